import Casework
import Events
import Playbooks
import Reports

/// The steps of a case's playbook, a row each.
enum ChecklistTable {
  static func table(_ checklist: Checklist, _ work: CaseWork) -> Table {
    Table(
      [
        Table.Column("section", Phrase("Section", sv: "Avsnitt")), Table.Column("step", Phrase("Step", sv: "Steg")),
        Table.Column("what", Phrase("What", sv: "Vad"), isProse: true), Table.Column("who", Phrase("Who", sv: "Vem")),
        Table.Column("time", Phrase("When (UTC)", sv: "När (UTC)")),
      ],
      rows: checklist.sections.flatMap { section in
        section.steps.map { step in
          let check = work.check(ofStep: step.id)
          return [
            .text(section.id.rawValue), .text(step.id), .text(step.what), .text(check?.who ?? ""), .time(check?.time),
          ]
        }
      })
  }
}
