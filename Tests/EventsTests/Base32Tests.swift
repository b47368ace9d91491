import Events
import Testing

@Suite("Base 32")
struct Base32Tests {
  @Test("writes the lowest five bits first, without letters that look like digits")
  func digits() {
    #expect(Base32.text(0, count: 3) == "000")
    #expect(Base32.text(31 | 10 << 5 | 1 << 10, count: 4) == "ZA10")
    let all = (0..<32).map { Base32.text($0, count: 1) }.joined()
    #expect(Set(all).count == 32 && all.allSatisfy { !"ILOU".contains($0) })
    #expect(Base32.text(.max, count: 12) == "ZZZZZZZZZZZZ")
  }
}
