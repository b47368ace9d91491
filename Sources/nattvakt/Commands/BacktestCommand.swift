import Analysis
import ArgumentParser
import Events
import Policy
import Reports
import Store

struct BacktestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backtest",
    abstract: "What another policy would have found in the history of the store, beside what the present one finds.",
    discussion: "Judges the whole history twice, once under each policy, and keeps nothing of either.")
  @Option(name: .long, help: ArgumentHelp("The other policy.", valueName: "file")) var with: String
  @Option(help: "Only findings from this moment on.") var since: Moment?
  @Option(help: "Only findings at least this severe; default medium.") var minSeverity: Severity = .medium
  @Option(help: "Tasks that judge; default one per processor.") var jobs: Int?
  @OptionGroup var config: PolicyOptions
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run() async throws {
    let present = try config.policy()
    var other = config
    other.config = with
    let before = try config.surroundings(present)
    var after = before
    after.policy = try other.policy()
    let found = try await Backtest.run(
      store.reading(), before: before, after: after, since: since?.time, jobs: jobs ?? Terminal.processors,
      progress: Progress())
    let report = BacktestReport(found, atLeast: minSeverity, language: output.language ?? present.language ?? .english)
    switch output.format {
    case .json: try output.deliver(report.json.pretty + "\n")
    case .ndjson: try output.deliver(report.json.line + "\n")
    case .table:
      try output.deliver(report.table.render(.table, language: report.language, style: output.style))
      Terminal.note(report.summary)
    case .csv, .markdown, .html:
      try output.deliver(report.table.render(output.format, language: report.language, style: output.style))
    }
  }
}
