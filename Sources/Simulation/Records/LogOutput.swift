internal import Events

/// Writes events into the files where they belong, and keeps account of attacks.
struct LogOutput {
  private let world: World
  private var labels: [AttackLabel]
  private var begun: Set<String> = []
  private(set) var summary = Simulator.Summary()

  /// Events whose records are made on one core, and those that wait to be written: some 25 MB of records.
  private static let pieceEvents = 1_024
  private static let waitingEvents = 16 * pieceEvents

  init(world: World, attacks: AttackPlan) {
    self.world = world
    labels = attacks.labels
  }

  mutating func add(
    _ events: [SimulatedEvent], day: Int, _ write: (String, [UInt8]) throws -> Void
  ) throws {
    summary.peakEvents = max(summary.peakEvents, events.count)
    for first in stride(from: 0, to: events.count, by: LogOutput.waitingEvents) {
      let starts = stride(
        from: first, to: min(events.count, first + LogOutput.waitingEvents), by: LogOutput.pieceEvents)
      let pieces = Array(starts).concurrentMap { [world] start in
        LogPiece(events[start..<min(events.count, start + LogOutput.pieceEvents)], day: day, world: world)
      }
      for piece in pieces { try add(piece, write) }
    }
  }

  private mutating func add(_ piece: LogPiece, _ write: (String, [UInt8]) throws -> Void) throws {
    summary.records += piece.records
    for (event, id) in piece.attacks { labels[Int(event.attack)].add(event, id: id) }
    for (path, part) in piece.parts.sorted(by: { $0.key < $1.key }) {
      let start = begun.insert(path).inserted ? part.file.opening : part.file.separator
      try write(path, Array(start.utf8))
      try write(path, part.bytes)
    }
  }

  mutating func finish(_ write: (String, [UInt8]) throws -> Void) throws {
    for path in begun.sorted() {
      guard let file = LogFile.allCases.first(where: { path.hasSuffix($0.name) }) else { continue }
      try write(path, Array(file.closing.utf8))
    }
    summary.labels = labels.filter { !$0.eventIDs.isEmpty }
  }
}
