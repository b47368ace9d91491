package import Events

/// The place that is believed of one sign-in, and the one that is not.
package struct BelievedPlace: Hashable, Sendable {
  /// Nil when neither source knows one, and of internal addresses.
  package var place: Place?
  package var belief: Belief
  /// What the other source says, where the two name different countries.
  package var other: Place?

  package init(place: Place?, belief: Belief, other: Place? = nil) {
    self.place = place
    self.belief = belief
    self.other = other
  }
}

/// Decides between the place in the log and the one in the database.
///
/// The log's was made by the provider at the time of the sign-in; the default database is of another month and
/// disputes one home address in fifty. So the log is believed, except where its place is no place, or where the
/// operator gave a database on purpose. A placeless network (relay, gateway, satellite) keeps its place: what it is
/// worth is for the detectors to decide.
package struct PlaceBelief: Sendable {
  private let countries: CountryTables

  package init(countries: CountryTables) { self.countries = countries }

  package func choose(
    log: Place?, database: Place?, network: NetworkKinds, databaseIsOperators: Bool
  ) -> BelievedPlace {
    if network.contains(.internal) { return BelievedPlace(place: nil, belief: .unknown) }
    let log = log.flatMap(sound)
    let database = database.flatMap { countries.isCountry($0.country) ? $0 : nil }
    switch (log, database) {
    case (nil, nil): return BelievedPlace(place: nil, belief: .unknown)
    case (let log?, nil): return BelievedPlace(place: log, belief: .logOnly)
    case (nil, let database?): return BelievedPlace(place: database, belief: .databaseOnly)
    case (let log?, let database?) where log.country == database.country:
      let merged = databaseIsOperators ? merge(database, into: log) : merge(log, into: database)
      return BelievedPlace(place: merged, belief: .agreed)
    case (let log?, let database?):
      return databaseIsOperators
        ? BelievedPlace(place: database, belief: .disputedDatabase, other: log)
        : BelievedPlace(place: log, belief: .disputedLog, other: database)
    }
  }

  /// `better` wins; what it lacks comes from `other`, a place in the same country.
  private func merge(_ better: Place, into other: Place) -> Place {
    if better.coordinates != nil { return better }
    if better.city.isEmpty { return other }
    guard let coordinates = other.coordinates else { return better }
    // A city without its point ("Stockholm, SE" in a portal's export): the other's point stands in for it, as wide as
    // two databases differ when they name different cities.
    var merged = better
    merged.coordinates = coordinates
    merged.radius =
      better.city.isSameName(as: other.city)
      ? other.radius : max(other.radius, countries.disputedNoise(better.country))
    return merged
  }
}

extension PlaceBelief {
  /// The log's place without what cannot be true; nil when no country is left.
  private func sound(_ place: Place) -> Place? {
    guard let facts = countries[place.country] else { return nil }
    var place = place
    if let coordinates = place.coordinates, !isSound(coordinates, of: place, in: facts) { place.coordinates = nil }
    if place.coordinates == nil {
      place.radius = countries.countryRadius(place.country)
    } else if place.radius <= 0 {
      place.radius = countries.noise(place.country)
    }
    place.radius = min(place.radius, CountryFacts.widest)
    return place
  }

  private func isSound(_ coordinates: Coordinates, of place: Place, in facts: CountryFacts) -> Bool {
    guard coordinates.areOnEarth else { return false }
    // Swapped, of another country, or of an overseas territory under its mother country's code.
    if facts.centre.distance(to: coordinates) > facts.reach + PlaceBelief.slack { return false }
    return !(place.city.isEmpty && isCentroid(coordinates, of: facts))
  }

  /// Km beyond the country's furthest known address in which a place is still taken to be in it: twice the distance
  /// that 99 of 100 addresses were moved at most when the table's locations were gathered.
  private static let slack = 100.0

  /// A point that stands for the whole country: the middle of its addresses, or one given in whole or half degrees, as
  /// almanacs do ("62 N, 15 E"), or the one that MaxMind has long given for "somewhere in the United States".
  private func isCentroid(_ coordinates: Coordinates, of facts: CountryFacts) -> Bool {
    if facts.centre.distance(to: coordinates) <= 5 { return true }
    if coordinates.latitude.isHalves, coordinates.longitude.isHalves { return true }
    return facts.country.code == "US"
      && coordinates.distance(to: Coordinates(latitude: 37.751, longitude: -97.822)) <= 5
  }
}

extension Double {
  fileprivate var isHalves: Bool { (self * 2).rounded() == self * 2 }
}

extension String {
  /// Case aside; two spellings of one city are two cities here, which only widens the radius.
  fileprivate func isSameName(as other: String) -> Bool { lowercased() == other.lowercased() }
}
