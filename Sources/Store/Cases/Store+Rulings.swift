package import Events
internal import GRDB

extension Store {
  /// What people found cases to be, of one tenant or of all, in order of their case ids.
  package func rulings(tenant: String? = nil) throws(StoreError) -> [Ruling] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT body FROM ruling WHERE ?1 IS NULL OR tenant = ?1 ORDER BY case_id", arguments: [tenant]
      ).map { try StoredJSON.value(EncodedRuling.self, $0).ruling() }
    }
  }

  package func ruling(ofCase id: String) throws(StoreError) -> Ruling? {
    try read { db in
      try String.fetchOne(db, sql: "SELECT body FROM ruling WHERE case_id = ?", arguments: [id]).map {
        try StoredJSON.value(EncodedRuling.self, $0).ruling()
      }
    }
  }

  /// In order of their ids, those that have ended included.
  package func expectations() throws(StoreError) -> [Expectation] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT body, hits FROM expectation ORDER BY id").map { row in
        try StoredJSON.value(EncodedExpectation.self, row[0]).expectation(hits: row[1])
      }
    }
  }

  /// Who did what with a case, in the order in which it was done.
  package func entries(ofCase id: String) throws(StoreError) -> [CaseEntry] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT time, who, kind, body FROM case_entry WHERE case_id = ? ORDER BY id", arguments: [id]
      ).map { row in
        CaseEntry(time: Timestamp(microseconds: row[0]), who: row[1], kind: row[2], text: row[3])
      }
    }
  }
}

/// One line of a case's history, which is only ever added to.
package struct CaseEntry: Hashable, Sendable {
  /// Of the wall clock.
  package var time: Timestamp
  package var who: String
  /// "resolved", "reopened", "note", "expectation" and the like.
  package var kind: String
  package var text: String

  package init(time: Timestamp, who: String, kind: String, text: String) {
    self.time = time
    self.who = who
    self.kind = kind
    self.text = text
  }
}
