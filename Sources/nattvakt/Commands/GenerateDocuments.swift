import ArgumentParser
import Detections
import Events
import FormatMaps
import Reports

/// Writes what is made from the program itself: Docs/Detections.md, Docs/Formats.md and the tables of the README.
struct GenerateDocuments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate-documents", abstract: "Write the documents that the program generates.", shouldDisplay: false
  )
  @Argument(help: "The folder for whole documents.") var folder: String
  @Argument(help: "The folder for the parts of the README.") var parts: String

  func run() throws {
    try TextFile.write(detections, to: folder + "/Detections.md")
    try TextFile.write(formats, to: folder + "/Formats.md")
    try TextFile.write(ManualPage(Nattvakt.self).text, to: folder + "/nattvakt.1")
    try TextFile.write(Nattvakt.completionScript(for: .bash), to: folder + "/nattvakt.bash")
    try TextFile.write(Nattvakt.completionScript(for: .zsh), to: folder + "/_nattvakt")
    try TextFile.write(Nattvakt.completionScript(for: .fish), to: folder + "/nattvakt.fish")
    try TextFile.write(DetectionDocuments.table(.english).markdown(language: .english), to: parts + "/detections")
    try TextFile.write(FormatDocuments.overview(FormatMaps.builtInCatalogue), to: parts + "/formats")
  }

  private var detections: String {
    let head = """
      # Detections

      Written by `Scripts/docs` from the detections themselves. `nattvakt detections show ID` prints one of them.

      """
    let pages = Catalogue.rules.map { rule in
      "\n#" + DetectionDocuments.sheet(rule, .english).markdown.replacing("\n## ", with: "\n### ")
    }
    return head + "\n" + DetectionDocuments.table(.english).markdown(language: .english) + pages.joined()
  }

  private var formats: String {
    """
    # Formats

    Written by `Scripts/docs` from the formats themselves. A file is recognised by its content; `nattvakt formats inspect FILE` shows how.

    \(FormatDocuments.table(FormatMaps.builtInCatalogue, .english).markdown(language: .english))
    """
  }
}
