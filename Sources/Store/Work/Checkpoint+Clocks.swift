package import Events
internal import GRDB

extension Checkpoint {
  /// Lets the time run within which somebody should act, for every finding that it does not run for yet: to be called
  /// when findings have been told, with the wall clock's time. A resolved case that a new finding joined is opened again;
  /// its verdict holds on. Answers the ids of such cases.
  @discardableResult
  package func startClocks(at now: Timestamp) throws -> [String] {
    let joined = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT finding.case_id FROM finding JOIN case_state ON case_state.case_id = finding.case_id
        WHERE state = 'resolved' AND severity >= ? AND NOT EXISTS (
          SELECT 1 FROM finding_clock WHERE finding_id = finding.id AND finding_clock.severity >= finding.severity)
        ORDER BY finding.case_id
        """, arguments: [Severity.medium.rawValue])
    try db.execute(
      sql: """
        INSERT INTO finding_clock (finding_id, severity, told) SELECT id, severity, ? FROM finding WHERE true
        ON CONFLICT (finding_id) DO UPDATE SET severity = excluded.severity, told = excluded.told
        WHERE excluded.severity > finding_clock.severity
        """, arguments: [now.microseconds])
    for id in joined {
      try db.execute(
        sql:
          "UPDATE case_state SET state = 'new', changed = ?1, since = ?1, revision = revision + 1 WHERE case_id = ?2",
        arguments: [now.microseconds, id])
      try add(CaseEntry(time: now, who: "nattvakt", kind: "reopened", text: "a new finding joined it"), toCase: id)
    }
    return joined
  }
}
