internal import GRDB

extension Store {
  /// A number that is another one than before when another process, or another store of this one, has changed the file
  /// since it was asked for last. Costs some microseconds, and waits for nobody.
  package func changes() throws(StoreError) -> Int {
    try StoreError.telling(path) {
      try database.writeWithoutTransaction { db in try Int.fetchOne(db, sql: "PRAGMA data_version") ?? 0 }
    }
  }
}
