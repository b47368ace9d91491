package import Events
package import Playbooks
package import Store

/// Cases in the order in which they should be worked on.
package struct Worklist: Sendable {
  package var entries: [Entry]

  package struct Entry: Sendable {
    package var item: Case
    package var work: CaseWork
    /// The next first.
    package var deadlines: [Deadline]

    package var due: Timestamp? { deadlines.first?.due }

    package func isOverdue(at now: Timestamp) -> Bool { deadlines.first?.isOverdue(at: now) ?? false }
  }

  /// `now` is the wall clock's.
  package init(_ filter: CaseFilter, in store: Store, library: PlaybookLibrary, now: Timestamp) throws {
    let cases = try store.cases(filter)
    let works = try store.work(onCases: cases.map(\.id))
    let entries = try cases.map { item -> Entry in
      let work = works[item.id] ?? CaseWork()
      return Entry(item: item, work: work, deadlines: try Worklist.deadlines(of: item, work, in: store, library))
    }
    self.entries = entries.sorted { Worklist.isBefore($0, $1, now) }
  }

  /// Of one case.
  package static func entry(of item: Case, in store: Store, library: PlaybookLibrary) throws -> Entry {
    let work = try store.work(onCase: item.id)
    return Entry(item: item, work: work, deadlines: try deadlines(of: item, work, in: store, library))
  }

  private static func deadlines(
    of item: Case, _ work: CaseWork, in store: Store, _ library: PlaybookLibrary
  ) throws -> [Deadline] {
    guard item.state != .resolved, let playbook = item.lead.flatMap({ library[$0.playbook] }) else { return [] }
    let told = try store.told(findings: item.findings.map(\.id))
    return Deadline.deadlines(of: item, work, told: told, actWithin: playbook.actWithin)
  }

  /// What is overdue first, the gravest of it in front; then what has the least time left; then what waits for nothing,
  /// and what is resolved.
  private static func isBefore(_ a: Entry, _ b: Entry, _ now: Timestamp) -> Bool {
    let (rankA, rankB) = (rank(a, now), rank(b, now))
    if rankA != rankB { return rankA < rankB }
    let (severityA, severityB) = (a.item.severity, b.item.severity)
    let never = Timestamp(microseconds: .max)
    let (dueA, dueB) = (a.due ?? never, b.due ?? never)
    if rankA == .running, dueA != dueB { return dueA < dueB }
    if severityA != severityB { return severityA > severityB }
    if dueA != dueB { return dueA < dueB }
    return Case.isGraver(a.item, b.item)
  }

  private enum Rank: Int, Comparable {
    case overdue, running, still, resolved
    static func < (a: Rank, b: Rank) -> Bool { a.rawValue < b.rawValue }
  }

  private static func rank(_ entry: Entry, _ now: Timestamp) -> Rank {
    if entry.item.state == .resolved { return .resolved }
    guard let next = entry.deadlines.first else { return .still }
    return next.isOverdue(at: now) ? .overdue : .running
  }
}
