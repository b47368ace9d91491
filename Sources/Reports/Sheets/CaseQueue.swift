package import Events

/// Cases as a queue on the terminal: two lines each, so that neither the name nor what happened is cut. The cases of a
/// campaign stand beneath it, a line each.
package struct CaseQueue {
  private let cases: [Case]
  private let clock: LocalClock
  private let language: Language
  /// Who has which case and what time is left, by its id.
  package var status: [String: WorkStatus] = [:]

  package init(_ cases: [Case], clock: LocalClock, language: Language) {
    self.cases = cases
    self.clock = clock
    self.language = language
  }

  package func terminal(style: TerminalStyle) -> String {
    entries.map { item, members in
      let indent = String(repeating: " ", count: CaseQueue.severityWidth + 2)
      let title = folded(terminalText(what(item)), width: style.width, first: indent, rest: indent)
      let beneath = members.map { shortened(indent + "└ " + line($0), to: style.width) }
      return ([head(item, style)] + title.map(style.bold) + beneath).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// As the queue has them; a campaign where the first of it stands. Those of a campaign that is done with, and are not
  /// themselves, stand for themselves.
  private var entries: [(item: Case, members: [Case])] {
    var campaigns: [String: Case] = [:]
    for campaign in cases.reversed() {
      for member in campaign.members { campaigns[member] = campaign }
    }
    let owner = { (item: Case) -> Case? in
      campaigns[item.id].flatMap { $0.state == .resolved && item.state != .resolved ? nil : $0 }
    }
    let members = Dictionary(grouping: cases.filter { owner($0) != nil }) { owner($0)?.id ?? "" }
    var seen: Set<String> = []
    return cases.map { owner($0) ?? $0 }.filter { seen.insert($0.id).inserted }.map { item in
      (item, (members[item.id] ?? []).sorted(by: Case.isCalledBefore))
    }
  }

  private func line(_ item: Case) -> String {
    let words = Words(language)
    let state = item.state == .new ? [] : [words.state(item.state)]
    return terminalText(([item.id, item.subject, words.severity(item.severity)] + state).joined(separator: " · "))
  }

  /// As wide as the longest name of a severity in any language.
  private static let severityWidth = 8

  private func head(_ item: Case, _ style: TerminalStyle) -> String {
    let words = Words(language)
    let severity = words.severity(item.severity).uppercased()
    let gap = String(repeating: " ", count: max(0, CaseQueue.severityWidth - severity.count) + 2)
    let tenant = shortened(item.tenant, to: 24)
    let left = status[item.id]?.left(language) ?? ""
    let parts = [item.id, left, clock.text(item.opened), item.subject, tenant]
    let text = terminalText(parts.filter { !$0.isEmpty }.joined(separator: " · "))
    return style.severity(item.severity, severity) + gap + shortened(text, to: style.width - severity.count - gap.count)
  }

  /// Who has it and how far they are, and what it is about.
  private func what(_ item: Case) -> String {
    let words = Words(language)
    let title = item.lead?.verdict.title.text(language) ?? ""
    let what = item.findings.count > 1 ? "\(title) (\(words.findings(item.findings.count)))" : title
    let state = item.state == .new ? "" : words.state(item.state)
    let work = [state, status[item.id]?.work.assignee ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
    return work.isEmpty ? what : "[\(work)] \(what)"
  }
}
