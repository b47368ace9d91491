package import Events

/// One customer: how its logs name it, and what is normal there.
package struct TenantPolicy: Sendable {
  package var name: String
  /// Lower case: tenant GUIDs and domains under which logs name it.
  package var ids: [String] = []
  package var language: Language?
  /// IANA name of where its people are; empty for the policy's.
  package var timeZone = ""
  package var home: Country?
  /// Nil: no list, so no country is forbidden.
  package var allowedCountries: [AllowedCountry]?
  package var groups: [Group] = []
  package var users: [User] = []
  package var networks: [NamedNetwork] = []
  /// Lower case, as all names of users.
  package var privileged: Set<String> = []
  package var breakGlass: Set<String> = []
  package var serviceAccounts: [ServiceAccount] = []
  package var tuning = Tuning()
  /// What is not set here is as for everyone.
  package var retention = Retention()
  package var rates: [Rate: RateLines] = [:]
  /// Mail domains that count as inside, lower case.
  package var domains: [String] = []
  /// Names of its Windows domains, lower case: `FJORDBYGG` of `FJORDBYGG\anna`.
  package var windowsDomains: [String] = []
  /// The domain of accounts that logs call by a bare name, lower case; nil links no such accounts.
  package var accountDomain: String?
  /// Whom to call when neither the person nor the manager answers.
  package var itContact: Contact?

  package init(name: String) { self.name = name }

  /// People with rules of their own, by name.
  package struct Group: Sendable {
    package var name: String
    package var users: Set<String> = []
    package var home: Country?
    package var allowedCountries: [AllowedCountry]?
    /// Its people's cases weigh as those of privileged accounts do.
    package var isCritical = false
    package var tuning = Tuning()
  }

  package struct User: Sendable {
    package var name: String
    package var home: Country?
    package var allowedCountries: [AllowedCountry]?
    /// Other names of the same person, in any system, lower case.
    package var aliases: [String] = []
    /// For whoever looks at a case ("works from Gran Canaria in winter").
    package var note = ""
    package var tuning = Tuning()
  }

  /// An account that a program signs in with.
  package struct ServiceAccount: Sendable {
    package var name: String
    /// Nil: from anywhere.
    package var origins: Origins?
  }

  func isKnown(as id: String) -> Bool { name.lowercased() == id || ids.contains(id) || domains.contains(id) }

  /// The sign-in name of the person whose account a log calls `account` (lower case); nil for an account that nobody
  /// linked.
  func person(account: String, isCertain: Bool) -> String? {
    let isBare = !account.contains("@") && !account.contains("\\")
    // A bare name is the tenant's only where the log is.
    if isBare, !isCertain { return nil }
    if let user = users.first(where: { $0.aliases.contains(account) }) { return user.name }
    if isBare { return accountDomain.map { "\(account)@\($0)" } }
    guard let slash = account.firstIndex(of: "\\"), windowsDomains.contains(String(account[..<slash])) else {
      return nil
    }
    let name = String(account[account.index(after: slash)...])
    if let user = users.first(where: { $0.aliases.contains(name) }) { return user.name }
    return (accountDomain ?? domains.first).map { "\(name)@\($0)" }
  }

  /// Whether any account may be linked to another.
  var linksAccounts: Bool { !windowsDomains.isEmpty || accountDomain != nil || users.contains { !$0.aliases.isEmpty } }

  func network(of address: IPAddress, asn: UInt32) -> NamedNetwork? {
    var best: (length: Int, network: NamedNetwork)?
    for network in networks {
      for range in network.ranges where range.contains(address) && range.length > best?.length ?? -1 {
        best = (range.length, network)
      }
    }
    return best?.network ?? networks.first { asn != 0 && $0.asns.contains(asn) }
  }
}

/// A country from which access is right, perhaps only for a while.
package struct AllowedCountry: Hashable, Sendable {
  package var country: Country
  /// The moment from which it is allowed no more; nil for always.
  package var until: Timestamp?

  package init(_ country: Country, until: Timestamp? = nil) {
    self.country = country
    self.until = until
  }
}

/// A network that the tenant calls its own.
package struct NamedNetwork: Hashable, Sendable {
  package var name: String
  package var kind: Kind
  package var ranges: [IPRange]
  package var asns: [UInt32]

  package init(name: String, kind: Kind, ranges: [IPRange] = [], asns: [UInt32] = []) {
    self.name = name
    self.kind = kind
    self.ranges = ranges
    self.asns = asns
  }

  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// People sit there.
    case office
    /// The tenant's own VPN: its users, from anywhere.
    case vpn
    /// A gateway or proxy of the tenant's: its users, from anywhere.
    case egress
    /// Another company that works in the tenant.
    case partner
  }
}
