import ArgumentParser
import Casework
import Events
import Reports
import Store

extension Cases {
  struct Due: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "What is overdue or soon will be: cases nobody has acted on, calls to be made again.",
      discussion: "For a script that reminds: exit status 1 with --fail-on-overdue when anything is overdue.")
    @Option(help: "What is due within so many minutes as well.") var within = 0
    @Option(help: "Only this tenant.") var tenant: String?
    @Option(help: ArgumentHelp("Only what this person has.", valueName: "name")) var assignee: String?
    @Option(help: "Only cases at least this severe; default medium.") var minSeverity: Severity?
    @Flag(help: "Exit status 1 when anything is overdue.") var failOnOverdue = false
    @OptionGroup var options: DeskOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
      if within < 0 { throw ValidationError("--within is a number of minutes, 0 or more") }
    }

    func run() throws {
      let desk = try options.reading(language: output.language)
      try desk.require(tenant: tenant)
      let now = WallClock.now
      var filter = CaseFilter(
        tenant: tenant, states: [.new, .contacting, .contained], minSeverity: minSeverity ?? .medium)
      filter.assignee = assignee
      let list = try Worklist(filter, in: desk.store, library: desk.library, now: now)
      let horizon = now.adding(seconds: Double(within) * 60)
      let due = DueTable(list, until: horizon, now: now, language: desk.language)
      if due.entries.isEmpty, output.format == .table {
        Terminal.note(Phrase("Nothing is due.", sv: "Inget väntar.").text(desk.language))
      } else {
        try output.deliver(due.render(output))
      }
      if failOnOverdue, list.entries.contains(where: { $0.isOverdue(at: now) }) { throw ExitStatus.findings }
    }
  }
}
