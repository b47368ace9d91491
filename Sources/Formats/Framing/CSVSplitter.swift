internal import CByteScan

/// Rows by RFC 4180: line ends within quoted cells are text. A quote opens a cell only at its start; anywhere else in
/// an unquoted cell it is a plain byte, so that one stray quote does not swallow the rows after it.
struct CSVSplitter: Splitter {
  let delimiter: UInt8
  let lineEnd: UInt8
  private var walk = CSVSplitter.rowStart
  /// A row has been given up whose quote took the rest of the content.
  private var isBehindQuotes = false

  private static let rowStart = nv_csv_walk(quoted: false, may_open: true)

  init(delimiter: UInt8, lineEnd: UInt8) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
  }

  mutating func split(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    if isBehindQuotes { return splitLines(bytes, &cut) }
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
  /// follows for its text: only its line is given up, and the rest is for the next `split`. Of more than a record may
  /// hold the start may have been let go, so there the content ends with that row.
  mutating func finish(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut, isWhole: Bool) {
    guard let start = cut.open else { return }
    if isWhole, !walk.quoted {
      _ = cut.closeLine(at: bytes.count, in: bytes, lineEnd: lineEnd)
    } else if isWhole, bytes.count - start <= cut.limit, let end = bytes[start...].firstIndex(of: lineEnd),
      end + 1 < bytes.count
    {
      isBehindQuotes = true
      cut.giveUp(.unclosedQuote, upTo: end, goingOnAt: end + 1)
    } else {
      cut.truncate(at: bytes.count)
    }
  }
}

extension CSVSplitter {
  /// No line end closed the row that was given up, so within a quoted cell none of these lines would: each is a row of
  /// its own, or is given up in its turn, without a walk through all that follows.
  private mutating func splitLines(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    while cut.position < bytes.count, !cut.isInterrupted {
      let line = cut.position
      let end = bytes[line...].firstIndex(of: lineEnd) ?? bytes.count
      (cut.open, cut.position, walk) = (line, min(end + 1, bytes.count), CSVSplitter.rowStart)
      _ = nv_csv_walk_to_end(&walk, start + line, end - line, delimiter, lineEnd)
      if end < bytes.count, !walk.quoted {
        _ = cut.closeLine(at: end, in: bytes, lineEnd: lineEnd)
      } else if cut.position < bytes.count {
        cut.giveUp(.unclosedQuote, upTo: end, goingOnAt: cut.position)
      }
    }
  }
}
