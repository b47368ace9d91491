/// The text of one cell, looked at without a copy. Words to compare with are in lower-case ASCII.
extension UnsafeRawBufferPointer {
  /// Whether a cell is one of the ways in which exports write "nothing": empty, `-`, `N/A`, `null`, `<null>`, `None`,
  /// `nil`, `undefined`, `Unknown`, `{PII Removed}`; in any case, with white space around.
  package var isNull: Bool {
    // Every spelling is at most 13 bytes, so almost all real values are told apart by their length alone.
    if count > 24 { return false }
    let text = trimmed
    switch text.count {
    case 0: return true
    case 1: return text[0] == 0x2D
    case 3: return text.folds(to: "n/a") || text.folds(to: "nil")
    case 4: return text.folds(to: "null") || text.folds(to: "none")
    case 6: return text.folds(to: "<null>") || text.folds(to: "(null)")
    case 7: return text.folds(to: "unknown")
    case 9: return text.folds(to: "undefined")
    case 13: return text.folds(to: "{pii removed}")
    default: return false
    }
  }

  /// Without white space at either end; no-break spaces (U+00A0) count as white space.
  var trimmed: UnsafeRawBufferPointer {
    var (start, end) = (0, count)
    while start < end {
      if self[start] <= 0x20 {
        start += 1
      } else if end - start >= 2, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while start < end {
      if self[end - 1] <= 0x20 {
        end -= 1
      } else if end - start >= 2, self[end - 1] == 0xA0, self[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return UnsafeRawBufferPointer(rebasing: self[start..<end])
  }

  /// Whether a spreadsheet has written a long number anew, `-4.32E+18`: the digits that told it from others are gone.
  var isShortenedNumber: Bool {
    if count > 24 { return false }
    let text = trimmed
    guard let mark = text.firstIndex(where: { $0 | 0x20 == 0x65 }), mark > 0, mark + 1 < text.count else {
      return false
    }
    let mantissa = text[..<mark].drop { $0 == 0x2D }
    return text[mark + 1] == 0x2B && text[(mark + 2)...].allSatisfy(\.isDigit) && mantissa.first?.isDigit == true
      && mantissa.allSatisfy { $0.isDigit || $0 == 0x2E || $0 == 0x2C }
  }

  /// Without the apostrophe that exports put before what a spreadsheet would take for a formula.
  var withoutGuard: UnsafeRawBufferPointer {
    guard count > 1, self[0] == 0x27, [0x2B, 0x2D, 0x3D, 0x40].contains(self[1]) else { return self }
    return UnsafeRawBufferPointer(rebasing: self[1...])
  }

  /// Whether the text is `word` in any case.
  @inline(__always)
  func folds(to word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    for i in 0..<count where lowered(self[i]) != word.utf8Start[i] { return false }
    return true
  }

  /// Whether the text begins with `word` in any case.
  func begins(with word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    return count >= length && UnsafeRawBufferPointer(rebasing: self[..<length]).folds(to: word)
  }

  /// Whether `word` stands anywhere in the text, in any case.
  func holds(_ word: StaticString) -> Bool {
    let length = word.utf8CodeUnitCount
    guard count >= length else { return false }
    let first = word.utf8Start[0]
    for start in 0...(count - length) where lowered(self[start]) == first {
      if UnsafeRawBufferPointer(rebasing: self[start..<start + length]).folds(to: word) { return true }
    }
    return false
  }
}

/// An ASCII capital made small; every other byte as it is.
@inline(__always)
func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
