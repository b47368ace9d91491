import Detections
import Events
import Testing

@Suite("Two countries at once")
struct ConcurrentCountriesTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("concurrent-countries")
    #expect(mismatches == [])
  }

  @Test("home, a stranger next door, home again is found, though no distance is too long")
  func fires() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:30 Copenhagen tele2 stranger
      mon 09:00 Malmö telia laptop ← concurrent-countries high
      """)
  }

  @Test("what impossible-travel has told is not told again")
  func givesWay() throws {
    let found = try Timeline(
      habits + """
        mon 08:00 Malmö telia laptop
        mon 08:30 Lagos mtn stranger
        mon 09:00 Malmö telia laptop
        mon 09:30 Lagos mtn stranger
        """
    ).findings().map(\.rule.id)
    #expect(found.contains("impossible-travel"))
    #expect(!found.contains("concurrent-countries"))
  }

  @Test("three hours and a minute later it is no longer at once")
  func nearly() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 09:30 Copenhagen tele2 stranger
      mon 11:02 Malmö telia laptop
      """)
  }

  @Test("an attacker who comes while the person sleeps is not seen by this detection")
  func evasion() throws {
    try check(
      """
      mon 16:00 Malmö telia laptop
      tue 02:00 Copenhagen tele2 stranger
      tue 08:00 Malmö telia laptop
      """)
  }

  @Test("a day trip over the bridge with the own laptop is quiet")
  func ownDevice() throws {
    let timeline = Timeline(
      habits + """
        mon 08:00 Malmö telia laptop
        mon 08:40 Copenhagen hotel laptop
        mon 09:00 Malmö telia phone
        mon 09:20 Copenhagen hotel laptop
        """)
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("a country of colleagues is known")
  func colleagues() throws {
    try check(
      """
      3 weeks 5 others Copenhagen tele2 desktop
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Copenhagen tele2 stranger room=2
      2mon 09:00 Malmö telia laptop
      """)
  }

  @Test("a shared mailbox that is used from two offices every day is quiet")
  func sharedMailbox() throws {
    let timeline = Timeline(
      """
      3 weeks Malmö telia laptop
      3 weeks Berlin dtag desktop
      mon 08:00 Malmö telia laptop
      mon 08:10 Berlin dtag desktop
      mon 08:20 Malmö telia laptop
      """)
    #expect(try timeline.findings().filter { $0.line > 2 }.allSatisfy { $0.verdict.severity == .low })
  }
}
