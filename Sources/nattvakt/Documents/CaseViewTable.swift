import Events
import Reports
import Store

/// Lists of cases that have a name.
enum CaseViewTable {
  static func table(_ views: [(name: String, view: CaseView)]) -> Table {
    Table(
      [
        Table.Column("name", Phrase("Name", sv: "Namn")),
        Table.Column("shows", Phrase("What it shows", sv: "Vad den visar"), isProse: true),
      ],
      rows: views.map { [.text($0.name), .text(options($0.view))] })
  }

  /// As the options that would ask for the same.
  private static func options(_ view: CaseView) -> String {
    let values: [(String, String?)] =
      [
        ("--tenant", view.tenant), ("--user", view.user), ("--min-severity", view.minSeverity),
        ("--assignee", view.assignee),
      ] + view.states.map { ("--state", $0) } + view.detections.map { ("--detection", $0) }
    let flags = [("--mine", view.isMine), ("--unassigned", view.isUnassigned), ("--overdue", view.isOverdue)]
    return (values.compactMap { name, value in value.map { "\(name) \($0)" } } + flags.filter(\.1).map(\.0))
      .joined(separator: " ")
  }
}
