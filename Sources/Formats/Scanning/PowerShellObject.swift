/// An object as PowerShell prints it into a cell, `@{errorCode=0; failureReason=Other.}`: what is left when a script
/// wrote a nested value as text.
enum PowerShellObject {
  static func opens(_ text: Cell) -> Bool {
    text.count >= 3 && text.start[0] == UInt8(ascii: "@") && text.start[1] == UInt8(ascii: "{")
  }

  /// The same object in JSON, every value a string or an object. Text that is no sound object gives no sound JSON.
  static func json(_ text: Cell, in scratch: inout Scratch) -> Cell {
    // At most five bytes for one: `=` alone becomes `"":""`.
    let start = scratch.open(text.count * 5 + 8)
    var writer = Writer(next: start, place: text.start, end: text.end)
    writer.writeObject(depth: 0)
    writer.writeRest()
    scratch.close(writer.next - start)
    return Cell(start, writer.next, .string)
  }

  private struct Writer {
    var next: UnsafeMutablePointer<UInt8>
    var place: Bytes
    let end: Bytes

    private static let deepest = 8

    mutating func writeObject(depth: Int) {
      pass(2, writing: "{")
      while place < end, place.pointee != UInt8(ascii: "}") {
        writeName()
        writeValue(depth: depth)
        if isAtNextName { pass(2, writing: ",") }
      }
      if place < end { pass(1, writing: "}") }
    }

    /// What stands behind the object; the scan of the JSON then fails there.
    mutating func writeRest() {
      while place < end { copy() }
    }

    private mutating func writeName() {
      write("\"")
      while place < end, place.pointee != UInt8(ascii: "=") { copy() }
      if place < end { place += 1 }
      write("\":")
    }

    private mutating func writeValue(depth: Int) {
      if end - place >= 2, place[0] == UInt8(ascii: "@"), place[1] == UInt8(ascii: "{"), depth < Writer.deepest {
        return writeObject(depth: depth + 1)
      }
      write("\"")
      while place < end, !isAtNextName, !isAtClose(depth: depth) { copy() }
      write("\"")
    }

    /// A semicolon that a name and `=` follow; others belong to the value, as in a user agent.
    private var isAtNextName: Bool {
      guard end - place >= 3, place[0] == UInt8(ascii: ";"), place[1] == UInt8(ascii: " ") else { return false }
      var ahead = place + 2
      while ahead < end, ahead.pointee.isOfName { ahead += 1 }
      return ahead > place + 2 && ahead < end && ahead.pointee == UInt8(ascii: "=")
    }

    /// The outermost object ends with the cell; a brace before is of the value.
    private func isAtClose(depth: Int) -> Bool {
      place.pointee == UInt8(ascii: "}") && (depth > 0 || place + 1 == end)
    }

    private mutating func copy() {
      let byte = place.pointee
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { write("\\") }
      next.pointee = byte < 0x20 ? 0x20 : byte
      next += 1
      place += 1
    }

    private mutating func pass(_ count: Int, writing text: StaticString) {
      place += count
      write(text)
    }

    private mutating func write(_ text: StaticString) {
      next.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
      next += text.utf8CodeUnitCount
    }
  }
}

extension UInt8 {
  fileprivate var isOfName: Bool { isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: ".") }
}
