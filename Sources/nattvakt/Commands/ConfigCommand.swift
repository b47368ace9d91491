import ArgumentParser
import Detections
import Events
import Policy
import Reports
import Settings

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "The policy: find its mistakes, or draft one from the logs.",
    subcommands: [Check.self, Init.self])

  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Every mistake of a policy with its line and what to write, and what the policy sets.",
      discussion: """
        Errors end with status 2. What is only doubtful, such as a permit that has ended, is a warning, told after them.
        """)
    @Argument(help: ArgumentHelp("The policy; nattvakt.yaml in this folder by default.", valueName: "file"))
    var file = "nattvakt.yaml"
    @OptionGroup var output: OutputOptions

    func run() throws {
      let text = try Policy.content(file)
      let (policy, problems) = Policy.check(
        text, file: file, detections: Catalogue.rules.map(KnownDetection.init), now: WallClock.now)
      let report = PolicyReport(file: file, text: text, policy: policy, problems: problems)
      try output.deliver(told(report))
      if !report.errors.isEmpty { throw ExitStatus.failure }
    }

    private func told(_ report: PolicyReport) -> String {
      let language = output.language ?? .english
      return switch output.format {
      case .table: report.text(language, style: output.style, isQuiet: output.quiet)
      case .json: report.json.pretty + "\n"
      case .ndjson: report.lines.map { $0.line + "\n" }.joined()
      case .csv, .markdown, .html: report.table.render(output.format, language: language, style: output.style)
      }
    }
  }
}
