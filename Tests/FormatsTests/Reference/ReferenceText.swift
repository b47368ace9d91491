@testable import Formats

/// A text of JSON read from one place on, the slow and readable way.
///
/// It is as lenient as the scanner: any byte may stand in a string, because logs have them there, and what nobody
/// wants is passed over by its brackets and quotes alone.
struct ReferenceText {
  struct Refused: Error {}

  let bytes: [UInt8]
  var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  mutating func skipSpace() {
    while let byte = next, byte.isReferenceSpace { place += 1 }
  }

  /// Moves behind white space and `mark`, if that comes next.
  mutating func take(_ mark: Character) -> Bool {
    skipSpace()
    guard next == mark.asciiValue else { return false }
    place += 1
    return true
  }

  mutating func expect(_ mark: Character) throws(Refused) {
    if !take(mark) { throw Refused() }
  }

  /// The bytes between the next quote and the one that closes it.
  mutating func string() throws(Refused) -> [UInt8] {
    try expect("\"")
    let end = ReferenceKernels.stringEnd(bytes, from: place)
    guard end < bytes.count else { throw Refused() }
    defer { place = end + 1 }
    return Array(bytes[place..<end])
  }

  /// A run of what numbers and words are made of.
  mutating func word() throws(Refused) -> [UInt8] {
    skipSpace()
    let start = place
    while let byte = next, byte.isReferenceLetterOrDigit || "+-.".utf8.contains(byte) { place += 1 }
    if place == start { throw Refused() }
    return Array(bytes[start..<place])
  }

  /// Moves behind a value that nobody wants.
  mutating func skipValue() throws(Refused) {
    skipSpace()
    switch next {
    case UInt8(ascii: "\""): _ = try string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard let end = ReferenceKernels.containerEnd(bytes, from: place) else { throw Refused() }
      place = end
    default: _ = try word()
    }
  }
}

extension ReferenceText {
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
    let digits = bytes.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}

extension UInt8 {
  var isReferenceSpace: Bool { [0x20, 0x09, 0x0A, 0x0D].contains(self) }

  fileprivate var isReferenceLetterOrDigit: Bool {
    let character = Character(Unicode.Scalar(self))
    return character.isASCII && (character.isLetter || character.isNumber)
  }
}

extension Collection<UInt8> {
  /// ASCII capitals made small, no Unicode equivalence.
  var foldedASCII: [UInt8] { map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 } }
}
