package import Events
internal import GRDB

extension Checkpoint {
  /// Saves or replaces a case with its findings. The state that people gave it is kept apart and not touched: see
  /// `setState(_:ofCase:at:)`.
  package func upsert(_ item: Case) throws {
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
    for finding in item.findings { try upsert(finding) }
  }

  /// Saves or replaces one finding. Its case must be there by the end of the checkpoint.
  package func upsert(_ finding: Finding) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO finding (id, case_id, tenant, user, detection, severity, confidence, stage, time, body)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET case_id = excluded.case_id, tenant = excluded.tenant, user = excluded.user,
          detection = excluded.detection, severity = excluded.severity, confidence = excluded.confidence,
          stage = excluded.stage, time = excluded.time, body = excluded.body
        """
    ).execute(arguments: [
      finding.id, finding.caseID, try tenant(finding.tenant), finding.user, finding.detection,
      finding.verdict.severity.rawValue, finding.verdict.confidence, finding.verdict.stage.rawValue,
      finding.time.microseconds, try finding.stored(),
    ])
  }

  /// Notes what people did with a case; `time` is the wall clock's.
  package func setState(_ state: Case.State, ofCase id: String, at time: Timestamp) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO case_state (case_id, state, changed) VALUES (?, ?, ?)
        ON CONFLICT (case_id) DO UPDATE SET state = excluded.state, changed = excluded.changed
        """
    ).execute(arguments: [id, state.rawValue, time.microseconds])
  }
}
