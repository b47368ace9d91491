import Detections
import Events
import Testing

@Suite("Attack tool")
struct AttackToolTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("attack-tool") == [])
  }

  @Test("access with a kit's library from elsewhere is found at high")
  func fires() throws {
    try check("2mon 08:00 Frankfurt comcast script mfa ← attack-tool high")
  }

  @Test("so is a right password that was stopped")
  func stopped() throws {
    try check("2mon 08:00 Frankfurt comcast script right ← attack-tool high")
  }

  @Test("a wrong password is not")
  func nearly() throws {
    try check("2mon 08:00 Frankfurt comcast script bad")
  }

  @Test("a browser's agent string hides it")
  func evasion() throws {
    try check("2mon 08:00 Frankfurt comcast stranger mfa")
  }

  @Test("a script that the person runs every day is known, from a new place too")
  func habit() throws {
    let found = try Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö telia laptop
      3 weeks Malmö telia script background
      2mon 08:00 Göteborg comcast script background
      """
    ).findings()
    #expect(found.allSatisfy { $0.rule.id != "attack-tool" || $0.line < 4 })
  }

  @Test("a service account that is seen for the first time is a line, and then known")
  func service() throws {
    let found = try Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      mon 03:00 Frankfurt rented script background user=svc
      tue 03:00 Frankfurt rented script background user=svc
      wed 03:00 Frankfurt rented script background user=svc
      """
    ).findings()
    #expect(found.allSatisfy { $0.rule.id != "attack-tool" || ($0.verdict.severity == .low && $0.line == 2) })
  }

  @Test("a developer's first script on the own address is no more than medium")
  func developer() throws {
    let found = try Timeline(habits + "2mon 08:00 Malmö telia script").findings()
    #expect(found.allSatisfy { $0.verdict.severity < .medium })
  }
}
