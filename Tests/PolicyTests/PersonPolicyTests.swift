import Events
import Policy
import Testing

@Suite("What a policy says of one person")
struct PersonPolicyTests {
  private let yaml = """
    sensitivity: quiet
    thresholds: {impossible-travel: {speed: 1000, distance: 300}, location-burst: {places: 8}}
    disabled: [new-country]
    tenants:
      fjordbygg:
        home: SE
        sensitivity: balanced
        thresholds: {impossible-travel: {speed: 1100}}
        disabled: [{detection: odd-hours, reason: they work in shifts}]
        networks:
          - {name: office, ranges: [192.0.2.0/28], asns: [AS64496]}
        service-accounts:
          - Backup@fjordbygg.example
          - {name: scanner@fjordbygg.example, networks: [office], ranges: [198.51.100.7]}
        groups:
          board: {users: [Anna@fjordbygg.example], home: NO, critical: true, sensitivity: paranoid,
                  thresholds: {impossible-travel: {speed: 1200}, location-burst: {places: 5}}}
          abroad: {users: [anna@fjordbygg.example, erik@fjordbygg.example], home: DK,
                   thresholds: {location-burst: {places: 9}}, disabled: [location-burst]}
        users:
          anna@fjordbygg.example: {thresholds: {impossible-travel: {speed: 1300}}, disabled: [hosting-sign-in]}
          lone@fjordbygg.example: {sensitivity: quiet}
        rates:
          failure-share: {normal: [0, 0.2], warn: 0.4, alarm: 0.7}
          lockouts: {alarm: 20}
    """

  private func policy() throws -> Policy { try Policy.parse(yaml, file: "nattvakt.yaml") }
  private func person(_ name: String) throws -> PersonPolicy {
    try policy().rules(tenant: "fjordbygg", user: name + "@fjordbygg.example")
  }

  @Test("the narrowest threshold wins: person, group, tenant, everyone; of two groups the first")
  func thresholds() throws {
    #expect(
      try person("anna").thresholds == [
        "impossible-travel.speed": 1300, "impossible-travel.distance": 300, "location-burst.places": 5,
      ])
    #expect(
      try person("erik").thresholds == [
        "impossible-travel.speed": 1100, "impossible-travel.distance": 300, "location-burst.places": 9,
      ])
    #expect(try policy().rules(tenant: "elsewhere", user: "x").thresholds["impossible-travel.speed"] == 1000)
  }

  @Test("so does the narrowest sensitivity; nothing said is balanced")
  func sensitivity() throws {
    #expect(try person("anna").sensitivity == .paranoid)
    #expect(try person("erik").sensitivity == .balanced)
    #expect(try person("lone").sensitivity == .quiet)
    #expect(try policy().rules(tenant: "elsewhere", user: "x").sensitivity == .quiet)
    #expect(PersonPolicy().sensitivity == .balanced)
  }

  @Test("disabled detections add up over all levels, and a reason does not change that")
  func disabled() throws {
    #expect(try person("anna").disabled == ["new-country", "odd-hours", "location-burst", "hosting-sign-in"])
    #expect(try person("erik").disabled == ["new-country", "odd-hours", "location-burst"])
    #expect(try person("lone").disabled == ["new-country", "odd-hours"])
    #expect(try policy().rules(tenant: "elsewhere", user: "x").disabled == ["new-country"])
    #expect(try policy().tenants[0].tuning.disabled.map(\.reason) == ["they work in shifts"])
  }

  @Test("home is the person's, else the first group's, else the tenant's")
  func home() throws {
    #expect(try person("anna").home == Country(code: "NO"))
    #expect(try person("erik").home == Country(code: "DK"))
    #expect(try person("lone").home == Country(code: "SE"))
  }

  @Test("people of a critical group are critical, whatever else they are in")
  func critical() throws {
    #expect(try person("anna").isCritical)
    #expect(try !person("erik").isCritical)
  }

  @Test("a service account comes from anywhere, or from where it is said to")
  func serviceAccounts() throws {
    let backup = try person("backup")
    #expect(backup.isServiceAccount && backup.origins == nil)
    let scanner = try person("scanner")
    let origins = try #require(scanner.origins)
    #expect(scanner.isServiceAccount)
    func allows(_ address: String, asn: UInt32 = 0) throws -> Bool {
      origins.contains(try #require(IPAddress(address)), asn: asn)
    }
    #expect(try allows("192.0.2.9") && allows("198.51.100.7") && allows("203.0.113.1", asn: 64_496))
    #expect(try !allows("203.0.113.1") && !allows("198.51.100.8", asn: 64_497))
    #expect(try !person("anna").isServiceAccount)
  }

  @Test("rates have their band and their lines")
  func rates() throws {
    let rates = try policy().rates(tenant: "fjordbygg")
    #expect(rates[.failureShare] == RateLines(normal: 0...0.2, warn: 0.4, alarm: 0.7))
    #expect(rates[.lockouts] == RateLines(alarm: 20))
    #expect(rates[.legacyShare] == nil)
    #expect(try policy().rates(tenant: "elsewhere").isEmpty)
  }
}
