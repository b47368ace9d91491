internal import Foundation
internal import GRDB

extension Checkpoint {
  /// Saves or replaces one state. `scope` tells kinds of keys apart ("person", "address", "input" ...); `version` is
  /// that of the bytes' own layout. Tenant "" is for what belongs to no tenant.
  package func setState(_ bytes: [UInt8], scope: String, tenant: String, key: String, version: Int = 1) throws {
    let statement =
      try stateUpsert
      ?? db.cachedStatement(
        sql: """
          INSERT INTO state (tenant, scope, key, version, bytes) VALUES (?, ?, ?, ?, ?)
          ON CONFLICT (tenant, scope, key) DO UPDATE SET version = excluded.version, bytes = excluded.bytes
          """)
    stateUpsert = statement
    try statement.execute(arguments: [try self.tenant(tenant), scope, key, version, Data(bytes)])
  }

  /// Forgets one state; it is no error if there is none.
  package func removeState(scope: String, tenant: String, key: String) throws {
    try db.cachedStatement(sql: "DELETE FROM state WHERE tenant = ? AND scope = ? AND key = ?")
      .execute(arguments: [try self.tenant(tenant), scope, key])
  }
}
