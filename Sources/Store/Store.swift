internal import Foundation
internal import GRDB

/// What Nattvakt remembers, in one SQLite file: findings and cases, the packed history, sightings, saved state.
///
/// Everything that an analysis saves goes through `checkpoint`, one transaction: a process killed at any moment leaves
/// either all of a checkpoint or nothing of it.
package final class Store: Sendable {
  /// As it was given to `open`.
  package let path: String
  let database: any DatabaseWriter
  /// Which file was opened: another one may take its name.
  let file: FileIdentity?

  package enum Mode: Sendable {
    /// Creates the store and its folder where they are missing.
    case readWrite
    /// Changes nothing, and can be used while another process writes.
    case readOnly
  }

  init(path: String, database: any DatabaseWriter, file: FileIdentity?) {
    self.path = path
    self.database = database
    self.file = file
  }

  /// Lets go of the file; further calls fail. Without it, the store closes when nobody refers to it any more.
  package func close() throws(StoreError) {
    try StoreError.telling(path) { try database.close() }
  }

  func read<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.telling(path) { try database.read(body) }
  }

  func write<T>(_ body: (Database) throws -> T) throws(StoreError) -> T {
    try StoreError.telling(path) { try database.write(body) }
  }
}
