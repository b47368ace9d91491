@testable import Formats

/// `class Name {`, then a line a property, the rest of the line its value: every value a text or another object.
enum ReferenceClass {
  private static let deepest = 8

  /// The object's JSON, up to the brace that closes it. Lines that are no properties say nothing.
  static func json(_ text: [UInt8]) -> [UInt8] {
    var json = Array("{".utf8)
    var depth = 1
    for line in text.split(separator: UInt8(ascii: "\n")).dropFirst() where depth > 0 {
      let line = trimmed(line)
      if line.first == UInt8(ascii: "}") {
        json += "}".utf8
        depth -= 1
      } else if let colon = line.firstIndex(of: UInt8(ascii: ":")), isName(line[..<colon]) {
        let value = trimmed(line[(colon + 1)...])
        let opens = value.starts(with: "class ".utf8) && value.last == UInt8(ascii: "{") && depth < deepest
        if json.last != UInt8(ascii: "{") { json += ",".utf8 }
        json += string(line[..<colon]) + ":".utf8 + (opens ? Array("{".utf8) : string(value))
        depth += opens ? 1 : 0
      }
    }
    return json
  }

  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isDigit || $0.isLetter || $0 == UInt8(ascii: "_") }
  }

  private static func string(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Array("\"".utf8) + ReferenceLiteral.quoted(text.map { max($0, 0x20) }) + "\"".utf8
  }

  /// Without control characters and spaces, no-break ones included, at both ends.
  private static func trimmed(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    while let first = line.first, first <= 0x20 || line.starts(with: [0xC2, 0xA0]) {
      line = line.dropFirst(first <= 0x20 ? 1 : 2)
    }
    while let last = line.last, last <= 0x20 || line.suffix(2) == [0xC2, 0xA0] {
      line = line.dropLast(last <= 0x20 ? 1 : 2)
    }
    return line
  }
}
