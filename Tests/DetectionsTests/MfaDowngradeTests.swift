import Detections
import Events
import Testing

@Suite("MFA downgrade")
struct MfaDowngradeTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mfa-downgrade")
    #expect(mismatches == [])
  }

  @Test("a single factor with nothing familiar, for a person who always gives two, is worth a look")
  func fires() throws {
    try check("2mon 08:00 Malmö bahnhof stranger single ← mfa-downgrade medium")
  }

  @Test("with the second factor, or in the background, it is none")
  func nearly() throws {
    try check("2mon 08:00 Malmö bahnhof stranger mfa")
    try check("2mon 08:00 Malmö bahnhof stranger single background")
  }

  @Test("a person who often gives one factor has nothing to fall from")
  func habit() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia pc single
      2mon 08:00 Malmö bahnhof stranger single
      """)
    #expect(try timeline.mismatches("mfa-downgrade") == [])
  }

  @Test("a stolen session carries the second factor of its owner, and is not seen here")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 09:00 Malmö bahnhof stranger session=a
      """)
  }

  @Test("an application without the requirement, on the own devices, is quiet at home and away")
  func exceptions() throws {
    try check("2mon 08:00 Malmö telia laptop single app=Timesheet")
    try check("2mon 08:00 Göteborg hotel laptop single app=Timesheet")
    try check("2mon 08:00 Malmö telia phone single app=Timesheet")
    try check("2mon 08:00 Malmö telia pc-updated single app=Timesheet")
  }
}
