/// A test of one field's text, without regard to the case of ASCII letters.
package enum TextTest: Sendable, Equatable {
  case equals([UInt8])
  case prefix([UInt8])
  case suffix([UInt8])
  case contains([UInt8])
  /// These texts in this order, the first at the beginning and the last at the end; empty ones stand for a star there.
  case ordered([[UInt8]])
  /// There is a value.
  case isThere
  case isMissing

  /// `*` stands for anything; `*` alone for any value, an empty text for none.
  package init(_ spelling: String) {
    let text = spelling.utf8.map(lowered)
    if text.dropFirst().dropLast().contains(UInt8(ascii: "*")) {
      let parts = text.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
      self = .ordered(parts.map(Array.init))
      return
    }
    switch (text.first == UInt8(ascii: "*"), text.last == UInt8(ascii: "*"), text.count) {
    case (_, _, 0): self = .isMissing
    case (true, _, 1): self = .isThere
    case (true, true, _): self = .contains(Array(text.dropFirst().dropLast()))
    case (true, false, _): self = .suffix(Array(text.dropFirst()))
    case (false, true, _): self = .prefix(Array(text.dropLast()))
    default: self = .equals(text)
    }
  }

  func holds(of cell: Cell?) -> Bool {
    guard let cell else {
      if case .isMissing = self { return true }
      return false
    }
    return cell.withBytes { holds(of: $0) }
  }

  func holds(of bytes: UnsafeRawBufferPointer) -> Bool {
    let text = bytes.trimmed
    switch self {
    case .isMissing: return text.isEmpty
    case .isThere: return !text.isEmpty
    case .equals(let wanted): return text.count == wanted.count && TextTest.folds(text, wanted, at: 0)
    case .prefix(let wanted): return text.count >= wanted.count && TextTest.folds(text, wanted, at: 0)
    case .suffix(let wanted):
      return text.count >= wanted.count && TextTest.folds(text, wanted, at: text.count - wanted.count)
    case .contains(let wanted): return TextTest.find(wanted, in: text, from: 0) != nil
    case .ordered(let parts): return TextTest.holds(parts, in: text)
    }
  }

  private static func holds(_ parts: [[UInt8]], in text: UnsafeRawBufferPointer) -> Bool {
    guard let first = parts.first, let last = parts.last, text.count >= first.count + last.count,
      folds(text, first, at: 0), folds(text, last, at: text.count - last.count)
    else { return false }
    var place = first.count
    for part in parts.dropFirst().dropLast() {
      guard let found = find(part, in: text, from: place) else { return false }
      place = found + part.count
    }
    return place <= text.count - last.count
  }

  private static func find(_ wanted: [UInt8], in text: UnsafeRawBufferPointer, from start: Int) -> Int? {
    guard text.count - start >= wanted.count else { return nil }
    guard let first = wanted.first else { return start }
    for i in start...(text.count - wanted.count) where lowered(text[i]) == first && folds(text, wanted, at: i) {
      return i
    }
    return nil
  }

  @inline(__always)
  private static func folds(_ text: UnsafeRawBufferPointer, _ wanted: [UInt8], at start: Int) -> Bool {
    for i in wanted.indices where lowered(text[start + i]) != wanted[i] { return false }
    return true
  }
}
