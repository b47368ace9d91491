import Enrichment
import Events
import Foundation
import Testing

/// MaxMind's own test databases, which are not part of this project: `CORPUS=folder swift test` runs them.
@Suite(
  "MaxMind's test databases",
  .enabled(if: ProcessInfo.processInfo.environment["CORPUS"] != nil, "set CORPUS to the folder of other people's logs"))
struct MaxMindConformanceTests {
  private func database(_ name: String) throws -> PlaceDatabase {
    let corpus = try #require(ProcessInfo.processInfo.environment["CORPUS"])
    return try PlaceDatabase(path: corpus + "/mmdb/" + name + ".mmdb")
  }

  @Test("city, country, network and anonymity are found in each of the vendor's schemas")
  func schemas() throws {
    let city = try database("GeoIP2-City-Test").record(of: address("81.2.69.142"))
    #expect(city?.country == country("GB"))
    #expect(city?.city == "London")
    #expect(try database("GeoLite2-City-Test").record(of: address("89.160.20.112"))?.city == "Linköping")
    #expect(try database("GeoIP2-Country-Test").record(of: address("89.160.20.112"))?.country == country("SE"))
    #expect(try database("GeoLite2-ASN-Test").record(of: address("89.160.20.112"))?.asn == 29518)
    #expect(try database("GeoIP2-ISP-Test").record(of: address("1.128.0.0"))?.asn == 1221)
    #expect(try database("GeoIP2-Anonymous-IP-Test").record(of: address("1.2.0.0"))?.kinds == .vpn)
    #expect(try database("GeoIP2-Anonymous-IP-Test").record(of: address("65.0.0.0"))?.kinds.contains(.tor) == true)
  }

  @Test(
    "broken files are refused or answer, and never end the process",
    arguments: [
      "GeoIP2-City-Test-Broken-Double-Format", "MaxMind-DB-no-ipv4-search-tree",
      "MaxMind-DB-test-broken-pointers-24", "MaxMind-DB-test-broken-search-tree-24",
    ])
  func broken(_ name: String) throws {
    do {
      let database = try database(name)
      for text in ["1.1.1.1", "1.1.1.32", "2.125.160.216", "::1:ffff:ffff", "2001:218::1"] {
        _ = try database.record(of: address(text))
      }
    } catch let error as EnrichmentError {
      #expect(error.description.contains(name))
    }
  }
}
