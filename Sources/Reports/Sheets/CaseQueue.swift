package import Events

/// Cases as a queue on the terminal: two lines each, so that neither the name nor what happened is cut.
package struct CaseQueue {
  private let cases: [Case]
  private let clock: LocalClock
  private let language: Language

  package init(_ cases: [Case], clock: LocalClock, language: Language) {
    self.cases = cases
    self.clock = clock
    self.language = language
  }

  package func terminal(style: TerminalStyle) -> String {
    cases.map { item in
      let indent = String(repeating: " ", count: CaseQueue.severityWidth + 2)
      let title = folded(terminalText(what(item)), width: style.width, first: indent, rest: indent)
      return ([head(item, style)] + title.map(style.bold)).map { $0 + "\n" }.joined()
    }.joined(separator: "\n")
  }

  /// As wide as the longest name of a severity in any language.
  private static let severityWidth = 8

  private func head(_ item: Case, _ style: TerminalStyle) -> String {
    let words = Words(language)
    let severity = words.severity(item.severity).uppercased()
    let gap = String(repeating: " ", count: max(0, CaseQueue.severityWidth - severity.count) + 2)
    let tenant = shortened(item.tenant, to: 24)
    let parts = [item.id, clock.text(item.opened), item.subject, tenant]
    let state = item.state == .new ? [] : [words.state(item.state)]
    let text = terminalText((parts + state).filter { !$0.isEmpty }.joined(separator: " · "))
    return style.severity(item.severity, severity) + gap + shortened(text, to: style.width - severity.count - gap.count)
  }

  private func what(_ item: Case) -> String {
    let title = item.lead?.verdict.title.text(language) ?? ""
    return item.findings.count > 1 ? "\(title) (\(Words(language).findings(item.findings.count)))" : title
  }
}
