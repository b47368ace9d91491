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
