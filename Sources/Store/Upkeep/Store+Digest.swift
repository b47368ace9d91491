internal import Events
internal import Foundation
internal import GRDB

extension Store {
  /// Sixteen hex digits that are equal for two stores exactly when they hold the same: findings, cases and what people
  /// did with them, history, sightings, state and watermarks.
  ///
  /// Left out is what tells how the contents came there and not what they are: runs, clock times, row numbers, and
  /// where a record stood (an event that two exports hold is found in whichever was read first), how far files were read,
  /// how late they came and what is still to be told.
  package func digest() throws(StoreError) -> String {
    try read { db in
      var hash = StableHash()
      for query in Store.contents {
        hash.add(query)
        let rows = try Row.fetchCursor(db, sql: query)
        while let row = try rows.next() { hash.add(row) }
      }
      try addFindings(db, to: &hash)
      return hexadecimal(hash.value)
    }
  }

  /// Every table of contents but `finding`, in an order that does not depend on row numbers.
  private static let contents = [
    "SELECT name, watermark_time, watermark_high, watermark_low FROM tenant WHERE name <> '' ORDER BY name",
    "SELECT key, name FROM symbol ORDER BY key",
    "SELECT key, country, region, city, latitude, longitude, radius FROM place ORDER BY key",
    """
    SELECT tenant.name, person.name, day, events FROM history JOIN person ON person.id = person
    JOIN tenant ON tenant.id = history.tenant ORDER BY tenant.name, person.name, day
    """,
    """
    SELECT tenant.name, kind, value, people FROM sighting JOIN tenant ON tenant.id = tenant
    ORDER BY tenant.name, kind, value
    """,
    """
    SELECT tenant.name, scope, key, version, bytes FROM state JOIN tenant ON tenant.id = tenant
    WHERE scope NOT IN ('input', 'untold', 'delivery') ORDER BY tenant.name, scope, key
    """,
    """
    SELECT cases.id, tenant.name, user, severity, stage, opened, last_seen FROM cases
    JOIN tenant ON tenant.id = tenant ORDER BY cases.id
    """,
    "SELECT case_id, state, assignee FROM case_state ORDER BY case_id",
    "SELECT case_id, step FROM case_check ORDER BY case_id, step",
    "SELECT case_id, into_id FROM case_merge ORDER BY case_id",
    "SELECT finding_id, case_id FROM case_split ORDER BY finding_id",
    "SELECT case_id, tenant, body FROM ruling ORDER BY case_id",
    "SELECT id, body FROM expectation ORDER BY id",
  ]

  private func addFindings(_ db: Database, to hash: inout StableHash) throws {
    let bodies = try String.fetchCursor(db, sql: "SELECT body FROM finding ORDER BY id")
    while let body = try bodies.next() {
      var finding = try Finding(stored: body)
      finding.sources = []
      hash.add(try finding.stored())
    }
  }
}

extension StableHash {
  /// Each value with its type, so that 1 and "1" differ, and with its length, so that borders cannot move.
  fileprivate mutating func add(_ row: Row) {
    for value in row.databaseValues {
      switch value.storage {
      case .null: add(UInt64(0))
      case .int64(let number):
        add(UInt64(1))
        add(UInt64(bitPattern: number))
      case .double(let number):
        add(UInt64(2))
        add(number.bitPattern)
      case .string(let text):
        add(UInt64(3))
        add(text)
      case .blob(let data):
        add(UInt64(4))
        add(data.withUnsafeBytes { StableHash.of($0) })
      }
    }
  }
}
