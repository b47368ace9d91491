package import Events

/// A made-up company.
package struct SimulatedTenant: Sendable {
  package var index: Int
  /// In the policy, and the folder of its logs.
  package var key: String
  package var domain: String
  package var id: EventID
  package var country: String
  package var people: Int
  /// Fixed addresses, the first the head office.
  package var offices: [Line]
  /// Whether the policy names the offices.
  package var namesOffices: Bool
  /// The gateway through which the company's laptops go out, where it has one: a security company's, or its own in a
  /// rented cloud.
  package var egress: SimulatedNetwork?
  /// Conditional access asks for a second factor; a few companies have not come so far.
  package var asksSecondFactor: Bool
  /// No second factor at the office.
  package var trustsOffices: Bool
  /// Interactive sign-ins and refreshes of a person, against the usual.
  package var pace: Double
  /// Graph's JSON, else Log Analytics' lines.
  package var exportsGraph: Bool
}

extension SimulatedTenant {
  init(index: Int, options: SimulationOptions, plan: AddressPlan) {
    var chance = Chance(options.seed, "tenant", index)
    let country = options.countries[index % options.countries.count]
    let name = SimulatedTenant.names[index % SimulatedTenant.names.count]
    let key = index < SimulatedTenant.names.count ? name : "\(name)\(index / SimulatedTenant.names.count + 1)"
    self.init(
      index: index, key: key, domain: "\(key).example", id: chance.id(), country: country,
      people: SimulatedTenant.share(of: options.people, among: options.tenants, index: index), offices: [],
      namesOffices: chance.happens(0.5), egress: nil, asksSecondFactor: !chance.happens(0.1),
      trustsOffices: chance.happens(0.35), pace: chance.between(0.7, 1.3), exportsGraph: index % 2 == 0)
    let lines = plan.v4(.fixed, in: country)
    for number in 0..<(people > 150 ? 3 : people > 25 ? 2 : 1) {
      let network = chance.pick(lines)
      offices.append(Line(address: network.address(chance.below(900) + number), network: network))
    }
    let gateway: NetworkUse? = chance.pick(weighted: [(.egress, 0.2), (.cloud, 0.06), (nil, 0.74)])
    if let gateway {
      // The nearest is taken: the country's own, else a large one.
      let own = plan.all(gateway, in: country)
      let near = own.isEmpty ? ["NL", "DE", "GB"].flatMap { plan.all(gateway, in: $0) } : own
      egress = near.isEmpty ? nil : chance.pick(near)
    }
  }

  /// Tenants differ in size: the first has half of all people, as a provider's customers do.
  private static func share(of people: Int, among tenants: Int, index: Int) -> Int {
    if tenants == 1 { return people }
    let rest = people / 2
    if index == 0 { return people - rest / (tenants - 1) * (tenants - 1) }
    return max(1, rest / (tenants - 1))
  }

  private static let names = [
    "fjordbygg", "granskog", "nordljus", "kustlinjen", "bruksvallen", "havsorn", "solglantan", "ekbacken", "granit",
    "tallmo", "vasterhav", "lingonhult", "stenby", "alvdal", "norrsken", "bergsund",
  ]
}
