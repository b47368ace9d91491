import Detections
import Events
import Testing

@Suite("Sign-in from rented servers")
struct HostingSignInTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("hosting-sign-in")
    #expect(mismatches == [])
  }

  @Test("a stranger on a rented server is found at high, in the own country too")
  func fires() throws {
    try check("2mon 08:00 Stockholm rented stranger mfa ← hosting-sign-in high")
  }

  @Test("a phishing kit that has the person's own software is found all the same")
  func mimic() throws {
    try check("2mon 08:00 Frankfurt rented mimic mfa ← hosting-sign-in high")
  }

  @Test("sources that disagree on where the servers stand take nothing away")
  func disputed() throws {
    try check("2mon 08:00 Malmö rented mimic mfa disputed=Paris ← hosting-sign-in high")
  }

  @Test("the own laptop through a VPN with rented exits stays low or quiet")
  func ownDevice() throws {
    let timeline = Timeline(habits + "2mon 08:00 Frankfurt rented laptop")
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("a background refresh is not an interactive sign-in")
  func background() throws {
    try check("2mon 08:00 Frankfurt rented calendar background")
  }

  @Test("an egress in a cloud that many people use over days is the tenant's")
  func tenantEgress() throws {
    try check(
      """
      3 weeks 8 others Frankfurt cloud desktop
      2mon 08:00 Frankfurt cloud stranger
      """)
  }

  @Test("another server of the company where the organisation has its egress is nobody's")
  func operatorOfEgress() throws {
    let timeline = Timeline(
      habits + """
        3 weeks 8 others Frankfurt cloud desktop
        2mon 08:00 Ashburn cloud stranger ← hosting-sign-in high
        """)
    #expect(try timeline.mismatches("hosting-sign-in") == [])
    let found = try #require(try timeline.findings().first { $0.rule.id == "hosting-sign-in" })
    #expect(found.verdict.summary.english.contains("colleagues use that operator"))
  }

  @Test("on the first day nothing is said of habits that nobody has yet")
  func firstDay() throws {
    let found = try #require(try Timeline("mon 08:00 Frankfurt rented stranger").findings().first)
    #expect(found.verdict.evidence.map(\.text.english) == ["The address belongs to rented servers (Rented AB)"])
  }

  @Test("a server that many share for the first time today is not")
  func campaign() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger user=colleague1 ← hosting-sign-in high
      2mon 08:01 Frankfurt rented stranger user=colleague2 ← hosting-sign-in high
      2mon 08:02 Frankfurt rented stranger user=colleague3 ← hosting-sign-in high
      2mon 09:10 Frankfurt rented stranger user=colleague4 ← hosting-sign-in high
      2mon 09:20 Frankfurt rented stranger ← hosting-sign-in high
      """)
  }

  @Test("a residential proxy is not seen by this detection")
  func evasion() throws {
    try check("2mon 08:00 Frankfurt dtag stranger")
  }

  @Test("a wrong password from a rented server is nothing")
  func wrongPassword() throws {
    try check("2mon 08:00 Frankfurt rented stranger bad")
  }

  @Test("what the attacker does is not learned: the same server is news again after three days of silence")
  func poison() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger ← hosting-sign-in high
      2mon 09:00 Frankfurt rented stranger host=3
      2tue 08:00 Frankfurt rented stranger
      2sun 08:00 Frankfurt rented stranger ← hosting-sign-in high
      """)
  }
}
