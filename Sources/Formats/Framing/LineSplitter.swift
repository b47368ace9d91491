internal import Glibc

/// Lines, with `\n`, `\r\n` or, where the input has no `\n` at all, `\r` as their end.
struct LineSplitter: Splitter {
  let lineEnd: UInt8

  mutating func split(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    guard let start = bytes.baseAddress else { return }
    while cut.position < bytes.count {
      if cut.open == nil { cut.open = cut.position }
      guard let found = memchr(start + cut.position, Int32(lineEnd), bytes.count - cut.position) else {
        cut.position = bytes.count
        return
      }
      let end = start.distance(to: UnsafeRawPointer(found))
      cut.position = end + 1
      if !cut.closeLine(at: end, in: bytes, lineEnd: lineEnd) { return }
    }
  }

  /// The last line needs no end.
  mutating func finish(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut, isWhole: Bool) {
    guard cut.open != nil else { return }
    if isWhole {
      _ = cut.closeLine(at: bytes.count, in: bytes, lineEnd: lineEnd)
    } else {
      cut.truncate(at: bytes.count)
    }
  }
}
