import Enrichment
import Events
import Testing

@Suite("The data that ships")
struct ShippedDataTests {
  private let countries: CountryTables
  private let databases: PlaceDatabases

  init() throws {
    countries = try CountryTables.load(.shipped)
    databases = PlaceDatabases(operatorFiles: [], folder: .shipped, countries: countries)
  }

  @Test("places a Swedish university in its city, within the radius that it claims")
  func university() throws {
    let place = try #require(databases.facts(of: try address("193.10.64.35")).place)
    #expect(place.country == country("SE"))
    let stockholm = Coordinates(latitude: 59.33, longitude: 18.07)
    #expect(try #require(place.coordinates).distance(to: stockholm) < 60)
    #expect((150...200).contains(place.radius))
  }

  @Test("tells relays, gateways, satellites, Microsoft and VPNs apart")
  func networks() throws {
    func kinds(_ text: String) throws -> NetworkKinds { databases.facts(of: try address(text)).network.kinds }
    #expect(try kinds("172.224.226.1") == .relay)
    #expect(try kinds("104.28.1.1") == .relay)
    #expect(try kinds("165.225.1.1") == .corporateEgress)
    #expect(try kinds("40.126.1.1") == .microsoftService)
    #expect(try kinds("13.107.6.152") == .microsoftService)
    #expect(try kinds("185.220.101.1").contains(.tor))
    #expect(try kinds("98.97.1.1") == .satellite)
    #expect(try kinds("193.10.64.35") == [])
  }

  @Test("names whoever made it")
  func attributions() {
    #expect(databases.problems == [])
    #expect(databases.attributions.map(\.link) == ["https://db-ip.com", "https://iptoasn.com"])
  }

  @Test(
    "knows how far countries lie apart, rounded down to 80 km",
    arguments: [
      ("SE", "US", 6_080.0), ("SE", "RU", 720), ("SE", "CN", 6_640), ("SE", "NG", 5_520), ("SE", "FI", 320),
      ("US", "RU", 7_200), ("US", "CA", 480), ("DE", "FR", 320), ("NL", "BE", 80),
    ])
  func distances(_ a: String, _ b: String, _ km: Double) {
    #expect(countries.distances.distance(country(a), country(b)) == km)
    #expect(countries.distances.distance(country(b), country(a)) == km)
  }

  @Test("has each country's name in both languages, and none that is no country")
  func names() throws {
    #expect(countries.name(country("SE")) == Phrase("Sweden", sv: "Sverige"))
    #expect(countries.name(country("CI")).swedish == "Elfenbenskusten")
    #expect(countries.name(country("EU")) == Phrase("EU", sv: "EU"))
    #expect(!countries.isCountry(country("A1")) && !countries.isCountry(country("EU")))
    let untranslated = countries.all.filter { $0.name.swedish.isEmpty || $0.name.english.isEmpty }
    #expect(untranslated.isEmpty)
    #expect(countries.all.count == 245)
  }

  @Test("gives measured noise where it was measured, else the country's own median radius")
  func noise() {
    #expect(countries.noise(country("SE")) == 185)
    #expect(countries.noise(country("NO")) == 70)
    #expect(countries.noise(country("AE")) == 17)
    #expect(countries.noise(country("AD")) == 10)
    #expect(countries.countryRadius(country("SE")) == 439)
    #expect(countries.countryRadius(country("US")) == 1_000)
  }
}
