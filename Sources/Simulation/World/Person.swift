internal import Events

/// Somebody who works there: what does not change from day to day, and the few days on which something does.
package struct Person: Sendable {
  package var index: Int
  package var principal: Principal
  package var home: Line
  /// The same home's IPv6 line, where the provider has it.
  var home6: SimulatedNetwork?
  var carrier: SimulatedNetwork
  var laptop: ClientModel
  var phone: ClientModel
  var isLaptopKnown: Bool
  var isPhoneKnown: Bool
  /// Which office, and on how many of ten days.
  var office: Int
  var officeShare: Double
  /// Minutes after midnight, local.
  var begins: Int
  var vpn: [SimulatedNetwork]
  var hasRelay: Bool
  var role: Role
  /// Days of the simulation; nil where it does not happen.
  var joins: Int?
  var newPhone: Int?
  var newLaptop: Int?
  var moves: Int?
  var renamed: Int?
  var newPassword: Int?
  /// Chance of a business trip in a week, and of a weekend away.
  var travels: Double
  var weekends: Double

  package enum Role: Sendable { case employee, developer, administrator, dormant }
}

extension Person {
  init(_ index: Int, of tenant: SimulatedTenant, options: SimulationOptions, plan: AddressPlan, homeland: Homeland) {
    var chance = Chance(options.seed, "person", tenant.index, index)
    let first = chance.pick(homeland.firstNames)
    let last = chance.pick(homeland.lastNames)
    let tie = index < 30 ? "" : "\(index)"
    let lines = plan.v4(.fixed, in: tenant.country)
    let carriers = plan.v4(.mobile, in: tenant.country) + plan.v4(.carrier, in: tenant.country)
    var network = Person.homeNetwork(lines, near: tenant.offices.first?.network.city, &chance)
    let beams = plan.v4(.satellite, in: tenant.country)
    if !beams.isEmpty, chance.happens(0.005) { network = chance.pick(beams) }
    self.init(
      index: index,
      principal: Principal(
        tenant: tenant.index, name: "\(first.lowercased()).\(last.lowercased())\(tie)@\(tenant.domain)",
        displayName: "\(first) \(last)", id: chance.id(), system: Person.system(options.format, &chance)),
      home: Line(address: network.address(chance.below(1 << 16)), network: network), home6: nil,
      carrier: chance.pick(carriers), laptop: chance.pick(weighted: laptops), phone: chance.pick(weighted: phones),
      isLaptopKnown: chance.happens(options.registeredShare),
      isPhoneKnown: chance.happens(options.registeredShare * 0.6), office: chance.below(tenant.offices.count),
      officeShare: chance.pick(weighted: [(0.9, 2), (0.6, 4), (0.3, 2), (0, 1)]),
      begins: chance.pick(weighted: [(450, 94), (350, 2), (820, 2), (1_310, 2)]) + Int(chance.bell() * 40), vpn: [],
      hasRelay: false, role: .employee, joins: nil, newPhone: nil,
      newLaptop: nil,
      moves: nil, renamed: nil, newPassword: nil, travels: chance.pick(weighted: [(0.01, 6), (0.06, 3), (0.25, 1)]),
      weekends: 0.03)
    addHabits(options, plan, tenant, &chance)
    addChanges(options, &chance)
  }

  private static func system(_ format: SimulationOptions.LogChoice, _ chance: inout Chance) -> LogSystem {
    switch format {
    case .entra: .entra
    case .okta: .okta
    case .google: .google
    case .cloudtrail: .cloudtrail
    case .mixed: chance.pick(weighted: [(.entra, 0.7), (.okta, 0.15), (.google, 0.1), (.cloudtrail, 0.05)])
    }
  }

  private static func homeNetwork(
    _ lines: [SimulatedNetwork], near city: String?, _ chance: inout Chance
  ) -> SimulatedNetwork {
    let near = lines.filter { $0.city == city }
    return near.isEmpty || chance.happens(0.4) ? chance.pick(lines) : chance.pick(near)
  }

  private mutating func addHabits(
    _ options: SimulationOptions, _ plan: AddressPlan, _ tenant: SimulatedTenant, _ chance: inout Chance
  ) {
    let asn = home.network.asn
    let v6 = plan.all(.fixed, in: tenant.country).filter { !$0.base.isV4 && $0.asn == asn }
    if !v6.isEmpty, chance.happens(0.6) { home6 = chance.pick(v6) }
    if chance.happens(options.vpnShare) {
      let exits = plan.all(.vpn)
      let first = chance.pick(exits)
      vpn = [first] + exits.filter { $0.asn == first.asn && $0.country != first.country }.prefix(chance.below(3))
    }
    hasRelay = (phone == .safariOnPhone || laptop == .safariOnMac) && chance.happens(0.25)
    role = chance.pick(weighted: [(.employee, 0.86), (.developer, 0.1), (.administrator, 0.02), (.dormant, 0.02)])
    if index == 0 { role = .administrator }
  }

  private mutating func addChanges(_ options: SimulationOptions, _ chance: inout Chance) {
    let days = options.days
    if index > 2, chance.happens(0.03) { joins = chance.below(days) }
    if chance.happens(0.002 * Double(days)) { newPhone = chance.below(days) }
    if chance.happens(0.001 * Double(days)) { newLaptop = chance.below(days) }
    if chance.happens(0.0006 * Double(days)) { moves = chance.below(days) }
    if chance.happens(0.0004 * Double(days)) { renamed = chance.below(days) }
    if chance.happens(0.003 * Double(days)) { newPassword = chance.below(days) }
  }
}

private let laptops: [(ClientModel, Double)] = [
  (.edgeOnWindows, 5), (.chromeOnWindows, 3), (.firefoxOnWindows, 0.4), (.safariOnMac, 0.8), (.chromeOnMac, 0.8),
  (.chromeOnLinux, 0.1),
]
private let phones: [(ClientModel, Double)] = [(.safariOnPhone, 6), (.chromeOnAndroid, 4)]
