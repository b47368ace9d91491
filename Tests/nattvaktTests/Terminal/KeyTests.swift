import Testing

@testable import nattvakt

@Suite("Keys out of the bytes of a terminal")
struct KeyTests {
  private func keys(_ bytes: [UInt8]) -> [Key] {
    var decoder = KeyDecoder()
    decoder.add(bytes)
    var keys: [Key] = []
    while let key = decoder.next(isComplete: true) { keys.append(key) }
    return keys
  }

  @Test("letters of any alphabet, arrows in both spellings, and what edits a line")
  func all() {
    #expect(keys(Array("nå漢".utf8)) == [.character("n"), .character("å"), .character("漢")])
    #expect(keys(Array("\u{1B}[A\u{1B}OB\u{1B}[5~\u{1B}[6~".utf8)) == [.up, .down, .pageUp, .pageDown])
    #expect(keys([0x0D, 0x7F, 0x08, 0x03]) == [.enter, .backspace, .backspace, .stop])
    #expect(keys([0x1B]) == [.escape] && keys([0x1B, UInt8(ascii: "n")]) == [.escape, .character("n")])
  }

  @Test("a sequence that nobody knows is no key, and what follows it is one")
  func unknown() {
    #expect(keys(Array("\u{1B}[1;5Pq".utf8)) == [.character("q")])
    #expect(keys([0x01, 0x02, UInt8(ascii: "q")]) == [.character("q")])
  }

  @Test("bytes that come one by one give the same, and a beginning waits for its rest")
  func slowly() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in Array("å\u{1B}[C漢".utf8) {
      decoder.add([byte])
      while let key = decoder.next(isComplete: false) { keys.append(key) }
    }
    #expect(keys == [.character("å"), .right, .character("漢")])
    decoder.add([0x1B])
    #expect(decoder.next(isComplete: false) == nil && decoder.next(isComplete: true) == .escape)
  }
}
