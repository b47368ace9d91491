internal import Events
internal import Foundation
internal import GRDB

/// Writes a store anew into an empty one, row by row, each through a disguise. What is not written here is not in the
/// copy: saved states, which are keyed by names and hashes of them, and saved views.
struct PseudonymousCopy {
  let source: Database
  let copy: Database
  let disguise: Disguise
  private var tenants: [Int64: Int64] = [:]
  private var people: [Int64: Int64] = [:]
  private(set) var account = Pseudonymisation()

  var names: Pseudonyms { disguise.names }

  init(of source: Database, into copy: Database, _ disguise: Disguise) {
    (self.source, self.copy, self.disguise) = (source, copy, disguise)
  }

  mutating func write(placeOf: @escaping (IPAddress) -> Place?) throws {
    try writeTenants()
    try writePeople()
    try writeHistory(DisguisedKeys(source, disguise, placeOf: placeOf))
    try writeSightings()
    try writeCases()
    try writeFindings()
    try writeWork()
    try writeRuns()
    account.states = try count("state")
    account.views = try count("saved_view")
  }

  private func count(_ table: String) throws -> Int {
    try Int.fetchOne(source, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  /// Their order would tell in which order they came.
  private mutating func writeTenants() throws {
    let rows = try Row.fetchAll(
      source, sql: "SELECT id, name, watermark_time, watermark_high, watermark_low FROM tenant"
    ).map { row in (row: row, name: names.tenant(row[1])) }.sorted { $0.name < $1.name }
    for (row, name) in rows {
      let watermark = Watermark(time: row[2], high: row[3], low: row[4], names)
      try copy.execute(
        sql: "INSERT INTO tenant (name, watermark_time, watermark_high, watermark_low) VALUES (?, ?, ?, ?)",
        arguments: [name, watermark?.time, watermark?.high, watermark?.low])
      tenants[row[0]] = copy.lastInsertedRowID
    }
    account.tenants = rows.count { !$0.name.isEmpty }
  }

  private struct Watermark {
    var time, high, low: Int64

    init?(time: Int64?, high: Int64?, low: Int64?, _ names: Pseudonyms) {
      guard let time, let high, let low else { return nil }
      let id = names.event(EventID(high: UInt64(bitPattern: high), low: UInt64(bitPattern: low)))
      (self.time, self.high, self.low) = (time, Int64(bitPattern: id.high), Int64(bitPattern: id.low))
    }
  }

  private mutating func writePeople() throws {
    let rows = try Row.fetchAll(source, sql: "SELECT id, tenant, name FROM person").map { row in
      (id: row[0] as Int64, tenant: tenants[row[1]] ?? 0, name: names.person(row[2]))
    }.sorted { ($0.tenant, $0.name) < ($1.tenant, $1.name) }
    for row in rows {
      try copy.cachedStatement(sql: "INSERT INTO person (tenant, name) VALUES (?, ?)")
        .execute(arguments: [row.tenant, row.name])
      people[row.id] = copy.lastInsertedRowID
    }
    account.people = rows.count
  }

  private mutating func writeHistory(_ keys: DisguisedKeys) throws {
    var keys = keys
    let rows = try Row.fetchCursor(source, sql: "SELECT events, origins, day, person, tenant FROM history ORDER BY day")
    while let row = try rows.next() {
      let day = disguise.day(try PersonDay(packed: row, from: 0, day: row[2]), keys: &keys)
      let packed = HistoryCodec.pack(day)
      try copy.cachedStatement(
        sql: """
          INSERT INTO history (person, tenant, day, count, first, last, events, origins) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        people[row[3]] ?? 0, tenants[row[4]] ?? 0, day.day, day.events.count, day.first, day.last,
        Data(packed.events), Data(packed.origins),
      ])
      account.events += day.events.count
    }
    try keys.write(copy)
  }

  /// What falls together under one name is one sighting.
  private mutating func writeSightings() throws {
    var found: [Sighting: Visitors] = [:]
    let rows = try Row.fetchCursor(source, sql: "SELECT tenant, kind, value, people FROM sighting")
    while let row = try rows.next() {
      guard let kind = Store.Sighting.Kind(rawValue: row[1]) else { continue }
      let value: String = row[2]
      let name =
        switch kind {
        case .address: names.address(value)
        case .network: names.operatorName(value)
        case .device: names.device(value)
        }
      let visitors = try Visitors(packed: row.bytes(3)).renamed(names.person)
      found[Sighting(tenant: tenants[row[0]] ?? 0, kind: kind.rawValue, value: name), default: Visitors()]
        .formUnion(visitors)
    }
    for (sighting, visitors) in found.sorted(by: { $0.key < $1.key }) {
      try copy.cachedStatement(sql: "INSERT INTO sighting (tenant, kind, value, people) VALUES (?, ?, ?, ?)")
        .execute(arguments: [sighting.tenant, sighting.kind, sighting.value, Data(visitors.packed)])
    }
    account.sightings = found.count
  }

  private struct Sighting: Hashable, Comparable {
    var tenant: Int64
    var kind: UInt8
    var value: String

    static func < (a: Sighting, b: Sighting) -> Bool { (a.tenant, a.kind, a.value) < (b.tenant, b.kind, b.value) }
  }

  private mutating func writeCases() throws {
    let rows = try Row.fetchAll(
      source, sql: "SELECT id, tenant, user, severity, stage, opened, last_seen FROM cases"
    ).map { row in (id: names.caseID(row[0]), row: row) }.sorted { $0.id < $1.id }
    for (id, row) in rows {
      try copy.execute(
        sql: "INSERT INTO cases (id, tenant, user, severity, stage, opened, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?)",
        arguments: [
          id, tenants[row[1]] ?? 0, names.person(row[2]), row[3] as Int64, row[4] as Int64, row[5] as Int64,
          row[6] as Int64,
        ])
    }
    account.cases = rows.count
  }

  private mutating func writeFindings() throws {
    let rows = try Row.fetchCursor(
      source, sql: "SELECT tenant, severity, confidence, stage, time, body, derived_case FROM finding")
    while let row = try rows.next() {
      let finding = disguise.finding(try StoredJSON.value(EncodedFinding.self, row[5]))
      try copy.cachedStatement(
        sql: """
          INSERT INTO finding (
            tenant, severity, confidence, stage, time, body, derived_case, id, case_id, user, detection)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        tenants[row[0]] ?? 0, row[1] as Int64, row[2] as Int64, row[3] as Int64, row[4] as Int64,
        try StoredJSON.text(finding), names.caseID(row[6]), finding.id, finding.caseID, finding.user, finding.detection,
      ])
      account.findings += 1
    }
  }

  private mutating func writeRuns() throws {
    for row in try Row.fetchAll(source, sql: "SELECT started, finished, account FROM run ORDER BY id") {
      let account = disguise.account(try StoredJSON.value(EncodedAccount.self, row[2]))
      try copy.execute(
        sql: "INSERT INTO run (started, finished, account) VALUES (?, ?, ?)",
        arguments: [row[0] as Int64, row[1] as Int64, try StoredJSON.text(account)])
    }
  }
}
