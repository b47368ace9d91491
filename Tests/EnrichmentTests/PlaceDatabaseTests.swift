import Enrichment
import Events
import Testing

@Suite("A database of places")
struct PlaceDatabaseTests {
  private func record(_ value: TestValue, of text: String = "192.0.2.7") throws -> PlaceRecord {
    let path = try TestDatabase(networks: [("192.0.2.0/24", value)]).write()
    return try #require(try PlaceDatabase(path: path).record(of: address(text)))
  }

  @Test("GeoIP2, GeoLite2 and DB-IP nest country, city and location")
  func nested() throws {
    let record = try record([
      "country": ["iso_code": "SE", "names": ["en": "Sweden"]],
      "city": ["names": ["en": "Göteborg", "sv": "Göteborg"]],
      "subdivisions": .list([["iso_code": "O", "names": ["en": "Västra Götaland"]]]),
      "location": ["latitude": .double(57.7), "longitude": .double(11.97), "accuracy_radius": .unsigned(20)],
    ])
    #expect(record.country == country("SE"))
    #expect(record.city == "Göteborg")
    #expect(record.region == "Västra Götaland")
    #expect(record.coordinates == Coordinates(latitude: 57.7, longitude: 11.97))
    #expect(record.accuracyRadius == 20)
  }

  @Test("ip-location-db is flat, with coordinates of single precision")
  func flat() throws {
    let record = try record([
      "city": "Oslo", "country_code": "NO", "latitude": .float(59.5), "longitude": .float(10.75), "state1": "Oslo",
    ])
    #expect(record.country == country("NO"))
    #expect(record.city == "Oslo")
    #expect(record.region == "Oslo")
    #expect(record.coordinates == Coordinates(latitude: 59.5, longitude: 10.75))
  }

  @Test("IPinfo Lite writes the country's name where others write its code, and AS before the number")
  func ipinfoLite() throws {
    let record = try record([
      "country": "Sweden", "country_code": "SE", "asn": "AS3301", "as_name": "Telia Company AB", "continent": "Europe",
    ])
    #expect(record.country == country("SE"))
    #expect(record.city == "")
    #expect(record.asn == 3301)
    #expect(record.organisation == "Telia Company AB")
  }

  @Test("IPinfo's older location file writes coordinates as text and the code as country")
  func ipinfoOld() throws {
    let record = try record([
      "city": "Malmö", "country": "SE", "lat": "55.60587", "lng": "13.00073", "region": "Skåne",
      "timezone": "Europe/Stockholm",
    ])
    #expect(record.country == country("SE"))
    #expect(record.region == "Skåne")
    #expect(record.coordinates == Coordinates(latitude: 55.60587, longitude: 13.00073))
  }

  @Test("IPinfo's privacy flags are booleans in the new file and text in the old one")
  func ipinfoPrivacy() throws {
    let new = try record(["is_vpn": true, "is_hosting": true, "is_tor": false, "is_relay": false])
    #expect(new.kinds == [.vpn, .hosting])
    let old = try record(["vpn": "", "hosting": "true", "tor": "true", "proxy": "", "service": "NordVPN"])
    #expect(old.kinds == [.hosting, .tor])
    #expect(old.label == "NordVPN")
  }

  @Test("GeoIP2 ASN and ISP files name the network at the root, Enterprise under traits")
  func numbers() throws {
    let asn = try record([
      "autonomous_system_number": .unsigned(44034), "autonomous_system_organization": "Hi3G Access AB",
    ])
    #expect((asn.asn, asn.organisation) == (44034, "Hi3G Access AB"))
    let enterprise = try record([
      "traits": [
        "autonomous_system_number": .unsigned(9009), "isp": "M247", "is_anonymous_vpn": true,
        "is_hosting_provider": true, "network_label": "Mullvad",
      ]
    ])
    #expect((enterprise.asn, enterprise.organisation, enterprise.label) == (9009, "M247", "Mullvad"))
    #expect(enterprise.kinds == [.vpn, .hosting])
  }

  @Test("an anonymous address of no named kind counts as a VPN, one that is hosting does not")
  func anonymous() throws {
    #expect(try record(["is_anonymous": true]).kinds == .vpn)
    #expect(try record(["is_anonymous": true, "is_hosting_provider": true]).kinds == .hosting)
  }

  @Test("a flag too rare for the sample is still read")
  func rareFlag() throws {
    let path = try TestDatabase.large("203.0.113.77/32", ["is_tor_exit_node": true]).write()
    let database = try PlaceDatabase(path: path)
    #expect(try database.record(of: address("203.0.113.77"))?.kinds == .tor)
  }

  @Test("a district in brackets is cut off the city")
  func district() throws {
    let record = try record(["city": ["names": ["en": "Stockholm (Kista)"]], "country": ["iso_code": "SE"]])
    #expect(record.city == "Stockholm")
  }

  @Test("capabilities come from the records, whatever the file is called")
  func capabilities() throws {
    func capabilities(_ value: TestValue) throws -> PlaceCapabilities {
      try PlaceDatabase(path: TestDatabase(networks: [("192.0.2.0/24", value)]).write()).capabilities
    }
    #expect(try capabilities(["country": ["iso_code": "SE"]]) == .country)
    #expect(try capabilities(["country_code": "SE", "lat": "59.3", "lng": "18.0"]) == [.country, .city])
    #expect(try capabilities(["asn": "AS1", "name": "X"]) == .asn)
    #expect(try capabilities(["is_tor": true]) == .anonymity)
  }

  @Test("an address is found by its prefix: IPv4, IPv4 written as IPv6, and IPv6")
  func prefixes() throws {
    let path = try TestDatabase(networks: [
      ("192.0.0.0/16", ["country_code": "DK"]), ("192.0.2.0/25", ["country_code": "SE"]),
      ("2001:db8:1::/48", ["country_code": "NO"]),
    ]).write()
    let database = try PlaceDatabase(path: path)
    func found(_ text: String) throws -> String? { try database.record(of: address(text))?.country.code }
    #expect(try found("192.0.2.127") == "SE")
    #expect(try found("192.0.2.128") == "DK")
    #expect(try found("::ffff:192.0.2.1") == "SE")
    #expect(try found("2001:db8:1:ffff::1") == "NO")
    #expect(try found("2001:db8:2::1") == nil)
    #expect(try found("198.51.100.1") == nil)
  }

  @Test("a file without IPv6 has nothing on IPv6 addresses")
  func versionFour() throws {
    let path = try TestDatabase(ipVersion: 4, networks: [("192.0.2.0/24", ["country_code": "SE"])]).write()
    let database = try PlaceDatabase(path: path)
    #expect(try database.record(of: address("192.0.2.1"))?.country == country("SE"))
    #expect(try database.record(of: address("2001:db8::1")) == nil)
  }

  @Test("type, description, day of building and the licence's line come from the file")
  func metadata() throws {
    let path = try TestDatabase(
      type: "GeoLite2-Country", description: "test", networks: [("192.0.2.0/24", ["country_code": "SE"])]
    ).write()
    let metadata = try PlaceDatabase(path: path).metadata
    #expect(metadata.type == "GeoLite2-Country")
    #expect(metadata.built == Timestamp(seconds: 1_790_000_000))
    #expect(metadata.attribution?.link == "https://www.maxmind.com")
    #expect(metadata.attribution?.line.hasSuffix("created by MaxMind, available from https://www.maxmind.com") == true)
  }
}
