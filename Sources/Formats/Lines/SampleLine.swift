internal import CByteScan

/// A line of text of a sample, looked at once for all formats.
package final class SampleLine: Sendable {
  private let bytes: [UInt8]
  let message: Range<Int>
  /// In lower case; empty where the line names none.
  let program: String
  let shape: FormatDescription.Lines.Shape
  /// Of pairs, whatever stands around them.
  let keys: SampleKeys

  init(_ line: UnsafeRawBufferPointer) {
    bytes = Array(line)
    let head = LineHead(line)
    program = String(decoding: line[head.program], as: UTF8.self).lowercased()
    message =
      RepeatedMessage(UnsafeRawBufferPointer(rebasing: line[head.message]), from: head.message.lowerBound).message
    let text = UnsafeRawBufferPointer(rebasing: line[message])
    shape = SampleLine.shape(of: text)
    var keys = SampleKeys()
    LineValues(shape: shape).forEach(in: text) { key, value in
      keys.add(key.lowercased(), String(decoding: text[value], as: UTF8.self))
    }
    self.keys = keys
  }

  func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result { bytes.withUnsafeBytes(body) }

  static func shape(of text: UnsafeRawBufferPointer) -> FormatDescription.Lines.Shape {
    if text.first(cef) != nil { return .cef }
    if text.first(leef) != nil { return .leef }
    if text.first(event) != nil { return .xml }
    return hasThreeEquals(text) || text.first(quotedValue) != nil ? .pairs : .patterns
  }

  private static let (cef, leef) = (Array("CEF:".utf8), Array("LEEF:".utf8))
  private static let (event, quotedValue) = (Array("<Event".utf8), Array(":\"".utf8))

  private static func hasThreeEquals(_ text: UnsafeRawBufferPointer) -> Bool {
    guard var place = text.assumingMemoryBound(to: UInt8.self).baseAddress else { return false }
    let end = place + text.count
    for _ in 0..<3 {
      place = nv_find_within(place, end, UInt8(ascii: "="))
      if place == end { return false }
      place += 1
    }
    return true
  }
}

/// The keys and values of a message that is more than prose.
struct LineValues {
  var shape: FormatDescription.Lines.Shape
  var delimiter: UInt8?
  var separator: [UInt8] = []

  /// Names are those of the log, CEF's and LEEF's heads under `cef.` and `leef.`; ranges are of `text`.
  func forEach(in text: UnsafeRawBufferPointer, _ found: (String, Range<Int>) -> Void) {
    forEachKey(in: text) { key, range in found(String(decoding: key, as: UTF8.self), range) }
  }

  /// As `forEach`, with the bytes of names, which are good for the call.
  func forEachKey(in text: UnsafeRawBufferPointer, _ found: (UnsafeRawBufferPointer, Range<Int>) -> Void) {
    guard var pairs = forEachKeyBeforePairs(in: text, found) else { return }
    while let (key, value) = pairs.next() { found(UnsafeRawBufferPointer(rebasing: text[key]), value) }
  }

  /// As `forEachKey`, up to the pairs that end the text; these are handed back, where there are any.
  func forEachKeyBeforePairs(
    in text: UnsafeRawBufferPointer, _ found: (UnsafeRawBufferPointer, Range<Int>) -> Void
  ) -> LinePairs? {
    switch shape {
    case .patterns, .columns: return nil
    case .xml:
      var walk = EventXML(text)
      walk.forEach(found)
      return nil
    case .pairs where !separator.isEmpty:
      separatedPairs(text, found)
      return nil
    case .pairs: return LinePairs(text, delimiter: delimiter)
    case .cef, .leef:
      guard let head = BarredHead(text, isCEF: shape == .cef) else { return nil }
      head.forEach(found)
      return LinePairs(text, delimiter: head.delimiter ?? delimiter, from: head.pairs)
    }
  }

  /// `key with spaces=value, ` one after the other; a part without `=` belongs to the value before it.
  private func separatedPairs(
    _ text: UnsafeRawBufferPointer, _ found: (UnsafeRawBufferPointer, Range<Int>) -> Void
  ) {
    var key: Range<Int>?
    var value = 0..<0
    var start = 0
    while start < text.count {
      let end = text.first(separator, from: start) ?? text.count
      if let mark = text[start..<end].firstIndex(of: UInt8(ascii: "=")) {
        if let key { found(UnsafeRawBufferPointer(rebasing: text[key]), value) }
        key = start..<mark
        value = LinePairs.unquoted(text, mark + 1..<end)
      } else if key != nil {
        value = value.lowerBound..<end
      }
      start = end + separator.count
    }
    if let key { found(UnsafeRawBufferPointer(rebasing: text[key]), value) }
  }
}

/// `message repeated 5 times: [ Failed password for root ]`, which syslog daemons write instead of five lines.
struct RepeatedMessage {
  let message: Range<Int>
  let count: Int

  /// `start` is where `text` begins in what the range is of.
  init(_ text: UnsafeRawBufferPointer, from start: Int) {
    let lead: StaticString = "message repeated "
    guard text.has(lead, at: 0), case let middle = [UInt8](" times: [".utf8), let mark = text.first(middle),
      text.last == UInt8(ascii: "]"),
      mark >= lead.utf8CodeUnitCount,
      let count = Int(String(decoding: text[lead.utf8CodeUnitCount..<mark], as: UTF8.self)), count > 0
    else {
      message = start..<start + text.count
      self.count = 1
      return
    }
    var (first, last) = (mark + middle.count, text.count - 1)
    while first < last, text[first] == 0x20 { first += 1 }
    while last > first, text[last - 1] == 0x20 { last -= 1 }
    message = start + first..<start + last
    self.count = count
  }
}
