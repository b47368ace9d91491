internal import Events
internal import Foundation
internal import GRDB

/// What the keys of packed history stand for in a store, and what they become in its copy.
struct DisguisedKeys {
  private let disguise: Disguise
  private let symbols: [UInt64: String]
  private let places: [UInt64: Place]
  private let inputs: [UInt64: String]
  /// Where an address is, for events whose log does not tell: the copy's address is nowhere.
  private let placeOf: (IPAddress) -> Place?
  private var found: [IPAddress: UInt64] = [:]
  private var known: [[UInt64: UInt64]]

  /// What the copy's history refers to.
  private(set) var newSymbols: [UInt64: String] = [:]
  private(set) var newPlaces: [UInt64: Place] = [:]
  private(set) var newInputs: [UInt64: String] = [:]

  init(_ db: Database, _ disguise: Disguise, placeOf: @escaping (IPAddress) -> Place?) throws {
    self.disguise = disguise
    self.placeOf = placeOf
    known = Array(repeating: [:], count: HistoryEvent.Column.allCases.count)
    symbols = try DisguisedKeys.table(db, "key, name FROM symbol") { row in
      String(decoding: row[1] as Data, as: UTF8.self)
    }
    inputs = try DisguisedKeys.table(db, "key, name FROM input") { $0[1] }
    var places: [UInt64: Place] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT country, region, city, latitude, longitude, radius, key FROM place")
    while let row = try rows.next() { places[UInt64(bitPattern: row[6])] = Place(row) }
    self.places = places
  }

  private static func table(_ db: Database, _ query: String, _ value: (Row) -> String) throws -> [UInt64: String] {
    var table: [UInt64: String] = [:]
    let rows = try Row.fetchCursor(db, sql: "SELECT " + query)
    while let row = try rows.next() { table[UInt64(bitPattern: row[0])] = value(row) }
    return table
  }

  mutating func name(_ key: UInt64, _ column: HistoryEvent.Column) -> UInt64 {
    if key == 0 { return 0 }
    if let key = known[column.rawValue][key] { return key }
    let name = disguise.name(symbols[key] ?? "", in: column)
    let made = name.isEmpty ? 0 : StableHash.of(name)
    if made != 0 { newSymbols[made] = name }
    known[column.rawValue][key] = made
    return made
  }

  mutating func input(_ key: UInt64) -> UInt64 {
    guard let name = inputs[key].map(disguise.names.input), !name.isEmpty else { return 0 }
    newInputs[StableHash.of(name)] = name
    return StableHash.of(name)
  }

  /// As the log told it; else as the place databases know the address.
  mutating func place(of event: HistoryEvent) -> UInt64 {
    if let place = places[event[.place]] { return note(place) }
    guard let address = event.address else { return 0 }
    if let known = found[address] { return known }
    let key = placeOf(address).map { note($0) } ?? 0
    found[address] = key
    return key
  }

  private mutating func note(_ place: Place) -> UInt64 {
    let made = disguise.names.place(place)
    newPlaces[made.stableKey] = made
    return made.stableKey
  }
}

extension DisguisedKeys {
  /// Writes what the copy's history refers to, in order of the keys.
  func write(_ db: Database) throws {
    for (key, name) in newSymbols.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(sql: "INSERT INTO symbol (key, name) VALUES (?, ?)")
        .execute(arguments: [Int64(bitPattern: key), Data(name.utf8)])
    }
    for (key, name) in newInputs.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(sql: "INSERT INTO input (key, name) VALUES (?, ?)")
        .execute(arguments: [Int64(bitPattern: key), name])
    }
    for (key, place) in newPlaces.sorted(by: { $0.key < $1.key }) {
      try db.cachedStatement(
        sql: """
          INSERT INTO place (key, country, region, city, latitude, longitude, radius) VALUES (?, ?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        Int64(bitPattern: key), place.country.code, place.region, place.city, place.coordinates?.latitude,
        place.coordinates?.longitude, place.radius,
      ])
    }
  }
}
