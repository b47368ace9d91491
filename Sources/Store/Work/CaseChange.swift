package import Events
internal import GRDB

/// One change of a case by a person: a transaction in which the case is as it was read, and everything done is noted.
package struct CaseChange {
  package let item: Case
  /// As it was before the change.
  package let work: CaseWork
  package let who: String
  /// By the wall clock.
  package let now: Timestamp
  let checkpoint: Checkpoint
  let path: String

  private var db: Database { checkpoint.db }

  /// A line for the case's history.
  package func note(_ kind: String, _ text: String) throws {
    try checkpoint.add(
      CaseEntry(time: now, who: who, kind: kind, text: text), toCase: item.id)
  }

  package func setState(_ state: Case.State) throws {
    try db.execute(
      sql: "UPDATE case_state SET state = ?, since = ? WHERE case_id = ?",
      arguments: [state.rawValue, now.microseconds, item.id])
  }

  /// Empty for nobody.
  package func assign(to name: String) throws {
    try db.execute(sql: "UPDATE case_state SET assignee = ? WHERE case_id = ?", arguments: [name, item.id])
  }

  package func tick(_ step: String) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO case_check (case_id, step, who, time) VALUES (?, ?, ?, ?)",
      arguments: [item.id, step, who, now.microseconds])
  }

  package func untick(_ step: String) throws {
    try db.execute(sql: "DELETE FROM case_check WHERE case_id = ? AND step = ?", arguments: [item.id, step])
  }

  /// Adds a call, or replaces the one of its id, which it answers.
  @discardableResult
  package func save(_ attempt: ContactAttempt) throws -> Int64 {
    try db.execute(
      sql: """
        INSERT INTO contact_attempt (id, case_id, body) VALUES (nullif(?, 0), ?, ?)
        ON CONFLICT (id) DO UPDATE SET body = excluded.body
        """, arguments: [attempt.id, item.id, try StoredJSON.text(EncodedAttempt(attempt))])
    return attempt.id == 0 ? db.lastInsertedRowID : attempt.id
  }

  /// Adds a reminder; one of that kind that is there already stays as it is.
  package func remind(_ reminder: CaseWork.Reminder) throws {
    try db.execute(
      sql: "INSERT OR IGNORE INTO reminder (case_id, kind, due, text) VALUES (?, ?, ?, ?)",
      arguments: [item.id, reminder.kind, reminder.due.microseconds, reminder.text])
  }

  /// Lays reminders aside, all where no kind is given.
  package func settleReminders(_ kinds: [String]? = nil) throws {
    for kind in kinds ?? work.reminders.map(\.kind) {
      try db.execute(
        sql: "UPDATE reminder SET done = ? WHERE case_id = ? AND kind = ? AND done IS NULL",
        arguments: [now.microseconds, item.id, kind])
    }
  }

  /// Forgets reminders, so that a later call sets them anew.
  package func removeReminders() throws {
    try db.execute(sql: "DELETE FROM reminder WHERE case_id = ?", arguments: [item.id])
  }

  /// Refuses a case that is closed: what is done with it belongs to its next opening.
  package func requireOpen() throws {
    guard item.state == .resolved else { return }
    throw StoreError(
      path, .resolved(item.id, try db.entries(ofCase: item.id, after: -1).last { $0.kind == "resolved" }))
  }
}

extension Store {
  /// Changes the case whose id begins with `prefix`, all or nothing. `revision` is the one that was looked at: where the
  /// case has been changed since, nothing is done, and the error says who did what. `now` is the wall clock's.
  @discardableResult
  package func change<T>(
    _ prefix: String, by who: String, at now: Timestamp, seen revision: Int? = nil, _ body: (CaseChange) throws -> T
  ) throws -> T {
    try checkpoint { checkpoint in
      let item = try findCase(checkpoint.db, prefix)
      let work = try CaseWork(checkpoint.db, ofCase: item.id)
      if let revision, revision != work.revision {
        throw StoreError(path, .changedMeanwhile(item.id, try checkpoint.db.entries(ofCase: item.id, after: revision)))
      }
      try checkpoint.db.execute(
        sql: """
          INSERT INTO case_state (case_id, state, changed, revision) VALUES (?1, ?2, ?3, ?4)
          ON CONFLICT (case_id) DO UPDATE SET changed = excluded.changed, revision = excluded.revision
          """, arguments: [item.id, item.state.rawValue, now.microseconds, work.revision + 1])
      return try body(
        CaseChange(item: item, work: work, who: who, now: now, checkpoint: checkpoint, path: path))
    }
  }
}
