/// What the kernels do, one byte after the other: indices into a text that ends at its last byte.
enum ReferenceKernels {
  static func stringEnd(_ text: [UInt8], from start: Int = 0) -> Int {
    var i = start
    while i < text.count {
      if text[i] == UInt8(ascii: "\"") { return i }
      i += text[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    return text.count
  }

  static func containerEnd(_ text: [UInt8], from start: Int = 0) -> Int? {
    var depth = 0
    var i = start
    while i < text.count {
      switch text[i] {
      case UInt8(ascii: "\""): i = stringEnd(text, from: i + 1)
      // Outside a string a backslash is damage; kernels let it guard the next byte's role as a quote, no other.
      case UInt8(ascii: "\\"):
        if i + 1 < text.count, text[i + 1] == UInt8(ascii: "\"") || text[i + 1] == UInt8(ascii: "\\") { i += 1 }
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth <= 0 { return i + 1 }
      default: break
      }
      i += 1
    }
    return nil
  }

  static func quotedEnd(_ text: [UInt8], from start: Int = 0) -> Int {
    var i = start
    while i < text.count {
      if text[i] == UInt8(ascii: "\"") {
        if i + 1 >= text.count || text[i + 1] != UInt8(ascii: "\"") { return i }
        i += 1
      }
      i += 1
    }
    return text.count
  }

  static func quoteOrBackslash(_ text: [UInt8]) -> Int {
    text.firstIndex { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") } ?? text.count
  }

  static func find(_ text: [UInt8], _ byte: UInt8) -> Int { text.firstIndex(of: byte) ?? text.count }

  static func unquote(_ text: [UInt8]) -> [UInt8] {
    var isSecond = false
    return text.filter { byte in
      guard byte == UInt8(ascii: "\"") else { return true }
      defer { isSecond.toggle() }
      return !isSecond
    }
  }
}
