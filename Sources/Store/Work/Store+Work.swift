package import Events
internal import GRDB

extension Store {
  /// What people have done with a case; of just this id.
  package func work(onCase id: String) throws(StoreError) -> CaseWork {
    try read { db in try CaseWork(db, ofCase: id) }
  }

  /// The same of many cases at once; of those that nobody has touched there is none.
  package func work(onCases ids: [String]) throws(StoreError) -> [String: CaseWork] {
    try read { db in
      var found: [String: CaseWork] = [:]
      for id in ids {
        let work = try CaseWork(db, ofCase: id)
        if work != CaseWork() { found[id] = work }
      }
      return found
    }
  }

  /// When findings were first told as grave as they are, by the wall clock; by their ids.
  package func told(findings ids: [String]) throws(StoreError) -> [String: Timestamp] {
    try read { db in
      let statement = try db.cachedStatement(sql: "SELECT told FROM finding_clock WHERE finding_id = ?")
      var told: [String: Timestamp] = [:]
      for id in ids {
        told[id] = try Int64.fetchOne(statement, arguments: [id]).map { Timestamp(microseconds: $0) }
      }
      return told
    }
  }

  /// Who did what with a case and with those that were merged into it, in the order in which it was done.
  package func entries(ofCase id: String) throws(StoreError) -> [CaseEntry] {
    try read { db in try db.entries(ofCase: id, after: -1) }
  }
}

extension CaseWork {
  init(_ db: Database, ofCase id: String) throws {
    self.init()
    if let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT revision, assignee, changed, since FROM case_state WHERE case_id = ?"),
      arguments: [id])
    {
      (revision, assignee) = (row[0], row[1])
      changed = Timestamp(microseconds: row[2])
      let since: Int64? = row[3]
      self.since = since.map { Timestamp(microseconds: $0) }
    }
    checks = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT step, who, time FROM case_check WHERE case_id = ? ORDER BY time, step"),
      arguments: [id]
    ).map { StepCheck(step: $0[0], who: $0[1], time: Timestamp(microseconds: $0[2])) }
    attempts = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT id, body FROM contact_attempt WHERE case_id = ? ORDER BY id"), arguments: [id]
    ).map { try StoredJSON.value(EncodedAttempt.self, $0[1]).attempt(id: $0[0]) }
    reminders = try Row.fetchAll(
      db.cachedStatement(sql: "SELECT kind, due, text, done FROM reminder WHERE case_id = ? ORDER BY due, kind"),
      arguments: [id]
    ).map { row in
      let done: Int64? = row[3]
      return Reminder(
        kind: row[0], due: Timestamp(microseconds: row[1]), text: row[2],
        done: done.map { Timestamp(microseconds: $0) })
    }
  }
}

extension Database {
  /// Those of changes later than a revision; -1 for all.
  func entries(ofCase id: String, after revision: Int) throws -> [CaseEntry] {
    try Row.fetchAll(
      self,
      sql: """
        WITH RECURSIVE part(id) AS (
          SELECT ?1 UNION SELECT case_merge.case_id FROM case_merge JOIN part ON into_id = part.id)
        SELECT time, who, kind, body FROM case_entry WHERE case_id IN part AND revision > ?2 ORDER BY case_entry.id
        """, arguments: [id, revision]
    ).map { CaseEntry(time: Timestamp(microseconds: $0[0]), who: $0[1], kind: $0[2], text: $0[3]) }
  }
}
