import Events
import Reports
import Simulation

/// A scorecard as tables and as JSON.
struct EvaluationReport {
  private let card: Scorecard
  private let travel: TravelQuery.Result
  private let account: Account
  private let isDetailed: Bool

  /// `isDetailed`: also each missed attack and each false finding at medium or above; JSON has them always.
  init(_ card: Scorecard, travel: TravelQuery.Result, account: Account, isDetailed: Bool) {
    self.isDetailed = isDetailed
    self.card = card
    self.travel = travel
    self.account = account
  }

  func text(_ output: Output, language: Language, style: TerminalStyle) -> String {
    switch output {
    case .json: return json.pretty + "\n"
    case .ndjson: return json.line + "\n"
    case .table, .csv, .markdown, .html:
      let details = isDetailed ? [missed, falseAlarms] : []
      let tables = output == .csv ? [kinds] : [kinds, falseFindings] + details + [summary]
      return tables.map { $0.render(output, language: language, style: style) }.joined(separator: "\n")
    }
  }

  private var kinds: Table {
    Table(
      [
        Table.Column("kind", Phrase("Attack", sv: "Angrepp")), Table.Column("attacks", Phrase("Number", sv: "Antal")),
        Table.Column("visible", Phrase("Visible", sv: "Synliga")), Table.Column("found", Phrase("Found", sv: "Funna")),
        Table.Column("foundAtHigh", Phrase("At high", sv: "Som höga")),
        Table.Column("recall", Phrase("Recall %", sv: "Andel %")),
      ],
      rows: card.kinds.map { kind in
        [
          .text(kind.kind), .integer(kind.attacks), .integer(kind.visible), .integer(kind.found),
          .integer(kind.foundAtHigh),
          kind.visible == 0 ? .text("") : .number(EvaluationReport.percent(kind.found, of: kind.visible)),
        ]
      })
  }

  private var falseFindings: Table {
    let severities: [Severity] = [.low, .medium, .high, .critical]
    return Table(
      [Table.Column("detection", Phrase("False findings of", sv: "Falska fynd av"))]
        + severities.map { Table.Column($0.name, Phrase($0.name, sv: $0.name)) }
        + [Table.Column("rate", Phrase("Medium+ per 1,000 users and day", sv: "Medel+ per 1 000 användare och dygn"))],
      rows: card.falseFindings.map { entry in
        let loud = entry.count.filter { $0.key >= .medium }.reduce(0) { $0 + $1.value }
        return [.text(entry.detection)] + severities.map { .integer(entry.count[$0] ?? 0) } + [.number(card.rate(loud))]
      })
  }

  private var missed: Table {
    Table(
      [
        Table.Column("kind", Phrase("Missed", sv: "Missat")), Table.Column("first", Phrase("From", sv: "Från")),
        Table.Column("users", Phrase("Users", sv: "Användare"), isFlexible: true),
        Table.Column("sources", Phrase("Sources", sv: "Källor"), isFlexible: true),
      ],
      rows: card.missed.map { attack in
        [.text(attack.kind), .time(attack.first), .list(attack.users), .list(Array(attack.sources.prefix(3)))]
      })
  }

  private var falseAlarms: Table {
    Table(
      [
        Table.Column("detection", Phrase("False finding", sv: "Falskt fynd")),
        Table.Column("severity", Phrase("Severity", sv: "Allvar")), Table.Column("time", Phrase("Time", sv: "Tid")),
        Table.Column("user", Phrase("User", sv: "Användare"), isFlexible: true),
        Table.Column("summary", Phrase("What", sv: "Vad"), isProse: true),
      ],
      rows: card.falseAlarms.map { finding in
        [
          .text(finding.detection), .severity(finding.verdict.severity), .time(finding.time), .text(finding.user),
          .text(finding.verdict.summary.english),
        ]
      })
  }

  private var summary: Table {
    Table(
      [Table.Column("figure", Phrase("Figure", sv: "Mått")), Table.Column("value", Phrase("Value", sv: "Värde"))],
      rows: figures.map { [.text($0.english), .text($0.value)] })
  }

