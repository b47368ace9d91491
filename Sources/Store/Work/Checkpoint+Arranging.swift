internal import Events
internal import GRDB

/// Cases that people put together or took apart. The analysis derives cases without knowing of it; whatever it saves
/// is put where people see it.
extension Checkpoint {
  var isArranged: Bool { get throws { try db.hasArrangedCases } }

  /// Saves a derived case whose findings, or others of whose findings, may stand elsewhere.
  func arrange(_ item: Case) throws {
    var touched: Set<String> = [item.id]
    for var finding in item.findings {
      let derived = finding.caseID
      finding.caseID = try db.caseShown(finding: finding.id, derived: derived)
      touched.insert(finding.caseID)
      try save(finding, derived: derived)
    }
    for id in touched { try refresh(id) }
  }

  /// Puts every finding of a case where it is shown now, and makes the cases anew that this concerns.
  func rearrange(_ id: String) throws {
    let rows = try Row.fetchAll(db, sql: "SELECT body, derived_case FROM finding WHERE case_id = ?", arguments: [id])
    var touched: Set<String> = [id]
    for row in rows {
      var finding = try Finding(stored: row[0])
      finding.caseID = try db.caseShown(finding: finding.id, derived: row[1])
      touched.insert(finding.caseID)
      try save(finding, derived: row[1])
    }
    for id in touched { try refresh(id) }
  }

  /// Makes a case's row of its findings; without any there is no case.
  private func refresh(_ id: String) throws {
    if let item = Case(findings: try db.findings(where: "case_id", is: id)) { return try save(item) }
    try db.execute(sql: "DELETE FROM cases WHERE id = ?", arguments: [id])
  }
}

extension Database {
  /// Whether people have merged or split any case at all.
  var hasArrangedCases: Bool {
    get throws {
      try Bool.fetchOne(
        cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM case_merge) OR EXISTS (SELECT 1 FROM case_split)")) ?? false
    }
  }

  /// The case that `id` was merged into, over however many steps; itself where it was not.
  func mergedCase(_ id: String) throws -> String {
    let statement = try cachedStatement(sql: "SELECT into_id FROM case_merge WHERE case_id = ?")
    var id = id
    // A ring cannot be made (see `Store.merge`); a damaged file must not keep anybody waiting all the same.
    for _ in 0..<1_000 {
      guard let next = try String.fetchOne(statement, arguments: [id]) else { return id }
      id = next
    }
    throw CodecError.malformed("cases that are merged into one another in a ring")
  }

  /// Where a finding is shown that the analysis put into `derived`.
  func caseShown(finding: String, derived: String) throws -> String {
    let split = try String.fetchOne(
      cachedStatement(sql: "SELECT case_id FROM case_split WHERE finding_id = ?"), arguments: [finding])
    return try mergedCase(split ?? derived)
  }
}
