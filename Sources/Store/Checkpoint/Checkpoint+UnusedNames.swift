internal import GRDB

extension Checkpoint {
  /// Forgets the names, places and inputs that no history refers to any more: for when some of it was written anew.
  /// Reads the whole history.
  package func removeUnusedNames() throws {
    var used: [String: Set<UInt64>] = ["symbol": [], "place": [], "input": []]
    let days = try Row.fetchCursor(db, sql: "SELECT events, origins, day FROM history")
    while let row = try days.next() {
      for event in try PersonDay(packed: row, from: 0, day: row[2]).events {
        used["symbol"]?.formUnion(HistoryEvent.names.map { event[$0] })
        used["place"]?.insert(event[.place])
        used["input"]?.insert(event.origin.input)
      }
    }
    for (table, keys) in used {
      for key in try Int64.fetchAll(db, sql: "SELECT key FROM \(table)") where !keys.contains(UInt64(bitPattern: key)) {
        try db.cachedStatement(sql: "DELETE FROM \(table) WHERE key = ?").execute(arguments: [key])
      }
    }
  }
}
