package import Events
internal import Foundation
internal import GRDB

extension Checkpoint {
  /// Adds events, in whatever order, to the history and to the sightings; those that are there already change nothing.
  /// Answers how many were new. `network` names the network of an address by its index in the vocabulary ("" for
  /// none), and is asked once for each of a checkpoint.
  @discardableResult
  package func append(
    _ events: [Event], of vocabulary: Vocabulary, network: (UInt32) -> String = { _ in "" }
  ) throws -> Int {
    if !sightings.belong(to: vocabulary) { try flushSightings() }
    var batch = HistoryBatch(events, vocabulary, &keys)
    var count = 0
    for (person, group) in batch.days {
      let added = try append(group.map { events[$0] }, of: person, &batch)
      sightings.add(added, of: vocabulary, network: network)
      count += added.count
    }
    try save(batch)
    return count
  }

  /// Merges one person's day into its row; answers what was new.
  private func append(_ events: [Event], of person: HistoryBatch.Key, _ batch: inout HistoryBatch) throws -> [Event] {
    let names = batch.reading.names
    let tenant = try tenant(names[person.tenant])
    let personID = try self.person(names[person.user], tenant: tenant)
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT id, events, origins FROM history WHERE person = ? AND day = ?"),
      arguments: [personID, person.day])
    var day = try row.map { try PersonDay(packed: $0, from: 1, day: person.day) } ?? PersonDay(day: person.day)
    let added = day.merge(events.map(batch.reading.event), idTexts: batch.reading.idTexts(events))
    if added.isEmpty { return [] }
    for index in added { batch.note(events[index]) }
    if let row {
      try update(row[0], day)
    } else {
      try insert(day, person: personID, tenant: tenant)
    }
    return added.map { events[$0] }
  }

  private func insert(_ day: PersonDay, person: Int64, tenant: Int64) throws {
    let packed = HistoryCodec.pack(day)
    try db.cachedStatement(
      sql: """
        INSERT INTO history (person, tenant, day, count, first, last, events, origins) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      person, tenant, day.day, day.events.count, day.first, day.last, Data(packed.events), Data(packed.origins),
    ])
  }

  private func update(_ id: Int64, _ day: PersonDay) throws {
    let packed = HistoryCodec.pack(day)
    try db.cachedStatement(
      sql: "UPDATE history SET count = ?, first = ?, last = ?, events = ?, origins = ? WHERE id = ?"
    ).execute(arguments: [
      day.events.count, day.first, day.last, Data(packed.events), Data(packed.origins), id,
    ])
  }

  /// Writes the names, inputs and places behind the keys of a batch.
  private func save(_ batch: HistoryBatch) throws {
    for (key, name) in batch.newNames where savedKeys.insert(key).inserted {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO symbol (key, name) VALUES (?, ?)")
        .execute(arguments: [Int64(bitPattern: key), Data(name)])
    }
    for (key, name) in batch.newInputs {
      try db.cachedStatement(sql: "INSERT OR IGNORE INTO input (key, name) VALUES (?, ?)")
        .execute(arguments: [Int64(bitPattern: key), name])
    }
    for (key, place) in batch.newPlaces where savedKeys.insert(key).inserted {
      try db.cachedStatement(
        sql: """
          INSERT OR IGNORE INTO place (key, country, region, city, latitude, longitude, radius)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        Int64(bitPattern: key), place.country.code, place.region, place.city, place.coordinates?.latitude,
        place.coordinates?.longitude, place.radius,
      ])
    }
  }
}

extension PersonDay {
  /// From two neighbouring columns of `row`, events and origins.
  init(packed row: Row, from column: Int, day: Int64) throws {
    let events: Data = row[column]
    let origins: Data = row[column + 1]
    self = try HistoryCodec.unpack(PackedDay(events: Array(events), origins: Array(origins)), day: day)
  }

  var first: Int64 { events.first?.time.microseconds ?? 0 }
  var last: Int64 { events.last?.time.microseconds ?? 0 }
}
