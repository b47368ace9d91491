/// One way of finding where records end, which can stop and go on at any byte.
protocol Splitter {
  /// Marks in `cut` from its position to the end of `bytes`, or to where the cut is interrupted. `Chunk.guardBytes`
  /// behind `bytes` can be read.
  mutating func split(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut)

  /// The content ends with `bytes`, all of which have been split. `isWhole` is false where reading failed: what is
  /// still open is then no record. May set the cut's position back, to go on splitting from there and finish again.
  mutating func finish(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut, isWhole: Bool)
}

extension Cut {
  /// Ends the open line or row before the line end at `end`; a blank one is dropped.
  mutating func closeLine(at end: Int, in bytes: UnsafeRawBufferPointer, lineEnd: UInt8) -> Bool {
    guard let start = open else { return true }
    let isDOS = lineEnd == .newline && end > max(start, 0) && bytes[end - 1] == .carriageReturn
    let end = isDOS ? end - 1 : end
    if end - start <= limit, bytes[start..<end].allSatisfy({ $0 == .space || $0 == .tab }) {
      open = nil
      return true
    }
    return close(at: end)
  }

  /// What is open will never be whole.
  mutating func truncate(at end: Int) {
    report(.truncated, from: place(of: open ?? end), to: end)
    open = nil
  }
}
