package import Events

/// What the data folder knows of the world's countries: their names, where their addresses are, and how far they lie
/// from each other. A code that is not in here ("EU", "A1", "XX") is no country.
package struct CountryTables: Sendable {
  private var facts: [Country: CountryFacts]
  package let distances: CountryDistances

  package init(facts: [CountryFacts], distances: CountryDistances) {
    self.facts = Dictionary(facts.map { ($0.country, $0) }, uniquingKeysWith: { first, _ in first })
    self.distances = distances
  }

  /// No country known: every name is its code, every radius the widest.
  package init() { self.init(facts: [], distances: CountryDistances()) }

  package subscript(country: Country) -> CountryFacts? { facts[country] }

  /// Every country, sorted by code.
  package var all: [CountryFacts] { facts.values.sorted { $0.country.packed < $1.country.packed } }

  package func isCountry(_ country: Country) -> Bool { facts[country] != nil }

  /// For texts, "Sweden" and "Sverige"; the code itself when the country is not in the table.
  package func name(_ country: Country) -> Phrase {
    facts[country]?.name ?? Phrase(country.description, sv: country.description)
  }

  /// How far from the truth a city-level place in that country mostly is, in km; never 0.
  package func noise(_ country: Country) -> Double { facts[country]?.noise ?? CountryFacts.widest }

  /// The same where two sources name different cities of that country, so that one of them is wrong.
  package func disputedNoise(_ country: Country) -> Double { facts[country]?.disputedNoise ?? CountryFacts.widest }

  /// For a place of which nothing but the country is known.
  package func countryRadius(_ country: Country) -> Double { facts[country]?.countryRadius ?? CountryFacts.widest }
}

/// One country as its addresses lie, not as its borders run.
package struct CountryFacts: Sendable {
  package var country: Country
  package var name: Phrase
  /// Mean of the country's addresses, each counted: near the capital rather than the middle of the map.
  package var centre: Coordinates
  /// Km from `centre` within which half, nine tenths and all of the addresses are.
  package var medianRadius: Double
  package var wideRadius: Double
  package var reach: Double

  package init(
    country: Country, name: Phrase, centre: Coordinates, medianRadius: Double, wideRadius: Double, reach: Double
  ) {
    self.country = country
    self.name = name
    self.centre = centre
    self.medianRadius = medianRadius
    self.wideRadius = wideRadius
    self.reach = reach
  }

  /// No radius is wider: beyond it a place is nothing to measure from.
  package static let widest = 1_000.0
  /// The median distance between two current city databases over 59,189 addresses: no place is surer than that.
  private static let surest = 10.0

  /// 75th percentile of that distance in the country where it was measured, else the country's median radius.
  var noise: Double { clamped(measured?.p75 ?? medianRadius) }
  /// 90th percentile of it, else the radius that holds nine tenths of the addresses.
  var disputedNoise: Double { clamped(measured?.p90 ?? wideRadius) }
  var countryRadius: Double { clamped(wideRadius) }

  private func clamped(_ km: Double) -> Double { min(max(km, CountryFacts.surest), CountryFacts.widest) }

  private var measured: (p75: Double, p90: Double)? {
    CountryFacts.measured.first { $0.code == country.code }.map { ($0.p75, $0.p90) }
  }

  /// Km between DB-IP City Lite 2026-09 and a second current city database for the same address, both naming the same
  /// country, hosting networks left out: random announced IPv4.
  private static let measured: [(code: String, p75: Double, p90: Double)] = [
    ("SE", 185, 397), ("NO", 70, 298), ("FI", 108, 168), ("DE", 101, 307), ("GB", 167, 286),
    ("US", 318, 2_193), ("BR", 456, 969), ("IN", 918, 1_492), ("CN", 218, 835),
  ]
}
