internal import Events

/// Writes events into the files where they belong, and keeps account of attacks.
struct LogOutput {
  private let world: World
  private var labels: [AttackLabel]
  private var begun: Set<String> = []
  private(set) var summary = Simulator.Summary()

  /// Bytes that a file waits for before it is written to.
  private static let piece = 1 << 20

  init(world: World, attacks: AttackPlan) {
    self.world = world
    labels = attacks.labels
  }

  mutating func add(
    _ events: [SimulatedEvent], day: Int, _ write: (String, [UInt8]) throws -> Void
  ) throws {
    summary.peakEvents = max(summary.peakEvents, events.count)
    var parts: [String: [UInt8]] = [:]
    for event in events {
      let tenant = world.tenants[event.who.tenant]
      guard let record = event.written(tenant: tenant) else { continue }
      summary.records += 1
      if event.attack >= 0 { labels[Int(event.attack)].add(event, id: record.id) }
      for path in paths(of: event, record.file, tenant, day: day) {
        append(record, to: path, &parts)
        guard let bytes = parts[path], bytes.count > LogOutput.piece else { continue }
        try write(path, bytes)
        parts[path] = nil
      }
    }
    for (path, bytes) in parts.sorted(by: { $0.key < $1.key }) { try write(path, bytes) }
  }

  /// An export that overlaps has the last day of every week again; another came two weeks late, and is in no other.
  private func paths(of event: SimulatedEvent, _ file: LogFile, _ tenant: SimulatedTenant, day: Int) -> [String] {
    let path = "\(tenant.key)/\(file.name)"
    if event.attack < 0, event.who.id.high % 50 == 7, day % 14 == 3 { return ["\(tenant.key)/late-\(file.name)"] }
    return day % 7 == 6 ? [path, "\(tenant.key)/again-\(file.name)"] : [path]
  }

  private mutating func append(_ record: WrittenRecord, to path: String, _ parts: inout [String: [UInt8]]) {
    let start = begun.insert(path).inserted ? record.file.opening : record.file.separator
    parts[path, default: []] += Array(start.utf8)
    parts[path, default: []] += record.bytes
  }

  mutating func finish(_ write: (String, [UInt8]) throws -> Void) throws {
    for path in begun.sorted() {
      guard let file = LogFile.allCases.first(where: { path.hasSuffix($0.name) }) else { continue }
      try write(path, Array(file.closing.utf8))
    }
    summary.labels = labels.filter { !$0.eventIDs.isEmpty }
  }
}
