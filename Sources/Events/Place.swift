/// A point on the earth, in degrees.
package struct Coordinates: Hashable, Sendable {
  package var latitude: Double
  package var longitude: Double

  package init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Where an address is, as one source has it. `coordinates` nil: only the country (or nothing finer) is known.
package struct Place: Hashable, Sendable {
  package var country: Country
  package var region: String
  package var city: String
  package var coordinates: Coordinates?
  /// How far from `coordinates` the person may be, in km.
  package var radius: Double

  package init(
    country: Country, region: String = "", city: String = "", coordinates: Coordinates? = nil, radius: Double = 0
  ) {
    self.country = country
    self.region = region
    self.city = city
    self.coordinates = coordinates
    self.radius = radius
  }
}

/// Which of two places for one address is believed, and why.
package enum Belief: UInt8, Sendable, CaseIterable {
  /// Neither the log nor a database knows the address.
  case unknown
  /// Only the log has a place.
  case logOnly
  /// Only the database has one.
  case databaseOnly
  /// Both name the same country; the log's is used, made at the time of the sign-in.
  case agreed
  /// They name different countries; the log's is used, made at the time of the sign-in, and the dispute is told.
  case disputedLog
  /// They name different countries; the operator's own database is used, because it was given on purpose.
  case disputedDatabase
}
