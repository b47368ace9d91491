package import Events
internal import GRDB

/// The last event that has been analysed, in the order of (time, id).
package struct Watermark: Hashable, Comparable, Sendable {
  package var time: Timestamp
  package var id: EventID

  package init(time: Timestamp, id: EventID) {
    self.time = time
    self.id = id
  }

  package static func < (a: Watermark, b: Watermark) -> Bool { (a.time, a.id) < (b.time, b.id) }
}

extension Store {
  /// Nil for a tenant of which nothing has been analysed.
  package func watermark(tenant: String) throws(StoreError) -> Watermark? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT watermark_time, watermark_high, watermark_low FROM tenant WHERE name = ?",
        arguments: [tenant]
      ).flatMap { Watermark($0) }
    }
  }
}

extension Watermark {
  /// From the columns time, high and low.
  init?(_ row: Row) {
    guard let time: Int64 = row[0], let high: Int64 = row[1], let low: Int64 = row[2] else { return nil }
    self.init(
      time: Timestamp(microseconds: time),
      id: EventID(high: UInt64(bitPattern: high), low: UInt64(bitPattern: low)))
  }
}
