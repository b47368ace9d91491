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

  /// Whether people found earlier sign-ins from it to be an attacker's.
  package var isAttackers = false

  package init() {}
}
