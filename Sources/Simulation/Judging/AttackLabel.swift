package import Events

/// The truth about one attack.
package struct AttackLabel: Sendable, Equatable {
  package var kind: String
  /// The story in a sentence; empty where nobody wrote one.
  package var title = ""
  package var tenant: String
  /// Whose accounts were meant, by sign-in name: of a spray, those that were entered.
  package var users: [String]
  /// Addresses that the attacker came from.
  package var sources: [String] = []
  package var first: Timestamp
  package var last: Timestamp
  /// By the ids that the logs themselves have.
  package var eventIDs: [String] = []
  /// Whether a defender could see it in these logs at all.
  package var isVisible: Bool

  package init(kind: String, tenant: String, users: [String], first: Timestamp, last: Timestamp, isVisible: Bool) {
    self.kind = kind
    self.tenant = tenant
    self.users = users
    self.first = first
    self.last = last
    self.isVisible = isVisible
  }

  mutating func add(_ event: SimulatedEvent, id: String) {
    if eventIDs.isEmpty { first = event.time }
    last = max(last, event.time)
    eventIDs.append(id)
    guard let source = event.line?.address.description, !sources.contains(source) else { return }
    sources.append(source)
  }
}
