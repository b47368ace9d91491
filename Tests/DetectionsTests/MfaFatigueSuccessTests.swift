import Detections
import Events
import Testing

@Suite("MFA fatigue that worked")
struct MfaFatigueSuccessTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mfa-fatigue-success")
    #expect(mismatches == [])
  }

  @Test("an approval after five refusals, from the stranger who asked, is critical")
  func fires() throws {
    try check(
      """
      2mon 08:00 Malmö bahnhof stranger refused times=5 every=60
      2mon 08:06 Malmö bahnhof stranger mfa ← mfa-fatigue-success critical
      """)
  }

  @Test("after three it is high, after two nothing")
  func few() throws {
    try check(
      """
      2mon 08:00 Malmö bahnhof stranger refused times=3 every=60
      2mon 08:06 Malmö bahnhof stranger mfa ← mfa-fatigue-success high
      """)
    try check(
      """
      2mon 08:00 Malmö bahnhof stranger refused times=2 every=60
      2mon 08:06 Malmö bahnhof stranger mfa
      """)
  }

  @Test("from another address of a stranger it is still found")
  func otherAddress() throws {
    try check(
      """
      2mon 08:00 Lagos rented stranger refused times=5 every=60
      2mon 08:06 Malmö bahnhof stranger mfa ← mfa-fatigue-success critical
      """)
  }

  @Test("an approval after twenty minutes of silence is not seen")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Malmö bahnhof stranger refused times=5 every=60
      2mon 08:24 Malmö bahnhof stranger mfa
      """)
  }

  @Test("codes mistyped on the own devices, then the right one, are the person's")
  func fumbling() throws {
    for client in ["laptop", "phone"] {
      try check(
        """
        2mon 08:00 Malmö telia \(client) refused times=6 every=20
        2mon 08:03 Malmö telia \(client) mfa
        """)
    }
  }

  @Test("the person who signs in as ever while somebody else asks is not the one who got in")
  func bystander() throws {
    try check(
      """
      2mon 08:00 Lagos rented stranger refused times=5 every=60
      2mon 08:06 Malmö telia laptop mfa
      """)
  }

  @Test("somebody on the first day is nobody's victim for mistyping")
  func newcomer() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      mon 08:00 Malmö bahnhof phone refused times=5 every=30
      mon 08:04 Malmö bahnhof phone mfa
      """)
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity <= .medium })
  }
}
