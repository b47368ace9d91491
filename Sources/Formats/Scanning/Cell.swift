internal import CByteScan

/// A value found in a record: a view of its bytes, nothing copied.
///
/// It points into the record or into its scanner's scratch, so it is good until that scanner's next scan and only while
/// the record's bytes live. At least 64 bytes behind it can be read (not used), as the vector kernels do.
package struct Cell {
  package enum Kind: UInt8, Sendable { case string, number, `true`, `false`, object, array }

  /// How the bytes differ from the text that they stand for.
  package enum Escaping: UInt8, Sendable { case none, backslash, doubledQuote }

  package let start: UnsafePointer<UInt8>
  /// Length of the bytes as they stand, before any unescaping.
  package let count: Int
  package let kind: Kind
  package let escaping: Escaping

  init(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, _ kind: Kind, _ escaping: Escaping = .none) {
    self.start = start
    self.count = end - start
    self.kind = kind
    self.escaping = escaping
  }

  /// Behind the last byte.
  var end: UnsafePointer<UInt8> { start + count }

  package var isEscaped: Bool { escaping != .none }

  /// The bytes as they stand in the record, escapes included; for an object or array with its brackets.
  package var rawBytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }
}

extension Cell {
  /// The text's bytes: UTF-8 if the record is, with escapes resolved (a lone surrogate becomes U+FFFD).
  ///
  /// Without escapes these are the record's own bytes; otherwise a temporary copy that ends with the call. Either way
  /// 64 bytes behind them can be read.
  @inline(__always)
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    if escaping == .none { return body(rawBytes) }
    return withUnescaped(body)
  }

  @inline(never)
  private func withUnescaped<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + Int(NV_GUARD)) { copy in
      guard let base = copy.baseAddress else { return body(rawBytes) }
      let length = unescape(into: base)
      (base + length).initialize(repeating: 0, count: Int(NV_GUARD))
      return body(UnsafeRawBufferPointer(start: base, count: length))
    }
  }

  /// Writes the text to `destination`, which has room for `count` + 64 bytes; returns the text's length.
  func unescape(into destination: UnsafeMutablePointer<UInt8>) -> Int {
    switch escaping {
    case .none:
      destination.update(from: start, count: count)
      return count
    case .backslash: return nv_unescape(destination, start, count)
    case .doubledQuote: return nv_unquote(destination, start, count)
    }
  }

  /// The text as a `String`, with bytes that are no UTF-8 replaced: for what a person reads, not for the hot path.
  package var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Whether the text is `literal`, without a copy of either.
  package func equals(_ literal: StaticString, foldCase: Bool = false) -> Bool {
    withBytes { bytes in
      guard bytes.count == literal.utf8CodeUnitCount, let base = bytes.baseAddress else {
        return bytes.isEmpty && literal.utf8CodeUnitCount == 0
      }
      let wanted = literal.utf8Start
      return foldCase
        ? nv_equal_folded(base.assumingMemoryBound(to: UInt8.self), wanted, bytes.count)
        : nv_same(base.assumingMemoryBound(to: UInt8.self), wanted, bytes.count)
    }
  }

  /// Whether the text is one of the ways in which logs say "nothing": empty or white, `-`, `N/A`, `null`, `<null>`,
  /// `None`, `{PII Removed}`.
  ///
  /// `Unknown` is a value of its own in some fields, so it is not among them.
  package var isBlank: Bool {
    guard kind == .string else { return false }
    return withTrimmed { text in
      switch text.count {
      case 0: true
      case 1: text.equals("-")
      case 3: text.equals("N/A", foldCase: true)
      case 4: text.equals("null", foldCase: true) || text.equals("none", foldCase: true)
      case 6: text.equals("<null>", foldCase: true)
      case 13: text.equals("{PII Removed}", foldCase: true)
      default: false
      }
    }
  }

  /// The text with its escapes resolved, then without white space at both ends, for the length of `body`.
  func withTrimmed<Result>(_ body: (Cell) -> Result) -> Result {
    if escaping == .none { return body(trimmed) }
    return withBytes { bytes in
      guard let base = bytes.assumingMemoryBound(to: UInt8.self).baseAddress else { return body(trimmed) }
      return body(Cell(base, base + bytes.count, kind).trimmed)
    }
  }

  /// Without white space (space, tab, line ends) at both ends, as the bytes stand: an escaped one is none.
  var trimmed: Cell {
    var first = start
    var last = start + count
    while first < last, first.pointee.isWhiteSpace { first += 1 }
    while last > first, last[-1].isWhiteSpace { last -= 1 }
    return Cell(first, last, kind, escaping)
  }
}

extension UInt8 {
  /// Space, tab, line feed or carriage return: what JSON lets stand between two tokens.
  @inline(__always)
  var isWhiteSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }
}
