package import Events
package import Store

/// What another policy would have made of the history in a store, beside what the present one makes of it. Both are
/// judged anew, so that nothing but the policy differs, and nothing is saved.
package struct Backtest: Sendable {
  /// By the present policy alone.
  package var gone: [Finding] = []
  /// By the other policy alone.
  package var new: [Finding] = []
  /// By both, but not as grave, or not as sure.
  package var changed: [(before: Finding, after: Finding)] = []
  /// By both alike.
  package var same = 0

  package static func run(
    _ store: Store, before: Surroundings, after: Surroundings, since: Timestamp?, jobs: Int, progress: Progress
  ) async throws -> Backtest {
    let former = try await findings(store, before, jobs, progress)
    let later = try await findings(store, after, jobs, progress)
    return Backtest(
      former.filter { $0.time >= since ?? $0.time }, later.filter { $0.time >= since ?? $0.time })
  }

  init(_ former: [Finding], _ later: [Finding]) {
    let known = Dictionary(former.map { ($0.id, $0) }) { first, _ in first }
    let ids = Set(later.map(\.id))
    gone = former.filter { !ids.contains($0.id) }
    for finding in later {
      guard let before = known[finding.id] else {
        new.append(finding)
        continue
      }
      let isSame =
        before.verdict.severity == finding.verdict.severity && before.verdict.confidence == finding.verdict.confidence
      if isSame { same += 1 } else { changed.append((before, finding)) }
    }
  }

  private static func findings(
    _ store: Store, _ surroundings: Surroundings, _ jobs: Int, _ progress: Progress
  ) async throws -> [Finding] {
    let judging = try Judging(
      SortedEvents(held: [], runs: []), account: Account(), surroundings: surroundings, vocabulary: Vocabulary(),
      store: store, progress: progress, again: try store.tenants())
    return try await judging.rejudge(store, shares: jobs)
  }
}
