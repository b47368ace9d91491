/// A reading place in the bytes of one cell. Reads past the end give nothing; no byte is copied.
struct ByteCursor {
  private let bytes: UnsafeRawBufferPointer
  private(set) var position = 0

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  var isAtEnd: Bool { position >= bytes.count }
  var next: UInt8? { isAtEnd ? nil : bytes[position] }

  /// Moves on when the next byte is `byte`.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// The number that the last `count` bytes spell behind a space; nil where they are no digits.
  func last(_ count: Int) -> Int? {
    guard bytes.count - position > count, bytes[bytes.count - count - 1] == 0x20 else { return nil }
    var tail = ByteCursor(UnsafeRawBufferPointer(rebasing: bytes[(bytes.count - count)...]))
    let number = tail.digits(atMost: count)
    return number.count == count ? number.value : nil
  }

  /// The same place in the bytes without the last few; nil where there are not so many.
  func dropping(last count: Int) -> ByteCursor? {
    guard bytes.count - position > count else { return nil }
    var front = ByteCursor(UnsafeRawBufferPointer(rebasing: bytes[..<(bytes.count - count)]))
    front.position = position
    return front
  }

  /// An unsigned number of at most `limit` digits and how many digits it had; (0, 0) when there is none. Nineteen
  /// digits need not fit: such a number is the largest that does.
  mutating func digits(atMost limit: Int) -> (value: Int, count: Int) {
    var value = 0
    let start = position
    while position - start < limit, let byte = next, byte &- 0x30 < 10 {
      let (tens, isTooLarge) = value.multipliedReportingOverflow(by: 10)
      let (sum, isTooLargeAtLast) = tens.addingReportingOverflow(Int(byte &- 0x30))
      value = isTooLarge || isTooLargeAtLast ? .max : sum
      position += 1
    }
    return (value, position - start)
  }

  /// Moves past spaces, tabs, and the no-break spaces U+00A0 and U+202F that some locales write before "PM".
  mutating func skipSpaces() {
    while let byte = next {
      switch byte {
      case 0x20, 0x09, 0x0D, 0x0A: position += 1
      case 0xC2 where follows(0xA0, at: 1): position += 2
      case 0xE2 where follows(0x80, at: 1) && follows(0xAF, at: 2): position += 3
      default: return
      }
    }
  }

  /// Moves past `word` in either case; `word` is lower-case ASCII.
  mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard bytes.count - position >= count else { return false }
    for i in 0..<count where bytes[position + i] | 0x20 != word.utf8Start[i] { return false }
    position += count
    return true
  }

  private func follows(_ byte: UInt8, at distance: Int) -> Bool {
    position + distance < bytes.count && bytes[position + distance] == byte
  }
}
