import Foundation
import Testing

/// Files of this checkout, found from this one.
enum Checkout {
  private static let root = String(#filePath.dropLast("Tests/ReportsTests/Encoding/Checkout.swift".count))

  static func path(_ file: String) -> String { root + file }

  static func text(_ file: String) throws -> String { try String(contentsOfFile: path(file), encoding: .utf8) }

  /// Expects `text` to be what `file` holds. Run with UPDATE_EXPECTED=1, it writes the file instead.
  static func expect(_ text: String, in file: String) throws {
    if isUpdating { try text.write(toFile: path(file), atomically: true, encoding: .utf8) }
    #expect(try self.text(file) == text, "\(advice): \(file)")
  }

  /// The same for the first fenced block behind the line `<!-- example: name -->` of a Markdown file.
  static func expect(_ text: String, asExample name: String, in file: String) throws {
    let page = try self.text(file)
    let mark = try #require(page.range(of: "<!-- example: \(name) -->\n"), "\(file) has no example \(name)")
    let open = try #require(page.range(of: "```json\n", range: mark.upperBound..<page.endIndex))
    let close = try #require(page.range(of: "```", range: open.upperBound..<page.endIndex))
    let block = open.upperBound..<close.lowerBound
    if isUpdating {
      try page.replacingCharacters(in: block, with: text).write(toFile: path(file), atomically: true, encoding: .utf8)
    } else {
      #expect(page[block] == text, "\(advice): the example \(name) in \(file)")
    }
  }

  private static let isUpdating = ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1"
  private static let advice = "if the change is meant, run UPDATE_EXPECTED=1 swift test --filter ReportsTests"
}
