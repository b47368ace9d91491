import ArgumentParser
import Events
import Playbooks
import Reports

enum PlaybookDocuments {
  static func table(_ library: PlaybookLibrary, _ language: Language) throws -> Table {
    try Table(
      [
        Table.Column("id", Phrase("Playbook", sv: "Åtgärdsplan")),
        Table.Column("version", Phrase("Version", sv: "Version")),
        Table.Column("title", Phrase("What it answers", sv: "Vad den svarar på"), isProse: true),
        Table.Column("actWithinMinutes", Phrase("Minutes (high)", sv: "Minuter (hög)")),
        Table.Column("detections", Phrase("Detections", sv: "Upptäckter"), isProse: true),
      ],
      rows: library.playbooks.map { playbook in
        [
          .text(playbook.id), .integer(playbook.version),
          .text(
            try playbook.render(example(of: playbook), severity: .high, stage: .access, language: language).playbook
              .title),
          .integer(playbook.actWithin[.high]), .list(playbook.detections),
        ]
      })
  }

  /// A made-up finding, for whoever reads a playbook before there is one.
  static var example: PlaybookFacts {
    var facts = PlaybookFacts(
      user: "anna.berg@fjordbygg.example", tenant: "fjordbygg", timeLocal: "2026-10-14 10:12:33 CEST",
      timeUTC: "2026-10-14T08:12:33Z", sinceLocal: "2026-10-14 09:32:10 CEST", sinceUTC: "2026-10-14T07:32:10Z",
      caseID: "K7Q2M4PD", severity: "high",
      provider: PlaybookFacts.Provider(name: "Nordvakt Drift AB", callback: "08-465 004 10"))
    facts.userName = "Anna Berg"
    facts.evidence.place = "Lagos, Nigeria"
    facts.evidence.country = "Nigeria"
    facts.evidence.address = "198.18.40.7"
    facts.evidence.network = "Rented Servers BV"
    facts.evidence.device = "Chrome, Windows"
    facts.evidence.application = "Office 365 Exchange Online"
    facts.evidence.summary = "Malmö, then Lagos 40 minutes later."
    facts.contact.name = "Anna Berg"
    facts.contact.phone = "070-174 06 05"
    return facts
  }

  /// A made-up finding of what the playbook answers: about a person, about a program, or about a company.
  static func example(of playbook: Playbook<Template>) -> PlaybookFacts {
    var facts = example
    switch playbook.contact.party {
    case .person: break
    case .owner:
      (facts.user, facts.userName) = ("sp:7b3f0c52-93d4-4c0a-8f11-2f6f6f3a9e10", nil)
      facts.evidence.application = "Payroll transfer"
      facts.evidence.summary = "From Lagos, where the program never was."
      (facts.contact.customerContact, facts.contact.customerPhone) = ("Per Dahl", "08-465 005 01")
    case .company: facts = companyExample(facts)
    }
    return facts
  }

  private static func companyExample(_ example: PlaybookFacts) -> PlaybookFacts {
    var facts = example
    (facts.user, facts.userName, facts.evidence.summary) = ("", nil, nil)
    facts.contact = PlaybookFacts.Person()
    facts.contact.customerContact = "Per Dahl"
    facts.contact.customerPhone = "08-465 005 01"
    facts.affected = ["anna.berg", "bo.ek", "cia.dahl"].map { $0 + "@fjordbygg.example" }
    return facts
  }

  /// `item` is the case that it is filled in for; nil for an example.
  static func text(
    _ rendered: RenderedPlaybook, of item: Case? = nil, output: OutputOptions, language: Language
  ) throws -> String {
    let sheet = PlaybookSheet(rendered, for: item, language: language).sheet
    switch output.format {
    case .table: return sheet.terminal(style: output.style)
    case .markdown: return sheet.markdown
    case .html: return sheet.html(language)
    case .json: return JSON.playbook(rendered).pretty + "\n"
    case .ndjson: return JSON.playbook(rendered).line + "\n"
    case .csv: throw WrongRequest("a playbook has no rows: choose table, markdown, html, json or ndjson")
    }
  }
}
