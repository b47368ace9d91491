package import Events
internal import GRDB

extension Checkpoint {
  /// Saves or replaces a case with its findings, as the analysis derived it; what was merged or split by hand stays so.
  /// The state that people gave it is kept apart and not touched: see `setState(_:ofCase:at:)`.
  package func upsert(_ item: Case) throws {
    if try isArranged { return try arrange(item) }
    try save(item)
    for finding in item.findings { try save(finding, derived: finding.caseID) }
  }

  /// Saves or replaces one finding. Its case must be there by the end of the checkpoint.
  package func upsert(_ finding: Finding) throws { try save(finding, derived: finding.caseID) }

  func save(_ item: Case) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO cases (id, tenant, user, severity, stage, opened, last_seen) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET tenant = excluded.tenant, user = excluded.user, severity = excluded.severity,
          stage = excluded.stage, opened = excluded.opened, last_seen = excluded.last_seen
        """
    ).execute(arguments: [
      item.id, try tenant(item.tenant), item.user, item.severity.rawValue, item.stage.rawValue,
      item.opened.microseconds, item.lastSeen.microseconds,
    ])
  }

  /// `derived` is the case that the analysis put it in; its own is the one that people see it in.
  func save(_ finding: Finding, derived: String) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO finding (
          id, case_id, tenant, user, detection, severity, confidence, stage, time, body, derived_case)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET case_id = excluded.case_id, tenant = excluded.tenant, user = excluded.user,
          detection = excluded.detection, severity = excluded.severity, confidence = excluded.confidence,
          stage = excluded.stage, time = excluded.time, body = excluded.body, derived_case = excluded.derived_case
        """
    ).execute(arguments: [
      finding.id, finding.caseID, try tenant(finding.tenant), finding.user, finding.detection,
      finding.verdict.severity.rawValue, finding.verdict.confidence, finding.verdict.stage.rawValue,
      finding.time.microseconds, try finding.stored(), derived,
    ])
  }

  /// Notes what people did with a case; `time` is the wall clock's.
  package func setState(_ state: Case.State, ofCase id: String, at time: Timestamp) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO case_state (case_id, state, changed, since, revision) VALUES (?1, ?2, ?3, ?3, 1)
        ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, changed = excluded.changed,
          since = excluded.since, revision = revision + 1
        """
    ).execute(arguments: [id, state.rawValue, time.microseconds])
  }
}
