import Events
import Testing

@testable import Store

@Suite struct VisitorsTests {
  private func visit(_ second: Int64) -> Visits {
    Visits(first: Timestamp(seconds: second), last: Timestamp(seconds: second), count: 1, granted: 1)
  }

  @Test("visits of one person become one entry from the first to the last")
  func sums() {
    var visitors = Visitors()
    for second in [20, 10, 30] as [Int64] { visitors.add("anna", visit(second)) }
    let expected = Visits(first: Timestamp(seconds: 10), last: Timestamp(seconds: 30), count: 3, granted: 3)
    #expect(visitors.entries.map(\.visits) == [expected])
  }

  @Test("names of different bytes are two people, also where Swift holds them equal")
  func equalNames() {
    for names in [
      ["j\u{F6}", "jo\u{308}"], ["jo\u{308}", "j\u{F6}"], ["\u{E9}", "e\u{301}"], ["e\u{301}", "\u{E9}"],
    ] {
      var visitors = Visitors()
      for name in names { visitors.add(name, visit(1)) }
      #expect(visitors.entries.map(\.visits.count) == [1, 1])
    }
  }

  @Test("beyond the limit memory stays bounded, and the order in which people came does not show")
  func bounded() {
    let visits = (0..<900).map { ("user\($0 % 300)", visit(Int64($0))) }
    var inOrder = Visitors()
    for (user, visit) in visits { inOrder.add(user, visit) }
    var random = SeededGenerator(seed: 2)
    for _ in 0..<10 {
      var shuffled = Visitors()
      for (user, visit) in visits.shuffled(using: &random) { shuffled.add(user, visit) }
      #expect(shuffled == inOrder)
    }
    #expect(inOrder.entries.count == Visitors.limit)
    #expect(inOrder.entries.allSatisfy { $0.visits.count == 3 })
  }

  @Test("how many people there were is exact up to the limit, and within a third of the truth beyond it")
  func count() {
    var visitors = Visitors()
    for number in 0..<Visitors.limit { visitors.add("user\(number)", visit(0)) }
    #expect(visitors.count == Visitors.limit && !visitors.isSample)
    for number in 0..<5_000 { visitors.add("user\(number)", visit(0)) }
    #expect(visitors.isSample)
    #expect((3_300...6_700).contains(visitors.count))
  }

  @Test("what is packed comes back, and bytes that end too early are an error")
  func roundTrip() throws {
    var visitors = Visitors()
    for number in 0..<80 { visitors.add("user\(number)", visit(Int64(number) - 40)) }
    let packed = visitors.packed
    #expect(try Visitors(packed: packed) == visitors)
    for length in packed.indices {
      #expect(throws: CodecError.self) { try Visitors(packed: Array(packed[..<length])) }
    }
  }
}
