import Detections
import Events
import Testing

@Suite("Device code phishing")
struct DeviceCodePhishingTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone
    3 weeks Malmö telia phone-teams

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("device-code-phishing")
    #expect(mismatches == [])
  }

  @Test("a device code redeemed from a rented server, by a person without the habit, is high")
  func fires() throws {
    try check("2mon 08:30 Frankfurt rented nothing device-code background ← device-code-phishing high")
    try check("2mon 08:30 Frankfurt rented cli proto=deviceCode background ← device-code-phishing high")
  }

  @Test("from an unfamiliar home-like address it is worth a look, from abroad high")
  func residential() throws {
    try check("2mon 08:30 Malmö bahnhof nothing device-code ← device-code-phishing medium")
    try check("2mon 08:30 Lagos mtn nothing device-code ← device-code-phishing high")
  }

  @Test("a device registered within a day of it is high, even where the code itself looked harmless")
  func registration() throws {
    try check(
      """
      2mon 08:30 Malmö telia mimic device-code ← device-code-phishing low
      2mon 09:30 Frankfurt rented nothing act=Register_device on=DESKTOP-7 ← device-code-phishing high
      """)
    try check("2mon 09:30 Frankfurt rented nothing act=Register_device on=DESKTOP-7")
  }

  @Test("the code typed at home in the victim's own browser is a line of context")
  func typedAtHome() throws {
    try check("2mon 08:30 Malmö telia mimic device-code ← device-code-phishing low")
  }

  @Test("a code that was stopped, and a sign-in without one, are none")
  func nearly() throws {
    try check("2mon 08:30 Frankfurt rented nothing device-code right")
    try check("2mon 08:30 Frankfurt rented nothing")
  }

  @Test("a proxy near a developer who does it by habit stays unseen")
  func evasion() throws {
    let timeline = Timeline(
      habits + """
        1 weeks Malmö telia cli device-code app=Azure_CLI
        2mon 08:30 Malmö bahnhof stranger device-code app=Azure_CLI
        """)
    #expect(try timeline.findings().allSatisfy { $0.rule.id != "device-code-phishing" || $0.line < 6 })
  }

  @Test("a meeting room at the office, a developer by habit, and the own laptop are quiet")
  func ordinary() throws {
    try check("2mon 08:30 Malmö office nothing device-code app=Teams_Rooms ← device-code-phishing low")
    try check("2mon 08:30 Göteborg hotel laptop device-code app=Azure_CLI ← device-code-phishing low")
    let room = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia nothing device-code
      2mon 08:30 Göteborg tele2 nothing device-code
      """)
    #expect(try room.findings().allSatisfy { $0.rule.id != "device-code-phishing" || $0.line == 2 })
    #expect(try room.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("a developer's first code on a cloud machine, with a tool that they use, is worth a look at most")
  func developer() throws {
    let timeline = Timeline(
      habits + """
        1 weeks Malmö telia laptop app=Azure_CLI
        2mon 08:30 Ashburn cloud cli device-code app=Azure_CLI ← device-code-phishing medium
        """)
    let mismatches = try timeline.mismatches("device-code-phishing")
    #expect(mismatches == [])
  }
}
