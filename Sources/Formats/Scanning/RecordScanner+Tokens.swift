internal import CByteScan

/// The small steps of a JSON scan. Each takes a place at or before `end` and returns one there.
extension RecordScanner {
  @inline(__always)
  func skipSpace(_ place: Bytes) -> Bytes {
    if place.pointee > 0x20 { return place }
    var place = place
    while place < end, place.pointee.isWhiteSpace { place += 1 }
    return place
  }

  /// The text between the quote at `place` and the closing one.
  @inline(__always)
  func string(at place: Bytes, else reason: ScanError.Reason) throws(ScanError) -> Cell {
    guard place < end else { throw error(.unterminated, at: place) }
    guard place.pointee == UInt8(ascii: "\"") else { throw error(reason, at: place) }
    let string = nv_string_from(place + 1, end)
    guard string.close < end else { throw error(.unterminatedString, at: place) }
    return Cell(place + 1, string.close, .string, string.escaped ? .backslash : .none)
  }

  /// From behind a key over its colon to its value.
  @inline(__always)
  func valueStart(after place: Bytes) throws(ScanError) -> Bytes {
    let colon = skipSpace(place)
    guard colon < end, colon.pointee == UInt8(ascii: ":") else { throw error(.expectedColon, at: colon) }
    let value = skipSpace(colon + 1)
    guard value < end else { throw error(.unterminated, at: value) }
    return value
  }

  /// From behind a member or element to the next one; nil where `close` ends the object or array.
  @inline(__always)
  func separator(_ place: Bytes, close: UInt8) throws(ScanError) -> Bytes? {
    let mark = skipSpace(place)
    guard mark < end else { throw error(.unterminated, at: mark) }
    if mark.pointee == close { return nil }
    guard mark.pointee == UInt8(ascii: ",") else { throw error(.expectedComma, at: mark) }
    let next = skipSpace(mark + 1)
    guard next < end else { throw error(.unterminated, at: next) }
    return next
  }

  /// After `separator` saw the closing bracket.
  @inline(__always)
  func behindClose(_ place: Bytes) -> Bytes { skipSpace(place) + 1 }

  /// From any value to behind it; an object or array is only checked for balance.
  @inline(__always)
  func skipValue(_ place: Bytes) throws(ScanError) -> Bytes {
    switch place.pointee {
    case UInt8(ascii: "\""): return try string(at: place, else: .invalidValue).end + 1
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard let behind = nv_container_end(place, end) else { throw error(.unterminated, at: place) }
      return behind
    default: return try skipScalar(place)
    }
  }

  /// From a number or word to behind it; what it says is checked only where it is wanted.
  @inline(__always)
  func skipScalar(_ place: Bytes) throws(ScanError) -> Bytes {
    var behind = place
    while behind < end, behind.pointee.mayStandInScalar { behind += 1 }
    if behind == place { throw error(.invalidValue, at: place) }
    return behind
  }

  mutating func enter(_ open: Bytes) throws(ScanError) {
    guard depth < RecordScanner.deepest else { throw error(.tooDeep, at: open) }
    depth += 1
  }

  @inline(__always)
  func isWord(_ word: StaticString, _ place: Bytes, _ count: Int) -> Bool {
    count == word.utf8CodeUnitCount && nv_same(place, word.utf8Start, count)
  }
}

extension UInt8 {
  /// Letters, digits and the signs of numbers.
  @inline(__always)
  var mayStandInScalar: Bool {
    let letter = self | 0x20
    return (letter >= 0x61 && letter <= 0x7A) || (self >= 0x30 && self <= 0x39) || self == 0x2D || self == 0x2B
      || self == 0x2E
  }
}
