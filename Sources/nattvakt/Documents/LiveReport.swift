import Analysis
import Events
import Reports

/// What `watch` prints as it goes: a finding a line.
struct LiveReport {
  let output: LiveOutput
  let minSeverity: Severity
  let language: Language
  let style: TerminalStyle
  let clock: LocalClock

  /// Empty where nothing is grave enough.
  func text(_ findings: [Finding]) -> String {
    findings.filter { $0.verdict.severity >= minSeverity }.map { line($0) + "\n" }.joined()
  }

  /// The same for what was told before and has ended; as NDJSON it is the finding once more, with when it ended.
  func ended(_ findings: [Finding]) -> String {
    findings.filter { $0.verdict.severity >= minSeverity }.map { line($0, isOver: true) + "\n" }.joined()
  }

  private func line(_ finding: Finding, isOver: Bool = false) -> String {
    switch output {
    case .ndjson: return JSON.finding(finding, language: language).line
    case .lines:
      let severity = isOver ? Phrase("ENDED", sv: "SLUT").text(language) : finding.verdict.severity.name.uppercased()
      let padded = severity + String(repeating: " ", count: max(0, 8 - severity.count))
      let cells = [
        clock.text(isOver ? finding.ended ?? finding.time : finding.time), finding.caseID,
        terminalText(finding.subject), terminalText(finding.tenant),
        terminalText(finding.verdict.title.text(language)),
      ]
      return (isOver ? padded : style.severity(finding.verdict.severity, padded)) + "  "
        + cells.joined(separator: " · ")
    }
  }
}

enum LiveOutput: String, CaseIterable { case lines, ndjson }
