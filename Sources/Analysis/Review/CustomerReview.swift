internal import Baselines
package import Events
internal import Policy
package import Store

/// A period of one tenant, for those whose tenant it is: what was watched, what was found, how people sign in. Knows
/// nothing of other tenants.
package struct CustomerReview: Sendable {
  package var tenant: String
  package var period: ReviewPeriod
  /// Whole days that the period touches.
  package var days: Int
  package var figures: PeriodFigures
  /// Nil where nothing was logged in the period before.
  package var former: PeriodFigures?
  /// Opened in the period, medium and above, the gravest first; without those of silent logs.
  package var cases: [ReviewedCase]
  package var lowCases: Int
  /// Of logs that were silent in the period.
  package var silences: [Case]

  /// Nil where the store has nothing of the tenant. Reads at most a year of its history, a day at a time; `days` says
  /// where the customer's days begin.
  package static func take(
    _ store: Store, tenant: String, since: Timestamp?, until: Timestamp?, days: LocalDays, surroundings: Surroundings
  ) throws -> CustomerReview? {
    guard let known = try store.info().tenants.first(where: { $0.name == tenant }), let first = known.first,
      let last = known.last
    else { return nil }
    let period = period(since, until, first: first, last: last, days)
    var reading = ReviewReading(tenant: tenant, period: period, days: days, surroundings: surroundings)
    try reading.read(store, first: first)
    let all = try store.cases(CaseFilter(tenant: tenant, since: period.since, until: period.until))
    let (silences, others) = (all.filter(\.isSilence), all.filter { !$0.isSilence && $0.opened >= period.since })
    return CustomerReview(
      tenant: tenant, period: period, days: days.count(in: period), figures: reading.figures, former: reading.former,
      cases: try others.filter { $0.severity >= .medium }.map { try ReviewedCase($0, store) },
      lowCases: others.filter { $0.severity < .medium }.count, silences: silences)
  }

  private static func period(
    _ since: Timestamp?, _ until: Timestamp?, first: Timestamp, last: Timestamp, _ days: LocalDays
  ) -> ReviewPeriod {
    if since == nil, until == nil { return ReviewPeriod(lastMonthOf: first, to: last, in: days) }
    let end = until ?? days.start(ofDay: days.day(of: last) + 1)
    let start = since ?? min(first, end.adding(seconds: -1))
    return ReviewPeriod(since: start, until: max(end, start.adding(seconds: 1)), in: days)
  }
}

extension Case {
  /// Whether it is about nothing but a log that told nothing.
  fileprivate var isSilence: Bool { !findings.isEmpty && findings.allSatisfy { $0.detection == "log-gap" } }
}

/// A case with what became of it.
package struct ReviewedCase: Sendable {
  package var item: Case
  package var verdict: CaseVerdict?
  /// By the wall clock: when somebody was first called, and when it was closed for good. Nil where nobody noted it.
  package var contacted: Timestamp?
  package var resolved: Timestamp?

  init(_ item: Case, _ store: Store) throws {
    self.item = item
    verdict = try store.ruling(ofCase: item.id)?.verdict
    let entries = try store.entries(ofCase: item.id)
    contacted = entries.first { $0.kind == CaseEntry.called }?.time
    resolved = item.state == .resolved ? entries.last { $0.kind == "resolved" }?.time : nil
  }
}
