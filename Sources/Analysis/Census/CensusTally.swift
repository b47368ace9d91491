internal import Baselines
import Events

/// Counts of one tenant while its events pass by, in order of time.
struct CensusTally {
  private var census: TenantCensus
  private var people: Set<Symbol> = []
  private var guests: Set<Symbol> = []
  private var countries: [Country: SharedTally] = [:]
  /// By address of IPv4, by /64 of IPv6: what one house has, and no more.
  private var networks: [IPAddress: SharedTally] = [:]
  private var accounts: [Symbol: AccountTally] = [:]
  private var workloads: [Symbol: Int] = [:]
  /// Whether an act or application is an administrator's, as far as it was asked.
  private var administrative: [Symbol: Bool] = [:]

  init(name: String) { census = TenantCensus(name: name) }

  mutating func take(_ event: Event, at whereabouts: Whereabouts, _ names: SymbolNames) {
    census.first = census.first ?? event.time
    census.last = event.time
    if event.kind == .operation { return takeAct(event, names) }
    census.attempts += 1
    if event.isOfWorkload {
      workloads[event.user, default: 0] += 1
      return
    }
    guard event.outcome == .granted, !event.user.isNone else { return }
    census.granted += 1
    people.insert(event.user)
    if event.flags.contains(.guest) { guests.insert(event.user) }
    if whereabouts.tellsCountry {
      countries[whereabouts.country, default: SharedTally(event.user, whereabouts)].add(event.user, event.time.day)
    }
    if let address = whereabouts.address, !address.isInternal {
      networks[address.house, default: SharedTally(event.user, whereabouts)].add(event.user, event.time.day)
      accounts[event.user, default: AccountTally()].note(whereabouts, day: event.time.day)
    }
    if isAdministrative(event.application, names) {
      accounts[event.user, default: AccountTally()].applications[event.application, default: 0] += 1
    }
  }

  private mutating func takeAct(_ event: Event, _ names: SymbolNames) {
    census.acts += 1
    let isByPerson = !event.user.isNone && !event.isOfWorkload && event.outcome == .granted
    guard isByPerson, isAdministrative(event.operation, names) else { return }
    accounts[event.user, default: AccountTally()].acts[event.operation, default: 0] += 1
  }

  private mutating func isAdministrative(_ symbol: Symbol, _ names: SymbolNames) -> Bool {
    if let known = administrative[symbol] { return known }
    let answer = AdministrativeSigns.contain(names[symbol])
    administrative[symbol] = answer
    return answer
  }
}

extension CensusTally {
  /// The counts, with names for numbers.
  func finished(_ names: SymbolNames) -> TenantCensus {
    var census = census
    census.people = people.count
    census.domains = domains(names)
    census.countries = countries.map { .init(country: $0, signIns: $1.signIns, people: $1.people) }
      .sorted { ($1.signIns, $0.country.packed) < ($0.signIns, $1.country.packed) }
    census.networks = SharedNetworks(networks).counted
    census.administrators = accounts.compactMap { $1.administrator(names[$0], names) }
      .sorted { ($1.actCount, $0.user) < ($0.actCount, $1.user) }
    census.workloads = workloads.counted(names)
    census.fixed = accounts.compactMap { $1.fixed(names[$0]) }
      .sorted { ($1.signIns, $0.user) < ($0.signIns, $1.user) }
    return census
  }

  private func domains(_ names: SymbolNames) -> [TenantCensus.Counted] {
    var domains: [String: Int] = [:]
    for person in people.subtracting(guests) {
      let name = names[person]
      if let at = name.lastIndex(of: "@") { domains[String(name[name.index(after: at)...]), default: 0] += 1 }
    }
    return domains.map { .init(name: $0, count: $1) }.mostFirst
  }
}

extension Event {
  fileprivate var isOfWorkload: Bool {
    flags.contains(.workload) || flow == .servicePrincipal || flow == .managedIdentity
  }
}

extension IPAddress {
  fileprivate var house: IPAddress { isV4 ? self : IPAddress(high: high, low: 0) }
}

extension [Symbol: Int] {
  func counted(_ names: SymbolNames) -> [TenantCensus.Counted] {
    map { TenantCensus.Counted(name: names[$0], count: $1) }.mostFirst
  }
}

extension [TenantCensus.Counted] {
  fileprivate var mostFirst: [TenantCensus.Counted] { sorted { ($1.count, $0.name) < ($0.count, $1.name) } }
}
