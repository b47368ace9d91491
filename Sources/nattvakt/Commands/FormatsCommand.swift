import ArgumentParser
import Events
import Formats
import Reports

struct FormatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "formats", abstract: "Which logs are read, and how a file was recognised.",
    subcommands: [List.self, Show.self, Inspect.self, Events.self, New.self, Check.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every format, a line each.")
    @OptionGroup var maps: FormatMapOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let language = output.language ?? .english
      let isForPeople = [.table, .markdown, .html].contains(output.format)
      let table = FormatDocuments.table(try maps.catalogue(), isForPeople ? language : .english)
      try output.deliver(table.render(output.format, language: language, style: output.style))
    }
  }

  struct Inspect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "How a file was recognised, how much of it is known, and what was not understood.")
    @Argument(help: "A log, or an archive or folder of logs.") var path: String
    @OptionGroup var maps: FormatMapOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      if output.format == .csv {
        throw WrongRequest("an inspection has no rows: choose table, markdown, html, json or ndjson")
      }
      let catalogue = try maps.catalogue()
      let options = try maps.formatOptions()
      let (sources, problems) = Inputs.expand([path])
      for problem in problems { Terminal.complain(terminalText(problem.description)) }
      var failed = !problems.isEmpty
      var inspections: [Inspection] = []
      for source in sources {
        do throws(InputError) {
          inspections.append(try Inspection(source, among: catalogue, options))
        } catch {
          Terminal.complain(terminalText(error.description))
          failed = true
        }
      }
      try output.deliver(text(inspections))
      if failed { throw ExitStatus.failure }
    }

    private func text(_ inspections: [Inspection]) -> String {
      let language = output.language ?? .english
      return switch output.format {
      case .table: inspections.map { $0.sheet(language).terminal(style: output.style) }.joined()
      case .markdown: inspections.map { $0.sheet(language).markdown }.joined(separator: "\n")
      case .html: Sheet.html(inspections.map { $0.sheet(language) }, title: path, language)
      case .json: JSON.array(inspections.map(\.json)).pretty + "\n"
      case .ndjson, .csv: inspections.map { $0.json.line + "\n" }.joined()
      }
    }
  }
}
