internal import Baselines
internal import Events

/// What `admin-tool-sign-in` and `legacy-protocol` have in common: somebody comes in by a way that they have not used
/// before. What colleagues use by the same name says less, and how strange the sign-in is decides the rest.
struct FirstUse {
  let lead: Clue.Use
  /// What it is worth that colleagues use it.
  let shared: Clue
  /// Of the tenant's people, by the way in.
  let entry: Census.Entry?
  let habits: TenantHabits
  /// The way in.
  let thing: UInt64

  /// Three colleagues on three days: fewer are one other person's try.
  private func isShared(with user: UInt64) -> Bool {
    entry.map { habits.isShared($0, besides: user) } ?? false
  }

  func suspicion(
    _ sighting: Sighting, _ appraisal: Appraisal, ceiling: Severity = .high
  ) -> Suspicion? {
    var clues = [Clue(.use(lead), 0.2 + 0.8 * appraisal.standing)]
    if isShared(with: sighting.userKey) { clues.append(shared) }
    clues += Clue.passwordKnown(sighting) + appraisal.everything()
    guard let severity = Scale.severity(clues) else { return nil }
    let isStrange = appraisal.isHostile || appraisal.traits.contains(.countryNew)
    return Suspicion(
      severity: min(severity, ceiling, isStrange ? .high : .medium), thing: thing, clues: clues, deciding: sighting)
  }
}
