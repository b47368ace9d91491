package import Events

/// Gathers events in any order and gives them back in the order of the pipeline, in memory up to a budget and beyond
/// it through sorted runs on disk.
package struct EventSorter: ~Copyable {
  /// Events held before a run is written.
  private let capacity: Int
  private let folder: String
  private var held: [Event] = []
  private var runs: [SortedRun] = []
  private var file: RunFile?
  /// Bytes of the disk that no run may take.
  private let spared: UInt64

  /// Events for which room is asked at the start: half a GiB.
  private static let mostReserved = (512 << 20) / MemoryLayout<Event>.stride

  /// `budget` in bytes; `folder` takes the runs, one after the other in a file that has no name, so that nothing is left
  /// behind however the program ends.
  package init(budget: Int, folder: String, spared: UInt64 = 64 << 20) {
    self.spared = spared
    capacity = max(budget / MemoryLayout<Event>.stride, 1_024)
    self.folder = folder
    // Room that is never touched costs nothing, and an array that never grows is never copied.
    held.reserveCapacity(min(capacity, EventSorter.mostReserved))
  }

  package mutating func add(_ events: [Event]) throws(AnalysisError) {
    var rest = events[...]
    while !rest.isEmpty {
      let room = capacity - held.count
      held.append(contentsOf: rest.prefix(room))
      rest = rest.dropFirst(room)
      if held.count == capacity { try spill() }
    }
  }

  /// Everything added, sorted; may be read any number of times.
  package consuming func sorted() -> SortedEvents {
    EventSorter.arrange(&held)
    return SortedEvents(held: held, runs: runs, memory: capacity)
  }

  /// Sorts. Logs are mostly in order but for a few events that stand a few places too late: those are moved one by one,
  /// as long as that costs no more than a look at every event.
  static func arrange(_ events: inout [Event]) {
    var moves = events.count
    let isDone = events.withUnsafeMutableBufferPointer { events in
      for i in events.indices.dropFirst() where Event.precedes(events[i], events[i - 1]) {
        let late = events[i]
        var place = i
        while place > 0, Event.precedes(late, events[place - 1]) {
          events[place] = events[place - 1]
          place -= 1
        }
        events[place] = late
        moves -= i - place
        if moves < 0 { return false }
      }
      return true
    }
    if !isDone { events.sort(by: Event.precedes) }
  }

  private mutating func spill() throws(AnalysisError) {
    EventSorter.arrange(&held)
    let file: RunFile
    if let open = self.file { file = open } else { file = try RunFile(folder: folder, spared: spared) }
    self.file = file
    runs.append(try SortedRun(writing: held, to: file))
    held.removeAll(keepingCapacity: true)
  }
}

/// Sorted events, partly in memory and partly on disk.
package struct SortedEvents: Sendable {
  /// Each in order.
  private let held: [[Event]]
  private let runs: [SortedRun]
  /// Events that may be read ahead at once, in all runs together.
  private let memory: Int
  /// Whose accounts they are, where names are to be linked.
  private var resolver: IdentityResolver?

  init(held: [Event], runs: [SortedRun], memory: Int = 1_024) {
    self.held = [held]
    self.runs = runs
    self.memory = memory
  }

  /// What several tasks gathered, as one.
  init(joining parts: [SortedEvents]) {
    held = parts.flatMap(\.held)
    runs = parts.flatMap(\.runs)
    memory = parts.reduce(0) { $0 + $1.memory }
  }

  /// The same under the names that their people go by.
  func resolved(by resolver: IdentityResolver) -> SortedEvents {
    var events = self
    events.resolver = resolver.isNeeded ? resolver : nil
    return events
  }

  package var count: Int { held.reduce(0) { $0 + $1.count } + runs.reduce(0) { $0 + $1.count } }

  /// A new pass over all of them in order.
  package func cursor() -> MergedCursor { MergedCursor(inputs) }

  /// Hands out each of them in no particular order, which costs less than a pass.
  func forEach(_ body: (borrowing Event) throws -> Void) throws {
    var block: [Event] = []
    for var input in inputs {
      try input.next(into: &block)
      while !block.isEmpty {
        for i in block.indices { try body(block[i]) }
        try input.next(into: &block)
      }
    }
  }

  /// The parts that make a pass when they are merged.
  var inputs: [any EventCursor] {
    // Below 32 events, reading costs more than the memory is worth; beyond a thousand, a block fits no cache.
    let block = min(max(memory / max(runs.count, 1), 32), 1_024)
    let plain: [any EventCursor] = runs.map { $0.cursor(block: block) } + held.map { ArrayCursor($0) }
    guard let resolver else { return plain }
    return plain.map { ResolvedCursor($0, resolver) }
  }
}
