internal import Events

/// Some events of a day as their records, by the file where they belong.
struct LogPiece: Sendable {
  /// By path below the folder of the logs.
  private(set) var parts: [String: Part] = [:]
  private(set) var records = 0
  /// Events of attacks, with the ids of their records.
  private(set) var attacks: [(event: SimulatedEvent, id: String)] = []

  struct Part: Sendable {
    let file: LogFile
    /// Records with what separates them.
    var bytes: [UInt8]
  }

  init(_ events: ArraySlice<SimulatedEvent>, day: Int, world: World) {
    for event in events {
      let tenant = world.tenants[event.who.tenant]
      guard let record = event.written(tenant: tenant) else { continue }
      records += 1
      if event.attack >= 0 { attacks.append((event, record.id)) }
      for path in LogPiece.paths(of: event, record.file, tenant, day: day) { append(record, to: path) }
    }
  }

  /// An export that overlaps has the last day of every week again; another came two weeks late, and is in no other.
  private static func paths(of event: SimulatedEvent, _ file: LogFile, _ tenant: SimulatedTenant, day: Int) -> [String]
  {
    let path = "\(tenant.key)/\(file.name)"
    if event.attack < 0, event.who.id.high % 50 == 7, day % 14 == 3 { return ["\(tenant.key)/late-\(file.name)"] }
    return day % 7 == 6 ? [path, "\(tenant.key)/again-\(file.name)"] : [path]
  }

  private mutating func append(_ record: WrittenRecord, to path: String) {
    let isFirst = parts[path] == nil
    parts[path, default: Part(file: record.file, bytes: [])].append(record.bytes, isFirst: isFirst)
  }
}

extension LogPiece.Part {
  fileprivate mutating func append(_ record: [UInt8], isFirst: Bool) {
    if !isFirst { bytes += Array(file.separator.utf8) }
    bytes += record
  }
}
