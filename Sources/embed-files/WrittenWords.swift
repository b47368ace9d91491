import Foundation

/// The words of every string literal in the modules whose texts stand in findings, interpolations left out.
struct WrittenWords {
  private static let modules = ["Analysis", "Baselines", "Detections", "Events"]

  private(set) var words: Set<String> = []
  private var rest: Substring

  /// A Swift source that declares `name` with the words in it, in lower case and order.
  static func source(_ name: String, _ folder: String) throws -> String {
    var words: Set<String> = []
    for module in modules {
      let paths = FileManager.default.enumerator(atPath: "\(folder)/\(module)")?.compactMap { $0 as? String } ?? []
      for path in paths where path.hasSuffix(".swift") {
        var reading = WrittenWords(
          rest: try String(contentsOfFile: "\(folder)/\(module)/\(path)", encoding: .utf8)[...])
        reading.readCode()
        words.formUnion(reading.words)
      }
    }
    return """
      // Made by the plugin EmbedFiles.
      enum \(name) {
        static let text = "\(words.sorted().joined(separator: " "))"
      }

      """
  }

  private init(rest: Substring) { self.rest = rest }

  /// Up to the end, or to the bracket that closes an interpolation.
  private mutating func readCode() {
    var depth = 0
    while let character = rest.first {
      if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
      } else if rest.hasPrefix("/*") {
        rest = rest.firstRange(of: "*/").map { rest[$0.upperBound...] } ?? ""
      } else if character == "\"" {
        readLiteral(fence: rest.hasPrefix("\"\"\"") ? "\"\"\"" : "\"")
      } else {
        rest.removeFirst()
        if character == "(" { depth += 1 }
        if character == ")" { depth -= 1 }
        if depth < 0 { return }
      }
    }
  }

  private mutating func readLiteral(fence: String) {
    rest = rest.dropFirst(fence.count)
    var text = ""
    while !rest.isEmpty, !rest.hasPrefix(fence) {
      let character = rest.removeFirst()
      guard character == "\\" else {
        text.append(character)
        continue
      }
      text.append(" ")
      let escaped = rest.popFirst()
      if escaped == "(" { readCode() }
      if escaped == "u" { rest = rest.drop { $0 != "}" } }
    }
    rest = rest.dropFirst(fence.count)
    words.formUnion(text.split { !$0.isLetter }.map { $0.lowercased() })
  }
}
