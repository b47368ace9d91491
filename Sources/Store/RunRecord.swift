package import Events
internal import GRDB

/// The account of one analysis, as it was given on that day.
package struct RunRecord: Sendable {
  /// By the wall clock.
  package var started: Timestamp
  package var finished: Timestamp
  package var account: Account

  package init(started: Timestamp, finished: Timestamp, account: Account) {
    self.started = started
    self.finished = finished
    self.account = account
  }
}

extension Checkpoint {
  /// Adds the account of a run.
  package func record(_ run: RunRecord) throws {
    try db.execute(
      sql: "INSERT INTO run (started, finished, account) VALUES (?, ?, ?)",
      arguments: [
        run.started.microseconds, run.finished.microseconds, try StoredJSON.text(EncodedAccount(run.account)),
      ])
  }
}

extension Store {
  /// The latest first.
  package func runs(limit: Int = 20) throws(StoreError) -> [RunRecord] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT started, finished, account FROM run ORDER BY id DESC LIMIT ?", arguments: [limit]
      ).map { row in
        RunRecord(
          started: Timestamp(microseconds: row[0]), finished: Timestamp(microseconds: row[1]),
          account: try StoredJSON.value(EncodedAccount.self, row[2]).account)
      }
    }
  }
}
