import Events
internal import Policy
internal import Store

/// What people have said of cases and expect, by whom it concerns, as of the start of a run, or as a live analysis was told last.
struct Standing: Hashable, Sendable {
  /// By tenant and user, those that hold from earlier on first.
  private var rulings: [String: [Ruling]] = [:]
  private var expectations: [Expectation] = []
  /// By tenant: addresses of attackers, and from when on they are known.
  private var attackers: [String: [String: Timestamp]] = [:]

  init() {}

  init(_ store: Store?) throws {
    guard let store else { return }
    // How often they kept something back is no part of what they say.
    expectations = try store.expectations().map { expectation in
      var expectation = expectation
      expectation.hits = 0
      return expectation
    }
    for ruling in try store.rulings() {
      rulings[Standing.key(ruling.tenant, ruling.user), default: []].append(ruling)
      guard ruling.verdict.teaching == .attackers else { continue }
      for address in ruling.addresses {
        let known = attackers[ruling.tenant]?[address]
        attackers[ruling.tenant, default: [:]][address] = min(known ?? ruling.from, ruling.from)
      }
    }
    for key in rulings.keys { rulings[key]?.sort { ($0.from, $0.caseID) < ($1.from, $1.caseID) } }
  }

  func rulings(tenant: String, user: String) -> [Ruling] {
    rulings.isEmpty ? [] : rulings[Standing.key(tenant, user)] ?? []
  }

  /// Whether anything is expected of that person by name.
  func singlesOut(_ user: String) -> Bool { expectations.contains { $0.users.contains(user) } }

  func expectations(tenant: String, user: String, groups: [String]) -> [Expectation] {
    expectations.filter { $0.concerns(tenant: tenant, user: user, groups: groups) }
  }

  func attackers(of tenant: String) -> [String: Timestamp] { attackers[tenant] ?? [:] }

  func knows(_ ruling: Ruling) -> Bool { rulings(tenant: ruling.tenant, user: ruling.user).contains(ruling) }

  func knows(_ expectation: Expectation) -> Bool {
    var silent = expectation
    silent.hits = 0
    return expectations.contains(silent)
  }

  private static func key(_ tenant: String, _ user: String) -> String { tenant + "\u{1F}" + user }
}
