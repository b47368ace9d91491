package import Events

/// What logs show of one tenant, in counts; lists begin with the most.
package struct TenantCensus: Sendable {
  package var name: String
  package var people = 0
  /// Attempts of any outcome, and those of them that were granted.
  package var attempts = 0
  package var granted = 0
  package var acts = 0
  package var first: Timestamp?
  package var last: Timestamp?
  /// Of the people's names; guests' domains are others'.
  package var domains: [Counted] = []
  package var countries: [CountryCount] = []
  /// Only those that two people got in from at least.
  package var networks: [NetworkCount] = []
  package var administrators: [Administrator] = []
  /// Identities of programs, with their sign-ins.
  package var workloads: [Counted] = []
  package var fixed: [FixedAccount] = []

  package struct Counted: Hashable, Sendable {
    package var name: String
    package var count: Int
  }

  /// Granted sign-ins whose network tells the country.
  package struct CountryCount: Hashable, Sendable {
    package var country: Country
    package var signIns: Int
    package var people: Int
  }

  package struct NetworkCount: Hashable, Sendable {
    /// An address of IPv4, a /64 of IPv6, or the /24 or /48 of several that are shared.
    package var range: String
    package var network: Network
    package var people: Int
    package var days: Int
    package var signIns: Int
    /// Several addresses, each of them shared.
    package var isPool = false
  }

  package struct Administrator: Hashable, Sendable {
    package var user: String
    /// Administrative acts by their names.
    package var acts: [Counted]
    /// Applications that administrators use, with sign-ins.
    package var applications: [Counted]
    package var actCount: Int { acts.reduce(0) { $0 + $1.count } }
  }

  /// An account that never got in but from one address of rented servers.
  package struct FixedAccount: Hashable, Sendable {
    package var user: String
    package var address: IPAddress
    package var network: Network
    package var signIns: Int
    package var days: Int
  }
}
