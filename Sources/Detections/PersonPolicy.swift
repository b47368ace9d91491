internal import Baselines
package import Events

/// What the operator laid down for one person, already worked out from tenant, group and user.
package struct PersonPolicy: Sendable {
  /// Where sign-ins are allowed, each with the last moment it holds (nil: for good). Nil: nothing was laid down.
  package var allowedCountries: [Country: Timestamp?]?
  /// Where the person lives or works, where known.
  package var home: Country?
  package var isPrivileged = false
  /// An emergency account that nobody uses on ordinary days.
  package var isBreakGlass = false
  /// A program's account: no person signs in with it.
  package var isServiceAccount = false
  /// A member of a group whose accounts weigh more.
  package var isCritical = false
  package var sensitivity = Sensitivity.balanced
  /// The person's own numbers, where any are set.
  package var thresholds: Thresholds?
  /// Ids of detections that are not to speak of the person.
  package var disabled: Set<String> = []

  package init(
    allowedCountries: [Country: Timestamp?]? = nil, home: Country? = nil, isPrivileged: Bool = false
  ) {
    self.allowedCountries = allowedCountries
    self.home = home
    self.isPrivileged = isPrivileged
  }

  /// Mail domains of the tenant's own, lower case.
  package var domains: [String] = []
  /// Whether a service account may come from an address and operator (0 for none known); nil for anywhere.
  package var isOrigin: (@Sendable (IPAddress, UInt32) -> Bool)?

  /// What is expected of the person for a while.
  package var expectations: [Expectation] = []
  /// Of a tenant: the operator's own lines on measured rates.
  package var rates = RateBands()

  package enum Sensitivity: Sendable { case quiet, balanced, paranoid }

  /// Nil when no list was laid down.
  package func allows(_ country: Country, at time: Timestamp) -> Bool? {
    guard let allowedCountries else { return nil }
    guard let until = allowedCountries[country] else { return false }
    return until.map { time <= $0 } ?? true
  }
}

extension PersonPolicy {
  /// Whether mail to a domain stays inside: one of the tenant's own, or below one.
  package func isInside(_ domain: String) -> Bool {
    domains.contains { domain == $0 || domain.hasSuffix("." + $0) }
  }

  /// Whether a sign-in came from where the account may come from. Nil where nothing was laid down, and where the address
  /// is none or a service's own, which says nothing of the account.
  func comesFromOrigin(_ sighting: Sighting) -> Bool? {
    guard let isOrigin, let address = sighting.whereabouts.address, !sighting.isServiceTraffic else { return nil }
    return isOrigin(address, sighting.whereabouts.network.asn)
  }
}
