/// A value of JSON, read the slow and readable way: what `RecordScanner` is measured by.
///
/// Strict where JSON is strict, but for one thing: any byte may stand in a string, because logs have them there.
indirect enum ReferenceJSON {
  case text([UInt8])
  /// A number, true or false, as it is written.
  case word(String)
  case null
  case object([(key: [UInt8], value: ReferenceJSON)], source: [UInt8])
  case array([ReferenceJSON], source: [UInt8])

  struct Malformed: Error {}

  init(_ bytes: [UInt8]) throws {
    var parser = ReferenceParser(bytes: bytes)
    self = try parser.value()
    parser.skipSpace()
    if parser.place != bytes.count { throw Malformed() }
  }
}

private struct ReferenceParser {
  let bytes: [UInt8]
  var place = 0

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipSpace() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private mutating func take(_ mark: Character) -> Bool {
    skipSpace()
    guard next == mark.asciiValue else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ mark: Character) throws {
    if !take(mark) { throw ReferenceJSON.Malformed() }
  }

  mutating func value() throws -> ReferenceJSON {
    skipSpace()
    let start = place
    switch next {
    case UInt8(ascii: "{"):
      let members = try list(from: "{", to: "}") { parser in
        parser.skipSpace()
        let key = try parser.string()
        try parser.expect(":")
        return (key: key, value: try parser.value())
      }
      return .object(members, source: Array(bytes[start..<place]))
    case UInt8(ascii: "["):
      let elements = try list(from: "[", to: "]") { try $0.value() }
      return .array(elements, source: Array(bytes[start..<place]))
    case UInt8(ascii: "\""): return .text(try string())
    default: return try word()
    }
  }

  private mutating func list<Item>(
    from open: Character, to close: Character, _ item: (inout ReferenceParser) throws -> Item
  ) throws -> [Item] {
    try expect(open)
    if take(close) { return [] }
    var items: [Item] = []
    repeat { items.append(try item(&self)) } while take(",")
    try expect(close)
    return items
  }

  private mutating func word() throws -> ReferenceJSON {
    var word = ""
    while let byte = next, byte.isASCIILetterOrDigit || "+-.".utf8.contains(byte) {
      word.unicodeScalars.append(Unicode.Scalar(byte))
      place += 1
    }
    if word == "null" { return .null }
    if word == "true" || word == "false" { return .word(word) }
    guard (try? #/-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/#.wholeMatch(in: word)) != nil else {
      throw ReferenceJSON.Malformed()
    }
    return .word(word)
  }

  private mutating func string() throws -> [UInt8] {
    guard next == UInt8(ascii: "\"") else { throw ReferenceJSON.Malformed() }
    place += 1
    let length = ReferenceKernels.stringEnd(Array(bytes[place...]))
    guard place + length < bytes.count else { throw ReferenceJSON.Malformed() }
    defer { place += length + 1 }
    return ReferenceJSON.unescape(Array(bytes[place..<(place + length)]))
  }
}

extension ReferenceJSON {
  /// The text of a string's bytes: surrogates in pairs or replaced, unknown escapes as their own letter.
  static func unescape(_ bytes: [UInt8]) -> [UInt8] {
    let simple: [UInt8: UInt8] = [0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09]
    var text: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else {
        if byte != UInt8(ascii: "\\") { text.append(byte) }
        continue
      }
      guard escape == UInt8(ascii: "u"), let unit = hexUnit(rest) else {
        text.append(simple[escape] ?? escape)
        continue
      }
      rest = rest.dropFirst(4)
      var units = [unit]
      if (0xD800...0xDBFF).contains(unit), rest.starts(with: #"\u"#.utf8), let low = hexUnit(rest.dropFirst(2)),
        (0xDC00...0xDFFF).contains(low)
      {
        units.append(low)
        rest = rest.dropFirst(6)
      }
      text += String(decoding: units, as: UTF16.self).utf8
    }
    return text
  }

  private static func hexUnit(_ bytes: ArraySlice<UInt8>) -> UInt16? {
    let digits = String(decoding: bytes.prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), digits.allSatisfy(\.isASCII) else { return nil }
    return UInt16(digits, radix: 16)
  }
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    let character = Character(Unicode.Scalar(self))
    return character.isASCII && (character.isLetter || character.isNumber)
  }
}
