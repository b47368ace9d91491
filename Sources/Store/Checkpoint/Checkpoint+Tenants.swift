internal import GRDB

extension Checkpoint {
  /// Forgets a tenant altogether, its history and sightings too: for one that turned out to be another's second name, or
  /// whose history is written anew.
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
  /// Names of the tenants of which events are kept, in no order.
  package func tenantsWithHistory() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT name FROM tenant WHERE EXISTS (SELECT 1 FROM history WHERE history.tenant = tenant.id)")
    }
  }
}
