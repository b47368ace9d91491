import Foundation

/// `embed-files NAME FOLDER SOURCE STAMP` writes the YAML files of FOLDER and of its `steps/` as one Swift source that
/// declares NAME, each a raw string literal; a source that already says the same is left alone. STAMP is touched.
/// `embed-files --words NAME FOLDER SOURCE STAMP` does the same with the words of `WrittenWords`.
@main
struct EmbedFiles {
  static func main() throws {
    let isWords = CommandLine.arguments.dropFirst().first == "--words"
    let arguments = CommandLine.arguments.filter { $0 != "--words" }
    guard arguments.count == 5 else {
      FileHandle.standardError.write(Data("usage: embed-files [--words] NAME FOLDER SOURCE STAMP\n".utf8))
      exit(2)
    }
    try Data("\n".utf8).write(to: URL(filePath: arguments[4]))
    let text = isWords ? WrittenWords.source : swiftSource
    let source = Data(try text(arguments[1], arguments[2]).utf8)
    guard FileManager.default.contents(atPath: arguments[3]) != source else { return }
    try source.write(to: URL(filePath: arguments[3]))
  }

  private static func swiftSource(_ name: String, _ folder: String) throws -> String {
    let paths = try yamlFiles(in: folder) + yamlFiles(in: folder + "/steps").map { "steps/" + $0 }
    let entries = try paths.map { try entry(path: $0, in: folder) }
    return """
      // Made by the plugin EmbedFiles.
      enum \(name) {
        static let files: [(path: String, text: String)] = [
      \(entries.joined(separator: ",\n"))
        ]
      }

      """
  }

  private static func yamlFiles(in folder: String) throws -> [String] {
    guard FileManager.default.fileExists(atPath: folder) else { return [] }
    return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".yaml") }.sorted()
  }

  private static func entry(path: String, in folder: String) throws -> String {
    let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
    let fence = String(repeating: "#", count: longestFence(in: text) + 1)
    return "    (\(fence)\"\(path)\"\(fence), \(fence)\"\"\"\n\(text)\n\"\"\"\(fence))"
  }

  /// The longest run of `#` in the text, which the literal's own must outdo.
  private static func longestFence(in text: String) -> Int {
    text.split { $0 != "#" }.map(\.count).max() ?? 0
  }
}
