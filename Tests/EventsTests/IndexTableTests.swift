import Testing

@testable import Events

struct IndexTableTests {
  @Test("finds what was set, and nothing else, through many growths")
  func growth() {
    var table = IndexTable()
    for i in 0..<10_000 { table.set(i, for: UInt64(i) << 32 | 7) }
    #expect((0..<10_000).allSatisfy { table[UInt64($0) << 32 | 7] == $0 })
    #expect((0..<10_000).allSatisfy { table[UInt64($0) << 32 | 8] == nil })
  }

  @Test("the last value set for a key holds, zero is a key like any other")
  func overwriting() {
    var table = IndexTable()
    #expect(table[0] == nil)
    table.set(5, for: 0)
    table.set(6, for: 0)
    #expect(table[0] == 6)
  }
}
