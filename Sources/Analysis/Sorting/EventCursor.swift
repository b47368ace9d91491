package import Events

/// One pass over events in the order of the pipeline, a block at a time.
package protocol EventCursor {
  /// Puts the events that come next, in order, in place of those in `block`, whose room is used again; none at the end.
  mutating func next(into block: inout [Event]) throws
}

/// All of an array, in one block.
struct ArrayCursor: EventCursor {
  private var events: [Event]

  init(_ events: [Event]) { self.events = events }

  mutating func next(into block: inout [Event]) {
    block = events
    events = []
  }
}

/// Several sorted passes as one. Those that are not at their end are a heap by what comes next in each; logs that come
/// in order leave it as it is, whatever the number of passes.
package struct MergedCursor {
  private var lanes: [Lane]
  private var isPrimed = false

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
      try input.next(into: &block)
      position = 0
      return !block.isEmpty
    }
  }

  package init(_ inputs: [any EventCursor]) {
    lanes = inputs.enumerated().map { Lane(input: $1, number: $0) }
  }

  /// Nil at the end.
  package mutating func next() throws -> Event? { try advance() ? current : nil }

  /// Goes on to the next event; false at the end.
  package mutating func advance() throws -> Bool {
    guard isPrimed else {
      try prime()
      return !lanes.isEmpty
    }
    if lanes.isEmpty { return false }
    lanes[0].position += 1
    if lanes[0].position == lanes[0].block.count, try !lanes[0].refill() {
      lanes.swapAt(0, lanes.count - 1)
      lanes.removeLast()
    }
    if lanes.count > 1 { sink(0) }
    return !lanes.isEmpty
  }

  /// The event that `advance` went on to, where it stands: a copy is made by whoever keeps it.
  package var current: Event {
    @inline(__always) _read { yield lanes[0].block[lanes[0].position] }
  }

  /// The input that it comes from.
  package var source: Int { lanes[0].number }

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
