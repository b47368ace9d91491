internal import Events
internal import Foundation
internal import GRDB

extension Store {
  /// Everything that is wrong with the content, a sentence each; empty for a store in order. Reads the whole file.
  package func check() throws(StoreError) -> [String] {
    try read { db in
      let damage = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
      if !damage.isEmpty { return damage.map { "SQLite: \($0)" } }
      return try foreignKeys(db) + emptyCases(db) + findings(db) + misplacedFindings(db) + history(db) + watermarks(db)
        + sightings(db)
    }
  }

  private func foreignKeys(_ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { row in
      "a row of \(row[0] as String) refers to a row of \(row[2] as String) that does not exist"
    }
  }

  private func emptyCases(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db, sql: "SELECT id FROM cases WHERE NOT EXISTS (SELECT 1 FROM finding WHERE case_id = cases.id) ORDER BY id"
    ).map { "case \($0) has no finding" }
  }

  private func findings(_ db: Database) throws -> [String] {
    var problems = try String.fetchAll(
      db, sql: "SELECT id FROM finding WHERE case_id NOT IN (SELECT id FROM cases) ORDER BY id"
    ).map { "finding \($0) has no case" }
    let rows = try Row.fetchCursor(db, sql: "SELECT id, case_id, severity, time, body FROM finding ORDER BY id")
    while let row = try rows.next() {
      let id: String = row[0]
      guard let finding = try? Finding(stored: row[4]) else {
        problems.append("finding \(id) cannot be read")
        continue
      }
      let agrees =
        finding.id == id && finding.caseID == row[1] && finding.verdict.severity.rawValue == row[2]
        && finding.time.microseconds == row[3]
      if !agrees { problems.append("finding \(id) contradicts its columns") }
    }
    return try problems.isEmpty ? contradictedCases(db) : problems
  }

  /// Cases whose columns are not what their findings make of them; to be asked when all findings can be read.
  private func contradictedCases(_ db: Database) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT id FROM cases ORDER BY id").flatMap { id in
      try cases(db, where: "cases.id = ?", [id]).filter { item in
        guard let made = Case(findings: item.findings, state: item.state) else { return false }
        return made.id != item.id || made.tenant != item.tenant || made.user != item.user
          || made.severity != item.severity || made.stage != item.stage || made.opened != item.opened
          || made.lastSeen != item.lastSeen
      }.map { "case \($0.id) contradicts its findings" }
    }
  }

  /// Findings that stand in another case than the one that people have put them into.
  private func misplacedFindings(_ db: Database) throws -> [String] {
    guard try db.hasArrangedCases else { return [] }
    return try Row.fetchAll(db, sql: "SELECT id, case_id, derived_case FROM finding ORDER BY id").compactMap { row in
      let (id, found): (String, String) = (row[0], row[1])
      let wanted = try db.caseShown(finding: id, derived: row[2])
      return found == wanted ? nil : "finding \(id) stands in case \(found) and belongs into \(wanted)"
    }
  }

  private func watermarks(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT tenant.name FROM tenant JOIN history ON history.tenant = tenant.id GROUP BY tenant.id
        HAVING coalesce(watermark_time, -1) < max(last) ORDER BY tenant.name
        """
    ).map { "tenant \($0) has history after its watermark" }
  }

  private func sightings(_ db: Database) throws -> [String] {
    var problems: [String] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT value, people FROM sighting ORDER BY value, kind, tenant")
    while let row = try rows.next() {
      do {
        _ = try Visitors(packed: row.bytes(1))
      } catch {
        problems.append("the sightings of \(row[0] as String): \(error)")
      }
    }
    return problems
  }
}
