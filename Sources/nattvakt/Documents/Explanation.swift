import Detections
import Events
import Reports
import Store

/// The score of a case, line by line: evidence with running sums, what the sum means, what held the severity down or
/// raised it, and the numbers that the detection turned on.
struct Explanation {
  let item: Case
  let ruling: Ruling?
  let entries: [CaseEntry]
  /// What the policy sets for the person, by the threshold's name.
  let thresholds: [String: Double]
  let clock: LocalClock
  let language: Language

  init(
    _ item: Case, ruling: Ruling?, entries: [CaseEntry], thresholds: [String: Double], clock: LocalClock,
    language: Language
  ) {
    self.item = item
    self.ruling = ruling
    self.entries = entries
    self.thresholds = thresholds
    self.clock = clock
    self.language = language
  }

  private func say(_ english: String, _ swedish: String) -> String { Phrase(english, sv: swedish).text(language) }

  var sheet: Sheet {
    let findings = item.findings.map(section)
    return Sheet(
      title: Sheet.Line(
        "\(item.id) · \(terminalText(item.subject)) · \(terminalText(item.tenant))", severity: item.severity),
      sections: [severityOfCase] + findings + [afterwards]
    ).withoutEmptyParts()
  }

  private var severityOfCase: Sheet.Section {
    let stage = item.findings.max { $0.verdict.stage < $1.verdict.stage }
    let lines = [
      (
        say("Severity", "Allvar"),
        say("that of its gravest finding: ", "dess allvarligaste fynds: ") + (item.lead?.detection ?? "")
      ), (say("Stage", "Skede"), (stage?.verdict.stage.name ?? "") + ", " + (stage?.detection ?? "")),
      (
        say("One case because", "Ett ärende för att"),
        item.user.isEmpty
          ? say(
            "the findings are about one source within 72 hours of each other",
            "fynden gäller en källa, inom 72 timmar från varandra")
          : say(
            "the findings are about one person within 72 hours of each other",
            "fynden gäller en person, inom 72 timmar från varandra")
      ),
    ]
    return Sheet.Section(say("The case", "Ärendet"), [.pairs(lines.map { (name: $0.0, value: terminalText($0.1)) })])
  }

  private func section(_ finding: Finding) -> Sheet.Section {
    let verdict = finding.verdict
    let title = "\(clock.text(finding.time)) · \(finding.detection) · \(SeverityNames.text(verdict.severity, language))"
    return Sheet.Section(
      terminalText(title),
      [
        .paragraph(terminalText(verdict.title.text(language))),
        .marked(steps(verdict).map { (mark: $0.mark, text: terminalText($0.text)) }),
        .pairs(conclusion(finding).map { (name: $0.0, value: terminalText($0.1)) }),
      ])
  }

  /// Each line of evidence with its weight and the sum up to it.
  private func steps(_ verdict: Verdict) -> [(mark: String, text: String)] {
    var sum = 0.0
    return verdict.evidence.map { line in
      sum += line.weight
      let weight = plain((abs(line.weight) * 10).rounded() / 10)
      return (line.weight < 0 ? "−" : "+", "\(weight)  → \(signed(sum))  \(line.text.text(language))")
    }
  }

  private func conclusion(_ finding: Finding) -> [(String, String)] {
    let verdict = finding.verdict
    let sum = verdict.evidence.reduce(0) { $0 + $1.weight }
    let byScore = Scale.severity(sum)
    var lines = [
      (
        say("Sum", "Summa"),
        "\(signed(sum)) = \(verdict.confidence)\u{A0}%"
          + say(
            " (\(signed(Scale.high)) is high, \(signed(Scale.medium)) medium, \(signed(Scale.low)) low)",
            " (\(signed(Scale.high)) är hög, \(signed(Scale.medium)) medel, \(signed(Scale.low)) låg)")
      )
    ]
    if let byScore, byScore != verdict.severity {
      lines.append((say("Told as", "Sägs som"), told(verdict.severity, byScore)))
    }
    lines.append((say("Held against", "Jämfört med"), verdict.baseline.text(language)))
    lines.append((say("Otherwise", "Annars"), verdict.counterfactual.text(language)))
    for threshold in Catalogue.rule(finding.detection)?.thresholds ?? [] {
      let value = thresholds[threshold.name] ?? threshold.standard
      let origin =
        thresholds[threshold.name] == nil ? threshold.why.text(language) : say("set by the policy", "satt av policyn")
      lines.append((threshold.name, "\(plain(value)) \(threshold.unit.rawValue) (\(origin))"))
    }
    return lines
  }

  private func told(_ severity: Severity, _ byScore: Severity) -> String {
    let name = SeverityNames.text(severity, language)
    return severity < byScore
      ? say(
        "\(name): a sign-in of this kind is not told louder, whatever else is strange about it",
        "\(name): en inloggning av det här slaget sägs inte högre, vad som än är märkligt med den")
      : say(
        "\(name): what the detection is about weighs more than its sum",
        "\(name): vad upptäckten gäller väger mer än dess summa")
  }

  private var afterwards: Sheet.Section {
    var lines = entries.map { entry in
      (mark: "•", text: terminalText("\(clock.text(entry.time)) \(entry.who): \(entry.kind) \(entry.text)"))
    }
    if let ruling {
      lines.append(
        (
          "•",
          say("Holds for events after ", "Gäller händelser efter ") + clock.text(ruling.from)
            + ": \(ruling.verdict.rawValue)"
        ))
    }
    return Sheet.Section(say("What people said", "Vad människor har sagt"), [.marked(lines)])
  }

  var table: Table {
    Table(
      ["finding", "detection", "weight", "sum", "text"].map { Table.Column($0, Phrase($0, sv: $0)) },
      rows: item.findings.flatMap { finding in
        var sum = 0.0
        return finding.verdict.evidence.map { line -> [Table.Value] in
          sum += line.weight
          return [
            .text(finding.id), .text(finding.detection), .number(line.weight), .number((sum * 10).rounded() / 10),
            .text(line.text.text(language)),
          ]
        }
      })
  }

  var json: JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("case", .string(item.id)), ("severity", .string(item.severity.name)),
      ("verdict", .text(ruling?.verdict.rawValue ?? "")),
      (
        "scale",
        .object([("high", .number(Scale.high)), ("medium", .number(Scale.medium)), ("low", .number(Scale.low))])
      ), ("findings", .array(item.findings.map { .finding($0, language: language) })),
    ])
  }

  private func signed(_ value: Double) -> String {
    let text = plain((abs(value) * 10).rounded() / 10)
    return (value < -0.04 ? "−" : "+") + text
  }

  private func plain(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : String(value)
  }
}
