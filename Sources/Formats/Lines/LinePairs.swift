internal import CByteScan

/// Walks over the pairs of a message: `key=value`, `key="a value"`, and the heads of CEF and LEEF before such pairs.
///
/// A value without quotes goes up to the last space before the next `key=`, so that it may hold spaces itself; with a
/// delimiter it goes up to that.
struct LinePairs {
  private let text: UnsafeRawBufferPointer
  let delimiter: UInt8?
  /// `a=1,b=2` without a space between.
  private let commaParted: Bool
  /// Behind the last value, or behind the last key until its value is taken.
  private(set) var position: Int

  init(_ text: UnsafeRawBufferPointer, delimiter: UInt8? = nil, from position: Int = 0) {
    commaParted = delimiter == nil && LinePairs.isCommaParted(text)
    self.text = text
    self.delimiter = delimiter
    self.position = position
  }

  /// Whether a comma and a key follow the first value at once.
  private static func isCommaParted(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let base = text.assumingMemoryBound(to: UInt8.self).baseAddress else { return false }
    var comma = nv_find_within(base, base + text.count, UInt8(ascii: "=")) - base
    while comma < text.count, text[comma] > 0x20, text[comma] != 0x2C, text[comma] != 0x22 { comma += 1 }
    guard comma < text.count, text[comma] == 0x2C else { return false }
    var end = comma + 1
    while end < text.count, text[end].mayStandInKey { end += 1 }
    return end > comma + 1 && end < text.count && text[end] == UInt8(ascii: "=")
  }

  /// Ranges of the next key and of its value without quotes; nil at the end.
  mutating func next() -> (key: Range<Int>, value: Range<Int>)? {
    guard let key = nextKey() else { return nil }
    return (key, value())
  }

  /// The range of the next key, whose value is to be taken by `value`; nil at the end. What is passed over depends on
  /// the delimiter and on the bytes up to the value and its quote, and on nothing else.
  mutating func nextKey() -> Range<Int>? {
    while position < text.count {
      skipSeparators()
      let start = position
      guard let mark = keyEnd(from: start) else {
        if !skipWord() { return nil }
        continue
      }
      position = mark + 1
      return LinePairs.trimmed(text, start..<mark)
    }
    return nil
  }

  /// Passes over `count` bytes that are known to be what `nextKey` passes over, but for the quote that has to follow a
  /// colon; false where they are not.
  @inline(__always)
  mutating func passKey(_ count: Int) -> Bool {
    let place = position + count
    guard place <= text.count else { return false }
    if text[place - 1] == UInt8(ascii: ":"), place == text.count || text[place] != 0x22 { return false }
    position = place
    return true
  }

  private mutating func skipSeparators() {
    while position < text.count,
      text[position] <= 0x20 || text[position] == delimiter || text[position] == 0x2C || text[position] == 0x5B
    {
      position += 1
    }
  }

  /// Where the `=` of a key stands that begins at `start`, or its `:` where a quote follows.
  private func keyEnd(from start: Int) -> Int? {
    var end = start
    while end < text.count {
      let byte = text[end]
      if byte == UInt8(ascii: "=") { return end > start ? end : nil }
      if byte == UInt8(ascii: ":"), end > start, end + 1 < text.count, text[end + 1] == 0x22 { return end }
      if byte == delimiter || byte == 0x22 { return nil }
      if byte <= 0x20, delimiter == nil { return nil }
      end += 1
    }
    return nil
  }

  private mutating func skipWord() -> Bool {
    let start = position
    while position < text.count, text[position] > 0x20, text[position] != delimiter { position += 1 }
    if position == start { position += 1 }
    return position <= text.count
  }

  /// The range of the value of the key at hand, without quotes.
  mutating func value() -> Range<Int> {
    guard position < text.count else { return position..<position }
    let first = text[position]
    if first == 0x22 || first == 0x27 { return quoted(by: first) }
    let start = position
    if let end = delimiter ?? (commaParted ? 0x2C : nil) {
      position = place(of: end, from: start)
      return LinePairs.trimmed(text, start..<position)
    }
    position = blank(from: start)
    while position < text.count, !opensKey(at: position) { position = blank(from: position + 1) }
    return LinePairs.trimmed(text, start..<position)
  }

