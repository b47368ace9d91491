/// Every key that a policy or contact book may hold, by the part that it belongs to.
package enum PolicyKeys {
  static let root = [
    "provider", "language", "time-zone", "geo", "formats", "tenants", "thresholds", "disabled", "contacts",
  ]
  static let provider = ["name", "callback-number", "callback-page"]
  static let tenant = [
    "ids", "language", "home", "allowed-countries", "groups", "users", "networks", "privileged", "break-glass",
    "domains", "windows-domains", "account-domain", "it-contact",
  ]
  static let group = ["users", "allowed-countries"]
  static let user = ["home", "allowed-countries", "aliases", "note"]
  static let allowedCountry = ["country", "until"]
  static let network = ["name", "kind", "ranges", "asns"]
  static let contact = [
    "name", "user", "phone", "phone2", "manager", "language", "time-zone", "tenant", "source", "source-date",
  ]

  /// For the check that the documentation leaves none out.
  package static let all = [root, provider, tenant, group, user, allowedCountry, network, contact].flatMap(\.self)
}
