import Testing

@testable import Formats

@Suite("A table of tests")
struct TextTestTableTests {
  @Test("says of every text what its tests say one by one")
  func agrees() {
    let spellings = [["*"], [""], ["a"], ["a*"], ["*b"], ["*ab*"], ["a*b", "ba"], ["*", "x"], ["abba", "*a*b*"]]
    let table = TextTestTable(spellings.joined().map { TextTest($0) })
    var ranges: [Range<Int>] = []
    for spelling in spellings {
      let start = ranges.last?.upperBound ?? 0
      ranges.append(start..<start + spelling.count)
    }
    for text in ["", " ", "a", "B", "ab", "AB ", "ba", "abab", "abba", "bab", "x"] {
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
      bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        let cell = Cell(start, start + text.utf8.count, .string)
        for (spelling, range) in zip(spellings, ranges) {
          #expect(
            table.holds(range, of: cell.rawBytes.trimmed) == spelling.contains { TextTest($0).holds(of: cell) },
            "\(spelling): \(text)")
        }
      }
    }
  }
}
