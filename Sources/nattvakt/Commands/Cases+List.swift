import ArgumentParser
import Casework
import Detections
import Events
import Reports
import Store

extension Cases {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "The cases that are open, what is overdue first.",
      discussion: """
        First what is overdue, the gravest in front; then what has the least time left by its playbook and its \
        reminders; then what waits for nothing. Cases that are resolved show with --state resolved or --all.
        """)
    @OptionGroup var query: CaseQueryOptions
    @Option(help: ArgumentHelp("Start from a list that was given this name.", valueName: "name")) var view: String?
    @Option(help: ArgumentHelp("Give this list a name, for --view.", valueName: "name")) var saveView: String?
    @OptionGroup var range: RangeOptions
    @OptionGroup var actor: ActorOptions
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if let saveView, saveView.trimmingSpaces.isEmpty { throw ValidationError("the name of the view is empty") }
    }

    func run() throws {
      let desk =
        try saveView == nil ? options.reading(language: output.language) : options.writing(language: output.language)
      let wanted = try query.over(view.map { try Cases.view($0, in: desk.store) } ?? CaseView())
      try desk.require(tenant: wanted.tenant)
      if let saveView { try desk.store.save(wanted, as: saveView) }
      let now = WallClock.now
      let list = try Worklist(
        wanted, me: actor.name, since: range.since?.time, until: range.until?.time, in: desk.store,
        library: desk.library, now: now)
      try deliver(list, desk, now)
    }

    private func deliver(_ list: Worklist, _ desk: Desk, _ now: Timestamp) throws {
      let language = desk.language
      let cases = list.entries.map(\.item)
      let status = Dictionary(list.entries.map { ($0.item.id, WorkStatus($0, now: now)) }) { first, _ in first }
      let objects = cases.map { JSON.caseSummary($0, status: status[$0.id], language: language) }
      switch output.format {
      case .json: try output.deliver(JSON.array(objects).pretty + "\n")
      case .ndjson: try output.deliver(objects.map { $0.line + "\n" }.joined())
      case .table where cases.isEmpty: Terminal.note(Phrase("No cases.", sv: "Inga ärenden.").text(language))
      case .table:
        var queue = CaseQueue(cases, clock: try desk.clock(), language: language)
        queue.status = status
        try output.deliver(queue.terminal(style: output.style))
      case .csv, .markdown, .html:
        let table = CaseTable.table(cases, status: status, language: language)
        try output.deliver(table.render(output.format, language: language, style: output.style))
      }
    }
  }

  struct Views: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Lists of cases that were given a name with `cases list --save-view`.")
    @Option(help: ArgumentHelp("Forget one.", valueName: "name")) var remove: String?
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      if let remove {
        let store = try options.store.writing()
        _ = try Cases.view(remove, in: store)
        _ = try store.removeView(remove)
        return
      }
      let desk = try options.reading(language: output.language)
      let table = CaseViewTable.table(try desk.store.views())
      try output.deliver(table.render(output.format, language: desk.language, style: output.style))
    }
  }

  /// The view of that name; an unknown one is refused with the nearest.
  fileprivate static func view(_ name: String, in store: Store) throws -> CaseView {
    let views = try store.views()
    if let found = views.first(where: { $0.name == name }) { return found.view }
    throw WrongRequest(
      views.isEmpty
        ? "there is no view \(name); `nattvakt cases list --save-view \(name)` makes one"
        : Suggestion.unknown("view", name, known: views.map(\.name)))
  }
}
