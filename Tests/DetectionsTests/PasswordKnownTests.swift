import Detections
import Events
import Testing

@Suite("Password known")
struct PasswordKnownTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("password-known") == [])
  }

  @Test("a stranger abroad whom the second factor stops is found at high")
  func fires() throws {
    try check("2mon 02:00 Lagos mtn stranger right ← password-known high")
  }

  @Test("one who refused the second factor, or whom a rule stopped, too")
  func refused() throws {
    try check("2mon 02:00 Lagos mtn stranger refused ← password-known high")
  }

  @Test("from rented servers in the same country it is high")
  func hostile() throws {
    try check("2mon 02:00 Malmö rented stranger right ← password-known high")
  }

  @Test("the person's own software through rented servers abroad is found all the same")
  func passedOn() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia pc
      2mon 08:00 Ashburn rented pc right ← password-known high
      """)
    #expect(try timeline.mismatches("password-known") == [])
  }

  @Test("a new phone at home, or through another operator in the same country, is low at most")
  func newPhone() throws {
    let found = try Timeline(
      habits + "2mon 08:00 Malmö telia newphone right\n2mon 09:00 Göteborg bahnhof newphone right"
    ).findings().filter { $0.rule.id == "password-known" }
    #expect(found.allSatisfy { $0.verdict.severity == .low })
  }

  @Test("the person's own laptop at a hotel abroad is none")
  func travel() throws {
    try check("2mon 08:00 Vienna hotel laptop right\n2mon 08:01 Vienna hotel laptop mfa")
  }

  @Test("the person's software through the person's operator is not seen")
  func evasion() throws {
    try check("2mon 08:00 Göteborg telia mimic right")
  }

  @Test("the same stranger again is no news for three days")
  func again() throws {
    try check(
      """
      2mon 02:00 Lagos mtn stranger right ← password-known high
      2mon 02:10 Lagos mtn stranger right times=5 every=60
      """)
  }
}
