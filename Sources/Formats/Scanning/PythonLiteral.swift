/// Dictionaries and lists as Python prints them, `{'city': 'Oslo', 'known': None}`: what is left in a cell when a
/// script wrote a parsed value as text.
enum PythonLiteral {
  /// Whether the first thing inside the brackets is one that only Python writes.
  static func opens(_ text: Cell) -> Bool {
    var place = text.start
    let end = text.end
    while place < end, place.pointee.isWhiteSpace || place.pointee.isOpeningBracket { place += 1 }
    guard place < end else { return false }
    switch place.pointee {
    case quote, UInt8(ascii: "N"), UInt8(ascii: "T"), UInt8(ascii: "F"): return true
    case UInt8(ascii: "u"), UInt8(ascii: "b"): return place + 1 < end && place[1] == quote
    default: return false
    }
  }

  /// The same value in JSON. Text that is no sound literal gives text that is no sound JSON.
  static func json(_ text: Cell, in scratch: inout Scratch) -> Cell {
    // No byte becomes more than two: a quote gets a backslash, `\xHH` becomes `\u00HH`.
    let start = scratch.open(text.count * 2)
    var writer = Writer(next: start, place: text.start, end: text.end)
    writer.writeAll()
    scratch.close(writer.next - start)
    return Cell(start, writer.next, .string)
  }

  fileprivate static let quote = UInt8(ascii: "'")

  private struct Writer {
    var next: UnsafeMutablePointer<UInt8>
    var place: Bytes
    let end: Bytes

    mutating func writeAll() {
      while place < end {
        let byte = place.pointee
        switch byte {
        case quote, UInt8(ascii: "\""): writeString(until: byte)
        case UInt8(ascii: "u"), UInt8(ascii: "b"):
          if place + 1 < end, place[1] == quote { place += 1 } else { copy() }
        case UInt8(ascii: "N") where skipped("None"): write("null")
        case UInt8(ascii: "T") where skipped("True"): write("true")
        case UInt8(ascii: "F") where skipped("False"): write("false")
        case UInt8(ascii: "("): replace(with: UInt8(ascii: "["))
        case UInt8(ascii: ")"): replace(with: UInt8(ascii: "]"))
        default: copy()
        }
      }
    }

    private mutating func writeString(until close: UInt8) {
      replace(with: UInt8(ascii: "\""))
      while place < end, place.pointee != close {
        switch place.pointee {
        case UInt8(ascii: "\\"): writeEscape()
        case UInt8(ascii: "\""):
          write("\\")
          copy()
        default: copy()
        }
      }
      if place < end { replace(with: UInt8(ascii: "\"")) }
    }

    /// `\xHH` becomes `\u00HH`, `\UHHHHHHHH` the character itself; the rest is as in JSON.
    private mutating func writeEscape() {
      guard place + 1 < end else { return copy() }
      switch place[1] {
      case UInt8(ascii: "x") where end - place >= 4:
        place += 2
        write("\\u00")
        copy()
        copy()
      case UInt8(ascii: "U") where end - place >= 10:
        place += 2
        writeScalar()
      default:
        copy()
        copy()
      }
    }

    private mutating func writeScalar() {
      let digits = String(decoding: UnsafeRawBufferPointer(start: place, count: 8), as: UTF8.self)
      place += 8
      // A sign is no digit, though numbers may have one.
      let number = digits.first == "+" ? nil : UInt32(digits, radix: 16)
      let scalar = number.flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
      for byte in String(scalar).utf8 {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { write("\\") }
        next.pointee = byte
        next += 1
      }
    }

    private mutating func copy() {
      next.pointee = place.pointee
      next += 1
      place += 1
    }

    private mutating func replace(with byte: UInt8) {
      next.pointee = byte
      next += 1
      place += 1
    }

    private mutating func write(_ text: StaticString) {
      next.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
      next += text.utf8CodeUnitCount
    }

    private mutating func skipped(_ word: StaticString) -> Bool {
      let count = word.utf8CodeUnitCount
      guard end - place >= count else { return false }
      for i in 0..<count where place[i] != word.utf8Start[i] { return false }
      place += count
      return true
    }
  }
}

extension UInt8 {
  fileprivate var isOpeningBracket: Bool {
    self == UInt8(ascii: "{") || self == UInt8(ascii: "[") || self == UInt8(ascii: "(")
  }
}
