import Detections
import Events
import Testing

@Suite("Session carried on by a script")
struct SessionToolReplayTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone
    3 weeks Malmö telia phone-teams

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("session-tool-replay")
    #expect(mismatches == [])
  }

  @Test("a script that carries on the laptop's session from elsewhere is high")
  func fires() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:30 Frankfurt rented script session=a background ← session-tool-replay high
      """)
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:30 Malmö bahnhof script session=a background ← session-tool-replay high
      """)
  }

  @Test("a page in between that goes on with a library of its own is found in its own session")
  func relayed() throws {
    try check(
      """
      2mon 08:30 Frankfurt rented mimic mfa session=b
      2mon 08:31 Frankfurt rented script session=b ← session-tool-replay high
      """)
  }

  @Test("a script in a session of its own, or of no name, is another detection's")
  func nearly() throws {
    try check("2mon 08:30 Frankfurt rented script session=c")
    try check(
      """
      2mon 08:30 Malmö telia script session=c
      2mon 08:31 Frankfurt rented script session=c
      """)
  }

  @Test("a browser's user agent is what a script can claim too")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:30 Frankfurt rented stranger session=a background
      """)
  }

  @Test("a command-line tool at home that takes its token from the browser is quiet, and a line on a journey")
  func commandLine() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:01 Malmö telia cli session=a background app=Azure_CLI
      """)
    try check(
      """
      2mon 08:00 Paris hotel laptop session=a
      2mon 08:01 Paris hotel cli session=a background app=Azure_CLI ← session-tool-replay low
      """)
  }

  @Test("a tool that the person has used for days is theirs")
  func habit() throws {
    let timeline = Timeline(
      habits + """
        1 weeks Malmö telia cli background
        2mon 08:00 Malmö telia laptop session=a
        2mon 08:01 Göteborg hotel cli session=a background
        """)
    #expect(try timeline.mismatches("session-tool-replay") == [])
  }
}
