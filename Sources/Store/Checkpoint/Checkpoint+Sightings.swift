internal import Events
internal import Foundation
internal import GRDB

extension Checkpoint {
  /// Adds what was seen since the last time to what the store knows.
  func flushSightings() throws {
    defer { sightings = PendingSightings() }
    guard let vocabulary = sightings.vocabulary else { return }
    let names = vocabulary.symbols.names
    for (key, people) in sightings.tally.entries {
      let tenant = try tenant(names[key.tenant])
      let value = sightings.value(of: key, names: names)
      try save(people.map { (names[$0], $1) }, kind: key.kind, value: value, tenant: tenant)
    }
  }

  private func save(
    _ people: [(user: String, visits: Visits)], kind: Store.Sighting.Kind, value: String, tenant: Int64
  ) throws {
    let known = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, people FROM sighting WHERE value = ? AND kind = ? AND tenant = ?"),
      arguments: [value, kind.rawValue, tenant])
    var visitors = Visitors()
    if let known {
      let data: Data = known[1]
      visitors = try Visitors(packed: Array(data))
    }
    for person in people { visitors.add(person.user, person.visits) }
    if let known {
      try db.cachedStatement(sql: "UPDATE sighting SET people = ? WHERE id = ?")
        .execute(arguments: [Data(visitors.packed), known[0] as Int64])
    } else {
      try db.cachedStatement(sql: "INSERT INTO sighting (tenant, kind, value, people) VALUES (?, ?, ?, ?)")
        .execute(arguments: [tenant, kind.rawValue, value, Data(visitors.packed)])
    }
  }
}
