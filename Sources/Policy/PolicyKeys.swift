/// Every key that a policy or contact book may hold, by the part that it belongs to.
package enum PolicyKeys {
  static let root =
    [
      "provider", "language", "time-zone", "geo", "formats", "indicators", "tenants", "contacts", "retention",
    ] + tuning
  /// At the root, of a tenant, a group and a user.
  static let tuning = ["sensitivity", "thresholds", "disabled"]
  static let provider = ["name", "callback-number", "callback-page"]
  static let tenant =
    [
      "ids", "language", "time-zone", "home", "allowed-countries", "groups", "users", "networks", "privileged",
      "break-glass",
      "service-accounts", "domains", "windows-domains", "account-domain", "it-contact", "rates", "retention",
    ] + tuning
  static let group = ["users", "home", "allowed-countries", "critical"] + tuning
  static let user = ["home", "allowed-countries", "aliases", "note"] + tuning
  static let allowedCountry = ["country", "until"]
  static let network = ["name", "kind", "ranges", "asns"]
  static let serviceAccount = ["name", "networks", "ranges"]
  /// Of an entry of a list of indicators: what it is about, the first of these that is given.
  static let indicatorTargets = ["indicator", "address", "range", "asn"]
  static let indicator = indicatorTargets + ["reason", "source", "until"]
  static let retention = ["history", "cases"]
  static let disabled = ["detection", "reason"]
  static let rates = Rate.allCases.map(\.rawValue)
  static let rateLines = ["normal", "warn", "alarm"]
  static let contact = [
    "name", "user", "phone", "phone2", "manager", "deputy", "vip", "do-not-call", "language", "time-zone", "tenant",
    "source", "source-date",
  ]

  /// For the check that the documentation leaves none out.
  package static let all = [
    root, provider, tenant, group, user, allowedCountry, network, serviceAccount, indicator, disabled, rates, rateLines,
    contact, retention,
  ].flatMap(\.self)
}
