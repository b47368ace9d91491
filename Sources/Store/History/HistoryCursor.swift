package import Events
internal import Foundation
internal import GRDB

extension Store {
  /// The history of a tenant, or of one of its users, from the first to the last of `days` (since 1970), in terms of
  /// `vocabulary`; only the events of `wanted`, where that is given. One day is in memory at a time.
  package func history(
    tenant: String, user: String? = nil, days: ClosedRange<Int64>, wanted: Set<EventID>? = nil,
    in vocabulary: Vocabulary
  ) throws(StoreError) -> HistoryCursor {
    let days = try read { db in
      try Int64.fetchAll(
        db,
        sql: """
          SELECT DISTINCT day FROM history WHERE tenant = (SELECT id FROM tenant WHERE name = ?)
            AND day BETWEEN ? AND ? ORDER BY day
          """, arguments: [tenant, days.lowerBound, days.upperBound])
    }
    return HistoryCursor(
      store: self, tenant: tenant, user: user, days: days, wanted: wanted, vocabulary: vocabulary)
  }

  /// The ids of a tenant's events of `days`: what a new export may repeat.
  package func knownIDs(tenant: String, days: ClosedRange<Int64>) throws(StoreError) -> Set<EventID> {
    try read { db in
      var known: Set<EventID> = []
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT events FROM history WHERE tenant = (SELECT id FROM tenant WHERE name = ?) AND day BETWEEN ? AND ?
          """, arguments: [tenant, days.lowerBound, days.upperBound])
      while let row = try rows.next() { known.formUnion(try HistoryCodec.ids(row.bytes(0))) }
      return known
    }
  }
}

/// Walks through history day by day. What another process adds to a day before it is reached is seen.
package struct HistoryCursor {
  private let store: Store
  private let tenant: String
  private let user: String?
  private var days: ArraySlice<Int64>
  private let wanted: WantedEvents?
  private var reader: HistoryReader

  init(
    store: Store, tenant: String, user: String?, days: [Int64], wanted: Set<EventID>?, vocabulary: Vocabulary
  ) {
    self.store = store
    self.tenant = tenant
    self.user = user
    self.days = days[...]
    self.wanted = wanted.map { WantedEvents($0) }
    reader = HistoryReader(vocabulary)
  }

  /// The next day that has events, with its events in order of (time, id); nil at the end.
  package mutating func next() throws(StoreError) -> (day: Int64, events: [Event])? {
    while let day = days.popFirst() {
      let events = try load(day)
      if !events.isEmpty { return (day, events) }
    }
    return nil
  }

  private mutating func load(_ day: Int64) throws(StoreError) -> [Event] {
    try store.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT person.name, events, origins FROM history JOIN person ON person.id = history.person
          WHERE history.tenant = (SELECT id FROM tenant WHERE name = ?) AND day = ? AND (? IS NULL OR person.name = ?)
          """, arguments: [tenant, day, user, user])
      var events: [Event] = []
      while let row = try rows.next() {
        if let wanted, try row.withUnsafeData(atIndex: 1, { !wanted.mayBe(in: $0 ?? Data()) }) { continue }
        var kept = try PersonDay(packed: row, from: 1, day: day)
        if let wanted { kept.keep(wanted.ids) }
        events += try reader.events(kept, tenant: tenant, user: row[0], db)
      }
      return events.sorted { ($0.time, $0.id) < ($1.time, $1.id) }
    }
  }
}

extension Row {
  func bytes(_ column: Int) throws -> [UInt8] { try withUnsafeData(atIndex: column) { Array($0 ?? Data()) } }
}
