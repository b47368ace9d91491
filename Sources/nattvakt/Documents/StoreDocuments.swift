import Events
import Reports
import Store

/// What a store holds, as a page and as rows.
enum StoreDocuments {
  static func sheet(_ summary: StoreSummary, _ language: Language) -> Sheet {
    let say = { (english: String, swedish: String) in Phrase(english, sv: swedish).text(language) }
    let span = [summary.first, summary.last].compactMap { $0.map { readable($0) + " UTC" } }.joined(separator: " – ")
    let figures = [
      (say("Size", "Storlek"), bytes(summary.bytes)), (say("Events", "Händelser"), grouped(summary.events)),
      (say("From – to", "Från – till"), span), (say("People", "Personer"), grouped(summary.people)),
      (say("Findings", "Fynd"), grouped(summary.findings)), (say("Cases", "Ärenden"), grouped(summary.cases)),
      (say("Sightings", "Iakttagelser"), grouped(summary.sightings)),
      (say("States", "Tillstånd"), grouped(summary.states)),
      (say("Schema", "Schema"), String(summary.schemaVersion)),
      (say("Last run", "Senaste körning"), summary.lastRun.map { readable($0.finished) + " UTC" } ?? "–"),
    ]
    let tenants = summary.tenants.map { tenant -> (name: String, value: String) in
      let days = [tenant.first, tenant.last].compactMap { $0.map { String(readable($0).prefix(10)) } }
      let people = grouped(tenant.people) + " " + say("people", "personer")
      return (tenant.name, "\(Count.events(tenant.events, language)) · \(people) · \(days.joined(separator: " – "))")
    }
    return Sheet(
      title: Sheet.Line(summary.path),
      sections: [
        Sheet.Section("", [.pairs(figures.map { (name: $0.0, value: $0.1) })]),
        Sheet.Section(say("Tenants", "Kunder"), tenants.isEmpty ? [] : [.pairs(tenants)]),
      ])
  }

  /// Everything of the page, for programs.
  static func json(_ summary: StoreSummary) -> JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("path", .string(summary.path)), ("bytes", .integer(summary.bytes)),
      ("events", .integer(summary.events)), ("first", .time(summary.first)), ("last", .time(summary.last)),
      ("people", .integer(summary.people)), ("findings", .integer(summary.findings)),
      ("cases", .integer(summary.cases)), ("sightings", .integer(summary.sightings)),
      ("states", .integer(summary.states)), ("storeSchema", .integer(summary.schemaVersion)),
      ("lastRun", .time(summary.lastRun?.finished)), ("tenants", .array(table(summary).objects)),
    ])
  }

  /// A row a tenant.
  static func table(_ summary: StoreSummary) -> Table {
    Table(
      [
        Table.Column("tenant", Phrase("Tenant", sv: "Kund")), Table.Column("people", Phrase("People", sv: "Personer")),
        Table.Column("events", Phrase("Events", sv: "Händelser")), Table.Column("first", Phrase("First", sv: "Första")),
        Table.Column("last", Phrase("Last", sv: "Sista")),
      ],
      rows: summary.tenants.map { tenant in
        [.text(tenant.name), .count(tenant.people), .count(tenant.events), .time(tenant.first), .time(tenant.last)]
      })
  }

  /// `12.3 MB`.
  static func bytes(_ count: Int) -> String {
    let units = ["bytes", "kB", "MB", "GB", "TB"]
    var value = Double(count)
    var unit = 0
    while value >= 1_000, unit < units.count - 1 {
      value /= 1_000
      unit += 1
    }
    return unit == 0 ? "\(count) bytes" : "\((value * 10).rounded() / 10) \(units[unit])"
  }
}
