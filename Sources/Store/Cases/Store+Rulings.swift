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
}
