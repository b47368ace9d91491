import Events
import Policy
import Reports

/// The contact book, and what an import makes of it, as rows.
enum ContactTable {
  static func table(_ contacts: [Contact], now: Timestamp, _ language: Language) -> Table {
    Table(
      [
        Table.Column("user", Phrase("User", sv: "Användare"), isFlexible: true),
        Table.Column("name", Phrase("Name", sv: "Namn"), isFlexible: true),
        Table.Column("phone", Phrase("Number", sv: "Nummer")), Table.Column("phone2", Phrase("Second", sv: "Andra")),
        Table.Column("trust", Phrase("Trust", sv: "Tillit")),
        Table.Column("source", Phrase("Source", sv: "Källa"), isFlexible: true),
        Table.Column("sourceDate", Phrase("Date", sv: "Datum")),
        Table.Column("manager", Phrase("Manager", sv: "Chef"), isFlexible: true),
        Table.Column("deputy", Phrase("Deputy", sv: "Ersättare"), isFlexible: true),
        Table.Column("vip", Phrase("VIP", sv: "VIP")),
        Table.Column("doNotCall", Phrase("Not to be called", sv: "Ring inte")),
        Table.Column("language", Phrase("Language", sv: "Språk")),
        Table.Column("tenant", Phrase("Tenant", sv: "Kund")),
      ],
      rows: contacts.map { contact in
        [
          .text(contact.user), .text(contact.name), .text(contact.phone), .text(contact.phone2),
          .text(contact.trust(now: now).phrase.text(language)), .text(contact.source),
          .text(contact.sourceDate.map { String($0.description.prefix(10)) } ?? ""), .text(contact.manager),
          .text(contact.deputy), .text(contact.isVIP ? Phrase("yes", sv: "ja").text(language) : ""),
          .text([contact.doNotCall?.text ?? "", contact.timeZone].filter { !$0.isEmpty }.joined(separator: " ")),
          .text(contact.language?.rawValue ?? ""), .text(contact.tenant),
        ]
      })
  }

  static func changes(_ changes: [ContactMerge.Change], _ language: Language) -> Table {
    Table(
      [
        Table.Column("user", Phrase("User", sv: "Användare")), Table.Column("what", Phrase("What", sv: "Vad")),
        Table.Column("field", Phrase("Field", sv: "Fält")), Table.Column("before", Phrase("Book", sv: "Boken")),
        Table.Column("after", Phrase("List", sv: "Listan")),
      ],
      rows: changes.map { change in
        [
          .text(change.user), .text(change.kind.phrase.text(language)), .text(change.field), .text(change.before),
          .text(change.after),
        ]
      })
  }
}

extension ContactMerge.Change.Kind {
  fileprivate var phrase: Phrase {
    switch self {
    case .new: Phrase("new", sv: "ny")
    case .filled: Phrase("filled in", sv: "ifyllt")
    case .changed: Phrase("changed", sv: "ändrat")
    case .kept: Phrase("kept", sv: "behållet")
    }
  }
}

extension ContactTrust {
  fileprivate var phrase: Phrase {
    switch self {
    case .trusted: Phrase("trusted", sv: "att lita på")
    case .noNumber: Phrase("no number", sv: "inget nummer")
    case .noSource: Phrase("no source", sv: "ingen källa")
    case .directory: Phrase("directory", sv: "katalogen")
    case .noDate: Phrase("no date", sv: "inget datum")
    case .changedRecently: Phrase("changed recently", sv: "nyligen ändrat")
    }
  }
}
