package import Events

/// What an address did to one tenant before the event that is judged.
package struct SourceFacts: Hashable, Sendable {
  package var firstSeen: Timestamp?
  /// Distinct people granted access from it, ever.
  package var usersGranted = 0
  /// In the last three hours: attempts with a wrong password, and how many people's.
  package var recentFailures = 0
  package var recentFailingUsers = 0
  /// Whether it is the tenant's own (`TenantHabits.isOwn`), as of the last full hour.
  package var isTenants = false
  /// The attack of the last 30 days that it, its network or its kind of client belongs to.
  package var background = Background.quiet

  /// Whether people found earlier sign-ins from it to be an attacker's.
  package var isAttackers = false
  /// Whether the program that signs in was given a secret within the day before (`TenantState.hasNewSecret`).
  package var hasNewSecret = false

  package init() {}

  package var hasAttack: Bool {
    switch background {
    case .quiet: false
    case .attack: true
    }
  }

  package var attack: Attack? { background.attack }

  /// Whether it tries, or tried within three hours, many accounts: by what it did itself, not by its kind of client.
  package func isAttacking(at time: Timestamp) -> Bool {
    if recentFailingUsers >= 5 { return true }
    guard hasAttack, let attack, attack.isLive(at: time), !attack.isUsual, !attack.isFromWithin else { return false }
    switch (attack.shape, attack.reach) {
    case (.enumeration, _), (_, .cluster): return false
    case (.guessing, _), (.stuffing, _), (.spray, _): return true
    }
  }
}
