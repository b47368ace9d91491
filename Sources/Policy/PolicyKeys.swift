/// Every key that a policy or contact book may hold, by the part that it belongs to.
package enum PolicyKeys {
  static let root =
    ["provider", "language", "time-zone", "geo", "formats", "tenants", "contacts"] + tuning
  /// At the root, of a tenant, a group and a user.
  static let tuning = ["sensitivity", "thresholds", "disabled"]
  static let provider = ["name", "callback-number", "callback-page"]
  static let tenant =
    [
      "ids", "language", "home", "allowed-countries", "groups", "users", "networks", "privileged", "break-glass",
      "service-accounts", "domains", "windows-domains", "account-domain", "it-contact", "rates",
    ] + tuning
  static let group = ["users", "home", "allowed-countries", "critical"] + tuning
  static let user = ["home", "allowed-countries", "aliases", "note"] + tuning
  static let allowedCountry = ["country", "until"]
  static let network = ["name", "kind", "ranges", "asns"]
  static let serviceAccount = ["name", "networks", "ranges"]
  static let disabled = ["detection", "reason"]
  static let rates = Rate.allCases.map(\.rawValue)
  static let rateLines = ["normal", "warn", "alarm"]
  static let contact = [
    "name", "user", "phone", "phone2", "manager", "language", "time-zone", "tenant", "source", "source-date",
  ]

  /// For the check that the documentation leaves none out.
  package static let all = [
    root, provider, tenant, group, user, allowedCountry, network, serviceAccount, disabled, rates, rateLines, contact,
  ].flatMap(\.self)
}
