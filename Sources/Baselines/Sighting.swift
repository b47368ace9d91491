package import Events

/// One event with all that is known of it, and with keys that are the same in every run (0 for none), because state
/// that is kept must not hold a run's symbols.
package struct Sighting: Sendable {
  package let event: Event
  package let whereabouts: Whereabouts
  package let userKey: UInt64
  package let applicationKey: UInt64
  package let deviceKey: UInt64
  package let agentKey: UInt64
  package let osKey: UInt64
  package let browserKey: UInt64
  package let clientKey: UInt64
  /// Of the browser, where the user agent names one; else 0.
  let browserMajor: UInt16
  /// Of the id of the log's format.
  package let formatKey: UInt64

  /// Keys of the systems that phones have, by the names that formats give to families.
  static let phoneSystems = [StableHash.of("iOS"), StableHash.of("Android")]

  /// The kind of client on the system: a browser on a phone, an app on a phone.
  var clientSystemKey: UInt64 { osKey == 0 ? 0 : StableHash.mix(osKey, clientKey ^ StableHash.seed) }

  /// The browser on its system.
  var browserSystemKey: UInt64 { StableHash.mix(osKey, browserKey ^ StableHash.seed) }

  package let signs: Signs
  /// What an audit act does; `other` for a sign-in.
  package let act: Act
  /// Of whom or what an act was done to; 0 for a sign-in.
  package let targetKey: UInt64
  /// Of the mail domain that a person who was let in belongs to; 0 for others and for names without one.
  package let domainKey: UInt64

  /// Hours since 1970: the unit in which memories keep time.
  package let hour: Int32
  /// Neither a workload's own identity nor an audit act.
  package let isPersonalSignIn: Bool
  /// Not a person: a service principal or the like.
  package let isWorkload: Bool
  /// A person's sign-in that was let in.
  package let isGranted: Bool
  /// The same, or one whose password was right before something stood in the way: what novelty is judged on.
  package let opensDoor: Bool

  /// `names` must know the event's symbols; `meanings` keep what was found of them. An act that gave rights is news of
  /// whom they were given to as well: `isReceived` is for that, with the receiver as the event's user.
  package init(
    event: Event, whereabouts: Whereabouts, names: SymbolNames, meanings: inout Meanings, isReceived: Bool = false
  ) {
    act = isReceived ? .rightsReceived : meanings.act(of: event, names)
    signs = Signs(event, client: meanings.client(of: event, names), act: act)
    self.event = event
    self.whereabouts = whereabouts
    userKey = names.key(event.user)
    applicationKey = names.key(event.application)
    deviceKey = names.key(event.device)
    agentKey = names.key(event.agent)
    osKey = names.key(event.os)
    browserKey = names.key(event.browser)
    clientKey = names.key(event.client)
    browserMajor = meanings.browserMajor(of: event, names)
    formatKey = names.key(event.format)
    hour = Int32(clamping: event.time.hour)
    isWorkload = signs.contains(.workload)
    isPersonalSignIn = !isWorkload && event.isSignIn
    (isGranted, opensDoor) = isPersonalSignIn ? event.door : (false, false)
    targetKey = signs.isDisjoint(with: .act) ? 0 : names.key(event.target)
    domainKey = isGranted && !event.flags.contains(.guest) ? meanings.domain(of: event, names) : 0
  }

  /// A program's own sign-in that was let in.
  package var opensWorkload: Bool {
    isWorkload && event.kind == .signIn && event.outcome == .granted
  }

  package var country: Country { whereabouts.country }

  /// A background refresh from Microsoft's own machines says nothing of the person.
  package var isServiceTraffic: Bool { whereabouts.traits.contains(.serviceTraffic) }
}

extension Event {
  /// Not a person: a service principal or the like.
  var isWorkload: Bool {
    switch flow {
    case .servicePrincipal, .managedIdentity: true
    case .interactive, .nonInteractive, .unknown: flags.contains(.workload)
    }
  }

  fileprivate var isSignIn: Bool {
    switch kind {
    case .signIn: true
    case .operation: false
    }
  }

  fileprivate var door: (isGranted: Bool, opens: Bool) {
    switch outcome {
    case .granted: (true, true)
    case .passwordRight: (false, true)
    case .badPassword, .otherFailure: (false, false)
    }
  }
}
