import ArgumentParser
import Casework
import Events
import Playbooks
import Reports
import Store

extension Cases {
  struct Contain: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How to stop access, with the exact commands for the case's system, and what of it is done.",
      discussion: "Tick what you did with `cases check`, then say --done: the case counts as contained.")
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Flag(help: "Access is stopped.") var done = false
    @Option(help: "What was done or left out and why, for the case's history.") var note: String = ""
    @OptionGroup var actor: ActorOptions
    @OptionGroup var seen: RevisionOptions
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let desk = try done ? options.writing(language: output.language) : options.reading(language: output.language)
      let item = try desk.store.findCase(id)
      let call = try desk.call(item)
      let rendered = try desk.playbook(item, call)
      let work = try desk.store.work(onCase: item.id)
      if done {
        let open = Checklist(rendered).open(.contain, work)
        try desk.store.contain(
          item.id, leaving: open, by: actor.name, note: note, now: WallClock.now, seen: seen.revision)
        Terminal.note("\(item.id): \(Case.State.contained.rawValue)")
        let steps = open.joined(separator: ", ")
        if !open.isEmpty {
          Terminal.note(Phrase("not ticked: \(steps)", sv: "inte avbockat: \(steps)").text(desk.language))
        }
        return
      }
      let sheet = ChecklistSheet(item, work, rendered, clock: call.clock, language: call.language).containment
      switch output.format {
      case .table: try output.deliver(sheet.terminal(style: output.style))
      case .markdown: try output.deliver(sheet.markdown)
      case .html: try output.deliver(sheet.html(call.language))
      case .json, .ndjson, .csv:
        var checklist = Checklist(rendered)
        checklist.sections.removeAll { $0.id != .contain }
        let table = ChecklistTable.table(checklist, work)
        try output.deliver(table.render(output.format, language: call.language, style: output.style))
      }
    }
  }
}
