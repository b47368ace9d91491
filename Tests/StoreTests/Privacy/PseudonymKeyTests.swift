import Testing

@testable import Store

@Suite("A key for pseudonyms")
struct PseudonymKeyTests {
  private func hexadecimal(_ bytes: [UInt8]) -> String {
    bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }

  @Test("gives the codes of RFC 4231, of short keys and of one longer than a block")
  func published() {
    let cases: [(key: [UInt8], text: String, code: String)] = [
      (
        [UInt8](repeating: 0x0B, count: 20), "Hi There",
        "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
      ),
      (
        Array("Jefe".utf8), "what do ya want for nothing?",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
      ),
      (
        [UInt8](repeating: 0xAA, count: 131), "Test Using Larger Than Block-Size Key - Hash Key First",
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
      ),
    ]
    for one in cases { #expect(hexadecimal(PseudonymKey(one.key).code(Array(one.text.utf8))) == one.code) }
  }

  @Test("tells the same text apart by what it is")
  func kinds() {
    let key = PseudonymKey([1, 2, 3])
    #expect(key.token("person", "anna") != key.token("device", "anna"))
    #expect(key.token("person", "anna") == PseudonymKey([1, 2, 3]).token("person", "anna"))
    #expect(key.token("person", "anna") != PseudonymKey([1, 2, 4]).token("person", "anna"))
    #expect(key.token("person", "anna").count == 12)
  }

  @Test("made at random is another every time")
  func random() {
    #expect(PseudonymKey.randomBytes().count == 32 && PseudonymKey.randomBytes() != PseudonymKey.randomBytes())
  }
}
