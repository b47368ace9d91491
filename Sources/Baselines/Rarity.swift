internal import Events

#if canImport(Glibc)
  internal import Glibc
#endif

/// How much rather an attacker than the person would have come like this, after Freeman, Jain, Dürmuth, Biggio and
/// Giacinto, "Who Are You? A Statistical Approach to Measuring User Authenticity" (NDSS 2016): the product over the
/// features of p(feature | anybody) / p(feature | person), as a sum of natural logarithms.
///
/// Two ladders, each from the general to the particular: country → operator (ASN) → /24 or /48 → address, and
/// operating system → browser → agent, with the registered device beside it. Each rung is judged given the one above.
///
/// Smoothing is Witten and Bell's: with n the weight of what was seen on the rung above, d the number of distinct things
/// seen on this rung and c the weight of this one,
///
///     p(x | tenant) = (c + d / breadth) / (n + d)           d at least 1
///     p(x | person) = (c + d · p(x | tenant)) / (n + d)     d at least 1
///     p(x | anybody) = p(x | tenant) / 2 + 1 / (2 · breadth)
///
/// so that a person without history (n = 0) is judged by the tenant, one who roams a lot is forgiven the next new thing,
/// and an attacker is half of the time somebody who knows what the tenant looks like. The paper has p(x | anybody) from
/// all users of a site with millions of them; a tenant of thirty needs the half that comes from anywhere.
package struct Rarity: Hashable, Sendable {
  /// Sum of the ladder of networks, and of the ladder of clients with the device; natural logarithms.
  package var network = 0.0
  package var client = 0.0

  package var total: Double { network + client }

  /// How many things there are to choose from on a rung, roughly; it sets only what a wholly new thing costs.
  enum Breadth {
    static let countries = 250.0
    static let operators = 100.0
    static let prefixes = 1_000.0
    static let addresses = 256.0
    static let systems = 8.0
    static let browsers = 16.0
    static let agents = 100.0
    static let devices = 1_000.0
  }

  package init(of s: Sighting, for person: Person, in habits: TenantHabits) {
    let at = s.whereabouts
    network += Rung(at.countryKey, person[.country], habits.tally.countries, Breadth.countries).logRatio
    network +=
      Rung(
        at.networkKey, person[.network], habits.tally.networks, Breadth.operators,
        under: at.countryKey, person[.country], habits.tally.countries
      ).logRatio
    network +=
      Rung(
        at.prefixKey, person[.prefix], habits.tally.prefixes, Breadth.prefixes,
        under: at.networkKey, person[.network], habits.tally.networks
      ).logRatio
    network +=
      Rung(
        at.addressKey, person[.address], habits.tally.addresses, Breadth.addresses,
        under: at.prefixKey, person[.prefix], habits.tally.prefixes
      ).logRatio
    client += Rung(s.osKey, person[.system], habits.tally.systems, Breadth.systems).logRatio
    client +=
      Rung(
        s.browserKey, person[.browser], habits.tally.browsers, Breadth.browsers,
        under: s.osKey, person[.system], habits.tally.systems
      ).logRatio
    client +=
      Rung(
        s.agentKey, person[.agent], habits.tally.agents, Breadth.agents,
        under: s.browserKey, person[.browser], habits.tally.browsers
      ).logRatio
    client += Rung(s.deviceKey, person[.device], Census(), Breadth.devices).logRatio
    if s.deviceKey == 0 { client += Rarity.missingDevice(s.clientSystemKey, person) }
  }

  /// For a sign-in that names no device, held against how rarely the person's with such a client name none. An attacker
  /// has none every other time; that none is named where it never is says nothing.
  private static func missingDevice(_ client: UInt64, _ person: Person) -> Double {
    let named = Double(person.memories.entry(client, of: .namedSystem)?.weight ?? 0)
    let bare = Double(person.memories.entry(client, of: .bareSystem)?.weight ?? 0)
    return max(0, log(0.5 * (named + bare + 1) / (bare + 0.5)))
  }
}

/// One rung of a ladder, with the counts that decide it.
struct Rung {
  var personCount = 0.0
  var personParent = 0.0
  var personDistinct = 0.0
  var tenantCount = 0.0
  var tenantParent = 0.0
  var tenantDistinct = 0.0
  var breadth: Double

  init(breadth: Double) { self.breadth = breadth }

  /// The top of a ladder: the rung above is everything.
  init(_ key: UInt64, _ memory: Memory, _ census: Census, _ breadth: Double) {
    self.breadth = key == 0 ? 0 : breadth
    personCount = Double(memory[key]?.weight ?? 0)
    personParent = Double(memory.total)
    personDistinct = Double(memory.entries.count)
    tenantCount = Double(census[key]?.weight ?? 0)
    tenantParent = Double(census.total)
    tenantDistinct = Double(census.count)
  }

  init(
    _ key: UInt64, _ memory: Memory, _ census: Census, _ breadth: Double,
    under parent: UInt64, _ parentMemory: Memory, _ parentCensus: Census
  ) {
    self.init(key, memory, census, breadth)
    personParent = max(personCount, Double(parentMemory[parent]?.weight ?? 0))
    tenantParent = max(tenantCount, Double(parentCensus[parent]?.weight ?? 0))
  }

  /// ln p(x | anybody) - ln p(x | person); 0 where the log does not tell.
  var logRatio: Double {
    guard breadth > 0 else { return 0 }
    let dTenant = max(1, tenantDistinct)
    let dPerson = max(1, personDistinct)
    let tenant = (tenantCount + dTenant / breadth) / (tenantParent + dTenant)
    let person = (personCount + dPerson * tenant) / (personParent + dPerson)
    let anybody = tenant / 2 + 1 / (2 * breadth)
    return log(anybody / person)
  }
}
