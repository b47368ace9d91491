import ArgumentParser
import Events
import FormatMaps
import Formats
import Reports

extension FormatsCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "One format in full: what it tells, and what it cannot tell.")
    @Argument(help: "The format's id, such as okta-system-log.") var id: String
    @Flag(help: "Print the format's map as it is written, to be copied and changed.") var map = false
    @OptionGroup var maps: FormatMapOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
      let catalogue = try maps.catalogue()
      guard let format = catalogue.named(id) else {
        throw WrongRequest(Suggestion.unknown("format", id, known: catalogue.all.map { $0.id }))
      }
      try output.deliver(map ? mapText() : text(of: FormatSheet(format)))
    }

    private func mapText() throws -> String {
      let own = try FormatMaps.load(maps.formats).first { $0.format.id == id }
      if let text = own?.text ?? FormatMaps.builtInFiles.first(where: { $0.path == id + ".yaml" })?.text { return text }
      throw WrongRequest("\(id) is read by a program of its own, not by a map")
    }

    private func text(of sheet: FormatSheet) throws -> String {
      let language = output.language ?? .english
      switch output.format {
      case .table: return sheet.sheet(language).terminal(style: output.style)
      case .markdown: return sheet.sheet(language).markdown
      case .html: return sheet.sheet(language).html(language)
      case .json: return sheet.json(language).pretty + "\n"
      case .ndjson: return sheet.json(language).line + "\n"
      case .csv: throw WrongRequest("a format in full has no rows: choose table, markdown, html, json or ndjson")
      }
    }
  }
}
