import Testing

@testable import Playbooks

@Suite("A text message")
struct ShortMessageTests {
  @Test("counts a Swedish letter as one septet and a brace as two")
  func counting() {
    #expect(ShortMessage.septets("Ring Åke på örat") == 16)
    #expect(ShortMessage.septets("{€}") == 6)
    #expect(ShortMessage.septets("") == 0)
  }

  @Test("has no length in septets with a character outside the alphabet", arguments: ["–", "漢", "ç", "👍", "\u{2019}"])
  func outside(_ character: String) {
    #expect(ShortMessage.septets("a" + character) == nil)
  }

  @Test("takes the accent off a letter that the alphabet does not have, and keeps those it has")
  func folding() {
    #expect(ShortMessage.fold("Zoë Čapek Åsa é", limit: 20) == "Zoe Capek Åsa é")
    #expect(ShortMessage.fold("漢 Ł", limit: 20) == "? ?")
  }

  @Test("is cut at whole characters within the limit")
  func cutting() {
    #expect(ShortMessage.fold("abcdef", limit: 3) == "abc")
    #expect(ShortMessage.fold("ab{c", limit: 3) == "ab")
  }
}
