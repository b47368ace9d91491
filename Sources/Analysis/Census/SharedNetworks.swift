internal import Baselines
import Events

/// Addresses that people share. One address with many people is a house or a gateway, while a provider gives each
/// household its own: so people are counted by address, and only neighbours that are all shared make one network.
struct SharedNetworks {
  private let shared: [(house: IPAddress, tally: SharedTally)]

  /// By address of IPv4, by /64 of IPv6.
  init(_ tallies: [IPAddress: SharedTally]) {
    shared = tallies.filter { $1.people > 1 }.map { (house: $0, tally: $1) }
  }

  /// So many shared neighbours are a pool of exits, and not an office.
  private static let pool = 3

  var counted: [TenantCensus.NetworkCount] {
    Dictionary(grouping: shared) { $0.house.prefix }.flatMap { prefix, houses in
      houses.count < SharedNetworks.pool ? houses.map { one($0.house, $0.tally) } : [pool(prefix, houses.map(\.tally))]
    }.sorted { ($1.people, $1.signIns, $0.range) < ($0.people, $0.signIns, $1.range) }
  }

  private func one(_ house: IPAddress, _ tally: SharedTally) -> TenantCensus.NetworkCount {
    TenantCensus.NetworkCount(
      range: house.isV4 ? house.description : "\(house)/64", network: tally.whereabouts.network, people: tally.people,
      days: tally.days, signIns: tally.signIns)
  }

  private func pool(_ prefix: IPAddress, _ tallies: [SharedTally]) -> TenantCensus.NetworkCount {
    let people = tallies.reduce(into: Set<Symbol>()) { $0.formUnion($1.everyone) }
    // The first of them names the network, whichever order a dictionary has.
    let most = tallies.max { ($0.signIns, $0.days) < ($1.signIns, $1.days) }
    return TenantCensus.NetworkCount(
      range: "\(prefix)\(prefix.isV4 ? "/24" : "/48")", network: most?.whereabouts.network ?? Network(),
      people: people.count, days: tallies.map(\.days).max() ?? 0, signIns: tallies.reduce(0) { $0 + $1.signIns },
      isPool: true)
  }
}
