import Events
import Reports

/// Cases as a queue.
enum CaseTable {
  static func table(_ cases: [Case], clock: LocalClock, language: Language) -> Table {
    Table(
      [
        Table.Column("id", Phrase("Case", sv: "Ärende")), Table.Column("severity", Phrase("Severity", sv: "Allvar")),
        Table.Column("state", Phrase("State", sv: "Läge")),
        Table.Column("time", Phrase("Opened (UTC)", sv: "Öppnat (UTC)")),
        Table.Column("tenant", Phrase("Tenant", sv: "Kund"), isFlexible: true),
        Table.Column("user", Phrase("User", sv: "Användare"), isFlexible: true),
        Table.Column("title", Phrase("What", sv: "Vad"), isFlexible: true),
      ],
      rows: cases.map { item in
        [
          .text(item.id), .severity(item.severity), .text(item.state.rawValue), .time(item.opened), .text(item.tenant),
          .text(item.subject), .text(item.lead?.verdict.title.text(language) ?? ""),
        ]
      })
  }
}

/// Findings as rows, for a spreadsheet.
enum FindingTable {
  static func table(_ findings: [Finding], language: Language) -> Table {
    let ids = [
      "time", "severity", "confidence", "detection", "tenant", "user", "title", "summary", "address", "country", "city",
      "network", "application", "case", "playbook", "id", "eventIDs",
    ]
    return Table(
      ids.map { Table.Column($0, Phrase($0, sv: $0)) },
      rows: findings.map { finding in
        let verdict = finding.verdict
        let sign = finding.occasion
        return [
          .time(finding.time), .severity(verdict.severity), .integer(verdict.confidence), .text(finding.detection),
          .text(finding.tenant), .text(finding.subject), .text(verdict.title.text(language)),
          .text(verdict.summary.text(language)), .text(sign.address), .text(sign.country), .text(sign.city),
          .text(sign.network.organisation), .text(sign.application), .text(finding.caseID), .text(finding.playbook),
          .text(finding.id), .list(finding.eventIDs),
        ]
      })
  }
}
