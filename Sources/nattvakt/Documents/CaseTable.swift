import Events
import Reports
import Store

/// Cases as a queue.
enum CaseTable {
  /// `status` is by the cases' ids; nil leaves out who has them and what time is left.
  static func table(_ cases: [Case], status: [String: WorkStatus]? = nil, language: Language) -> Table {
    Table(
      [
        Table.Column("id", Phrase("Case", sv: "Ärende")), Table.Column("severity", Phrase("Severity", sv: "Allvar")),
        Table.Column("state", Phrase("State", sv: "Läge")),
        Table.Column("time", Phrase("Opened (UTC)", sv: "Öppnat (UTC)")),
        Table.Column("tenant", Phrase("Tenant", sv: "Kund"), isFlexible: true),
        Table.Column("user", Phrase("User", sv: "Användare"), isFlexible: true),
        Table.Column("title", Phrase("What", sv: "Vad"), isFlexible: true),
      ] + (status == nil ? [] : work),
      rows: cases.map { item in
        let row: [Table.Value] = [
          .text(item.id), .severity(item.severity), .text(item.state.rawValue), .time(item.opened), .text(item.tenant),
          .text(item.subject), .text(item.lead?.verdict.title.text(language) ?? ""),
        ]
        return row + (status.map { values($0[item.id], language) } ?? [])
      })
  }

  private static let work = [
    Table.Column("assignee", Phrase("Assigned to", sv: "Tilldelat")),
    Table.Column("due", Phrase("Due (UTC)", sv: "Senast (UTC)")),
    Table.Column("left", Phrase("Time left", sv: "Tid kvar")),
  ]

  private static func values(_ status: WorkStatus?, _ language: Language) -> [Table.Value] {
    [.text(status?.work.assignee ?? ""), .time(status?.next?.due), .text(status?.left(language) ?? "")]
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

/// Who did what with a case.
enum CaseHistoryTable {
  static func table(_ entries: [CaseEntry]) -> Table {
    Table(
      [
        Table.Column("time", Phrase("When (UTC)", sv: "När (UTC)")), Table.Column("who", Phrase("Who", sv: "Vem")),
        Table.Column("kind", Phrase("What", sv: "Vad")),
        Table.Column("text", Phrase("Note", sv: "Anteckning"), isProse: true),
      ],
      rows: entries.map { [.time($0.time), .text($0.who), .named($0.kind, words($0.kind)), .text($0.text)] })
  }

  /// What was done, in words; a kind that has none is shown as it is.
  static func words(_ kind: String) -> Phrase {
    kinds[kind] ?? Phrase(kind, sv: kind)
  }

  private static let kinds = [
    "assigned": Phrase("assigned", sv: "tilldelat"), "called": Phrase("called", sv: "ringt"),
    "answered": Phrase("answered", sv: "svar"), "checked": Phrase("ticked", sv: "bockat av"),
    "unchecked": Phrase("tick taken back", sv: "bock borttagen"), "contained": Phrase("contained", sv: "spärrat"),
    "resolved": Phrase("resolved", sv: "avslutat"), "reopened": Phrase("reopened", sv: "öppnat igen"),
    "note": Phrase("note", sv: "anteckning"), "expectation": Phrase("expectation", sv: "förväntan"),
    "merged": Phrase("merged", sv: "sammanfört"), "split": Phrase("split", sv: "delat"),
  ]
}

/// What is expected, and how often it kept a finding back.
enum ExpectationTable {
  static func table(_ expectations: [Expectation]) -> Table {
    Table(
      [
        Table.Column("id", Phrase("Id", sv: "Id")), Table.Column("scope", Phrase("For", sv: "För"), isFlexible: true),
        Table.Column("what", Phrase("What is expected", sv: "Vad som väntas"), isFlexible: true),
        Table.Column("from", Phrase("From (UTC)", sv: "Från (UTC)")),
        Table.Column("until", Phrase("Until (UTC)", sv: "Till (UTC)")),
        Table.Column("hits", Phrase("Kept back", sv: "Hållit inne")),
        Table.Column("owner", Phrase("Owner", sv: "Ansvarig")),
        Table.Column("reason", Phrase("Reason", sv: "Skäl"), isProse: true),
      ],
      rows: expectations.map { one in
        [
          .text(one.id), .text(scope(one)), .text(conditions(one)), .time(one.from), .time(one.until),
          .integer(one.hits), .text(one.owner), .text(one.reason),
        ]
      })
  }

  private static func scope(_ one: Expectation) -> String {
    let parts = one.users + (one.group.isEmpty ? [] : ["group \(one.group)"]) + [one.tenant ?? "*"]
    return parts.joined(separator: ", ")
  }

  private static func conditions(_ one: Expectation) -> String {
    (one.countries.map(\.code) + one.asns.map { "AS\($0)" } + one.labels + one.addresses).joined(separator: ", ")
  }
}
