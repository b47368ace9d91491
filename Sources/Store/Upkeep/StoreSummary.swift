package import Events
internal import Foundation
internal import GRDB

/// What is in a store, in figures.
package struct StoreSummary: Sendable {
  package var path: String
  /// Of the file and of what is still in its write-ahead log.
  package var bytes: Int
  package var schemaVersion: Int
  package var findings: Int
  package var cases: Int
  package var sightings: Int
  package var states: Int
  package var names: Int
  /// In order of name.
  package var tenants: [Tenant]
  package var lastRun: RunRecord?

  package var events: Int { tenants.reduce(0) { $0 + $1.events } }
  package var people: Int { tenants.reduce(0) { $0 + $1.people } }
  package var first: Timestamp? { tenants.compactMap(\.first).min() }
  package var last: Timestamp? { tenants.compactMap(\.last).max() }

  package struct Tenant: Equatable, Sendable {
    package var name: String
    package var people: Int
    package var events: Int
    /// Of the history; nil while there is none.
    package var first: Timestamp?
    package var last: Timestamp?
    package var watermark: Watermark?
  }
}

extension Store {
  /// Sizes, counts, time range and tenants. The tenant "", which owns what belongs to none, shows only when it has
  /// people.
  package func info() throws(StoreError) -> StoreSummary {
    let lastRun = try runs(limit: 1).first
    return try read { db in
      func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
      return StoreSummary(
        path: path, bytes: bytes, schemaVersion: try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0,
        findings: try count("finding"), cases: try count("cases"), sightings: try count("sighting"),
        states: try count("state"), names: try count("symbol"), tenants: try tenants(db), lastRun: lastRun)
    }
  }

  private var bytes: Int {
    [path, path + "-wal"].reduce(0) { total, file in
      let attributes = try? FileManager.default.attributesOfItem(atPath: file)
      return total + ((attributes?[.size] as? NSNumber)?.intValue ?? 0)
    }
  }

  private func tenants(_ db: Database) throws -> [StoreSummary.Tenant] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT watermark_time, watermark_high, watermark_low, tenant.name, count(DISTINCT person),
          coalesce(sum(count), 0), min(first), max(last)
        FROM tenant LEFT JOIN history ON history.tenant = tenant.id
        GROUP BY tenant.id HAVING tenant.name <> '' OR count(person) > 0 ORDER BY tenant.name
        """
    ).map { row in
      let (first, last): (Int64?, Int64?) = (row[6], row[7])
      return StoreSummary.Tenant(
        name: row[3], people: row[4], events: row[5], first: first.map { Timestamp(microseconds: $0) },
        last: last.map { Timestamp(microseconds: $0) }, watermark: Watermark(row))
    }
  }
}
