import Events
import Policy
import Testing

@testable import Analysis

@Suite("The directory of tenants")
struct TenantDirectoryTests {
  private let symbols = Symbols()
  private let id = "9543f927-a961-448d-be5c-53149aceb317"
  private let otherID = "0b1f0c6e-3c55-4d0f-8f7a-5a1d2f9e7c42"

  /// The names of `tenants` after events of these pairs of tenant and user.
  private func names(
    of tenants: [String], after pairs: [(String, String)], policy: String = "", aliases: [String: String] = [:],
    areGuests: Bool = false
  ) throws -> [String] {
    let all = tenants + pairs.flatMap { [$0.0, $0.1] }
    for text in all { _ = symbols.intern(text) }
    var directory = TenantDirectory(
      policy: try Policy.parse(policy, file: "nattvakt.yaml"), names: symbols.names, aliases: aliases)
    for (tenant, user) in pairs {
      directory.learn(tenant: symbols.intern(tenant), user: symbols.intern(user), isGuest: areGuests)
    }
    return tenants.map { directory.name(of: symbols.intern($0)) }
  }

  @Test("a tenant is called what the policy calls its id or its domain")
  func policy() throws {
    let policy = "tenants: {fjordbygg: {ids: [\(id)], domains: [fjordbygg.example]}}"
    let found = try names(of: [id, "fjordbygg.example", otherID, ""], after: [], policy: policy)
    #expect(found == ["fjordbygg", "fjordbygg", otherID, "default"])
  }

  @Test("a log that names no id shares the tenant of its users' domain")
  func domain() throws {
    let found = try names(of: ["fjordbygg.example", "other.example"], after: [(id, "anna@fjordbygg.example")])
    #expect(found == [id, "other.example"])
  }

  @Test("and the policy's name for that id, where there is one")
  func domainOfPolicy() throws {
    let found = try names(
      of: ["fjordbygg.example", id], after: [(id, "anna@fjordbygg.example")],
      policy: "tenants: {fjordbygg: {ids: [\(id)]}}")
    #expect(found == ["fjordbygg", "fjordbygg"])
  }

  @Test("a domain that two tenants use tells nothing, nor does that of a guest")
  func ambiguous() throws {
    let pairs = [(id, "anna@shared.example"), (otherID, "bo@shared.example"), (id, "cia@shared.example")]
    #expect(try names(of: ["shared.example"], after: pairs) == ["shared.example"])
    let guest = try names(of: ["visitor.example"], after: [(id, "eva@visitor.example")], areGuests: true)
    #expect(guest == ["visitor.example"])
  }

  @Test("what an earlier run learned still holds")
  func remembered() throws {
    #expect(try names(of: ["fjordbygg.example"], after: [], aliases: ["fjordbygg.example": id]) == [id])
  }

  @Test("and so does that several tenants use a domain")
  func rememberedConflict() throws {
    let pairs = [(id, "anna@shared.example"), (otherID, "bo@shared.example")]
    for text in pairs.flatMap({ [$0.0, $0.1] }) { _ = symbols.intern(text) }
    var directory = TenantDirectory(policy: Policy(), names: symbols.names)
    for (tenant, user) in pairs {
      directory.learn(tenant: symbols.intern(tenant), user: symbols.intern(user), isGuest: false)
    }
    let aliases = Dictionary(uniqueKeysWithValues: directory.aliases.map { ($0.domain, $0.id) })
    #expect(aliases == ["shared.example": ""])
    #expect(
      try names(of: ["shared.example"], after: [(id, "anna@shared.example")], aliases: aliases) == ["shared.example"])
  }

  @Test("what was learned comes in order of the domains")
  func order() throws {
    var directory = TenantDirectory(
      policy: Policy(), names: symbols.names, aliases: ["b.example": id, "a.example": otherID])
    #expect(directory.aliases.map(\.domain) == ["a.example", "b.example"])
    #expect(directory.name(of: .none) == "default")
  }
}
