internal import Baselines
import Events

/// What several people have in common, a country or a network: who, on how many days, how often. Small, because most
/// addresses are one person's.
struct SharedTally {
  private let one: Symbol
  private(set) var others: Set<Symbol> = []
  private(set) var days = 0
  private(set) var signIns = 0
  private var lastDay = Int64.min
  /// Of the first sign-in.
  let whereabouts: Whereabouts

  init(_ user: Symbol, _ whereabouts: Whereabouts) {
    one = user
    self.whereabouts = whereabouts
  }

  /// To be called in order of time.
  mutating func add(_ user: Symbol, _ day: Int64) {
    if user != one { others.insert(user) }
    signIns += 1
    if day != lastDay { days += 1 }
    lastDay = day
  }

  var people: Int { others.count + 1 }
  var everyone: Set<Symbol> { others.union([one]) }
}

/// An account's ways in, and what of an administrator's it has done.
struct AccountTally {
  var acts: [Symbol: Int] = [:]
  var applications: [Symbol: Int] = [:]
  /// Where the first sign-in was from, and how often and on how many days any, as long as all were from there.
  private var origin: Whereabouts?
  private var signIns = 0
  private var days = 0
  private var lastDay = Int64.min
  private var hasMoved = false

  /// To be called in order of time.
  mutating func note(_ whereabouts: Whereabouts, day: Int64) {
    if hasMoved { return }
    origin = origin ?? whereabouts
    hasMoved = origin?.address != whereabouts.address
    signIns += 1
    if day != lastDay { days += 1 }
    lastDay = day
  }

  /// Nil for who did nothing that administrators do.
  func administrator(_ user: String, _ names: SymbolNames) -> TenantCensus.Administrator? {
    if acts.isEmpty, applications.isEmpty { return nil }
    return TenantCensus.Administrator(
      user: user, acts: acts.counted(names), applications: applications.counted(names))
  }

  /// Nil for who was anywhere else, or not among rented servers.
  func fixed(_ user: String) -> TenantCensus.FixedAccount? {
    guard let origin, let address = origin.address, !hasMoved, origin.network.kinds.contains(.hosting) else {
      return nil
    }
    return TenantCensus.FixedAccount(
      user: user, address: address, network: origin.network, signIns: signIns, days: days)
  }
}
