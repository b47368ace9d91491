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
  private let show: ((String) -> String)?
  /// Cases less severe than what is shown.
  private let hidden: Int
  private let isQuiet: Bool

  init(
    _ result: AnalysisResult, minSeverity: Severity, language: Language, style: TerminalStyle,
    show: ((String) -> String)?,
    isQuiet: Bool
  ) {
    self.show = show
    self.isQuiet = isQuiet
    self.result = result
    self.language = language
    self.style = style
    findings = result.findings.filter { $0.verdict.severity >= minSeverity }
    cases = result.cases.filter { $0.severity >= minSeverity }
    hidden = result.cases.count - cases.count
  }

  func text(_ output: Output, clock: LocalClock) -> String {
    switch output {
    case .table: terminal(clock)
    case .json: json.pretty + "\n"
    case .ndjson: ndjson
    case .csv: FindingTable.table(findings, language: language).csv
    case .markdown: markdown
    case .html: CaseTable.table(cases, language: language).html(language: language)
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
    if cases.isEmpty { return nothing + quieter + "\n" }
    return CaseQueue(cases, clock: clock, language: language).terminal(style: style) + "\n" + style.dim(next + quieter)
      + "\n"
  }

  /// What `--min-severity` leaves out is counted in the account; here it is said where it went.
  private var quieter: String {
    if hidden == 0 { return "" }
    let cases = Count.cases(hidden, language)
    return Phrase(
      "\n\(cases) below --min-severity: '--min-severity low' shows all.",
      sv: "\n\(cases) under --min-severity: '--min-severity low' visar alla."
    ).text(language)
  }

  private var markdown: String {
    if cases.isEmpty { return nothing + "\n" }
    return CaseTable.table(cases, language: language).markdown(language: language)
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
        "With a store (without --no-store) 'nattvakt cases show ID' tells whom to call and what to ask.",
        sv: "Med ett lager (utan --no-store) säger 'nattvakt cases show ID' vem du ringer och vad du frågar."
      ).text(language)
    }
    return Phrase("Whom to call and what to ask: ", sv: "Vem du ringer och vad du frågar: ").text(language)
      + show(id)
  }

  func account(isDetailed: Bool) -> String {
    AccountLines(result.account, language: language).lines(isDetailed: isDetailed).joined(separator: "\n")
  }
}
