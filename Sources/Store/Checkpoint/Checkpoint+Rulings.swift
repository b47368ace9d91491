package import Events
internal import GRDB

extension Checkpoint {
  /// Saves or replaces what a case was found to be.
  package func save(_ ruling: Ruling) throws {
    try db.execute(
      sql: """
        INSERT INTO ruling (case_id, tenant, body) VALUES (?, ?, ?)
        ON CONFLICT (case_id) DO UPDATE SET tenant = excluded.tenant, body = excluded.body
        """, arguments: [ruling.caseID, ruling.tenant, try StoredJSON.text(EncodedRuling(ruling))])
  }

  package func removeRuling(ofCase id: String) throws {
    try db.execute(sql: "DELETE FROM ruling WHERE case_id = ?", arguments: [id])
  }

  package func save(_ expectation: Expectation) throws {
    try db.execute(
      sql: """
        INSERT INTO expectation (id, body, hits) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET body = excluded.body
        """,
      arguments: [expectation.id, try StoredJSON.text(EncodedExpectation(expectation)), expectation.hits])
  }

  /// False where there is none of that id.
  package func removeExpectation(_ id: String) throws -> Bool {
    try db.execute(sql: "DELETE FROM expectation WHERE id = ?", arguments: [id])
    return db.changesCount > 0
  }

  /// Counts findings that an expectation kept back.
  package func addHits(_ count: Int, toExpectation id: String) throws {
    try db.execute(sql: "UPDATE expectation SET hits = hits + ? WHERE id = ?", arguments: [count, id])
  }

  /// Tells of the change that was made just before: the entry has the revision that the case has now.
  package func add(_ entry: CaseEntry, toCase id: String) throws {
    try db.execute(
      sql: """
        INSERT INTO case_entry (case_id, time, who, kind, body, revision)
        VALUES (?1, ?2, ?3, ?4, ?5, coalesce((SELECT revision FROM case_state WHERE case_id = ?1), 0))
        """, arguments: [id, entry.time.microseconds, entry.who, entry.kind, entry.text])
  }
}
