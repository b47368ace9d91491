/// Objects and arrays in a text, as JSON, or as Python or PowerShell print them: their JSON.
enum ReferenceLiteral {
  /// Nil for a text that begins like none of them. What is no sound literal gives no sound JSON.
  static func json(in text: [UInt8]) -> [UInt8]? {
    let start = text.firstIndex { !$0.isReferenceSpace } ?? text.count
    let end = (text.lastIndex { !$0.isReferenceSpace } ?? start - 1) + 1
    let text = Array(text[start..<max(start, end)])
    if text.count >= 3, text.starts(with: "@{".utf8) {
      var writer = ReferencePowerShell(text: text)
      return writer.json()
    }
    if text.count > 10, text.starts(with: "class ".utf8) { return ReferenceClass.json(text) }
    guard text.count >= 2, text[0] == UInt8(ascii: "{") || text[0] == UInt8(ascii: "[") else { return nil }
    return isPython(text) ? pythonJSON(text) : text
  }

  /// By the first thing inside the brackets.
  private static func isPython(_ text: [UInt8]) -> Bool {
    let inside = text.drop { $0.isReferenceSpace || "{[(".utf8.contains($0) }
    return ["'", "N", "T", "F", "u'", "b'"].contains { inside.starts(with: $0.utf8) }
  }

  private static func pythonJSON(_ text: [UInt8]) -> [UInt8] {
    let words = [("None", "null"), ("True", "true"), ("False", "false"), ("(", "["), (")", "]")]
    var json: [UInt8] = []
    var rest = text[...]
    while let byte = rest.first {
      if let (word, replacement) = words.first(where: { rest.starts(with: $0.0.utf8) }) {
        json += replacement.utf8
        rest = rest.dropFirst(word.utf8.count)
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        json += pythonString(&rest, until: byte)
      } else {
        let isPrefix = rest.starts(with: "u'".utf8) || rest.starts(with: "b'".utf8)
        if !isPrefix { json.append(byte) }
        rest = rest.dropFirst()
      }
    }
    return json
  }

  /// From an opening quote to behind the closing one. `\xHH` becomes `\u00HH`, `\UHHHHHHHH` the character itself.
  private static func pythonString(_ rest: inout ArraySlice<UInt8>, until close: UInt8) -> [UInt8] {
    var json = [UInt8(ascii: "\"")]
    rest = rest.dropFirst()
    while let byte = rest.popFirst() {
      if byte == close { return json + [UInt8(ascii: "\"")] }
      if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "x"), rest.count >= 3 {
        json += Array("\\u00".utf8) + rest.dropFirst().prefix(2)
        rest = rest.dropFirst(3)
      } else if byte == UInt8(ascii: "\\"), rest.first == UInt8(ascii: "U"), rest.count >= 9 {
        json += quoted(character(rest.dropFirst().prefix(8)))
        rest = rest.dropFirst(9)
      } else if byte == UInt8(ascii: "\\") {
        json += [byte] + [rest.popFirst()].compactMap { $0 }
      } else {
        json += quoted([byte])
      }
    }
    return json
  }

  private static func character(_ digits: ArraySlice<UInt8>) -> [UInt8] {
    let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    let number = isHex ? UInt32(String(decoding: digits, as: UTF8.self), radix: 16) : nil
    return Array(String(number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}").utf8)
  }

  /// As it stands in a JSON string.
  static func quoted(_ text: [UInt8]) -> [UInt8] {
    text.flatMap { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") ? [UInt8(ascii: "\\"), $0] : [$0] }
  }
}

/// `@{name=value; name=@{name=value}}`: every value a text or another object.
private struct ReferencePowerShell {
  let text: [UInt8]
  private var place = 0
  private var output: [UInt8] = []
  private static let deepest = 8

  init(text: [UInt8]) { self.text = text }

  mutating func json() -> [UInt8] {
    object(depth: 0)
    // What stands behind the object is no JSON.
    copy { _ in true }
    return output
  }

  private var next: UInt8? { place < text.count ? text[place] : nil }
  private func isAhead(_ word: String) -> Bool { text[place...].starts(with: word.utf8) }

  private mutating func object(depth: Int) {
    output += "{".utf8
    place += 2
    while let byte = next, byte != UInt8(ascii: "}") {
      output += "\"".utf8
      copy { $0.next != UInt8(ascii: "=") }
      place += 1
      output += "\":".utf8
      value(depth: depth)
      if isAtNextName {
        output += ",".utf8
        place += 2
      }
    }
    if next != nil { output += "}".utf8 }
    place = min(place + 1, text.count)
  }

  private mutating func value(depth: Int) {
    place = min(place, text.count)
    if isAhead("@{"), depth < Self.deepest { return object(depth: depth + 1) }
    output += "\"".utf8
    copy { writer in
      let isClose = writer.next == UInt8(ascii: "}") && (depth > 0 || writer.place + 1 == writer.text.count)
      return !writer.isAtNextName && !isClose
    }
    output += "\"".utf8
  }

  /// A semicolon that a name and `=` follow; others belong to the value.
  private var isAtNextName: Bool {
    guard isAhead("; ") else { return false }
    let name = text[(place + 2)...].prefix { byte in
      let character = Character(Unicode.Scalar(byte))
      return character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == ".")
    }
    return !name.isEmpty && name.endIndex < text.count && text[name.endIndex] == UInt8(ascii: "=")
  }

  private mutating func copy(while goesOn: (Self) -> Bool) {
    while let byte = next, goesOn(self) {
      output += ReferenceLiteral.quoted([byte < 0x20 ? 0x20 : byte])
      place += 1
    }
  }
}
