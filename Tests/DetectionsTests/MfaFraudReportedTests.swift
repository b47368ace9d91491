import Detections
import Events
import Testing

@Suite("MFA fraud reported")
struct MfaFraudReportedTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mfa-fraud-reported")
    #expect(mismatches == [])
  }

  @Test("a request that the person marked as not theirs is high")
  func fires() throws {
    try check("2mon 08:00 Malmö bahnhof stranger refused reported ← mfa-fraud-reported high")
  }

  @Test("the report as an audit act is high wherever it comes from: the person's own telephone sends it")
  func act() throws {
    try check(
      """
      2mon 08:00 Malmö bahnhof stranger refused times=2
      2mon 08:01 Malmö telia phone act=Suspicious_activity_reported on=anna ← mfa-fraud-reported high
      """)
    try check("2mon 08:00 Malmö telia phone act=Fraud_reported_-_user_is_blocked_for_MFA ← mfa-fraud-reported high")
  }

  @Test("a request that was refused without a word is no report, nor is another act")
  func nearly() throws {
    try check("2mon 08:00 Malmö bahnhof stranger refused")
    try check("2mon 08:00 Malmö telia phone act=Update_user on=anna")
  }

  @Test("a report of the own laptop's request is medium: a slip, but the person said so")
  func slip() throws {
    try check("2mon 08:00 Malmö telia laptop refused reported ← mfa-fraud-reported medium")
  }

  @Test("a victim who refuses without reporting is not seen by this detection")
  func evasion() throws {
    try check("2mon 08:00 Lagos rented stranger refused times=9")
  }

  @Test("several reports of one night are one finding, with the refusals as evidence")
  func once() throws {
    let timeline = Timeline(habits + "2mon 02:00 Lagos rented stranger refused reported times=4 every=60")
    let found = try timeline.findings().filter { $0.rule.id == "mfa-fraud-reported" }
    #expect(found.count == 1)
  }
}
