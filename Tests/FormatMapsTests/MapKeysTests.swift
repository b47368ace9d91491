import FormatMaps
import Formats
import Foundation
import Testing

@Suite("The document of format maps")
struct MapKeysTests {
  private let document: String

  init() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    document = try String(contentsOf: folder.appending(path: "Docs/AddingAFormat.md"), encoding: .utf8)
  }

  private func missing(_ names: [String]) -> [String] { names.filter { !document.contains("`\($0)`") } }

  @Test("names every key that a map may have")
  func keys() { #expect(missing(MapKeys.all).isEmpty) }

  @Test("names every field")
  func fields() { #expect(missing(Field.mapNames.map(\.name)).isEmpty) }

  @Test("names every word for what an event says, and everything that a log may tell")
  func words() {
    let words =
      MapWords.outcomes.map(\.0) + MapWords.secondFactors.map(\.0) + MapWords.flows.map(\.0) + MapWords.kinds.map(\.0)
      + MapWords.flags.map(\.0)
    #expect(missing(words).isEmpty)
    #expect(missing(FormatProfile.Knowledge.names.map(\.name)).isEmpty)
  }
}
