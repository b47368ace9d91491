/// An object as Microsoft's older PowerShell modules print it into a cell, a line a property, the rest of the line its
/// value:
///
///     class SignInStatus {
///       ErrorCode: 50126
///       FailureReason: Invalid username or password.
///     }
enum PowerShellClass {
  static func opens(_ text: Cell) -> Bool { text.count > 10 && opens(text.rawBytes) }

  private static func opens(_ text: UnsafeRawBufferPointer) -> Bool { text.starts(with: "class ".utf8) }

  /// The same object in JSON, every value a string or an object. Text that is no sound object gives no sound JSON.
  static func json(_ text: Cell, in scratch: inout Scratch) -> Cell {
    // At most three bytes for one: a line of `A:` alone becomes `"A":"",`, and a quote gets a backslash.
    let start = scratch.open(text.count * 3 + 16)
    var writer = Writer(next: start)
    writer.write("{")
    for line in text.rawBytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      writer.take(UnsafeRawBufferPointer(rebasing: line).trimmed)
      if writer.isDone { break }
    }
    scratch.close(writer.next - start)
    return Cell(start, writer.next, .string)
  }

  private struct Writer {
    private(set) var next: UnsafeMutablePointer<UInt8>
    private var depth = 1
    private var isFirst = true

    init(next: UnsafeMutablePointer<UInt8>) { self.next = next }

    /// The brace of the outermost object has been met.
    var isDone: Bool { depth == 0 }

    private static let deepest = 8

    mutating func take(_ line: UnsafeRawBufferPointer) {
      if line.first == UInt8(ascii: "}") { return closeObject() }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0, line[..<colon].allSatisfy(\.isOfProperty)
      else { return }
      if !isFirst { write(",") }
      isFirst = false
      writeString(UnsafeRawBufferPointer(rebasing: line[..<colon]))
      write(":")
      let value = UnsafeRawBufferPointer(rebasing: line[(colon + 1)...]).trimmed
      if PowerShellClass.opens(value), value.last == UInt8(ascii: "{"), depth < Writer.deepest {
        write("{")
        (depth, isFirst) = (depth + 1, true)
      } else {
        writeString(value)
      }
    }

    private mutating func closeObject() {
      write("}")
      (depth, isFirst) = (depth - 1, false)
    }

    private mutating func writeString(_ text: UnsafeRawBufferPointer) {
      write("\"")
      for byte in text {
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { write("\\") }
        next.pointee = byte < 0x20 ? 0x20 : byte
        next += 1
      }
      write("\"")
    }

    mutating func write(_ text: StaticString) {
      next.update(from: text.utf8Start, count: text.utf8CodeUnitCount)
      next += text.utf8CodeUnitCount
    }
  }
}

extension UInt8 {
  fileprivate var isOfProperty: Bool { isLetter || isDigit || self == UInt8(ascii: "_") }
}
