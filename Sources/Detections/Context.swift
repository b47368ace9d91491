package import Baselines

/// What a detector may know besides the sighting and the person; all of it from before the event's own time.
package struct Context: Sendable {
  package var reference: Reference
  /// As of the last full hour, see `TenantState.habits`.
  package var habits: TenantHabits
  package var source: SourceFacts
  package var policy: PersonPolicy
  /// The attack that the event begins or changes: for what looks at a tenant as a whole.
  package var attack: Attack?

  /// The person's numbers, else the run's.
  package var thresholds: Thresholds { policy.thresholds ?? reference.thresholds }

  package init(
    reference: Reference, habits: TenantHabits = TenantHabits(), source: SourceFacts = SourceFacts(),
    policy: PersonPolicy = PersonPolicy()
  ) {
    self.reference = reference
    self.habits = habits
    self.source = source
    self.policy = policy
  }
}
