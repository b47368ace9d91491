import Analysis
import Events
import Reports

/// What a change of policy takes away, adds and moves.
struct BacktestReport {
  private let found: Backtest
  private let least: Severity
  let language: Language

  init(_ found: Backtest, atLeast least: Severity, language: Language) {
    self.found = found
    self.least = least
    self.language = language
  }

  private var gone: [Finding] { found.gone.filter { $0.verdict.severity >= least } }
  private var new: [Finding] { found.new.filter { $0.verdict.severity >= least } }
  private var changed: [(before: Finding, after: Finding)] {
    found.changed.filter { max($0.before.verdict.severity, $0.after.verdict.severity) >= least }
  }

  var summary: String {
    Phrase(
      "\(gone.count) gone, \(new.count) new, \(changed.count) changed, \(found.same) as before",
      sv: "\(gone.count) borta, \(new.count) nya, \(changed.count) ändrade, \(found.same) som förut"
    ).text(language)
  }

  var table: Table {
    let rows =
      gone.map { row("−", $0, before: $0, after: nil) } + new.map { row("+", $0, before: nil, after: $0) }
      + changed.map { row("±", $0.after, before: $0.before, after: $0.after) }
    return Table(
      [
        Table.Column("change", Phrase("", sv: "")), Table.Column("time", Phrase("When (UTC)", sv: "När (UTC)")),
        Table.Column("detection", Phrase("Detection", sv: "Upptäckt")),
        Table.Column("before", Phrase("Before", sv: "Förut")), Table.Column("after", Phrase("After", sv: "Efter")),
        Table.Column("tenant", Phrase("Tenant", sv: "Kund"), isFlexible: true),
        Table.Column("user", Phrase("User", sv: "Användare"), isFlexible: true),
        Table.Column("title", Phrase("What", sv: "Vad"), isFlexible: true),
      ], rows: rows)
  }

  private func row(_ mark: String, _ finding: Finding, before: Finding?, after: Finding?) -> [Table.Value] {
    [
      .text(mark), .time(finding.time), .text(finding.detection), .text(severity(before)), .text(severity(after)),
      .text(finding.tenant), .text(finding.subject), .text(finding.verdict.title.text(language)),
    ]
  }

  private func severity(_ finding: Finding?) -> String {
    finding.map { SeverityNames.text($0.verdict.severity, language) + " \($0.verdict.confidence)" } ?? ""
  }

  var json: JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("same", .integer(found.same)),
      ("gone", .array(gone.map { .finding($0, language: language) })),
      ("new", .array(new.map { .finding($0, language: language) })),
      (
        "changed",
        .array(
          changed.map { pair in
            .object([
              ("before", .finding(pair.before, language: language)),
              ("after", .finding(pair.after, language: language)),
            ])
          })
      ),
    ])
  }
}
