import Analysis
import Events
import Reports

/// What `analyze` prints, in any output.
struct AnalysisReport {
  private let result: AnalysisResult
  private let language: Language
  private let style: TerminalStyle
  private let findings: [Finding]
  private let cases: [Case]
  /// The command that shows a case of this run; nil when nothing was kept that it could show.
  private let show: String?
  private let isQuiet: Bool

  init(
    _ result: AnalysisResult, minSeverity: Severity, language: Language, style: TerminalStyle, show: String?,
    isQuiet: Bool
  ) {
    self.show = show
    self.isQuiet = isQuiet
    self.result = result
    self.language = language
    self.style = style
    findings = result.findings.filter { $0.verdict.severity >= minSeverity }
    cases = result.cases.filter { $0.severity >= minSeverity }
  }

  func text(_ output: Output, clock: LocalClock) -> String {
    switch output {
    case .table: terminal(clock)
    case .json: json.pretty + "\n"
    case .ndjson: ndjson
    case .csv: FindingTable.table(findings, language: language).csv
    case .markdown: markdown(clock)
    }
  }

  private var json: JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("findings", .array(findings.map { .finding($0, language: language) })),
      ("cases", .array(cases.map { .caseSummary($0, language: language) })),
      ("account", .account(result.account)),
    ])
  }

  private var ndjson: String {
    let lines = findings.map { JSON.finding($0, language: language).line }
    let account = JSON.object([("schema", .integer(JSON.schema)), ("account", .account(result.account))]).line
    return (lines + [account]).map { $0 + "\n" }.joined()
  }

  private func terminal(_ clock: LocalClock) -> String {
    if cases.isEmpty { return nothing + "\n" }
    return CaseQueue(cases, clock: clock, language: language).terminal(style: style) + "\n" + style.dim(next) + "\n"
  }

  private func markdown(_ clock: LocalClock) -> String {
    if cases.isEmpty { return nothing + "\n" }
    return CaseTable.table(cases, clock: clock, language: language).markdown(language: language)
  }

  private var nothing: String {
    let nothing = Phrase("No new case.", sv: "Inget nytt ärende.").text(language)
    if isQuiet { return nothing }
    return nothing + " "
      + Phrase(
        "The account below says what was looked at.", sv: "Redovisningen nedan säger vad som granskades."
      ).text(language)
  }

  private var next: String {
    guard let show, let id = cases.first?.id else {
      return Phrase(
        "Keep a store (leave --no-store out) and 'nattvakt cases show' tells whom to call and what to ask.",
        sv: "Behåll ett lager (utelämna --no-store), så säger 'nattvakt cases show' vem du ringer och vad du frågar."
      ).text(language)
    }
    return Phrase("Whom to call and what to ask: ", sv: "Vem du ringer och vad du frågar: ").text(language)
      + "\(show) \(id)"
  }

  func account(isDetailed: Bool) -> String {
    AccountLines(result.account, language: language).lines(isDetailed: isDetailed).joined(separator: "\n")
  }
}
