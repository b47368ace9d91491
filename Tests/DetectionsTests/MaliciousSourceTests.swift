import Detections
import Events
import Testing

@Suite("Malicious source")
struct MaliciousSourceTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("malicious-source") == [])
  }

  @Test("an address that sprayed comes in two days later: high")
  func fires() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      wed 02:00 Lagos mtn stranger2 ← malicious-source high
      """)
  }

  @Test("an address that tried nine accounts did not attack")
  func nearly() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=9 every=60 users=9
      wed 02:00 Lagos mtn stranger2
      """)
  }

  @Test("after five weeks it is forgotten")
  func forgotten() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      6wed 02:00 Lagos mtn stranger2
      """)
  }

  @Test("another operator is another source")
  func evasion() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      wed 02:00 Paris comcast stranger2
      """)
  }

  @Test("an old password on a phone makes no attacker of the address where colleagues come in")
  func oldPassword() throws {
    try check(
      """
      3 weeks 2 others Göteborg bahnhof laptop
      mon 08:00 Göteborg bahnhof phone bad user=colleague1 times=60 every=20
      wed 08:00 Göteborg bahnhof stranger
      """)
  }

  @Test("the person's own laptop on an address that attacked is low at most")
  func changedHands() throws {
    let found = try Timeline(
      habits
        + """
        mon 02:00 Vienna hotel stranger bad times=12 every=60 users=12
        thu 08:00 Vienna hotel laptop
        """
    ).findings().filter { $0.rule.id == "malicious-source" }
    #expect(found.allSatisfy { $0.verdict.severity == .low })
  }
}
