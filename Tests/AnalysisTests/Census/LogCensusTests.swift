import Analysis
import Events
import Policy
import Store
import Testing

/// Four weeks of a small company in which everybody has a place of their own: an office, homes of one provider, phones,
/// an administrator, a backup that runs on rented servers.
@Suite("The census of logs")
struct LogCensusTests {
  private static let tenant = "9543f927-a961-448d-be5c-53149aceb317"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func signIn(
    _ user: String, day: Int, _ address: String, country: String = "SE", minute: Int = 0, code: Int = 0,
    application: String = "Office 365"
  ) -> String {
    let time = Timestamp(seconds: 1_788_220_800 + Int64(day * 86_400 + 28_800 + minute * 60))
    let id = "\(user)-\(day)-\(minute)-\(address)-\(code)"
    return """
      {"id":"\(id)","createdDateTime":"\(time)","userPrincipalName":"\(user)@fjordbygg.example",\
      "appDisplayName":"\(application)","appId":"","ipAddress":"\(address)","clientAppUsed":"Browser",\
      "isInteractive":true,"userType":"member","resourceTenantId":"\(Self.tenant)","homeTenantId":"\(Self.tenant)",\
      "status":{"errorCode":\(code)},"deviceDetail":{},"location":{"city":"","countryOrRegion":"\(country)"}}
      """
  }

  private func act(_ user: String, _ operation: String, day: Int) -> String {
    """
    {"CreationTime":"2026-09-\(10 + day)T09:00:00","Id":"\(user)-\(operation)-\(day)","Operation":"\(operation)",\
    "OrganizationId":"\(Self.tenant)","RecordType":8,"ResultStatus":"Success","UserType":0,"Version":1,\
    "Workload":"AzureActiveDirectory","UserId":"\(user)@fjordbygg.example","ObjectId":"x"}
    """
  }

  private func census(_ lines: [String], _ acts: [String] = [], store: Store? = nil) async throws -> LogCensus {
    var paths = [try folder.write("signins.json", lines.joined(separator: "\n"))]
    if !acts.isEmpty { paths.append(try folder.write("audit.json", acts.joined(separator: "\n"))) }
    return try await LogCensus.take(
      paths, store: store, surroundings: Run.surroundings(Policy()), options: Run.options())
  }

  private let people = (0..<6).map { "person\($0)" }

  /// The office at eight, home at nine.
  private var weeks: [String] {
    (0..<20).flatMap { day in
      people.enumerated().flatMap { number, user in
        [
          signIn(user, day: day, "192.0.2.34", minute: number),
          signIn(user, day: day, "198.18.4.\(20 + number)", minute: 60 + number),
        ]
      }
    }
  }

  @Test("tells the office, which many share at one address, from the homes, where each has their own")
  func office() async throws {
    let tenant = try #require(try await census(weeks).tenants.first)
    #expect(tenant.name == Self.tenant)
    #expect(tenant.people == 6 && tenant.granted == 240 && tenant.attempts == 240)
    #expect(tenant.domains.map(\.name) == ["fjordbygg.example"] && tenant.domains[0].count == 6)
    #expect(tenant.networks.map(\.range) == ["192.0.2.34"])
    #expect(tenant.networks[0].people == 6 && tenant.networks[0].days == 20 && !tenant.networks[0].isPool)
  }

  @Test("takes neighbours that are all shared for one pool of exits")
  func pool() async throws {
    let lines = (0..<4).flatMap { day in
      people.enumerated().map { signIn($1, day: day, "203.0.113.\(96 + ($0 + day) % 4)", minute: $0) }
    }
    let networks = try #require(try await census(lines).tenants.first).networks
    #expect(networks.map(\.range) == ["203.0.113.0/24"])
    #expect(networks[0].people == 6 && networks[0].isPool && networks[0].signIns == 24)
  }

  @Test("shares a /64 of IPv6, not the provider's /48")
  func versionSix() async throws {
    let lines = people.enumerated().flatMap { number, user in
      [
        signIn(user, day: number, "2001:db8:10:1::\(number + 1)"),
        signIn(user, day: number, "2001:db8:20:\(number)::1", minute: 5),
      ]
    }
    let networks = try #require(try await census(lines).tenants.first).networks
    #expect(networks.map(\.range) == ["2001:db8:10:1::/64"])
  }

  @Test("counts countries by what was granted, with their people")
  func countries() async throws {
    let abroad = [
      signIn("person0", day: 3, "203.0.113.99", country: "PL", minute: 120),
      signIn("person0", day: 4, "198.51.100.200", country: "VN", minute: 120, code: 50_126),
    ]
    let countries = try #require(try await census(weeks + abroad).tenants.first).countries
    #expect(countries.map(\.country.code) == ["SE", "PL"])
    #expect(countries.map(\.people) == [6, 1] && countries[1].signIns == 1)
  }

  @Test("knows administrators by their acts and applications, and nobody by what everybody does")
  func administrators() async throws {
    let acts = [
      act("admin", "Add member to role.", day: 0), act("admin", "Add user.", day: 1),
      act("person1", "FileAccessed", day: 1),
    ]
    let lines = weeks + [signIn("person2", day: 1, "192.0.2.34", minute: 90, application: "Azure Portal")]
    let found = try #require(try await census(lines, acts).tenants.first).administrators
    #expect(found.map(\.user) == ["admin@fjordbygg.example", "person2@fjordbygg.example"])
    #expect(found[0].actCount == 2 && found[1].applications.map(\.name) == ["Azure Portal"])
  }

  @Test("knows a program's account by the one rented address that all of it is from")
  func fixedAccounts() async throws {
    let backup = (0..<12).map { signIn("backup", day: $0, "198.51.100.12", country: "NG") }
    let thief = weeks + [signIn("person3", day: 5, "198.51.100.13", country: "NG", minute: 300)]
    let found = try #require(try await census(thief + backup).tenants.first).fixed
    #expect(found.map(\.user) == ["backup@fjordbygg.example"])
    #expect(found[0].address.description == "198.51.100.12" && found[0].signIns == 12 && found[0].days == 12)
  }

  @Test("is the same from logs, from a store, and from both together")
  func store() async throws {
    let store = try Store.open(folder.file("s.sqlite"), mode: .readWrite)
    let plain = try await census(weeks)
    let path = folder.file("signins.json")
    _ = try await Run.analyze([path], store: store, policy: Policy())
    let stored = try await LogCensus.take(
      [], store: store, surroundings: Run.surroundings(Policy()), options: Run.options())
    let both = try await census(weeks, store: store)
    for other in [stored, both] {
      #expect(other.tenants.count == 1)
      #expect(other.tenants.first?.networks == plain.tenants.first?.networks)
      #expect(other.tenants.first?.countries == plain.tenants.first?.countries)
      #expect(other.tenants.first?.granted == plain.tenants.first?.granted)
    }
  }
}
