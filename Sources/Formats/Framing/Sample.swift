/// The start of an input's content, with guard bytes behind it, to be looked at before anything is read.
struct Sample {
  let bytes: [UInt8]
  let count: Int
  /// Whether nothing follows.
  let isWhole: Bool
  /// `\r` only where there is no `\n` at all.
  let lineEnd: UInt8

  init(_ content: some Collection<UInt8>, isWhole: Bool) {
    bytes = Array(content) + [UInt8](repeating: 0, count: Chunk.guardBytes)
    count = bytes.count - Chunk.guardBytes
    self.isWhole = isWhole
    let text = bytes[..<count]
    lineEnd = !text.contains(.newline) && text.contains(.carriageReturn) ? .carriageReturn : .newline
  }

  var content: ArraySlice<UInt8> { bytes[..<count] }

  /// The whole records in it, or in its bytes before `limit`, and what was wrong between them.
  func split(by splitter: consuming any Splitter, from preamble: Int = 0, upTo limit: Int = .max) -> Cut {
    var cut = Cut(limit: count)
    let end = min(limit, count)
    cut.position = min(preamble, end)
    bytes.withUnsafeBytes { buffer in
      let content = UnsafeRawBufferPointer(rebasing: buffer[..<end])
      splitter.split(content, &cut)
      if isWhole, end == count { splitter.finish(content, &cut, isWhole: true) }
      if !cut.isInterrupted { splitter.split(content, &cut) }
    }
    return cut
  }

  /// The line from `start`, without its end; nil where it does not end within the sample.
  func line(from start: Int) -> Range<Int>? {
    if let end = bytes[start..<count].firstIndex(of: lineEnd) { return start..<end }
    return isWhole ? start..<count : nil
  }
}
