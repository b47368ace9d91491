import Events
import Policy
import Testing

@testable import Analysis

@Suite("Whose account it is")
struct IdentityResolverTests {
  private static let policy = """
    tenants:
      fjordbygg:
        ids: [fjordbygg.example, 9543f927-a961-448d-be5c-53149aceb317]
        windows-domains: [FJORDBYGG]
        account-domain: fjordbygg.example
        users:
          anna.berg@fjordbygg.example: {aliases: [annab, 'FJORDBYGG\\aberg', anna@old.example]}
      sundvik:
        domains: [sundvik.example]
    """

  /// Tenant and user that an account is found to be, with a slash between.
  private func person(_ account: String, of tenant: String = "", policy: String = policy) throws -> String {
    let symbols = Symbols()
    let id = symbols.intern("5b0c3f6e-0000-4000-8000-000000000001")
    let resolver = IdentityResolver(
      policy: try Policy.parse(policy, file: "nattvakt.yaml"), symbols: symbols,
      named: [id: symbols.intern("bo@fjordbygg.example")])
    var copy = resolver
    var event = Event.made(at: 0, id: 1)
    event.tenant = tenant.isEmpty ? .none : symbols.intern(tenant)
    event.user = symbols.intern(account)
    copy.resolve(&event)
    return symbols[event.tenant] + "/" + symbols[event.user]
  }

  @Test(
    "is told by aliases, Windows domains, bare names and object ids",
    arguments: [
      ("annab", "fjordbygg.example", "fjordbygg.example/anna.berg@fjordbygg.example"),
      ("fjordbygg\\aberg", "", "fjordbygg/anna.berg@fjordbygg.example"),
      ("anna@old.example", "old.example", "fjordbygg/anna.berg@fjordbygg.example"),
      ("fjordbygg\\bo", "", "fjordbygg/bo@fjordbygg.example"),
      ("bo", "fjordbygg.example", "fjordbygg.example/bo@fjordbygg.example"),
      ("5b0c3f6e-0000-4000-8000-000000000001", "fjordbygg.example", "fjordbygg.example/bo@fjordbygg.example"),
    ])
  func linked(account: String, tenant: String, expected: String) throws {
    #expect(try person(account, of: tenant) == expected)
  }

  @Test(
    "stays as it is where nothing links it",
    arguments: [("bo", ""), ("bo", "sundvik.example"), ("other\\bo", ""), ("bo@sundvik.example", "sundvik.example")])
  func unlinked(account: String, tenant: String) throws {
    #expect(try person(account, of: tenant) == "\(tenant)/\(account)")
  }

  @Test("with one customer in the policy, a log that names none is theirs")
  func single() throws {
    let policy = "tenants: {fjordbygg: {domains: [fjordbygg.example], account-domain: fjordbygg.example}}"
    #expect(try person("bo", policy: policy) == "fjordbygg/bo@fjordbygg.example")
  }
}
