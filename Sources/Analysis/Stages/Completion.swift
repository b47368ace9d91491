internal import Baselines
import Events
internal import Store

/// From drafts to findings and cases as they are told and kept.
struct Completion {
  let vocabulary: Vocabulary
  let surroundings: Surroundings
  let store: Store?

  init(vocabulary: Vocabulary, surroundings: Surroundings, store: Store?) {
    self.vocabulary = vocabulary
    self.surroundings = surroundings
    self.store = store
  }

  /// In order of time, then detection; of what was told more than once, as it was told last. A finding may rest on
  /// records anywhere in the run, so the records are asked in a second look over its events; on records of earlier runs,
  /// so the history is asked for those that are missing.
  func findings(_ drafts: [FindingDraft], restingOn events: @autoclosure () -> SortedEvents) throws -> [Finding] {
    let drafts = Completion.latest(drafts)
    var builder = FindingBuilder(drafts: drafts, vocabulary: vocabulary, surroundings: surroundings)
    if builder.isEmpty { return [] }
    try events().forEach { builder.note($0) }
    try lookUp(drafts, &builder)
    let findings = drafts.map { builder.finding($0) }
    return findings.sorted { ($0.time, $0.detection, $0.id) < ($1.time, $1.detection, $1.id) }
  }

  private struct Owner: Hashable {
    var tenant: String
    /// A finding about no one person rests on anybody's records.
    var user: String?
  }

  /// Asks the history for records that this run did not see: of each owner once for all findings, until all are there.
  private func lookUp(_ drafts: [FindingDraft], _ builder: inout FindingBuilder) throws {
    guard let store else { return }
    let incomplete = drafts.filter { builder.isIncomplete($0) }
    let owners = Dictionary(grouping: incomplete) {
      Owner(tenant: $0.tenant, user: $0.user.isEmpty ? nil : $0.user)
    }
    for (owner, drafts) in owners {
      let first = drafts.map(\.verdict.firstSeen.day).reduce(Int64.max, min)
      let last = drafts.map(\.sighting.event.time.day).reduce(first, max)
      var missing = Set(drafts.flatMap { builder.missing($0) })
      var history = try store.history(
        tenant: owner.tenant, user: owner.user, days: first...last, wanted: missing, in: vocabulary)
      while !missing.isEmpty, let day = try history.next() {
        for event in day.events {
          builder.note(event)
          missing.remove(event.id)
        }
      }
    }
  }

  /// Those of the findings that the store has as going on, and that have ended.
  func endings(among findings: [Finding]) throws -> [Finding] {
    let ended = findings.filter { $0.ended != nil }
    if ended.isEmpty { return [] }
    let open = Set(try store?.findings(ids: ended.map(\.id)).filter { $0.ended == nil }.map(\.id) ?? [])
    return ended.filter { open.contains($0.id) }
  }

  private static func latest(_ drafts: [FindingDraft]) -> [FindingDraft] {
    var seen: Set<String> = []
    return drafts.reversed().filter { seen.insert($0.id).inserted }.reversed()
  }

  /// The cases that the findings opened or joined, gravest first, with what the store has of them from earlier runs:
  /// of a tenant that was analysed again, no more than what people did with the case.
  func cases(of findings: [Finding], isReplayed: (String) -> Bool) throws -> [Case] {
    let cases = try Dictionary(grouping: findings, by: \.caseID).compactMap { id, new -> Case? in
      guard let earlier = try store?.storedCase(id), let tenant = new.first?.tenant else { return Case(findings: new) }
      if isReplayed(tenant) { return Case(findings: new, state: earlier.state) }
      let ids = Set(new.map(\.id))
      return Case(findings: new + earlier.findings.filter { !ids.contains($0.id) }, state: earlier.state)
    }
    return cases.sorted(by: Case.isGraver)
  }
}
