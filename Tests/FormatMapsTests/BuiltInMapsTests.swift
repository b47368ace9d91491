import FormatMaps
import Formats
import Testing

@Suite("Every built-in format map")
struct BuiltInMapsTests {
  private static let files = FormatMaps.builtInFiles.map(\.path)

  @Test("is sound, named as its file, told from others, and says who describes the log", arguments: files)
  func sound(path: String) throws {
    let text = try #require(FormatMaps.builtInFiles.first { $0.path == path }).text
    let map = try FormatMap(text, file: path)
    #expect(map.format.id + ".yaml" == path)
    #expect(map.format.profile.documentation.hasPrefix("https://"))
    #expect(!map.format.profile.tells.isEmpty && !map.format.notes.isEmpty && !map.format.profile.vendor.isEmpty)
  }

  @Test("gives for each of its examples what must come of it, with all the others at hand", arguments: files)
  func examples(path: String) throws {
    let text = try #require(FormatMaps.builtInFiles.first { $0.path == path }).text
    let map = try FormatMap(text, file: path)
    let examples = try map.examples()
    #expect(examples.count >= 4)
    for example in examples {
      let differences = example.differences(map.format, among: FormatMaps.builtInCatalogue)
      #expect(differences.isEmpty, "\(path):\(example.line): \(example.about): \(differences)")
    }
  }

  @Test("has an id and a title of its own")
  func distinct() {
    let formats = FormatMaps.builtInCatalogue.all
    #expect(Set(formats.map { $0.id }).count == formats.count)
    #expect(Set(formats.map { $0.title }).count == formats.count)
  }
}
