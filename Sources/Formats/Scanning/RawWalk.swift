internal import CByteScan

/// Walks the members of a raw object or the elements of a raw array, one level deep, without a copy.
///
/// ```swift
/// var parameters = RawWalk(cell)
/// while let parameter = parameters.next() {
///   if parameter.value["Name"]?.equals("ForwardTo") == true { … }
/// }
/// ```
package struct RawWalk {
  package struct Member {
    /// The key in an object; nil in an array.
    package let key: Cell?
    package let value: Cell
  }

  private var place: Bytes
  private let end: Bytes
  private let close: UInt8
  private var isFirst = true

  /// Whether the walk ended before the end because the JSON is not sound: a raw value is only checked for balance when
  /// its record is scanned.
  package private(set) var isDamaged = false

  /// A walk of nothing if `cell` is neither an object nor an array.
  package init(_ cell: Cell) {
    let isContainer = cell.kind == .object || cell.kind == .array
    end = isContainer ? cell.end - 1 : cell.start
    place = isContainer ? cell.start + 1 : cell.start
    close = cell.kind == .array ? UInt8(ascii: "]") : UInt8(ascii: "}")
  }

  package mutating func next() -> Member? {
    skipSpace()
    guard place < end else { return nil }
    if !isFirst {
      guard skip(UInt8(ascii: ",")) else { return damaged() }
    }
    isFirst = false
    var key: Cell?
    if close == UInt8(ascii: "}") {
      guard let text = string(), skip(UInt8(ascii: ":")) else { return damaged() }
      key = text
    }
    guard let value = value() else { return damaged() }
    return Member(key: key, value: value)
  }

  private mutating func damaged() -> Member? {
    isDamaged = true
    place = end
    return nil
  }

  private mutating func skipSpace() {
    while place < end, place.pointee.isWhiteSpace { place += 1 }
  }

  private mutating func skip(_ mark: UInt8) -> Bool {
    skipSpace()
    guard place < end, place.pointee == mark else { return false }
    place += 1
    skipSpace()
    return place < end
  }

  private mutating func string() -> Cell? {
    guard place < end, place.pointee == UInt8(ascii: "\"") else { return nil }
    let string = nv_string_from(place + 1, end)
    guard string.close < end else { return nil }
    defer { place = string.close + 1 }
    return Cell(place + 1, string.close, .string, string.escaped ? .backslash : .none)
  }

  private mutating func value() -> Cell? {
    let first = place
    switch first.pointee {
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      guard let behind = nv_container_end(first, end) else { return nil }
      place = behind
      return Cell(first, behind, first.pointee == UInt8(ascii: "{") ? .object : .array)
    default:
      while place < end, place.pointee.mayStandInScalar { place += 1 }
      return Cell(scalar: first, place)
    }
  }
}

extension Cell {
  /// A number or word of JSON; null becomes a blank text, since a walk has to show that it is there.
  fileprivate init?(scalar start: Bytes, _ end: Bytes) {
    guard start < end else { return nil }
    switch start.pointee {
    case UInt8(ascii: "t"): self.init(start, end, .true)
    case UInt8(ascii: "f"): self.init(start, end, .false)
    case UInt8(ascii: "n"): self.init(start, start, .string)
    default: self.init(start, end, .number)
    }
  }

  /// The value of a raw object's member, its name compared without regard to ASCII case; nil where there is none.
  package subscript(member: StaticString) -> Cell? {
    guard kind == .object else { return nil }
    var walk = RawWalk(self)
    while let next = walk.next() {
      if next.key?.equals(member, foldCase: true) == true { return next.value }
    }
    return nil
  }

  /// This value, or the object or array that it holds as a string, for the length of `body`: JSON in JSON.
  package func withContainer<Result>(_ body: (Cell) -> Result) -> Result? {
    if kind == .object || kind == .array { return body(self) }
    return withBytes { bytes -> Result? in
      guard let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return nil }
      let text = Cell(base, base + bytes.count, .string).trimmed
      guard text.count >= 2, let kind = text.containerKind else { return nil }
      guard nv_container_end(text.start, text.end) == text.end else { return nil }
      return body(Cell(text.start, text.end, kind))
    }
  }

  private var containerKind: Kind? {
    switch start.pointee {
    case UInt8(ascii: "{"): .object
    case UInt8(ascii: "["): .array
    default: nil
    }
  }
}
