package import Events
internal import GRDB

extension Checkpoint {
  /// Takes a finding out of its case, and the case with it where that was all. What people did with the case stays.
  package func remove(_ finding: Finding, from item: Case?) throws {
    try db.execute(sql: "DELETE FROM finding WHERE id = ?", arguments: [finding.id])
    let rest = (item?.findings ?? []).filter { $0.id != finding.id }
    if let item = Case(findings: rest) {
      try upsert(item)
    } else {
      try db.execute(sql: "DELETE FROM cases WHERE id = ?", arguments: [finding.caseID])
    }
  }
}
