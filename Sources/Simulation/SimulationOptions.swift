package import Events

/// What world is wanted. Every value may be varied without a detection being told.
package struct SimulationOptions: Sendable {
  package var people = 200
  package var days = 21
  package var tenants = 1
  package var seed: UInt64 = 1
  package var attacks = AttackAmount.perKind(1)
  package var format = LogChoice.mixed
  /// Where tenants are at home, in turn.
  package var countries = ["SE"]
  /// Share of people who use a public VPN now and then.
  package var vpnShare = 0.06
  /// Share of a phone's use that goes over the mobile network.
  package var mobileShare = 0.4
  /// Share of laptops that the directory knows; phones follow at 0.6 of it.
  package var registeredShare = 0.7
  /// Failed attempts from the whole internet, an account and day.
  package var noise = 0.3
  /// Midnight UTC of the first day; 31 August 2026 is a Monday.
  package var start = Timestamp(seconds: 1_788_134_400)

  package init() {}

  /// Attacks by kind, or by people and time.
  package enum AttackAmount: Sendable, Equatable {
    case perKind(Int)
    /// Attacks per 1,000 people and 30 days.
    case rate(Double)
  }

  /// Whose logs are written.
  package enum LogChoice: String, Sendable, CaseIterable {
    case entra, okta, google, cloudtrail
    /// A company that has all of them, as companies that bought others do: seven of ten people in Entra.
    case mixed
  }
}

/// Why a world cannot be made.
package enum SimulationError: Error, CustomStringConvertible, Equatable {
  case unreadableNetworks(line: Int, reason: String)
  case unknownCountry(String, known: [String])
  case unreadableLabels(reason: String)

  package var description: String {
    switch self {
    case .unreadableNetworks(let line, let reason): "the simulator's networks, line \(line): \(reason)"
    case .unknownCountry(let code, let known):
      "no people can be simulated in \(code); known are \(known.joined(separator: ", "))"
    case .unreadableLabels(let reason): "the labels cannot be read: \(reason)"
    }
  }
}
