/// What is familiar and what is strange about one sighting, in eight bytes: computed once, judged by every detection,
/// and kept with a place of the last day, so that an earlier sign-in can be judged again beside a later one.
package struct Traits: OptionSet, Hashable, Sendable {
  package var rawValue: UInt64
  @inlinable package init(rawValue: UInt64) { self.rawValue = rawValue }

  // The device, as the directory knows it. Known: used before today; recent: only today.
  @inlinable package static var deviceKnown: Traits { Traits(rawValue: 1 << 0) }
  @inlinable package static var deviceRecent: Traits { Traits(rawValue: 1 << 1) }
  @inlinable package static var deviceNew: Traits { Traits(rawValue: 1 << 2) }
  /// None is given, though the person's sign-ins with such a system have one.
  @inlinable package static var deviceMissing: Traits { Traits(rawValue: 1 << 3) }
  @inlinable package static var deviceManaged: Traits { Traits(rawValue: 1 << 4) }

  // What the client says of itself: the exact user agent, the browser, the operating system.
  @inlinable package static var agentKnown: Traits { Traits(rawValue: 1 << 5) }
  @inlinable package static var agentRecent: Traits { Traits(rawValue: 1 << 6) }
  @inlinable package static var agentNew: Traits { Traits(rawValue: 1 << 7) }
  /// A twentieth of the tenant's people use the very same agent, so that having it says little.
  @inlinable package static var agentCommon: Traits { Traits(rawValue: 1 << 8) }
  @inlinable package static var systemKnown: Traits { Traits(rawValue: 1 << 9) }
  @inlinable package static var systemNew: Traits { Traits(rawValue: 1 << 10) }
  @inlinable package static var browserKnown: Traits { Traits(rawValue: 1 << 11) }
  @inlinable package static var browserNew: Traits { Traits(rawValue: 1 << 12) }

  /// A session that the person has used, with the same system and browser.
  @inlinable package static var sessionSame: Traits { Traits(rawValue: 1 << 13) }
  /// A session that the person has used, with another system or browser.
  @inlinable package static var sessionChanged: Traits { Traits(rawValue: 1 << 14) }

  // The network: its address or /24 (/48), its operator.
  @inlinable package static var addressKnown: Traits { Traits(rawValue: 1 << 15) }
  @inlinable package static var addressRecent: Traits { Traits(rawValue: 1 << 16) }
  @inlinable package static var networkKnown: Traits { Traits(rawValue: 1 << 17) }
  @inlinable package static var networkRecent: Traits { Traits(rawValue: 1 << 18) }
  @inlinable package static var networkNew: Traits { Traits(rawValue: 1 << 19) }
  /// New to the person, but three colleagues or more use the operator.
  @inlinable package static var networkShared: Traits { Traits(rawValue: 1 << 20) }
  /// The tenant's own: named by the operator, or used by many over days.
  @inlinable package static var tenantNetwork: Traits { Traits(rawValue: 1 << 21) }
  @inlinable package static var hosting: Traits { Traits(rawValue: 1 << 22) }
  @inlinable package static var vpn: Traits { Traits(rawValue: 1 << 23) }
  @inlinable package static var tor: Traits { Traits(rawValue: 1 << 24) }
  @inlinable package static var openProxy: Traits { Traits(rawValue: 1 << 25) }
  @inlinable package static var relay: Traits { Traits(rawValue: 1 << 26) }
  @inlinable package static var mobile: Traits { Traits(rawValue: 1 << 27) }
  /// The person, or many colleagues over days, come through this kind of anonymiser.
  @inlinable package static var anonymiserHabit: Traits { Traits(rawValue: 1 << 28) }

  @inlinable package static var countryKnown: Traits { Traits(rawValue: 1 << 29) }
  @inlinable package static var countryRecent: Traits { Traits(rawValue: 1 << 30) }
  @inlinable package static var countryNew: Traits { Traits(rawValue: 1 << 31) }
  /// New to the person, but two colleagues or more, and a fiftieth of all, sign in from there. In a tenant of hundreds
  /// somebody has been on holiday in every country.
  @inlinable package static var countryShared: Traits { Traits(rawValue: 1 << 32) }
  @inlinable package static var disputedPlace: Traits { Traits(rawValue: 1 << 33) }
  @inlinable package static var regionKnown: Traits { Traits(rawValue: 1 << 34) }

  @inlinable package static var factorDone: Traits { Traits(rawValue: 1 << 35) }
  /// A single factor, though the person's sign-ins carry two.
  @inlinable package static var factorMissing: Traits { Traits(rawValue: 1 << 36) }
  /// The password was right, and the second factor was not given.
  @inlinable package static var factorRefused: Traits { Traits(rawValue: 1 << 37) }
  @inlinable package static var oddHour: Traits { Traits(rawValue: 1 << 38) }
  /// Wrong passwords of five people or more came from the address, or an attack from its network, within three hours.
  @inlinable package static var sourceAttacking: Traits { Traits(rawValue: 1 << 39) }
  @inlinable package static var providerRisk: Traits { Traits(rawValue: 1 << 40) }
  @inlinable package static var interactive: Traits { Traits(rawValue: 1 << 41) }

  /// The person's own kind of browser, in a version that theirs has left behind.
  @inlinable package static var agentOlder: Traits { Traits(rawValue: 1 << 45) }
  /// Two colleagues or more have used the very same agent, on three days or more.
  @inlinable package static var agentShared: Traits { Traits(rawValue: 1 << 43) }
  /// The second factor is an earlier sign-in's: the token that remembers it is there.
  @inlinable package static var factorRemembered: Traits { Traits(rawValue: 1 << 46) }
  /// The second factor is asked for in this very sign-in.
  @inlinable package static var factorAsked: Traits { Traits(rawValue: 1 << 48) }
  /// Of another organisation, as a guest.
  @inlinable package static var guest: Traits { Traits(rawValue: 1 << 47) }
  /// The system is a phone's.
  @inlinable package static var phone: Traits { Traits(rawValue: 1 << 44) }
  /// From Microsoft's own machines, which says nothing of the person.
  @inlinable package static var serviceTraffic: Traits { Traits(rawValue: 1 << 42) }

  /// An attack is known of where it comes from, or of its software (`SourceFacts.attack`), or the operator has it on a list.
  @inlinable package static var attackBehind: Traits { Traits(rawValue: 1 << 61) }
  /// Wrong passwords for the account came within the last hours.
  @inlinable package static var accountTried: Traits { Traits(rawValue: 1 << 60) }

  @inlinable package static var anonymising: Traits {
    Traits(rawValue: vpn.rawValue | tor.rawValue | openProxy.rawValue)
  }

  /// Whether anything ties it to the person or the tenant: a device, an address, the exact software, a session.
  @inlinable package var isOwnSource: Bool {
    !isDisjoint(with: [
      .deviceKnown, .deviceManaged, .addressKnown, .tenantNetwork, .sessionSame,
    ]) || (contains(.agentKnown) && isDisjoint(with: [.deviceMissing, .agentCommon, .hosting]))
  }

  /// The tenant's own exit on rented servers: nobody sits there.
  @inlinable package var isEgress: Bool { contains(.tenantNetwork) && contains(.hosting) }

  /// The person's own device, beyond doubt: its id is known, and it is still the system that it was.
  @inlinable package var hasOwnDevice: Bool {
    contains(.deviceKnown) && !contains(.systemNew) && !contains(.sessionChanged)
  }
}

/// The set operations once more as what they are, one instruction each: those of `OptionSet` are called through the
/// protocol when another module asks, which costs more than all the rest of judging an event.
extension Traits {
  @inlinable package init(arrayLiteral elements: Traits...) {
    rawValue = 0
    for element in elements { rawValue |= element.rawValue }
  }

  /// All of `other`.
  @inlinable package func contains(_ other: Traits) -> Bool { rawValue & other.rawValue == other.rawValue }
  @inlinable package func isSuperset(of other: Traits) -> Bool { contains(other) }
  @inlinable package func isDisjoint(with other: Traits) -> Bool { rawValue & other.rawValue == 0 }
  @inlinable package func union(_ other: Traits) -> Traits { Traits(rawValue: rawValue | other.rawValue) }
  @inlinable package mutating func formUnion(_ other: Traits) { rawValue |= other.rawValue }
  @inlinable package mutating func insert(_ other: Traits) { rawValue |= other.rawValue }
}
