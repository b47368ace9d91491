package import Events

/// One pass over events in the order of the pipeline, a block at a time.
package protocol EventCursor {
  /// The events that come next, in order; empty at the end.
  mutating func nextBlock() throws -> [Event]
}

/// All of an array, in one block.
struct ArrayCursor: EventCursor {
  private var events: [Event]

  init(_ events: [Event]) { self.events = events }

  mutating func nextBlock() -> [Event] {
    defer { events = [] }
    return events
  }
}

/// Several sorted passes as one. Few inputs, so the next is found by looking at the head of each.
package struct MergedCursor {
  private var lanes: [Lane]
  private var isPrimed = false
  /// The input that the last event came from.
  package private(set) var source = 0

  private struct Lane {
    var input: any EventCursor
    let number: Int
    var block: [Event] = []
    var position = 0

    var head: Event {
      @inline(__always) get { block[position] }
    }

    /// False at the end.
    mutating func refill() throws -> Bool {
      block = try input.nextBlock()
      position = 0
      return !block.isEmpty
    }
  }

  package init(_ inputs: [any EventCursor]) {
    lanes = inputs.enumerated().map { Lane(input: $1, number: $0) }
  }

  /// Nil at the end.
  package mutating func next() throws -> Event? {
    if !isPrimed { try prime() }
    guard var best = lanes.indices.first else { return nil }
    for i in lanes.indices.dropFirst() where Event.precedes(lanes[i].head, lanes[best].head) { best = i }
    source = lanes[best].number
    let event = lanes[best].head
    lanes[best].position += 1
    if lanes[best].position == lanes[best].block.count, try !lanes[best].refill() { lanes.remove(at: best) }
    return event
  }

  private mutating func prime() throws {
    isPrimed = true
    for i in lanes.indices.reversed() where try !lanes[i].refill() { lanes.remove(at: i) }
  }
}
