import Testing

@testable import Formats

@Suite("Pairs of a message")
struct LinePairsTests {
  @Test("are those of a walk byte by byte")
  func agrees() {
    var random = SplitMix(state: 5)
    let alphabet = Array("ab=1 ,;\"'\\:[\t".utf8)
    for _ in 0..<30_000 {
      let count = Int(random.next() % 60)
      let text = (0..<count).map { _ in
        random.next() % 3 == 0 ? alphabet[Int(random.next() % UInt64(alphabet.count))] : UInt8(ascii: "k")
      }
      for delimiter in [nil, UInt8(ascii: ";")] {
        let expected = PlainPairs(text, delimiter).all
        let found = text.withUnsafeBytes { bytes in
          var pairs = LinePairs(bytes, delimiter: delimiter)
          var found: [[Range<Int>]] = []
          while let pair = pairs.next() { found.append([pair.key, pair.value]) }
          return found
        }
        #expect(found == expected, "\(String(decoding: text, as: UTF8.self))")
      }
    }
  }
}

/// Pairs as the documentation of `LinePairs` has them, one byte after the other.
private struct PlainPairs {
  private let text: [UInt8]
  private let delimiter: UInt8?
  private var place = 0
  private(set) var all: [[Range<Int>]] = []

  init(_ text: [UInt8], _ delimiter: UInt8?) {
    self.text = text
    self.delimiter = delimiter
    let isCommaParted = delimiter == nil && commaFollowsFirstValue
    while place < text.count {
      if text[place] <= 0x20 || text[place] == delimiter || text[place] == 0x2C || text[place] == 0x5B {
        place += 1
        continue
      }
      if let mark = keyEnd {
        let key = trimmed(place..<mark)
        place = mark + 1
        all.append([key, value(isCommaParted)])
      } else {
        let start = place
        while place < text.count, text[place] > 0x20, text[place] != delimiter { place += 1 }
        if place == start { place += 1 }
      }
    }
  }

  private var keyEnd: Int? {
    for end in place..<text.count {
      if text[end] == UInt8(ascii: "=") { return end > place ? end : nil }
      if text[end] == UInt8(ascii: ":"), end > place, end + 1 < text.count, text[end + 1] == 0x22 { return end }
      if text[end] == delimiter || text[end] == 0x22 || delimiter == nil && text[end] <= 0x20 { return nil }
    }
    return nil
  }

  private mutating func value(_ isCommaParted: Bool) -> Range<Int> {
    guard place < text.count else { return place..<place }
    let start = place
    if text[place] == 0x22 || text[place] == 0x27 {
      let quote = text[place]
      place += 1
      while place < text.count, text[place] != quote {
        place += text[place] == 0x5C && place + 1 < text.count && text[place + 1] == quote ? 2 : 1
      }
      let end = min(place, text.count)
      place = min(end + 1, text.count)
      return start + 1..<end
    }
    while place < text.count {
      if let delimiter {
        if text[place] == delimiter { break }
      } else if isCommaParted {
        if text[place] == 0x2C { break }
      } else if text[place] <= 0x20, keyFollows(place) {
        break
      }
      place += 1
    }
    return trimmed(start..<place)
  }

  private var commaFollowsFirstValue: Bool {
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")),
      let end = text[equals...].firstIndex(where: { $0 == 0x2C || $0 <= 0x20 || $0 == 0x22 })
    else { return false }
    return text[end] == 0x2C && end + 1 < text.count && text[end + 1] > 0x20 && keyFollows(end + 1)
  }

  /// Whether white space may be passed over before a key of plain letters and its `=`.
  private func keyFollows(_ place: Int) -> Bool {
    var rest = text[place...]
    if place < text.count, text[place] <= 0x20 { rest = rest.drop { $0 <= 0x20 } }
    let key = rest.prefix { byte in "abcdefghijklmnopqrstuvwxyz0123456789_-.".utf8.contains(byte | 0x20) || byte == 0x5F
    }
    return !key.isEmpty && rest.dropFirst(key.count).first == UInt8(ascii: "=")
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start] <= 0x20 { start += 1 }
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    return start..<end
  }
}
