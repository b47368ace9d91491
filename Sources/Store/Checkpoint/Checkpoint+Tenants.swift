internal import GRDB

extension Checkpoint {
  /// Forgets a tenant altogether, its history and sightings too: for one that turned out to be another's second name,
  /// after its events have been added there.
  package func remove(tenant: String) throws {
    try clear(tenant: tenant)
    let id = try self.tenant(tenant)
    for table in ["history", "sighting", "person"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE tenant = ?", arguments: [id])
    }
    try db.execute(sql: "DELETE FROM tenant WHERE id = ?", arguments: [id])
    forget(tenant: tenant)
  }
}

extension Store {
  /// Whether anything of a tenant's events is kept.
  package func hasHistory(tenant: String) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db,
        sql: """
          SELECT EXISTS (SELECT 1 FROM history WHERE tenant = (SELECT id FROM tenant WHERE name = ?))
          """, arguments: [tenant]) ?? false
    }
  }
}
