import Detections
import Events
import Testing

@Suite("MFA fatigue")
struct MfaFatigueTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mfa-fatigue")
    #expect(mismatches == [])
  }

  @Test("five refused requests from a stranger within minutes are worth a look")
  func fires() throws {
    try check("2mon 08:00 Malmö bahnhof stranger refused times=5 every=60 ← mfa-fatigue medium")
  }

  @Test("on an administrator's account they are high")
  func privileged() throws {
    try check(
      "2mon 08:00 Malmö bahnhof stranger refused times=5 every=60 ← mfa-fatigue high",
      policy: PersonPolicy(isPrivileged: true))
  }

  @Test("four are not yet one, nor five over three quarters of an hour")
  func nearly() throws {
    try check("2mon 08:00 Malmö bahnhof stranger refused times=4 every=60")
    try check("2mon 08:00 Malmö bahnhof stranger refused times=5 every=600")
  }

  @Test("ten over five hours are found as well")
  func slow() throws {
    try check("2mon 08:00 Malmö bahnhof stranger refused times=10 every=1800 ← mfa-fatigue medium")
  }

  @Test("a log that tells of requests alone is enough, where they are many and not from the person's own")
  func requests() throws {
    try check("2mon 08:00 Malmö bahnhof stranger right times=10 every=30 ← mfa-fatigue medium")
    try check("2mon 08:00 Malmö telia laptop right times=12 every=30")
    try check("2mon 08:00 Malmö bahnhof stranger right background times=12 every=30")
  }

  @Test("one request every two hours stays unseen")
  func evasion() throws {
    try check("2mon 00:00 Malmö bahnhof stranger refused times=9 every=7200")
  }

  @Test("the person who mistypes codes on the own laptop, or with familiar software on a journey, is left alone")
  func fumbling() throws {
    try check("2mon 08:00 Malmö telia laptop refused times=7 every=20")
    try check("2mon 08:00 Stockholm hotel phone refused unanswered times=5 every=60 ← mfa-fatigue low")
  }

  @Test("what was refused is told with how often and by whom, and every refusal is evidence")
  func words() throws {
    let timeline = Timeline(habits + "2mon 08:00 Malmö bahnhof stranger refused times=5 every=60")
    let found = try #require(try timeline.findings().first { $0.rule.id == "mfa-fatigue" })
    #expect(found.verdict.summary.english.hasPrefix("5 requests for the second factor were refused"))
    #expect(found.verdict.events.count == 5)
    #expect(found.verdict.stage == .passwordKnown)
  }
}
