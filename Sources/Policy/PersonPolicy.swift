package import Events

/// What is set for one person: what goes for everyone, the tenant's, the groups' and the person's own rules together.
package struct PersonPolicy: Hashable, Sendable {
  /// Sorted by code. Nil: no list, nothing is forbidden. A list of the tenant, of a group and of the person add up, and
  /// home is always in it.
  package var allowedCountries: [AllowedCountry]?
  package var home: Country?
  package var isPrivileged = false
  package var isBreakGlass = false
  package var isServiceAccount = false
  /// Where a service account may come from; nil for anywhere.
  package var origins: Origins?
  /// In a group whose people's cases weigh as those of privileged accounts do.
  package var isCritical = false
  package var sensitivity = Sensitivity.balanced
  /// By full name: "impossible-travel.speed".
  package var thresholds: [String: Double] = [:]
  /// Ids of detections.
  package var disabled: Set<String> = []
  package var note = ""

  package init() {}

  /// Nil when there is no list to hold the country against, or the country is not known.
  package func allows(_ country: Country, at time: Timestamp) -> Bool? {
    guard let allowedCountries, !country.isUnknown else { return nil }
    return allowedCountries.contains { $0.country == country && $0.until.map { time < $0 } ?? true }
  }

  /// Of several permits for a country the longest counts.
  static func merged(_ lists: [[AllowedCountry]], home: Country?) -> [AllowedCountry] {
    var permits: [Country: AllowedCountry] = [:]
    for permit in lists.joined() + (home.map { [AllowedCountry($0)] } ?? []) {
      permits[permit.country] = permits[permit.country].map { longer($0, permit) } ?? permit
    }
    return permits.values.sorted { $0.country.packed < $1.country.packed }
  }

  private static func longer(_ a: AllowedCountry, _ b: AllowedCountry) -> AllowedCountry {
    guard let first = a.until, let second = b.until else { return AllowedCountry(a.country) }
    return first < second ? b : a
  }
}
