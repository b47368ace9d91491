package import Events
internal import GRDB

extension Store {
  /// How grave the findings of these ids are that the store has already; others are left out.
  package func severities(ofFindings ids: [String]) throws(StoreError) -> [String: Severity] {
    if ids.isEmpty { return [:] }
    return try read { db in
      var found: [String: Severity] = [:]
      let statement = try db.cachedStatement(sql: "SELECT severity FROM finding WHERE id = ?")
      for id in ids {
        let value = try UInt8.fetchOne(statement, arguments: [id])
        if let severity = value.flatMap(Severity.init(rawValue:)) { found[id] = severity }
      }
      return found
    }
  }

  /// Findings by their ids, in that order; ids that are not there are left out.
  package func findings(ids: [String]) throws(StoreError) -> [Finding] {
    if ids.isEmpty { return [] }
    return try read { db in
      try ids.compactMap { id in
        let cases = try String.fetchAll(db, sql: "SELECT case_id FROM finding WHERE id = ?", arguments: [id])
        return try cases.flatMap { try db.findings(where: "case_id", is: $0) }.first { $0.id == id }
      }
    }
  }

  /// Names of all tenants that anything is kept of.
  package func tenants() throws(StoreError) -> [String] {
    try read { db in try String.fetchAll(db, sql: "SELECT name FROM tenant WHERE name <> '' ORDER BY name") }
  }
}
