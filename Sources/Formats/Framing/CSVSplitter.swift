internal import CByteScan

/// Rows by RFC 4180: line ends within quoted cells are text. A quote opens a cell only at its start; anywhere else in
/// an unquoted cell it is a plain byte, so that one stray quote does not swallow the rows after it.
struct CSVSplitter: Splitter {
  let delimiter: UInt8
  let lineEnd: UInt8
  private var walk = CSVSplitter.rowStart

  private static let rowStart = nv_csv_walk(quoted: false, may_open: true)

  init(delimiter: UInt8, lineEnd: UInt8) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  mutating func split(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    while cut.position < bytes.count {
      if cut.open == nil { cut.open = cut.position }
      let rest = bytes.count - cut.position
      let length = nv_csv_walk_to_end(&walk, start + cut.position, rest, delimiter, lineEnd)
      let end = cut.position + length
      if length == rest {
        cut.position = end
        return
      }
      cut.position = end + 1
      walk = CSVSplitter.rowStart
      if !cut.closeLine(at: end, in: bytes, lineEnd: lineEnd) { return }
    }
  }

  /// The last row needs no line end, but its last quoted cell has to be closed. One that never is has taken all that
  /// follows for its text: only its line is given up, and the rest is for the next `split`.
  mutating func finish(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut, isWhole: Bool) {
    guard let start = cut.open else { return }
    if isWhole, !walk.quoted {
      _ = cut.closeLine(at: bytes.count, in: bytes, lineEnd: lineEnd)
    } else if isWhole, start >= 0, let end = bytes[start...].firstIndex(of: lineEnd), end + 1 < bytes.count {
      walk = CSVSplitter.rowStart
      cut.giveUp(.unclosedQuote, upTo: end, goingOnAt: end + 1)
    } else {
      cut.truncate(at: bytes.count)
    }
  }
}
