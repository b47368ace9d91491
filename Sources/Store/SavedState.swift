internal import Foundation
internal import GRDB

/// The saved memory of one key: a person, an address, an input's position.
package struct SavedState: Equatable, Sendable {
  package var scope: String
  package var key: String
  package var version: Int
  package var bytes: [UInt8]

  package init(scope: String, key: String, version: Int, bytes: [UInt8]) {
    self.scope = scope
    self.key = key
    self.version = version
    self.bytes = bytes
  }
}

extension Store {
  /// Hands every state of a tenant to `body`, in order of scope and key, one at a time. `body` must not read from the
  /// store itself.
  package func forEachState(tenant: String, _ body: (SavedState) throws -> Void) throws {
    try read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT scope, key, version, bytes FROM state WHERE tenant = (SELECT id FROM tenant WHERE name = ?)
          ORDER BY scope, key
          """, arguments: [tenant])
      while let row = try rows.next() {
        let data: Data = row[3]
        try body(SavedState(scope: row[0], key: row[1], version: row[2], bytes: Array(data)))
      }
    }
  }

  /// One state; nil when there is none.
  package func state(scope: String, tenant: String, key: String) throws(StoreError) -> SavedState? {
    try read { db in
      try Row.fetchOne(
        db,
        sql: """
          SELECT version, bytes FROM state
          WHERE tenant = (SELECT id FROM tenant WHERE name = ?) AND scope = ? AND key = ?
          """, arguments: [tenant, scope, key]
      ).map { row in
        let data: Data = row[1]
        return SavedState(scope: scope, key: key, version: row[0], bytes: Array(data))
      }
    }
  }
}
