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

  @Test("a stranger from an address on a list is found at high, also when stopped")
  func listed() throws {
    try check("mon 08:00 Lagos listed stranger ← malicious-source high")
    try check("mon 08:00 Lagos listed stranger right ← malicious-source high")
  }

  @Test("it says which list, what for and by whom")
  func listedTelling() throws {
    let found = try Timeline(habits + "mon 08:00 Lagos listed stranger").findings()
      .first { $0.rule.id == "malicious-source" }
    let summary = found?.verdict.summary.text(.english) ?? ""
    #expect(summary.contains("This address is on the list feed.txt: panel, by CERT"))
  }

  @Test("what has ended on the list is forgotten")
  func ended() throws {
    try check("3mon 08:00 Lagos listed stranger")
  }

  @Test("a neighbour that is on no list stays unseen")
  func unlisted() throws {
    try check("mon 08:00 Lagos mtn stranger")
  }

  @Test("wrong passwords from a listed address are nothing of this")
  func listedFailures() throws {
    try check("mon 08:00 Lagos listed stranger bad")
  }

  @Test("the own device at a listed address is a wrong list")
  func listedOwnDevice() throws {
    let found = try Timeline(habits + "mon 08:00 Malmö listed laptop").findings().filter { $0.line > 2 }
    #expect(found.filter { $0.verdict.severity >= .medium }.map(\.mark) == [])
  }

  @Test("who has always come through a listed operator is found at nothing")
  func listedOperator() throws {
    let habits = "3 weeks 12 others Malmö telia desktop\n3 weeks Malmö listed-operator laptop\n"
    let found = try Timeline(habits + "mon 08:00 Malmö listed-operator laptop").findings()
    #expect(found.filter { $0.verdict.severity >= .medium }.map(\.mark) == [])
  }

  @Test("a stranger abroad through a listed operator is found")
  func strangerThroughOperator() throws {
    try check("mon 08:00 Lagos listed-operator stranger ← malicious-source high")
  }
}
