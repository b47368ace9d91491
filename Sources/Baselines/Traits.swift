public import Events

/// What is familiar and what is strange about one sighting, in eight bytes: computed once, judged by every detection,
/// and kept with a place of the last day, so that an earlier sign-in can be judged again beside a later one.
public struct Traits: BitSet {
  public var rawValue: UInt64
  @inlinable public init(rawValue: UInt64) { self.rawValue = rawValue }

  // The device, as the directory knows it. Known: used before today; recent: only today.
  @inlinable public static var deviceKnown: Traits { Traits(rawValue: 1 << 0) }
  @inlinable public static var deviceRecent: Traits { Traits(rawValue: 1 << 1) }
  @inlinable public static var deviceNew: Traits { Traits(rawValue: 1 << 2) }
  /// None is given, though the person's sign-ins with such a system have one.
  @inlinable public static var deviceMissing: Traits { Traits(rawValue: 1 << 3) }
  @inlinable public static var deviceManaged: Traits { Traits(rawValue: 1 << 4) }

  // What the client says of itself: the exact user agent, the browser, the operating system.
  @inlinable public static var agentKnown: Traits { Traits(rawValue: 1 << 5) }
  @inlinable public static var agentRecent: Traits { Traits(rawValue: 1 << 6) }
  @inlinable public static var agentNew: Traits { Traits(rawValue: 1 << 7) }
  /// A twentieth of the tenant's people use the very same agent, so that having it says little.
  @inlinable public static var agentCommon: Traits { Traits(rawValue: 1 << 8) }
  @inlinable public static var systemKnown: Traits { Traits(rawValue: 1 << 9) }
  @inlinable public static var systemNew: Traits { Traits(rawValue: 1 << 10) }
  @inlinable public static var browserKnown: Traits { Traits(rawValue: 1 << 11) }
  @inlinable public static var browserNew: Traits { Traits(rawValue: 1 << 12) }

  /// A session that the person has used, with the same system and browser.
  @inlinable public static var sessionSame: Traits { Traits(rawValue: 1 << 13) }
  /// A session that the person has used, with another system or browser.
  @inlinable public static var sessionChanged: Traits { Traits(rawValue: 1 << 14) }

  // The network: its address or /24 (/48), its operator.
  @inlinable public static var addressKnown: Traits { Traits(rawValue: 1 << 15) }
  @inlinable public static var addressRecent: Traits { Traits(rawValue: 1 << 16) }
  @inlinable public static var networkKnown: Traits { Traits(rawValue: 1 << 17) }
  @inlinable public static var networkRecent: Traits { Traits(rawValue: 1 << 18) }
  @inlinable public static var networkNew: Traits { Traits(rawValue: 1 << 19) }
  /// New to the person, but three colleagues or more use the operator.
  @inlinable public static var networkShared: Traits { Traits(rawValue: 1 << 20) }
  /// The tenant's own: named by the operator, or used by many over days.
  @inlinable public static var tenantNetwork: Traits { Traits(rawValue: 1 << 21) }
  @inlinable public static var hosting: Traits { Traits(rawValue: 1 << 22) }
  @inlinable public static var vpn: Traits { Traits(rawValue: 1 << 23) }
  @inlinable public static var tor: Traits { Traits(rawValue: 1 << 24) }
  @inlinable public static var openProxy: Traits { Traits(rawValue: 1 << 25) }
  @inlinable public static var relay: Traits { Traits(rawValue: 1 << 26) }
  @inlinable public static var mobile: Traits { Traits(rawValue: 1 << 27) }
  /// The person, or many colleagues over days, come through this kind of anonymiser.
  @inlinable public static var anonymiserHabit: Traits { Traits(rawValue: 1 << 28) }

  @inlinable public static var countryKnown: Traits { Traits(rawValue: 1 << 29) }
  @inlinable public static var countryRecent: Traits { Traits(rawValue: 1 << 30) }
  @inlinable public static var countryNew: Traits { Traits(rawValue: 1 << 31) }
  /// New to the person, but two colleagues or more, and a fiftieth of all, sign in from there. In a tenant of hundreds
  /// somebody has been on holiday in every country.
  @inlinable public static var countryShared: Traits { Traits(rawValue: 1 << 32) }
  @inlinable public static var disputedPlace: Traits { Traits(rawValue: 1 << 33) }
  @inlinable public static var regionKnown: Traits { Traits(rawValue: 1 << 34) }

  @inlinable public static var factorDone: Traits { Traits(rawValue: 1 << 35) }
  /// A single factor, though the person's sign-ins carry two.
  @inlinable public static var factorMissing: Traits { Traits(rawValue: 1 << 36) }
  /// The password was right, and the second factor was not given.
  @inlinable public static var factorRefused: Traits { Traits(rawValue: 1 << 37) }
  @inlinable public static var oddHour: Traits { Traits(rawValue: 1 << 38) }
  /// Wrong passwords of five people or more came from the address, or an attack from its network, within three hours.
  @inlinable public static var sourceAttacking: Traits { Traits(rawValue: 1 << 39) }
  @inlinable public static var providerRisk: Traits { Traits(rawValue: 1 << 40) }
  @inlinable public static var interactive: Traits { Traits(rawValue: 1 << 41) }

  /// The person's own kind of browser, in a version that theirs has left behind.
  @inlinable public static var agentOlder: Traits { Traits(rawValue: 1 << 45) }
  /// Two colleagues or more have used the very same agent, on three days or more.
  @inlinable public static var agentShared: Traits { Traits(rawValue: 1 << 43) }
  /// The second factor is an earlier sign-in's: the token that remembers it is there.
  @inlinable public static var factorRemembered: Traits { Traits(rawValue: 1 << 46) }
  /// The second factor is asked for in this very sign-in.
  @inlinable public static var factorAsked: Traits { Traits(rawValue: 1 << 48) }
  /// Of another organisation, as a guest.
  @inlinable public static var guest: Traits { Traits(rawValue: 1 << 47) }
  /// The system is a phone's.
  @inlinable public static var phone: Traits { Traits(rawValue: 1 << 44) }
  /// From Microsoft's own machines, which says nothing of the person.
  @inlinable public static var serviceTraffic: Traits { Traits(rawValue: 1 << 42) }

  /// An attack is known of where it comes from, or of its software (`SourceFacts.attack`), or the operator has it on a list.
  @inlinable public static var attackBehind: Traits { Traits(rawValue: 1 << 61) }
  /// Wrong passwords for the account came within the last hours.
  @inlinable public static var accountTried: Traits { Traits(rawValue: 1 << 60) }

  @inlinable public static var anonymising: Traits {
    Traits(rawValue: vpn.rawValue | tor.rawValue | openProxy.rawValue)
  }

  /// Whether anything ties it to the person or the tenant: a device, an address, the exact software, a session.
  @inlinable public var isOwnSource: Bool {
    !isDisjoint(with: [
      .deviceKnown, .deviceManaged, .addressKnown, .tenantNetwork, .sessionSame,
    ]) || (contains(.agentKnown) && isDisjoint(with: [.deviceMissing, .agentCommon, .hosting]))
  }

  /// The tenant's own exit on rented servers: nobody sits there.
  @inlinable public var isEgress: Bool { contains(.tenantNetwork) && contains(.hosting) }

  /// The person's own device, beyond doubt: its id is known, and it is still the system that it was.
  @inlinable public var hasOwnDevice: Bool {
    contains(.deviceKnown) && !contains(.systemNew) && !contains(.sessionChanged)
  }
}
