package import Events

/// What is set for one person, the tenant's, the groups' and the person's own rules taken together.
package struct PersonPolicy: Hashable, Sendable {
  /// Sorted by code. Nil: no list, nothing is forbidden. A list of the tenant, of a group and of the person add up, and
  /// home is always in it.
  package var allowedCountries: [AllowedCountry]?
  package var home: Country?
  package var isPrivileged = false
  package var isBreakGlass = false
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
