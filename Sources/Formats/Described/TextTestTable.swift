/// The tests of many conditions in one stretch of memory, for they are asked of every record.
struct TextTestTable: ~Copyable {
  private enum Kind: UInt8 { case equals, prefix, suffix, contains, ordered, isThere, isMissing }

  private struct Entry {
    var kind: Kind
    /// Of the text in `bytes`, or of the test in `ordered`.
    var start: Int
    var count: Int
  }

  private let entries: UnsafeMutableBufferPointer<Entry>
  private let bytes: UnsafeMutableBufferPointer<UInt8>
  private let ordered: [TextTest]

  init(_ tests: [TextTest]) {
    var (entries, bytes, ordered): ([Entry], [UInt8], [TextTest]) = ([], [], [])
    func add(_ kind: Kind, _ text: [UInt8]) {
      entries.append(Entry(kind: kind, start: bytes.count, count: text.count))
      bytes += text
    }
    for test in tests {
      switch test {
      case .equals(let text): add(.equals, text)
      case .prefix(let text): add(.prefix, text)
      case .suffix(let text): add(.suffix, text)
      case .contains(let text): add(.contains, text)
      case .ordered:
        entries.append(Entry(kind: .ordered, start: ordered.count, count: 0))
        ordered.append(test)
      case .isThere: add(.isThere, [])
      case .isMissing: add(.isMissing, [])
      }
    }
    self.entries = .allocate(capacity: entries.count)
    self.bytes = .allocate(capacity: bytes.count)
    _ = self.entries.initialize(from: entries)
    _ = self.bytes.initialize(from: bytes)
    self.ordered = ordered
  }

  deinit {
    // Both hold trivial values.
    entries.deallocate()
    bytes.deallocate()
  }

  /// Whether one of the tests in `range` holds of a text without white space around it.
  func holds(_ range: Range<Int>, of text: UnsafeRawBufferPointer) -> Bool {
    for i in range where holds(entries[i], of: text) { return true }
    return false
  }

  @inline(__always)
  private func holds(_ entry: Entry, of text: UnsafeRawBufferPointer) -> Bool {
    switch entry.kind {
    case .isMissing: return text.isEmpty
    case .isThere: return !text.isEmpty
    case .equals: return text.count == entry.count && folds(text, entry, at: 0)
    case .prefix: return text.count >= entry.count && folds(text, entry, at: 0)
    case .suffix: return text.count >= entry.count && folds(text, entry, at: text.count - entry.count)
    case .contains:
      if text.count < entry.count { return false }
      for i in 0...(text.count - entry.count) where folds(text, entry, at: i) { return true }
      return false
    case .ordered: return ordered[entry.start].holds(of: text)
    }
  }

  @inline(__always)
  private func folds(_ text: UnsafeRawBufferPointer, _ entry: Entry, at place: Int) -> Bool {
    for i in 0..<entry.count where lowered(text[place + i]) != bytes[entry.start + i] { return false }
    return true
  }
}
