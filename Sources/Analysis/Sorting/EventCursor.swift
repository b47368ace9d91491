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

/// Several sorted passes as one. Those that are not at their end are a heap by what comes next in each; logs that come
/// in order leave it as it is, whatever the number of passes.
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
    if lanes.isEmpty { return nil }
    source = lanes[0].number
    let event = lanes[0].head
    lanes[0].position += 1
    if lanes[0].position == lanes[0].block.count, try !lanes[0].refill() {
      lanes.swapAt(0, lanes.count - 1)
      lanes.removeLast()
    }
    sink(0)
    return event
  }

  private mutating func prime() throws {
    isPrimed = true
    for i in lanes.indices.reversed() where try !lanes[i].refill() { lanes.remove(at: i) }
    for i in stride(from: lanes.count / 2 - 1, through: 0, by: -1) { sink(i) }
  }

  /// Moves a lane down until what comes next in it comes before what does in the two below it.
  private mutating func sink(_ top: Int) {
    var lane = top
    while 2 * lane + 1 < lanes.count {
      var least = 2 * lane + 1
      if least + 1 < lanes.count, precedes(least + 1, least) { least += 1 }
      if !precedes(least, lane) { return }
      lanes.swapAt(lane, least)
      lane = least
    }
  }

  /// Equal heads, as of a stored record and its copy in a file, go by the number of the input.
  private func precedes(_ a: Int, _ b: Int) -> Bool {
    if Event.precedes(lanes[a].head, lanes[b].head) { return true }
    return !Event.precedes(lanes[b].head, lanes[a].head) && lanes[a].number < lanes[b].number
  }
}
