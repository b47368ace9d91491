import Detections
import Events
import Reports

/// Detections as tables and pages: what the command line shows and what Docs/Detections.md is made of.
enum DetectionDocuments {
  static func table(_ language: Language) -> Table {
    Table(
      [
        Table.Column("id", Phrase("Detection", sv: "Upptäckt")),
        Table.Column("severity", Phrase("Severity", sv: "Allvar")),
        Table.Column("techniques", Phrase("ATT&CK", sv: "ATT&CK")),
        Table.Column("what", Phrase("What it notices", sv: "Vad den märker"), isProse: true),
      ],
      rows: Catalogue.rules.map { rule in
        [.text(rule.id), .severity(rule.defaultSeverity), .list(rule.techniques), .text(rule.what.text(language))]
      })
  }

  static func sheet(_ rule: Rule, _ language: Language) -> Sheet {
    let numbers = rule.thresholds.map { threshold in
      let value = "\(number(threshold.standard)) \(threshold.unit.rawValue)"
      return (name: threshold.name, value: "\(value). \(threshold.why.text(language))")
    }
    let say = { (phrase: Phrase) in phrase.text(language) }
    return Sheet(
      title: Sheet.Line("\(rule.id): \(say(rule.title))", severity: rule.defaultSeverity),
      sections: [
        Sheet.Section(say(Phrase("What it notices", sv: "Vad den märker")), [.paragraph(say(rule.what))]),
        Sheet.Section(say(Phrase("Thresholds", sv: "Trösklar")), numbers.isEmpty ? [] : [.pairs(numbers)]),
        Sheet.Section(
          say(Phrase("Known false alarms", sv: "Kända falsklarm")), [.paragraph(say(rule.knownFalseAlarms))]),
        Sheet.Section(
          say(Phrase("How it could be evaded", sv: "Hur den kan kringgås")), [.paragraph(say(rule.evasion))]),
        Sheet.Section(say(Phrase("More", sv: "Mer")), [.pairs(relations(of: rule, language))]),
      ])
  }

  private static func relations(of rule: Rule, _ language: Language) -> [(name: String, value: String)] {
    let relations = [
      (Phrase("ATT&CK", sv: "ATT&CK"), rule.techniques), (Phrase("Playbook", sv: "Åtgärdsplan"), [rule.playbook]),
      (Phrase("Needs from the log", sv: "Kräver av loggen"), rule.needs.map(\.rawValue)),
      (Phrase("Gives way to", sv: "Viker för"), rule.givesWayTo),
    ]
    return relations.filter { !$0.1.isEmpty }.map { ($0.0.text(language), $0.1.joined(separator: ", ")) }
  }

  static func json(_ rule: Rule, _ language: Language) -> JSON {
    .object([
      ("id", .string(rule.id)), ("title", .string(rule.title.text(language))),
      ("severity", .string(rule.defaultSeverity.name)), ("techniques", .strings(rule.techniques)),
      ("playbook", .string(rule.playbook)), ("what", .string(rule.what.text(language))),
      ("needs", .strings(rule.needs.map(\.rawValue))),
      ("thresholds", .array(rule.thresholds.map { json($0, language) })),
      ("knownFalseAlarms", .string(rule.knownFalseAlarms.text(language))),
      ("evasion", .string(rule.evasion.text(language))), ("givesWayTo", .strings(rule.givesWayTo)),
    ])
  }

  private static func json(_ threshold: Threshold, _ language: Language) -> JSON {
    .object([
      ("name", .string(threshold.name)), ("standard", .number(threshold.standard)),
      ("unit", .text(threshold.unit.rawValue)), ("why", .string(threshold.why.text(language))),
    ])
  }

  private static func number(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }
}
