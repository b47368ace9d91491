import Detections
import Events
import Testing

@Suite("Administrator tool")
struct AdminToolSignInTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("admin-tool-sign-in")
    #expect(mismatches == [])
  }

  @Test("PowerShell from a rented server by somebody who never used it is found at high")
  func fires() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger app=Microsoft_Graph_PowerShell ← admin-tool-sign-in high
      """)
  }

  @Test("from another network of the own country it is medium")
  func unfamiliar() throws {
    try check(
      """
      2mon 08:00 Malmö bahnhof stranger app=Azure_CLI ← admin-tool-sign-in medium
      """)
  }

  @Test("the first day with the tool on the own laptop is nothing loud")
  func ownLaptop() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop app=Azure_CLI
      """)
  }

  @Test("a wrong password is nothing of this")
  func wrong() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger app=Azure_CLI bad
      """)
  }

  @Test("the portal in a browser is not seen")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented stranger app=Azure_Portal
      """)
  }

  @Test("a habit of the tool is no news")
  func habit() throws {
    let timeline = Timeline(
      """
      3 weeks Malmö telia laptop app=Azure_CLI
      2mon 08:00 Göteborg tele2 laptop app=Azure_CLI
      """)
    #expect(try timeline.findings().filter { $0.rule.id == "admin-tool-sign-in" && $0.line == 2 }.isEmpty)
  }
}
