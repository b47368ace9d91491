import Detections
import Events
import Testing

@Suite("Password guessing")
struct PasswordGuessingTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Göteborg bahnhof laptop
    3 weeks Göteborg bahnhof phone

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("password-guessing") == [])
  }

  @Test("thirty wrong passwords for one account within half an hour from elsewhere are found at medium")
  func fires() throws {
    try check("mon 02:00 Lagos mtn stranger bad times=30 every=40 ← password-guessing medium")
  }

  @Test("twenty-nine are not")
  func nearly() throws {
    try check("mon 02:00 Lagos mtn stranger bad times=29 every=40")
  }

  @Test("from several addresses together they are found too")
  func together() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=15 every=40
      mon 02:00:20 Paris hotel stranger bad times=15 every=40 ← password-guessing medium
      """)
  }

  @Test("one try a minute is not seen")
  func evasion() throws {
    try check("mon 02:00 Lagos mtn stranger bad times=200 every=65")
  }

  @Test("an old password on the phone at home is said at low, once")
  func phone() throws {
    let found = try Timeline(habits + "mon 08:00 Göteborg bahnhof phone bad background times=300 every=30").findings()
    #expect(found.map(\.mark) == ["password-guessing low"])
    #expect(found.first?.verdict.evidence.first?.text.english.contains("where the person always comes from") == true)
  }

  @Test("an old password on the phone, on the way, stays low by its software")
  func carrier() throws {
    try check("mon 08:00 Stockholm carrier phone bad background times=30 every=20 ← password-guessing low")
  }

  @Test("an account that nobody uses is guessed at all day, and is no more than low")
  func unknown() throws {
    let found = try Timeline(
      habits
        + "mon 02:00 Lagos mtn nothing bad user=root times=400 every=5\nmon 03:00 Paris hotel nothing bad unknown user=oracle times=60 every=5"
    ).findings()
    #expect(found.filter { $0.rule.id == "password-guessing" }.allSatisfy { $0.verdict.severity == .low })
    #expect(found.allSatisfy { $0.verdict.severity < .medium })
  }
}
