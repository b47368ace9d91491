import Casework
import Events
import Reports

/// Deadlines, the most pressing first.
struct DueTable {
  let entries: [DueQueue.Entry]
  let now: Timestamp
  let language: Language

  /// Those up to `horizon`; both times are the wall clock's.
  init(_ list: Worklist, until horizon: Timestamp, now: Timestamp, language: Language) {
    entries = list.entries.flatMap { entry in
      entry.deadlines.filter { $0.due <= horizon }.map { deadline in
        DueQueue.Entry(
          entry.item, assignee: entry.work.assignee, kind: deadline.kind, due: deadline.due, text: deadline.text)
      }
    }
    self.now = now
    self.language = language
  }

  func render(_ output: OutputOptions) -> String {
    if output.format == .table { return DueQueue(entries, now: now, language: language).terminal(style: output.style) }
    return table.render(output.format, language: language, style: output.style)
  }

  private var table: Table {
    Table(
      [
        Table.Column("case", Phrase("Case", sv: "Ärende")), Table.Column("severity", Phrase("Severity", sv: "Allvar")),
        Table.Column("kind", Phrase("What", sv: "Vad")), Table.Column("due", Phrase("Due (UTC)", sv: "Senast (UTC)")),
        Table.Column("overdueMinutes", Phrase("Minutes over", sv: "Minuter över")),
        Table.Column("assignee", Phrase("Assigned to", sv: "Tilldelat")),
        Table.Column("tenant", Phrase("Tenant", sv: "Kund")), Table.Column("user", Phrase("User", sv: "Användare")),
        Table.Column("text", Phrase("To do", sv: "Att göra")),
      ],
      rows: entries.map { entry in
        let over = Int((entry.due.seconds(until: now) / 60).rounded(.down))
        return [
          .text(entry.item.id), .severity(entry.item.severity), .text(entry.kind), .time(entry.due), .integer(over),
          .text(entry.assignee), .text(entry.item.tenant), .text(entry.item.subject), .text(entry.text),
        ]
      })
  }
}
