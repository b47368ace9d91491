import Events
import Formats
import Reports

/// The formats as a table: what `formats list` shows and Docs/Formats.md is made of.
enum FormatDocuments {
  /// `language` is that of what a log tells; for programs it is English.
  static func table(_ catalogue: FormatCatalogue, _ language: Language) -> Table {
    Table(
      [
        Table.Column("id", Phrase("Format", sv: "Format")),
        Table.Column("title", Phrase("Log", sv: "Logg"), isProse: true),
        Table.Column("vendor", Phrase("Vendor", sv: "Leverantör")),
        Table.Column("tells", Phrase("What it tells", sv: "Vad den berättar"), isProse: true),
      ],
      rows: catalogue.all.map { format in
        [
          .text(format.id), .text(format.title), .text(format.profile.vendor),
          .list(known(format.profile.tells, language)),
        ]
      })
  }

  /// For whoever only wants to know whether a log is read: the systems by name, Microsoft's first.
  static func overview(_ catalogue: FormatCatalogue) -> String {
    let coded = FormatCatalogue.coded.map { $0.title }
    let ids = Set(FormatCatalogue.coded.map { $0.id })
    let others = catalogue.all.filter { !ids.contains($0.id) }
    let titles = others.map { $0.title }.sorted { $0.lowercased() < $1.lowercased() }
    let list = { (names: [String]) in names.map { markdownText($0) }.joined(separator: " · ") }
    return """
      **Microsoft 365 and Entra**: \(list(coded))

      **\(others.count) more**: \(list(titles))

      """
  }

  static func known(_ knowledge: FormatProfile.Knowledge, _ language: Language) -> [String] {
    let names = FormatProfile.Knowledge.names.filter { knowledge.contains($0.item) }.map(\.name)
    return names.map { name in Phrase(name, sv: swedish[name] ?? name).text(language) }
  }

  private static let swedish = [
    "sign-ins": "inloggningar", "audit acts": "åtgärder", "device": "enhet", "user agent": "klient", "country": "land",
    "coordinates": "koordinater", "second factor": "andra faktor", "interactive or not": "interaktiv eller inte",
    "provider's risk": "leverantörens riskbedömning",
  ]
}
