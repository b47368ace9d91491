import Enrichment
import Events
import Testing

@Suite("Which place is believed")
struct PlaceBeliefTests {
  private let belief = PlaceBelief(countries: .nordic)

  private let stockholm = Place(
    country: country("SE"), region: "Stockholm", city: "Stockholm",
    coordinates: Coordinates(latitude: 59.329, longitude: 18.068), radius: 50)
  private let lund = Place(
    country: country("SE"), region: "Skåne", city: "Lund",
    coordinates: Coordinates(latitude: 55.704, longitude: 13.191), radius: 190)
  private let chicago = Place(
    country: country("US"), city: "Chicago", coordinates: Coordinates(latitude: 41.88, longitude: -87.63), radius: 300)

  private func choose(_ log: Place?, _ database: Place?, isOperators: Bool = false) -> BelievedPlace {
    belief.choose(log: log, database: database, network: [], databaseIsOperators: isOperators)
  }

  private func log(_ latitude: Double, _ longitude: Double, city: String = "", code: String = "SE") -> Place {
    Place(country: country(code), city: city, coordinates: Coordinates(latitude: latitude, longitude: longitude))
  }

  @Test("neither knows: no place")
  func unknown() {
    #expect(choose(nil, nil) == BelievedPlace(place: nil, belief: .unknown))
  }

  @Test("one knows: that one")
  func single() {
    #expect(choose(stockholm, nil) == BelievedPlace(place: stockholm, belief: .logOnly))
    #expect(choose(nil, lund) == BelievedPlace(place: lund, belief: .databaseOnly))
  }

  @Test("the same country: the log's city, made at the time of the sign-in")
  func agreed() {
    #expect(choose(stockholm, lund) == BelievedPlace(place: stockholm, belief: .agreed))
  }

  @Test("the same country: the operator's own database goes before the log")
  func agreedOperators() {
    #expect(choose(stockholm, lund, isOperators: true) == BelievedPlace(place: lund, belief: .agreed))
  }

  @Test("different countries: the log over the default database, and the dispute is told")
  func disputed() {
    #expect(choose(stockholm, chicago) == BelievedPlace(place: stockholm, belief: .disputedLog, other: chicago))
  }

  @Test("different countries: the operator's own database over the log, and the dispute is told")
  func disputedOperators() {
    #expect(
      choose(stockholm, chicago, isOperators: true)
        == BelievedPlace(place: chicago, belief: .disputedDatabase, other: stockholm))
  }

  @Test("a log's place without a radius gets the country's noise")
  func noise() {
    #expect(choose(log(55.6, 13.0, city: "Malmö"), nil).place?.radius == 185)
  }

  @Test("trap: (0, 0) is no place; the database's point is used")
  func zero() {
    let chosen = choose(log(0, 0), lund)
    #expect(chosen == BelievedPlace(place: lund, belief: .agreed))
    #expect(choose(log(0, 0), nil).place == Place(country: country("SE"), radius: 440))
  }

  @Test("trap: swapped latitude and longitude is no place in the country")
  func swapped() {
    #expect(choose(log(18.068, 59.329, city: "Stockholm"), stockholm).place?.coordinates == stockholm.coordinates)
  }

  @Test("trap: a latitude beyond the pole is no place")
  func beyondPole() {
    #expect(choose(log(159.3, 18.0, city: "Stockholm"), lund).place?.coordinates == lund.coordinates)
  }

  @Test("trap: a point for the whole country, without a city, says no more than the country")
  func centroid() {
    let countryOnly = Place(country: country("SE"), radius: 440)
    #expect(choose(log(59.34, 18.08), nil).place == countryOnly)
    #expect(choose(log(62, 15), nil).place == countryOnly)
    #expect(choose(log(37.751, -97.822, code: "US"), nil).place == Place(country: country("US"), radius: 1_000))
    #expect(choose(log(62, 15), lund).place == lund)
  }

  @Test("the same point with a city is that city")
  func centreWithCity() {
    let place = choose(log(59.34, 18.08, city: "Stockholm"), nil).place
    #expect(place?.coordinates == Coordinates(latitude: 59.34, longitude: 18.08))
  }

  @Test("a city without its point borrows the database's, wide if the database names another city")
  func cityWithoutPoint() {
    let named = Place(country: country("SE"), city: "lund")
    #expect(choose(named, lund).place?.radius == 190)
    #expect(choose(named, lund).place?.city == "lund")
    let other = choose(Place(country: country("SE"), city: "Umeå"), lund).place
    #expect(other?.city == "Umeå")
    #expect(other?.coordinates == lund.coordinates)
    #expect(other?.radius == 397)
  }

  @Test("a code that is no country is not believed", arguments: ["EU", "XX", "AP"])
  func noCountry(_ code: String) {
    let nowhere = log(48, 9.1, city: "Europe", code: code)
    #expect(choose(nowhere, lund) == BelievedPlace(place: lund, belief: .databaseOnly))
    #expect(choose(nowhere, nil) == BelievedPlace(place: nil, belief: .unknown))
  }

  @Test("internal addresses have no place; relays and gateways keep theirs for the detectors to judge")
  func placeless() {
    let inside = belief.choose(log: stockholm, database: lund, network: .internal, databaseIsOperators: false)
    #expect(inside == BelievedPlace(place: nil, belief: .unknown))
    let relay = belief.choose(log: nil, database: lund, network: .relay, databaseIsOperators: false)
    #expect(relay.place == lund)
  }

  @Test("no radius is wider than 1,000 km")
  func widest() {
    var vague = stockholm
    vague.radius = 20_000
    #expect(choose(vague, nil).place?.radius == 1_000)
  }
}
