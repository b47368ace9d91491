import Detections
import Events
import Testing

@Suite("Country new to the organisation")
struct TenantNewCountryTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("tenant-new-country")
    #expect(mismatches == [])
  }

  @Test("a stranger from where the organisation has nobody is found at high")
  func fires() throws {
    try check("2mon 08:00 Lagos mtn stranger ← tenant-new-country high")
  }

  @Test("a colleague who has been there before makes it no news")
  func nearly() throws {
    try check(
      """
      2mon 08:00 Lagos hotel desktop user=colleague1
      2tue 08:00 Lagos mtn stranger
      """)
  }

  @Test("an attacker in a country of the organisation's is not seen by this detection")
  func evasion() throws {
    try check(
      """
      3 weeks 3 others Berlin dtag desktop
      2mon 08:00 Berlin rented stranger
      """)
  }

  @Test("the first trip to a country with the own laptop stays low or quiet")
  func trip() throws {
    let timeline = Timeline(habits + "2mon 18:00 Singapore hotel laptop mfa")
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("the right password, stopped by a policy, counts as well")
  func passwordRight() throws {
    try check("2mon 08:00 Lagos mtn stranger right ← tenant-new-country high")
  }

  @Test("a tenant of which little is known has no countries yet")
  func learning() throws {
    let timeline = Timeline(
      """
      mon 08:00 Malmö telia desktop user=bo
      mon 08:10 Malmö telia laptop
      tue 08:00 Lagos mtn stranger
      """)
    #expect(try timeline.mismatches("tenant-new-country") == [])
  }
}
