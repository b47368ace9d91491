internal import GRDB

/// What a list of cases is to show, as somebody gave it a name.
package struct CaseView: Codable, Hashable, Sendable {
  package var tenant: String?
  package var user: String?
  /// Names of states; empty for all that are open.
  package var states: [String] = []
  /// The name of a severity.
  package var minSeverity: String?
  package var assignee: String?
  /// Those of whoever looks.
  package var isMine = false
  package var isUnassigned = false
  package var isOverdue = false
  package var detections: [String] = []

  package init() {}
}

extension Store {
  /// By name, in order of the names.
  package func views() throws(StoreError) -> [(name: String, view: CaseView)] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT name, body FROM saved_view ORDER BY name").map { row in
        (name: row[0], view: try StoredJSON.value(CaseView.self, row[1]))
      }
    }
  }

  /// Saves or replaces one.
  package func save(_ view: CaseView, as name: String) throws(StoreError) {
    try write { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO saved_view (name, body) VALUES (?, ?)",
        arguments: [name, try StoredJSON.text(view)])
    }
  }

  /// False where there is none of that name.
  package func removeView(_ name: String) throws(StoreError) -> Bool {
    try write { db in
      try db.execute(sql: "DELETE FROM saved_view WHERE name = ?", arguments: [name])
      return db.changesCount > 0
    }
  }
}
