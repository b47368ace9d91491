package import Events

/// An attack on passwords from where an event comes from: what was known of it before the event.
package struct Attack: Hashable, Sendable {
  package var shape: Shape
  package var reach: Reach
  /// Its first try and its latest, with their events.
  package var since: Timestamp
  package var last: Timestamp
  package var firstEvent: EventID
  package var lastEvent: EventID
  /// Distinct names that were tried, and those of them that no account has. Exact up to 50, then near.
  package var accounts: Int
  package var unknownNames: Int
  package var tries: Int
  /// Distinct addresses; near.
  package var addresses: Int
  /// No more than what comes at the tenant all the time.
  package var isUsual: Bool
  /// Wrong passwords from elsewhere on a usual day of the tenant; 0 while that is not known.
  package var usualPerDay: Int
  /// From an address that is the tenant's own.
  package var isFromWithin: Bool
  /// A try at each name of the last hours, at most 50; empty where it is only looked back at.
  package var events: [EventID]

  /// From the least telling of what comes next to the most.
  package enum Shape: UInt8, Sendable, CaseIterable {
    /// Names that no account has: a look at who works here.
    case enumeration
    /// Many passwords for one account.
    case guessing
    /// Many names from somewhere else, a password or two for each.
    case stuffing
    /// A few common passwords for many accounts.
    case spray

    /// What is tried on many accounts hides no change from the one to the other.
    var rank: Int {
      switch self {
      case .enumeration: 0
      case .guessing: 1
      case .stuffing, .spray: 2
      }
    }
  }

  /// By what the tries were seen to belong together, the surest first.
  package enum Reach: UInt8, Sendable, CaseIterable {
    case address
    /// The /24 or /48.
    case prefix
    /// The operator, with the same exact agent.
    case networkAndAgent
    /// From many addresses, with the same exact agent into the same application.
    case cluster
  }

  /// Whether it says more of who comes now than one of surer reach does: it goes on, or tries more than names.
  func tells(moreThan other: Attack, at time: Timestamp) -> Bool {
    let (isOn, wasOn) = (isLive(at: time), other.isLive(at: time))
    if isOn != wasOn { return isOn }
    return isOn && other.shape == .enumeration && shape != .enumeration
  }

  package func isLive(at time: Timestamp) -> Bool { last.seconds(until: time) <= Attack.aftermath }

  /// How long after its last try somebody who comes in from there is taken for the attacker who succeeded.
  package static let aftermath = 3 * 3_600.0
}

/// The numbers that make tries an attack; see the detections that they belong to.
package struct AttackLimits: Hashable, Sendable {
  /// Accounts within an hour from one source, or within six hours from many addresses.
  package var sprayed = 10
  package var addresses = 5
  /// Names of which a quarter or more do not exist, each tried twice at most.
  package var stuffed = 20
  package var unknownNames = 20
  /// Tries at one account within half an hour.
  package var guesses = 30

  package init() {}
}

/// Whether an attack is behind what is judged. Boxed, because behind nearly every event there is none.
package enum Background: Hashable, Sendable {
  case quiet
  indirect case attack(Attack)

  package var attack: Attack? {
    switch self {
    case .quiet: nil
    case .attack(let attack): attack
    }
  }
}