  /// Up to the quote that no backslash guards; backslashes do not guard each other.
  @inline(__always)
  private mutating func quoted(by quote: UInt8) -> Range<Int> {
    let start = position + 1
    var end = place(of: quote, from: start)
    while end < text.count, end > start, text[end - 1] == 0x5C { end = place(of: quote, from: end + 1) }
    position = min(end + 1, text.count)
    return start..<end
  }

  /// Where the byte stands first; the end of the text where it does not.
  @inline(__always)
  private func place(of byte: UInt8, from start: Int) -> Int {
    guard let base = text.assumingMemoryBound(to: UInt8.self).baseAddress, start < text.count else { return text.count }
    return nv_find_within(base + start, base + text.count, byte) - base
  }

  /// Where white space stands first; the end of the text where it does not.
  @inline(__always)
  private func blank(from start: Int) -> Int {
    guard let base = text.assumingMemoryBound(to: UInt8.self).baseAddress, start < text.count else { return text.count }
    return nv_find_blank_within(base + start, base + text.count) - base
  }

  /// Whether a key and its `=` stand behind the white space at `place`.
  private func opensKey(at place: Int) -> Bool {
    var end = place
    while end < text.count, text[end] <= 0x20 { end += 1 }
    let start = end
    while end < text.count, text[end].mayStandInKey { end += 1 }
    return end > start && end < text.count && text[end] == UInt8(ascii: "=")
  }

  /// Without quotation marks or white space around it.
  static func unquoted(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
    let range = trimmed(text, range)
    guard range.count >= 2, text[range.lowerBound] == 0x22, text[range.upperBound - 1] == 0x22 else { return range }
    return range.lowerBound + 1..<range.upperBound - 1
  }

  private static func trimmed(_ text: UnsafeRawBufferPointer, _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}

extension UInt8 {
  fileprivate var mayStandInKey: Bool {
    let letter = self | 0x20
    return (letter >= 0x61 && letter <= 0x7A) || isDigit || self == 0x5F || self == 0x2D || self == 0x2E
  }
}

/// The part before the pairs in the two formats that collectors agreed on: values between bars.
struct BarredHead {
  /// Ranges of the head's values, the first that of the version.
  private var values: [Range<Int>] = []
  private let isCEF: Bool
  /// Where the pairs begin.
  var pairs = 0
  /// Between pairs; nil for spaces.
  var delimiter: UInt8?

  private static let cef = ["version", "vendor", "product", "version", "id", "name", "severity"].map {
    named("cef." + $0)
  }
  private static let leef = ["version", "vendor", "product", "version", "id"].map { named("leef." + $0) }
  /// Behind a name, for those who read words at once.
  private static let guardCount = 16

  private static func named(_ name: String) -> [UInt8] { Array(name.utf8) + [UInt8](repeating: 0, count: guardCount) }

  /// Nil where the text has no such head.
  init?(_ text: UnsafeRawBufferPointer, isCEF: Bool) {
    self.isCEF = isCEF
    let mark = Array((isCEF ? "CEF:" : "LEEF:").utf8)
    guard let start = text.first(mark) else { return nil }
    let names = isCEF ? BarredHead.cef : BarredHead.leef
    values.reserveCapacity(names.count)
    var (place, begin) = (start + mark.count, start + mark.count)
    while place < text.count, values.count < names.count {
      if text[place] == 0x5C {
        place += 1
      } else if text[place] == UInt8(ascii: "|") {
        values.append(begin..<place)
        begin = place + 1
      }
      place += 1
    }
    guard values.count >= 4 else { return nil }
    pairs = begin
    guard !isCEF else { return }
    delimiter = 0x09
    // LEEF 2.0 names its delimiter, as a character or in hexadecimal.
    if text.has("2", at: start + mark.count), let bar = text.first([UInt8(ascii: "|")], from: begin), bar - begin <= 5 {
      if bar == begin + 1 { delimiter = text[begin] }
      pairs = bar + 1
    }
    if text[pairs...].contains(0x09) == false, delimiter == 0x09 { delimiter = nil }
  }

  /// The values but for the version of the head itself, under their names.
  func forEach(_ found: (UnsafeRawBufferPointer, Range<Int>) -> Void) {
    for (name, range) in zip(isCEF ? BarredHead.cef : BarredHead.leef, values).dropFirst() {
      name.withUnsafeBytes { found(UnsafeRawBufferPointer(rebasing: $0.dropLast(BarredHead.guardCount)), range) }
    }
  }
}
