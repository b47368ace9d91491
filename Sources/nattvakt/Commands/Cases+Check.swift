import ArgumentParser
import Casework
import Events
import Reports
import Store

extension Cases {
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Tick steps of a case's playbook; without a step, show all of them.",
      discussion: """
        A step is named by its id, or by its section and number: contain.2, recover.1, close.3, escalate.1. Who ticked \
        it and when shows in `cases show`.
        """)
    @Argument(help: "The case's id, or the beginning of it.") var id: String
    @Argument(help: ArgumentHelp("Steps that are done.", valueName: "step")) var steps: [String] = []
    @Flag(help: "Take the ticks back.") var undo = false
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let isReading = steps.isEmpty
      let desk = try isReading ? options.reading(language: output.language) : options.writing(language: output.language)
      let item = try desk.store.findCase(id)
      let call = try desk.call(item)
      let rendered = try desk.playbook(item, call)
      if !isReading {
        let checklist = Checklist(rendered)
        let ids = try steps.map { name throws in try Cases.step(name, of: checklist) }
        try desk.store.check(ids, undoing: undo, inCase: item.id, by: actor.name, now: WallClock.now)
      }
      let work = try desk.store.work(onCase: item.id)
      let sheet = ChecklistSheet(item, work, rendered, clock: call.clock, language: call.language)
      switch output.format {
      case .table: try output.deliver(sheet.brief.terminal(style: output.style))
      case .markdown: try output.deliver(sheet.brief.markdown)
      case .html: try output.deliver(sheet.brief.html(call.language))
      case .json, .ndjson, .csv:
        let table = ChecklistTable.table(Checklist(rendered), work)
        try output.deliver(table.render(output.format, language: call.language, style: output.style))
      }
    }
  }

  /// The id of the step that a person names; an unknown one is refused with the nearest.
  static func step(_ name: String, of checklist: Checklist) throws(WrongRequest) -> String {
    guard let id = checklist.id(of: name) else {
      throw WrongRequest(Suggestion.unknown("step", name, known: checklist.ids))
    }
    return id
  }
}
