import Detections
import Events
import Testing

@Suite("Legacy protocol")
struct LegacyProtocolTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("legacy-protocol")
    #expect(mismatches == [])
  }

  @Test("IMAP from abroad by somebody who never used it is found at high")
  func fires() throws {
    try check(
      """
      2mon 08:00 Lagos mtn nothing proto=IMAP4 ← legacy-protocol high
      """)
  }

  @Test("a right password that was stopped counts too")
  func stopped() throws {
    try check(
      """
      2mon 08:00 Lagos mtn nothing proto=IMAP4 right ← legacy-protocol high
      """)
  }

  @Test("a scanner that is set up in the office is nothing")
  func printer() throws {
    try check(
      """
      2mon 08:00 Malmö telia nothing proto=SMTP
      """)
  }

  @Test("a wrong password over IMAP is nothing of this")
  func wrong() throws {
    try check(
      """
      2mon 08:00 Lagos mtn nothing proto=IMAP4 bad
      """)
  }

  @Test("a browser is not seen by this")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Lagos mtn stranger
      """)
  }

  @Test("from another address of the own operator it is a line of context at most")
  func ownNetwork() throws {
    try check(
      """
      2mon 08:00 Malmö telia nothing room=9 proto=IMAP4 ← legacy-protocol low
      """)
  }

  @Test("a habit of IMAP is no news, wherever the phone is")
  func habit() throws {
    let timeline = Timeline(
      """
      3 weeks Malmö telia nothing proto=IMAP4
      2mon 08:00 Göteborg tele2 nothing proto=IMAP4
      """)
    #expect(try timeline.findings().filter { $0.rule.id == "legacy-protocol" && $0.line == 2 }.isEmpty)
  }
}
