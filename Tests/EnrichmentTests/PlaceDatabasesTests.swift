import Enrichment
import Events
import Testing

@Suite("The databases of a run")
struct PlaceDatabasesTests {
  private func databases(_ files: [String], folder: DataFolder? = nil) -> PlaceDatabases {
    PlaceDatabases(operatorFiles: files, folder: folder, countries: .nordic)
  }

  private func file(_ value: TestValue) throws -> String {
    try TestDatabase(networks: [("192.0.2.0/24", value), ("45.0.2.0/24", value)]).write()
  }

  /// A folder with default files: Stockholm, and a network with a label.
  private func folder(city: TestValue? = nil) throws -> DataFolder {
    let stockholm: TestValue = [
      "country": ["iso_code": "SE"], "city": ["names": ["en": "Stockholm"]],
      "location": ["latitude": .double(59.33), "longitude": .double(18.07), "accuracy_radius": .unsigned(50)],
    ]
    let network: TestValue = [
      "traits": [
        "autonomous_system_number": .unsigned(64_500), "autonomous_system_organization": "EXAMPLE-NET",
        "network_label": "Mullvad", "is_anonymous_vpn": true,
      ]
    ]
    return try TemporaryFolder.write([
      "default-city.mmdb": TestDatabase(
        type: "Compact-City", description: "IP Geolocation by DB-IP (https://db-ip.com)",
        networks: [("192.0.2.0/24", city ?? stockholm), ("45.0.2.0/24", city ?? stockholm)]
      ).bytes,
      "default-asn.mmdb": TestDatabase(networks: [("192.0.2.0/24", network), ("45.0.2.0/24", network)]).bytes,
    ])
  }

  @Test("the operator's file is asked for what it has, the default files fill the rest")
  func operatorsFirst() throws {
    let own = try file([
      "country_code": "SE", "city": "Lund", "latitude": .double(55.7), "longitude": .double(13.2),
      "accuracy_radius": .unsigned(12),
    ])
    let set = databases([own], folder: try folder())
    let facts = set.facts(of: try address("45.0.2.1"))
    #expect(facts.place?.city == "Lund")
    #expect(facts.place?.radius == 12)
    #expect(facts.network.asn == 64_500)
    #expect(facts.network.label == "Mullvad")
    #expect(facts.network.kinds == .vpn)
    #expect(set.isOperators)
    #expect(set.sources.map(\.isDefault) == [false, true])
    #expect(!set.attributions.contains { $0.text.contains("DB-IP") })
  }

  @Test("whose a range for documentation is, only the operator's own file says")
  func documentation() throws {
    #expect(databases([], folder: try folder()).facts(of: try address("192.0.2.1")).network == Network())
    let own = try file(["asn": "AS64500", "as_name": "Example Fiber"])
    #expect(databases([own], folder: try folder()).facts(of: try address("192.0.2.1")).network.asn == 64_500)
  }

  @Test("a network file of the operator's leaves the default places in charge, and their maker named")
  func operatorsNetwork() throws {
    let set = databases([try file(["asn": "AS3301", "as_name": "Telia"])], folder: try folder())
    let facts = set.facts(of: try address("192.0.2.1"))
    #expect(facts.place?.city == "Stockholm")
    #expect(facts.network.asn == 3301)
    #expect(!set.isOperators)
    #expect(set.attributions == [Attribution(text: "IP Geolocation by DB-IP", link: "https://db-ip.com")])
  }

  @Test("a country file of the operator's is refined by the default city of the same country alone")
  func operatorsCountry() throws {
    let swedish = databases([try file(["country_code": "SE"])], folder: try folder())
    #expect(swedish.facts(of: try address("192.0.2.1")).place?.city == "Stockholm")
    let danish = databases([try file(["country_code": "DK"])], folder: try folder())
    let place = danish.facts(of: try address("192.0.2.1")).place
    #expect(place == Place(country: country("DK"), radius: 200))
  }

  @Test("the default file's radius is its clustering and the country's noise in quadrature")
  func defaultRadius() throws {
    let place = databases([], folder: try folder()).facts(of: try address("192.0.2.1")).place
    // Sweden: 185 km at the 75th percentile, clustered within 50.
    #expect(abs((place?.radius ?? 0) - 191.64) < 0.01)
  }

  @Test("no radius is wider than 1,000 km")
  func widest() throws {
    let vague = try file([
      "country_code": "US", "lat": "40", "lng": "-90", "accuracy_radius": .unsigned(5_000),
    ])
    #expect(databases([vague]).facts(of: try address("192.0.2.1")).place?.radius == 1_000)
    let unplaced = try file(["country_code": "US"])
    #expect(
      databases([unplaced]).facts(of: try address("192.0.2.1")).place == Place(country: country("US"), radius: 1_000))
  }

  @Test("coordinates of (0, 0) or beyond the poles are none")
  func nowhere() throws {
    for (latitude, longitude) in [("0", "0.0"), ("91", "10"), ("10", "181")] {
      let path = try file(["country_code": "SE", "lat": .text(latitude), "lng": .text(longitude)])
      let place = databases([path]).facts(of: try address("192.0.2.1")).place
      #expect(place == Place(country: country("SE"), radius: 440))
    }
  }

  @Test("internal addresses have no place, whatever a file says")
  func internalAddress() throws {
    let path = try TestDatabase(networks: [("10.0.0.0/8", ["country_code": "SE"])]).write()
    let facts = databases([path]).facts(of: try address("10.1.2.3"))
    #expect(facts.place == nil)
    #expect(facts.network.kinds == .internal)
  }

  @Test("a file that cannot be used is told, and the others work")
  func problems() throws {
    let good = try file(["country_code": "SE"])
    let set = databases(["/nowhere.mmdb", good])
    #expect(set.problems.count == 1)
    #expect(set.facts(of: try address("192.0.2.1")).place?.country == country("SE"))
  }
}
