import Events
import Reports
import Store

extension PrivacyDocuments {
  /// What was, or would be, taken out.
  static func table(_ result: Forgetting) -> Table {
    let columns = [
      ("tenant", "Tenant", "Kund"), ("events", "Events", "Händelser"),
      ("sightings", "Sightings", "Iakttagelser"), ("states", "States", "Tillstånd"),
      ("expectations", "Expectations", "Förväntningar"), ("views", "Saved lists", "Sparade listor"),
      ("mentions", "Mentions", "Omnämnanden"), ("cases", "Cases that stay", "Ärenden som blir kvar"),
      ("openCases", "Open cases", "Öppna ärenden"), ("pseudonym", "Pseudonym", "Pseudonym"),
    ]
    return Table(
      columns.map { Table.Column($0.0, Phrase($0.1, sv: $0.2)) },
      rows: [
        [
          .text(result.tenant), .count(result.events), .count(result.sightings), .count(result.states),
          .count(result.expectations), .count(result.views), .count(result.mentions), .list(result.cases),
          .list(result.openCases), .text(result.pseudonym),
        ]
      ])
  }

  /// The same for a terminal, where a row would be too long.
  static func sheet(_ result: Forgetting, _ person: StoredPerson, _ language: Language) -> Sheet {
    let table = table(result)
    let values = zip(table.columns, table.rows.first ?? []).map { column, value in
      (name: column.title.text(language), value: terminalText(value.shown))
    }
    let names = person.users.joined(separator: ", ")
    return Sheet(
      title: Sheet.Line(terminalText(names)),
      sections: [Sheet.Section("", [.pairs(values.filter { !$0.value.isEmpty })])])
  }

  static func table(_ people: [ForgottenPerson]) -> Table {
    Table(
      [
        Table.Column("time", Phrase("Time", sv: "Tid")), Table.Column("who", Phrase("By", sv: "Av")),
        Table.Column("tenant", Phrase("Tenant", sv: "Kund")),
        Table.Column("pseudonym", Phrase("Pseudonym", sv: "Pseudonym")),
        Table.Column("why", Phrase("Why", sv: "Varför")),
      ],
      rows: people.map { [.time($0.time), .text($0.who), .text($0.tenant), .text($0.pseudonym), .text($0.why)] })
  }

  /// What whoever forgets somebody has to know beside the figures.
  static func remarks(
    on result: Forgetting, _ request: ForgetRequest, contact hasContact: Bool
  ) -> [Phrase] {
    var remarks: [Phrase] = []
    if !result.openCases.isEmpty {
      remarks.append(
        Phrase(
          "nothing can be removed: the open cases have to be resolved first",
          sv: "inget kan tas bort: de öppna ärendena måste avslutas först"))
    }
    if !result.cases.isEmpty {
      remarks.append(
        request.keepsCases
          ? Phrase(
            "the resolved cases stay as they are until 'store prune' takes them, with the name",
            sv: "de avslutade ärendena blir kvar som de är, med namnet, tills 'store prune' tar dem")
          : Phrase(
            "the resolved cases stay under the pseudonym until 'store prune' takes them, without what was written",
            sv: "de avslutade ärendena blir kvar under pseudonymen tills 'store prune' tar dem, utan det som skrivits"))
    }
    if hasContact {
      let name = terminalText(request.person.name)
      remarks.append(
        Phrase(
          "the contact book is yours: take the entry of \(name) out of it",
          sv: "kontaktboken är din: ta bort posten för \(name) ur den"))
    }
    remarks.append(
      Phrase(
        "the logs, backups, exports and reports are yours too; an analysis of the same logs brings the person back",
        sv:
          "även loggar, säkerhetskopior, exporter och rapporter är dina; en analys av samma loggar för tillbaka personen"
      ))
    return remarks
  }

  static func remains(_ found: String, keepsCases: Bool) -> Phrase {
    let name = terminalText(found)
    return keepsCases
      ? Phrase(
        "\(name) still stands in the file, in the cases that were kept or in another tenant",
        sv: "\(name) står kvar i filen, i ärendena som behölls eller hos en annan kund")
      : Phrase(
        "\(name) still stands in the file: another tenant knows the name too, it is a technician's, or somebody reads the store just now;"
          + " run once for each tenant, and again",
        sv:
          "\(name) står kvar i filen: en annan kund har också namnet, det är en teknikers, eller någon läser lagret just nu;"
          + " kör en gång för varje kund, och igen")
  }
}
