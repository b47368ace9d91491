import Events
import Policy
import Testing

@Suite("A policy")
struct PolicyTests {
  private func policy(_ yaml: String) throws -> Policy { try Policy.parse(yaml, file: "nattvakt.yaml") }
  private func country(_ code: String) -> Country { Country(code: code) ?? .unknown }

  private let fjordbygg = """
    tenants:
      fjordbygg:
        ids: [5F2C6A9E-0D1B-4C57-9A51-6F0E8D1C2B3A]
        domains: [Fjordbygg.example]
        home: SE
        allowed-countries: [SE, NO, {country: ES, until: 2026-08-12}]
        groups:
          installers: {users: [erik@fjordbygg.example], allowed-countries: [FI]}
        users:
          Anna@fjordbygg.example: {home: NO, allowed-countries: [GB, {country: ES, until: 2026-09-01}], note: in Oslo}
        networks:
          - {name: all, ranges: [192.0.2.0/24]}
          - {name: guests, kind: partner, ranges: [192.0.2.128/25]}
          - {name: six, kind: office, ranges: ["2001:db8:10::/48"]}
          - {name: gateway, kind: egress, asns: [AS22616, 62044]}
        privileged: [Admin@fjordbygg.example]
        break-glass: [emergency@fjordbygg.example]
      other:
        users: {lone@other.example: {note: nothing else}}
    """

  @Test("an empty one sets nothing")
  func empty() throws {
    for yaml in ["", "# nothing yet\n"] {
      let policy = try policy(yaml)
      #expect(policy.tenants.isEmpty)
      #expect(policy.rules(tenant: "x", user: "y") == PersonPolicy())
      #expect(policy.rules(tenant: "x", user: "y").allows(country("KP"), at: Timestamp(seconds: 0)) == nil)
    }
  }

  @Test("a tenant is known by GUID, by domain and by name, in any case")
  func tenantNames() throws {
    let policy = try policy(fjordbygg)
    #expect(policy.tenantName(for: "5f2c6a9e-0d1b-4c57-9a51-6f0e8d1c2b3a") == "fjordbygg")
    #expect(policy.tenantName(for: "FJORDBYGG.example") == "fjordbygg")
    #expect(policy.tenantName(for: "Other") == "other")
    #expect(policy.tenantName(for: "stranger.example") == nil)
  }

  @Test("Norway is a country, not a refusal")
  func norway() throws {
    #expect(try policy("tenants: {a: {home: NO}}").tenants.first?.home == country("NO"))
  }

  @Test("lists of tenant, groups and person add up, and home is among them")
  func allowed() throws {
    let policy = try policy(fjordbygg)
    let may = Timestamp(seconds: 1_777_593_600)
    let anna = policy.rules(tenant: "fjordbygg", user: "anna@FJORDBYGG.example")
    #expect(anna.home == country("NO"))
    #expect(anna.note == "in Oslo")
    #expect(anna.allows(country("GB"), at: may) == true)
    #expect(anna.allows(country("FI"), at: may) == false)
    let erik = policy.rules(tenant: "fjordbygg", user: "erik@fjordbygg.example")
    #expect(erik.allows(country("FI"), at: may) == true)
    #expect(erik.allows(country("GB"), at: may) == false)
    #expect(erik.allows(country("SE"), at: may) == true)
    #expect(erik.allows(.unknown, at: may) == nil)
    #expect(policy.rules(tenant: "other", user: "lone@other.example").allowedCountries == nil)
  }

  @Test("a permit ends after its last day, and the longer of two counts")
  func expiry() throws {
    let policy = try policy(fjordbygg)
    let erik = policy.rules(tenant: "fjordbygg", user: "erik@fjordbygg.example")
    let anna = policy.rules(tenant: "fjordbygg", user: "anna@fjordbygg.example")
    let midnight = Timestamp(seconds: 1_786_579_200)
    #expect(midnight.description == "2026-08-13T00:00:00Z")
    #expect(erik.allows(country("ES"), at: midnight.adding(seconds: -1)) == true)
    #expect(erik.allows(country("ES"), at: midnight) == false)
    #expect(anna.allows(country("ES"), at: midnight) == true)
    #expect(anna.allows(country("ES"), at: midnight.adding(seconds: 21 * 86_400)) == false)
  }

  @Test("privileged and emergency accounts are known in any case")
  func accounts() throws {
    let policy = try policy(fjordbygg)
    #expect(policy.rules(tenant: "fjordbygg", user: "admin@fjordbygg.example").isPrivileged)
    #expect(policy.rules(tenant: "fjordbygg", user: "EMERGENCY@fjordbygg.example").isBreakGlass)
    #expect(!policy.rules(tenant: "other", user: "admin@fjordbygg.example").isPrivileged)
  }

  @Test("only who is named, or in a group, may be judged by other rules than everyone")
  func singledOut() throws {
    let policy = try policy(fjordbygg)
    for name in ["anna", "ANNA", "erik", "admin", "emergency"] {
      #expect(policy.singlesOut("\(name)@fjordbygg.example", tenant: "fjordbygg"), "\(name)")
    }
    for user in ["somebody@fjordbygg.example", "", "admin@other.example"] {
      #expect(!policy.singlesOut(user, tenant: "fjordbygg"))
      #expect(
        policy.rules(tenant: "fjordbygg", user: user)
          == policy.rules(tenant: "fjordbygg", user: "nobody@nowhere.example"))
    }
    #expect(!policy.singlesOut("admin@fjordbygg.example", tenant: "other"))
  }

  @Test("an address belongs to the narrowest range, else to a network by number")
  func networks() throws {
    let policy = try policy(fjordbygg)
    func name(_ text: String, asn: UInt32 = 0, tenant: String = "fjordbygg") throws -> String? {
      policy.network(of: try #require(IPAddress(text)), asn: asn, tenant: tenant)?.name
    }
    #expect(try name("192.0.2.127") == "all")
    #expect(try name("192.0.2.128") == "guests")
    #expect(try name("::ffff:192.0.2.200") == "guests")
    #expect(try name("2001:db8:10:ffff::9") == "six")
    #expect(try name("2001:db8:11::9") == nil)
    #expect(try name("198.51.100.1", asn: 62044) == "gateway")
    #expect(try name("192.0.2.1", asn: 62044) == "all")
    #expect(try name("192.0.2.1", tenant: "other") == nil)
    #expect(policy.tenants.first?.networks.map(\.kind) == [.office, .partner, .office, .egress])
  }

  @Test("thresholds and disabled detections are found by id")
  func thresholds() throws {
    let policy = try policy("thresholds: {password-spray: {accounts: 15}}\ndisabled: [odd-hours]")
    #expect(policy.threshold("password-spray", "accounts") == 15)
    #expect(policy.threshold("password-spray", "minutes") == nil)
    #expect(policy.isDisabled("odd-hours") && !policy.isDisabled("password-spray"))
  }

  @Test("relative paths start from the policy's own folder")
  func paths() throws {
    let policy = try Policy.parse("geo: [a.mmdb, /b.mmdb]", file: "/etc/nattvakt/nattvakt.yaml")
    #expect(policy.geo == ["/etc/nattvakt/a.mmdb", "/b.mmdb"])
    #expect(try Policy.parse("formats: [maps]", file: "/etc/n.yaml").formats == ["/etc/maps"])
    #expect(try Policy.parse("geo: [a.mmdb]", file: "nattvakt.yaml").geo == ["a.mmdb"])
  }
}
