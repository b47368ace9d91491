import Detections
import Events
import Testing

@Suite("Unfamiliar sign-in")
struct UnfamiliarSignInTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("unfamiliar-sign-in")
    #expect(mismatches == [])
  }

  @Test("a stranger through a home connection in the same town is found at medium")
  func fires() throws {
    try check("2mon 08:00 Malmö bahnhof stranger mfa ← unfamiliar-sign-in medium")
  }

  @Test("the same software in another version, without the managed device, is found too")
  func lookalike() throws {
    try check("2mon 08:00 Malmö bahnhof lookalike mfa ← unfamiliar-sign-in medium")
  }

  @Test("from a rented server it is high")
  func hostile() throws {
    try check("2mon 08:00 Malmö rented stranger ← unfamiliar-sign-in high")
  }

  @Test("a missing second factor, where the person always has one, makes it high")
  func secondFactor() throws {
    try check("2mon 08:00 Malmö bahnhof stranger single ← unfamiliar-sign-in high")
  }

  @Test("the own laptop at a café is familiar")
  func cafe() throws {
    try check("2mon 08:00 Göteborg hotel laptop")
  }

  @Test("a new phone at the own address is familiar")
  func newPhone() throws {
    try check("2mon 08:00 Malmö telia newphone mfa")
  }

  @Test("a new phone through the person's own operator is quiet, in another town too")
  func ownOperator() throws {
    try check("2mon 08:00 Göteborg telia newphone mfa")
  }

  @Test("with a hostile sign the own operator keeps it low, and nothing is claimed of the network")
  func ownOperatorHostile() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia pc
      2mon 08:00 Göteborg telia stranger single ← unfamiliar-sign-in low
      """)
    #expect(try timeline.mismatches("unfamiliar-sign-in") == [])
    let found = try #require(try timeline.findings().first { $0.rule.id == "unfamiliar-sign-in" })
    #expect(found.verdict.summary.english.contains("neither this address nor this software"))
    #expect(!found.verdict.summary.english.contains("network"))
    #expect(!found.verdict.summary.swedish.contains("nätet"))
  }

  @Test("a device is spoken of only where the person's sign-ins name devices")
  func claims() throws {
    let line = "2mon 08:00 Malmö bahnhof stranger mfa"
    let summary = { (habit: String) in
      try Timeline("3 weeks 12 others Malmö telia desktop\n3 weeks Malmö telia \(habit)\n" + line).findings()
        .first { $0.rule.id == "unfamiliar-sign-in" }?.verdict.summary.english
    }
    #expect(try summary("laptop")?.contains("nor such a device") == true)
    #expect(try summary("pc")?.contains("neither this network nor this software") == true)
  }

  @Test("a new laptop that the organisation manages is familiar, wherever it is set up")
  func newLaptop() throws {
    try check("2mon 08:00 Stockholm hotel newlaptop mfa")
  }

  @Test("a browser that was updated for everybody on one day is familiar at home and away")
  func update() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia pc
      2mon 08:00 Malmö telia pc-updated user=colleague1
      2mon 08:01 Malmö telia pc-updated user=colleague2
      2mon 08:02 Malmö telia pc-updated user=colleague3
      2mon 08:03 Malmö telia pc-updated user=colleague4
      2mon 09:10 Malmö telia pc-updated
      2mon 18:00 Malmö bahnhof pc-updated
      """)
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("the exact software without the registered device that belongs to it is found: a page in between passes it on")
  func mimic() throws {
    let timeline = Timeline(habits + "2mon 08:00 Malmö bahnhof mimic mfa ← unfamiliar-sign-in medium")
    #expect(try timeline.mismatches("unfamiliar-sign-in") == [])
    let found = try #require(try timeline.findings().first { $0.rule.id == "unfamiliar-sign-in" })
    #expect(found.verdict.summary.english.contains("without a registered device"))
  }

  @Test("another computer is found through the person's own operator too, where the person's are registered")
  func otherComputer() throws {
    try check("2mon 08:00 Göteborg telia pc mfa ← unfamiliar-sign-in medium")
  }

  @Test("a browser that colleagues have is still new to the person")
  func colleaguesBrowser() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia laptop
      2mon 08:00 Malmö bahnhof pc mfa ← unfamiliar-sign-in medium
      """)
    #expect(try timeline.mismatches("unfamiliar-sign-in") == [])
  }

  @Test("the exact software of a person whose devices are not registered is not seen by this detection")
  func evasion() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia pc
      2mon 08:00 Malmö bahnhof pc mfa
      """)
    #expect(try timeline.mismatches("unfamiliar-sign-in") == [])
  }

  @Test("a person whom nobody knows yet has nothing to be unfamiliar with")
  func newcomer() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      mon 08:00 Malmö bahnhof phone
      mon 09:00 Malmö tele2 stranger
      """)
    #expect(try timeline.mismatches("unfamiliar-sign-in") == [])
  }
}
