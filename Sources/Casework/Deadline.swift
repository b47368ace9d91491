package import Events
package import Playbooks

/// Something about a case that is to be done by a certain time.
package struct Deadline: Hashable, Sendable {
  /// `act-within`, or the id of the playbook's timer that reminds of a call nobody answered.
  package var kind: String
  /// By the wall clock.
  package var due: Timestamp
  /// What is to be done; empty for `act-within`, which the whole playbook tells.
  package var text: String

  package init(kind: String, due: Timestamp, text: String = "") {
    self.kind = kind
    self.due = due
    self.text = text
  }

  package static let actWithin = "act-within"

  package func isOverdue(at now: Timestamp) -> Bool { due <= now }

  /// Those of a case, the next first. While nobody has acted, the time runs that the playbook gives for the gravest
  /// finding, from when it was told or the case was opened again; then the reminders of its calls, and the time of
  /// findings that were told since. A resolved case has none. `told` is by the findings' ids.
  package static func deadlines(
    of item: Case, _ work: CaseWork, told: [String: Timestamp], actWithin minutes: MinutesBySeverity
  ) -> [Deadline] {
    func due(_ finding: Finding) -> Timestamp {
      let told = told[finding.id] ?? finding.time
      let start = item.state == .new ? max(told, work.since ?? told) : told
      return start.adding(seconds: Double(minutes[finding.verdict.severity]) * 60)
    }
    let waiting: [Finding] =
      switch item.state {
      case .new: item.findings
      case .contacting, .contained:
        item.findings.filter { finding in
          guard finding.verdict.severity >= .medium, let changed = work.changed else { return false }
          return (told[finding.id] ?? finding.time) > changed
        }
      case .resolved: []
      }
    let reminders =
      item.state == .resolved
      ? [] : work.openReminders.map { Deadline(kind: $0.kind, due: $0.due, text: $0.text) }
    let act = waiting.map(due).min().map { Deadline(kind: actWithin, due: $0) }
    return (reminders + (act.map { [$0] } ?? [])).sorted { ($0.due, $0.kind) < ($1.due, $1.kind) }
  }
}
