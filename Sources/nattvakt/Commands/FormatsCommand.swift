import ArgumentParser
import Events
import Formats
import Reports

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Which logs are read, and how a file was recognised.",
    subcommands: [List.self, Inspect.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every format, a line each.")
    @OptionGroup var output: OutputOptions

    func run() throws {
      let table = FormatDocuments.table
      try output.deliver(table.render(output.format, language: output.language ?? .english, style: output.style))
    }
  }

  struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How a file was recognised, the first event as understood, and what was not understood.")
    @Argument(help: "A log, or an archive or folder of logs.") var path: String
    @OptionGroup var output: OutputOptions

    func run() throws {
      let (sources, problems) = Inputs.expand([path])
      for problem in problems { Terminal.complain(terminalText(problem.description)) }
      var failed = !problems.isEmpty
      for source in sources {
        do throws(InputError) {
          let inspection = try Inspection(source)
          try deliver(inspection)
        } catch {
          Terminal.complain(terminalText(error.description))
          failed = true
        }
      }
      if failed { throw ExitStatus.failure }
    }

    private func deliver(_ inspection: Inspection) throws(InputError) {
      let text =
        switch output.format {
        case .table: inspection.sheet.terminal(style: output.style)
        case .markdown: inspection.sheet.markdown
        case .json: inspection.json.pretty + "\n"
        case .ndjson, .csv: inspection.json.line + "\n"
        }
      Terminal.write(text)
    }
  }
}
