internal import Events
internal import Foundation
internal import GRDB

extension Store {
  /// Who is called `name` in the store, a tenant each: in whatever case and Unicode form, and under the object id that
  /// the logs gave the same account.
  package func people(called name: String, tenant: String? = nil) throws(StoreError) -> [StoredPerson] {
    let wanted = Pseudonyms.canonical(name)
    return try read { db in
      var found: [String: Set<[UInt8]>] = [:]
      let ids = try db.objectIDs(of: wanted)
      try db.forEachName { tenant, user in
        let canonical = Pseudonyms.canonical(user)
        if canonical == wanted || ids.contains(canonical) { found[tenant, default: []].insert(Array(user.utf8)) }
      }
      return found.filter { tenant == nil || $0.key == tenant }.map { tenant, users in
        let sorted = users.sorted { $0.lexicographicallyPrecedes($1) }
        return StoredPerson(tenant: tenant, users: sorted.map { String(decoding: $0, as: UTF8.self) })
      }.filter { $0.users.contains { Pseudonyms.canonical($0) == wanted } }.sorted { $0.tenant < $1.tenant }
    }
  }

  /// Names that begin as `text` does, to be asked about: at most ten.
  package func names(like text: String) throws(StoreError) -> [String] {
    let wanted = Pseudonyms.canonical(text)
    return try read { db in
      var found: Set<String> = []
      try db.forEachName { _, user in
        if Pseudonyms.canonical(user).hasPrefix(wanted) { found.insert(user) }
      }
      return Array(found.sorted().prefix(10))
    }
  }

  /// Everybody who was forgotten, the first first.
  package func forgottenPeople() throws(StoreError) -> [ForgottenPerson] {
    try read { db in
      try Row.fetchAll(
        db, sql: "SELECT time, who, body FROM case_entry WHERE case_id = '' AND kind = 'forgotten' ORDER BY id"
      ).map { row in
        let entry = try StoredJSON.value(EncodedForgetting.self, row[2])
        return ForgottenPerson(
          time: Timestamp(microseconds: row[0]), who: row[1], tenant: entry.tenant, pseudonym: entry.pseudonym,
          why: entry.why)
      }
    }
  }
}

/// What the store keeps of having forgotten somebody.
struct EncodedForgetting: Codable {
  var tenant, pseudonym, why: String
}

extension Database {
  /// Object ids of the account that is called so, as the logs told; in `Pseudonyms.canonical` form.
  func objectIDs(of canonical: String) throws -> Set<String> {
    var ids: Set<String> = []
    let rows = try Row.fetchCursor(self, sql: "SELECT key, bytes FROM state WHERE scope = 'identity'")
    while let row = try rows.next() {
      if Pseudonyms.canonical(String(decoding: row[1] as Data, as: UTF8.self)) == canonical {
        ids.insert(Pseudonyms.canonical(row[0]))
      }
    }
    return ids
  }

  /// Every tenant and name of a person that anything is kept of.
  func forEachName(_ body: (_ tenant: String, _ user: String) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      self,
      sql: """
        SELECT tenant.name, person.name FROM person JOIN tenant ON tenant.id = person.tenant
        UNION SELECT tenant.name, user FROM cases JOIN tenant ON tenant.id = cases.tenant WHERE user <> ''
        UNION SELECT tenant.name, key FROM state JOIN tenant ON tenant.id = state.tenant WHERE scope = 'person'
        UNION SELECT tenant, json_extract(body, '$.user') FROM ruling
        """)
    while let row = try rows.next() {
      let user: String = row[1]
      if !user.isEmpty { try body(row[0], user) }
    }
  }
}
