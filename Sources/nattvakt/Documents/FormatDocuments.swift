import Events
import Formats
import Reports

/// The formats as a table: what `formats list` shows and Docs/Formats.md is made of.
enum FormatDocuments {
  static var table: Table {
    Table(
      [
        Table.Column("id", Phrase("Format", sv: "Format")),
        Table.Column("title", Phrase("Log", sv: "Logg"), isProse: true),
        Table.Column("vendor", Phrase("Vendor", sv: "Leverantör")),
        Table.Column("tells", Phrase("What it tells", sv: "Vad den berättar"), isProse: true),
      ],
      rows: Formats.all.map { format in
        [.text(format.id), .text(format.title), .text(format.profile.vendor), .list(known(format.profile.tells))]
      })
  }

  static func known(_ knowledge: FormatProfile.Knowledge) -> [String] {
    FormatProfile.Knowledge.names.filter { knowledge.contains($0.item) }.map(\.name)
  }
}
