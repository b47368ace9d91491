/// Texts as YAML has them.
enum MapText {
  /// A scalar: plain where that is the same text, else quoted.
  static func scalar(_ text: String) -> String {
    let isPlain = text.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_.@\/+-]*( [A-Za-z0-9_.@\/+-]+)*/) != nil
    return isPlain && !["null", "~"].contains(text) ? text : quoted(text)
  }

  static func list(_ texts: [String]) -> String { "[" + texts.map(scalar).joined(separator: ", ") + "]" }

  static func quoted(_ text: String) -> String {
    quoted(text) { scalar in
      isPrintable(scalar) ? nil : "\\U" + String(repeating: "0", count: 8 - hex(scalar).count) + hex(scalar)
    }
  }

  /// A text as JSON has it.
  static func json(_ text: String) -> String {
    quoted(text) { scalar in
      scalar.value < 0x20 ? "\\u" + String(repeating: "0", count: 4 - hex(scalar).count) + hex(scalar) : nil
    }
  }

  /// In quotation marks; `escape` gives what stands for a character that does not stand for itself.
  private static func quoted(_ text: String, _ escape: (Unicode.Scalar) -> String?) -> String {
    var out = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      default: out += escape(scalar) ?? String(Character(scalar))
      }
    }
    return out + "\""
  }

  /// A text of several lines under its key, as it stands where YAML can say so.
  static func block(_ text: String, indent: Int) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || isPrintable($0) }
    guard isPlain, !text.isEmpty, text.last != "\n", text.contains(where: { $0 != "\n" && $0 != " " }) else {
      return quoted(text)
    }
    let margin = String(repeating: " ", count: indent)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return "|2-\n" + lines.map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }

  /// A part of a comment: one line, not long.
  static func comment(_ text: String) -> String {
    let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    let safe = String(String.UnicodeScalarView(line.unicodeScalars.filter(isPrintable)))
    return safe.count > 60 ? safe.prefix(60) + "…" : safe
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  private static func hex(_ scalar: Unicode.Scalar) -> String { String(scalar.value, radix: 16, uppercase: true) }
}
