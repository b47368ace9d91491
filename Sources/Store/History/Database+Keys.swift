internal import Events
internal import Foundation
internal import GRDB

/// What stands behind the keys in packed history. A key without its meaning is damage.
extension Database {
  func name(ofKey key: UInt64) throws -> [UInt8] {
    let data = try Data.fetchOne(
      cachedStatement(sql: "SELECT name FROM symbol WHERE key = ?"), arguments: [Int64(bitPattern: key)])
    return Array(try found(data, "name"))
  }

  func input(ofKey key: UInt64) throws -> String {
    let name = try String.fetchOne(
      cachedStatement(sql: "SELECT name FROM input WHERE key = ?"), arguments: [Int64(bitPattern: key)])
    return try found(name, "input")
  }

  func place(ofKey key: UInt64) throws -> Place {
    let row = try Row.fetchOne(
      cachedStatement(sql: "SELECT country, region, city, latitude, longitude, radius FROM place WHERE key = ?"),
      arguments: [Int64(bitPattern: key)])
    return Place(try found(row, "place"))
  }

  private func found<T>(_ value: T?, _ kind: String) throws(CodecError) -> T {
    guard let value else { throw .malformed("a \(kind) in the history that is not in its table") }
    return value
  }
}

extension Place {
  /// From the columns of the table `place`.
  init(_ row: Row) {
    var coordinates: Coordinates?
    if let latitude: Double = row[3], let longitude: Double = row[4] {
      coordinates = Coordinates(latitude: latitude, longitude: longitude)
    }
    self.init(
      country: Country(code: row[0]) ?? .unknown, region: row[1], city: row[2], coordinates: coordinates,
      radius: row[5])
  }
}
