import ArgumentParser
import Detections
import Events
import Reports

struct DetectionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "detections", abstract: "What is detected, and why each number is what it is.",
    subcommands: [List.self, Show.self], defaultSubcommand: List.self)

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Every detection, a line each.")
    @OptionGroup var output: OutputOptions

    func run() throws {
      let language = output.language ?? .english
      let table = DetectionDocuments.table(language)
      try output.deliver(table.render(output.format, language: language, style: output.style))
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "One detection in full.")
    @Argument(help: "The detection's id, such as impossible-travel.") var id: String
    @OptionGroup var output: OutputOptions

    func run() throws {
      guard let rule = Catalogue.rule(id) else {
        throw WrongRequest(Suggestion.unknown("detection", id, known: Catalogue.rules.map(\.id)))
      }
      let language = output.language ?? .english
      let sheet = DetectionDocuments.sheet(rule, language)
      switch output.format {
      case .table: try output.deliver(sheet.terminal(style: output.style))
      case .markdown: try output.deliver(sheet.markdown)
      case .html: try output.deliver(sheet.html(language))
      case .json: try output.deliver(DetectionDocuments.json(rule, language).pretty + "\n")
      case .ndjson: try output.deliver(DetectionDocuments.json(rule, language).line + "\n")
      case .csv: throw WrongRequest("a detection in full has no rows: choose table, markdown, html, json or ndjson")
      }
    }
  }
}
