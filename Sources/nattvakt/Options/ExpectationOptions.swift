import ArgumentParser
import Casework
import Events
import Policy
import Reports
import Store

/// What is expected, of whom and until when.
struct ExpectationOptions: ParsableArguments {
  @Option(help: "The organisation; without it, all of them.") var tenant: String?
  @Option(help: "A person's sign-in name; repeatable. Without it, everybody.") var user: [String] = []
  @Option(help: "A group of the policy.") var group: String?
  @Option(help: "A country's two letters; repeatable.") var country: [String] = []
  @Option(help: "An operator's number, 64500 or AS64500; repeatable.") var asn: [String] = []
  @Option(help: "The name of a VPN as findings show it; repeatable.") var vpn: [String] = []
  @Option(help: "An address; repeatable.") var address: [String] = []
  @Option(help: "The last moment that it holds: 2026-10-16 (the whole day, UTC) or a moment in full.") var until: String

  func validate() throws {
    if country.isEmpty && asn.isEmpty && vpn.isEmpty && address.isEmpty {
      throw ValidationError("say what is expected: --country, --asn, --vpn or --address")
    }
    for code in country where Country(code: code) == nil { throw ValidationError("'\(code)' is no country's code") }
    for number in asn where ExpectationOptions.number(number) == nil {
      throw ValidationError("'\(number)' is no operator's number")
    }
    for text in address where IPAddress(text) == nil { throw ValidationError("'\(text)' is no address") }
    if end == nil { throw ValidationError("'\(until)' is no day and no moment") }
  }

  /// The expectation, to hold for what `store` has not analysed yet.
  func expectation(in store: Store, policy: Policy) throws -> Expectation {
    let tenants = try tenant.map { [$0] } ?? store.tenants()
    if let tenant, try !store.tenants().contains(tenant) {
      throw WrongRequest(
        "no tenant '\(tenant)' in the store; those are: \(try store.tenants().joined(separator: ", "))")
    }
    if let group, !policy.tenants.contains(where: { $0.groups.contains { $0.name == group } }) {
      throw WrongRequest("no group '\(group)' in the policy")
    }
    let analysed = try tenants.compactMap { try store.watermark(tenant: $0)?.time }.max()
    guard let end else { throw WrongRequest("'\(until)' is no day and no moment") }
    var expectation = Expectation(
      id: Expectation.newID(), from: analysed ?? Timestamp(microseconds: .min), until: end)
    expectation.tenant = tenant
    expectation.users = user.map { $0.lowercased() }
    expectation.group = group ?? ""
    expectation.countries = country.compactMap { Country(code: $0) }
    expectation.asns = asn.compactMap(ExpectationOptions.number)
    expectation.labels = vpn
    expectation.addresses = address.compactMap { IPAddress($0)?.description }
    return expectation
  }

  /// What it would have kept back in the last 30 days of what the store has analysed.
  func preview(_ expectation: Expectation, in store: Store, policy: Policy) throws -> [Finding] {
    let tenants = try tenant.map { [$0] } ?? store.tenants()
    guard let last = try tenants.compactMap({ try store.watermark(tenant: $0)?.time }).max() else { return [] }
    return try store.preview(
      expectation,
      groups: { policy.groups(ofUser: $1, tenant: $0) }, since: last.adding(seconds: -30 * 86_400))
  }

  /// Said before the expectation is kept: nil unless it covers where its people are at home.
  private func caution(_ expectation: Expectation, in store: Store, policy: Policy) throws -> Phrase? {
    if !(asn.isEmpty && vpn.isEmpty && address.isEmpty) { return nil }
    let tenants = try tenant.map { [$0] } ?? store.tenants()
    let homes = tenants.flatMap { name -> [Country] in
      if !expectation.users.isEmpty {
        return expectation.users.compactMap { policy.rules(tenant: name, user: $0).home }
      }
      let members = policy.tenant(named: name)?.groups.first { $0.name == expectation.group }?.users.sorted() ?? []
      return ([""] + members).compactMap { policy.rules(tenant: name, user: $0).home }
    }
    let covered = Set(homes.filter(expectation.countries.contains).map(\.code)).sorted()
    if covered.isEmpty { return nil }
    let list = covered.joined(separator: ", ")
    return Phrase(
      """
      \(list) is where these people are at home: for as long as it is expected, nothing of what they do there is \
      learned, and nothing there is held to be strange
      """,
      sv: """
        \(list) är där de här personerna hör hemma: så länge det är väntat lärs inget in av vad de gör där, och inget \
        därifrån räknas som avvikande
        """)
  }

  func warn(of expectation: Expectation, in store: Store, policy: Policy, language: Language?) throws {
    if let caution = try caution(expectation, in: store, policy: policy) {
      Terminal.note(caution.text(language ?? policy.language ?? .english))
    }
  }

  private var end: Timestamp? { LastMoment(argument: until)?.time }

  private static func number(_ text: String) -> UInt32? {
    UInt32(text.uppercased().hasPrefix("AS") ? String(text.dropFirst(2)) : text)
  }
}
