internal import GRDB

extension Store {
  /// Every packed day can be read, is in order, agrees with its columns, and refers to nothing that is not there.
  func history(_ db: Database) throws -> [String] {
    let known = try KnownKeys(db)
    var problems: [String] = []
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT events, origins, day, count, first, last, tenant.name, person.name
        FROM history JOIN person ON person.id = person JOIN tenant ON tenant.id = history.tenant
        ORDER BY tenant.name, day, person.name
        """)
    while let row = try rows.next() {
      guard let defect = defect(row, known) else { continue }
      problems.append("history of \(row[7] as String) (\(row[6] as String)), day \(row[2] as Int64): \(defect)")
    }
    return problems
  }

  private func defect(_ row: Row, _ known: KnownKeys) -> String? {
    do {
      let day = try PersonDay(packed: row, from: 0, day: row[2])
      if let defect = day.defect { return defect }
      let agrees = day.events.count == row[3] && day.first == row[4] && day.last == row[5]
      if !agrees { return "its columns contradict its content" }
      return day.events.contains { !known.cover($0) } ? "a name, place or input is missing" : nil
    } catch {
      return "\(error)"
    }
  }
}

/// The keys that have a meaning in this store.
private struct KnownKeys {
  private let symbols, places, inputs: Set<UInt64>

  init(_ db: Database) throws {
    func keys(_ table: String) throws -> Set<UInt64> {
      Set(try Int64.fetchAll(db, sql: "SELECT key FROM \(table)").map { UInt64(bitPattern: $0) } + [0])
    }
    symbols = try keys("symbol")
    places = try keys("place")
    inputs = try keys("input")
  }

  func cover(_ event: HistoryEvent) -> Bool {
    HistoryEvent.names.allSatisfy { symbols.contains(event[$0]) } && places.contains(event[.place])
      && inputs.contains(event.origin.input)
  }
}