  private var figures: [(english: String, value: String)] {
    let number = { (value: Double) in String(Double(Int((value * 100).rounded())) / 100) }
    let visible = card.kinds.reduce(0) { $0 + $1.visible }
    let loudCases = card.falseCases.filter { $0.key >= .medium }.reduce(0) { $0 + $1.value }
    return [
      ("attacks found at medium or above, %", card.recall.map { number($0 * 100) } ?? "none to find"),
      ("false at medium or above, per 1,000 users and day", number(card.rate(card.falseFindings(atLeast: .medium)))),
      ("false at high or above, per 1,000 users and day", number(card.rate(card.falseFindings(atLeast: .high)))),
      ("false cases at medium or above, per 1,000 users and day", number(card.rate(loudCases))),
      ("cases", String(card.cases.values.reduce(0, +))),
      ("seconds to detection, median", card.delay(share: 0.5).map(number) ?? ""),
      ("seconds to detection, 90 % within", card.delay(share: 0.9).map(number) ?? ""),
      ("usual travel query: false alerts per 1,000 users and day", number(card.rate(travel.falseAlerts))),
      (
        "usual travel query: attacks found, %",
        visible == 0 ? "" : number(EvaluationReport.percent(travel.found, of: visible))
      ),
      ("events", String(account.events)), ("records not understood", String(refused)),
    ]
  }

  private var refused: Int { account.refusals.values.reduce(0) { $0 + $1.count } }

  private static func percent(_ part: Int, of whole: Int) -> Double { Double(part) * 100 / Double(max(1, whole)) }

  private var json: JSON {
    .object([
      ("schema", .integer(1)), ("people", .integer(card.people)), ("days", .integer(card.days)),
      ("recall", card.recall.map { .number($0) } ?? .null),
      (
        "kinds",
        .array(
          card.kinds.map { kind in
            .object([
              ("kind", .string(kind.kind)), ("attacks", .integer(kind.attacks)), ("visible", .integer(kind.visible)),
              ("found", .integer(kind.found)), ("foundAtHigh", .integer(kind.foundAtHigh)),
            ])
          })
      ),
      (
        "false",
        .object([
          ("mediumRate", .number(card.rate(card.falseFindings(atLeast: .medium)))),
          ("highRate", .number(card.rate(card.falseFindings(atLeast: .high)))),
          (
            "byDetection", .array(card.falseFindings.map { bySeverity($0.count, ("detection", .string($0.detection))) })
          ),
        ])
      ),
      (
        "missed",
        .array(
          card.missed.map { attack in
            .object([
              ("kind", .string(attack.kind)), ("tenant", .string(attack.tenant)), ("users", .strings(attack.users)),
              ("sources", .strings(attack.sources)), ("first", .time(attack.first)), ("last", .time(attack.last)),
              ("eventIDs", .strings(attack.eventIDs)),
            ])
          })
      ),
      (
        "falseAlarms",
        .array(
          card.falseAlarms.map { finding in
            .object([
              ("detection", .string(finding.detection)), ("severity", .string(finding.verdict.severity.name)),
              ("time", .time(finding.time)), ("tenant", .string(finding.tenant)), ("user", .string(finding.user)),
              ("summary", .string(finding.verdict.summary.english)), ("eventIDs", .strings(finding.eventIDs)),
            ])
          })
      ),
      ("cases", bySeverity(card.cases)), ("falseCases", bySeverity(card.falseCases)),
      (
        "secondsToDetection",
        .object([
          ("median", card.delay(share: 0.5).map { .number($0) } ?? .null),
          ("share90", card.delay(share: 0.9).map { .number($0) } ?? .null),
        ])
      ),
      (
        "usualTravelQuery",
        .object([
          ("alerts", .integer(travel.alerts)), ("falseRate", .number(card.rate(travel.falseAlerts))),
          ("found", .integer(travel.found)),
        ])
      ),
      ("events", .integer(account.events)), ("notUnderstood", .integer(refused)),
    ])
  }

  private func bySeverity(_ counts: [Severity: Int], _ first: (String, JSON)? = nil) -> JSON {
    .object((first.map { [$0] } ?? []) + Severity.allCases.map { ($0.name, .integer(counts[$0] ?? 0)) })
  }
}
