internal import Events
internal import Foundation
internal import GRDB

extension Store {
  /// Runs `body` in one transaction that is committed when it returns and undone when it throws. What `body` reads from
  /// the store itself is as it was before.
  @discardableResult
  package func checkpoint<T>(_ body: (Checkpoint) throws -> T) throws -> T {
    do {
      return try database.write { db in
        let checkpoint = Checkpoint(db)
        let result = try body(checkpoint)
        try checkpoint.flushSightings()
        return result
      }
    } catch let error as DatabaseError {
      throw StoreError(error, file: path)
    } catch let error as CodecError {
      throw StoreError(path, .damaged(error.description))
    }
  }
}

/// One transaction on a store, for as long as the closure of `Store.checkpoint` runs.
package final class Checkpoint {
  let db: Database
  /// By the bytes of names: strings of different bytes may be equal in Swift, and are not in SQLite.
  private var tenants: [[UInt8]: Int64] = [:]
  private var people: [Person: Int64] = [:]
  /// Kept because states come by the hundred thousand.
  var stateUpsert: Statement?
  var keys = LastingKeys()
  /// What was seen so far, saved when the transaction ends: an address comes back day after day.
  var sightings = PendingSightings()
  /// Of this transaction, so that a second `append` does not write them again.
  var savedKeys: Set<UInt64> = []

  private struct Person: Hashable {
    var tenant: Int64
    var name: [UInt8]
  }

  init(_ db: Database) { self.db = db }

  /// Everything up to and including this event has been analysed and saved.
  package func setWatermark(_ watermark: Watermark, tenant: String) throws {
    try db.cachedStatement(
      sql: "UPDATE tenant SET watermark_time = ?, watermark_high = ?, watermark_low = ? WHERE id = ?"
    ).execute(arguments: [
      watermark.time.microseconds, Int64(bitPattern: watermark.id.high), Int64(bitPattern: watermark.id.low),
      try self.tenant(tenant),
    ])
  }

  /// Forgets everything that was worked out for a tenant (state, findings, cases, watermark), before its history is
  /// analysed again. The history, the sightings and what people did with cases stay.
  package func clear(tenant: String) throws {
    let id = try self.tenant(tenant)
    for table in ["state", "finding", "cases"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE tenant = ?", arguments: [id])
    }
    try db.execute(
      sql: "UPDATE tenant SET watermark_time = NULL, watermark_high = NULL, watermark_low = NULL WHERE id = ?",
      arguments: [id])
  }

  func forget(tenant name: String) {
    guard let id = tenants.removeValue(forKey: Array(name.utf8)) else { return }
    people = people.filter { $0.key.tenant != id }
  }

  func tenant(_ name: String) throws -> Int64 {
    let key = Array(name.utf8)
    if let known = tenants[key] { return known }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO tenant (name) VALUES (?)").execute(arguments: [name])
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM tenant WHERE name = ?"), arguments: [name])
    tenants[key] = try required(id)
    return try required(id)
  }

  func person(_ name: String, tenant: Int64) throws -> Int64 {
    let person = Person(tenant: tenant, name: Array(name.utf8))
    if let known = people[person] { return known }
    try db.cachedStatement(sql: "INSERT OR IGNORE INTO person (tenant, name) VALUES (?, ?)")
      .execute(arguments: [tenant, name])
    let id = try Int64.fetchOne(
      db.cachedStatement(sql: "SELECT id FROM person WHERE tenant = ? AND name = ?"), arguments: [tenant, name])
    people[person] = try required(id)
    return try required(id)
  }

  private func required(_ id: Int64?) throws(CodecError) -> Int64 {
    guard let id else { throw .malformed("a name that was saved is not there") }
    return id
  }
}
