package import Events
internal import GRDB

/// On which days a person was seen, and how often.
package struct UserSummary: Equatable, Sendable {
  package var tenant: String
  package var user: String
  /// Rising; only days with events.
  package var days: [Day]
  package var first: Timestamp
  package var last: Timestamp

  package var events: Int { days.reduce(0) { $0 + $1.events } }

  package struct Day: Equatable, Sendable {
    /// UTC, days since 1970.
    package var day: Int64
    package var events: Int
  }
}

extension Store {
  /// A person's days, once for every tenant that has such a user; the name is compared in lower case.
  package func users(named name: String, tenant: String? = nil) throws(StoreError) -> [UserSummary] {
    try read { db in
      let people = try Row.fetchAll(
        db,
        sql: """
          SELECT person.id, tenant.name, person.name FROM person JOIN tenant ON tenant.id = person.tenant
          WHERE lower(person.name) = lower(?) AND (? IS NULL OR tenant.name = ?) ORDER BY tenant.name, person.name
          """, arguments: [name, tenant, tenant])
      return try people.compactMap { try UserSummary(db, person: $0[0], tenant: $0[1], user: $0[2]) }
    }
  }
}

extension Store {
  /// People of any tenant whom the logs called by an object id (a GUID) alone.
  package func peopleWithoutNames() throws(StoreError) -> [String] {
    try read { db in
      try String.fetchAll(
        db, sql: "SELECT DISTINCT name FROM person WHERE name LIKE '________-____-____-____-____________' ORDER BY name"
      )
    }
  }
}

extension UserSummary {
  /// Nil for a person without history.
  fileprivate init?(_ db: Database, person: Int64, tenant: String, user: String) throws {
    let rows = try Row.fetchAll(
      db, sql: "SELECT day, count, first, last FROM history WHERE person = ? ORDER BY day", arguments: [person])
    guard let first = rows.first, let last = rows.last else { return nil }
    self.init(
      tenant: tenant, user: user, days: rows.map { Day(day: $0[0], events: $0[1]) },
      first: Timestamp(microseconds: first[2]), last: Timestamp(microseconds: last[3]))
  }
}
