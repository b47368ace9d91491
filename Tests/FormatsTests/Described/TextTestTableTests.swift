import Testing

@testable import Formats

@Suite("A table of tests")
struct TextTestTableTests {
  @Test("says of every text what its tests say one by one")
  func agrees() {
    let spellings = [["*"], [""], ["a"], ["a*"], ["*b"], ["*ab*"], ["a*b", "ba"], ["*", "x"], ["abba", "*a*b*"]]
    var table = TextTestTable()
    let ranges = spellings.map { table.add($0.map { TextTest($0) }) }
    for text in ["", " ", "a", "B", "ab", "AB ", "ba", "abab", "abba", "bab", "x"] {
      let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: 64)
      bytes.withUnsafeBufferPointer { bytes in
        guard let start = bytes.baseAddress else { return }
        let cell = Cell(start, start + text.utf8.count, .string)
        for (spelling, range) in zip(spellings, ranges) {
          #expect(
            table.holds(range, of: cell) == spelling.contains { TextTest($0).holds(of: cell) }, "\(spelling): \(text)")
        }
      }
    }
  }
}
