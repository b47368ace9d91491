import Detections
import Events
import Testing

@Suite("Session split")
struct SessionSplitTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone
    3 weeks Malmö telia phone-teams

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("session-split")
    #expect(mismatches == [])
  }

  @Test("a session of the laptop that goes on abroad with another system is high")
  func fires() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:30 Paris comcast stranger session=a background ← session-split high
      """)
  }

  @Test("what a phishing page signed in is found when somebody else goes on with it, and not by the page's own use")
  func relayed() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Frankfurt rented mimic mfa session=b
      2mon 08:31 Frankfurt rented mimic session=b
      2mon 08:40 Paris comcast pc-firefox session=b ← session-split high
      """)
  }

  @Test("the exact software without the registered device that it had is another device")
  func deviceGone() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:30 Frankfurt rented mimic session=a ← session-split high
      """)
  }

  @Test("begun on a rented server and gone on with by another version elsewhere, it came out of a page in between")
  func handedOver() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia pc
      2mon 08:00 Stockholm rented pc session=b
      2mon 08:30 Göteborg bahnhof pc-updated session=b ← session-split high
      """)
    #expect(try timeline.mismatches("session-split") == [])
  }

  @Test("two days later, or through the same operator, it is no split")
  func nearly() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2wed 08:30 Paris comcast stranger session=a
      """)
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:30 Göteborg telia stranger session=a
      """)
  }

  @Test("the victim's exact software, where devices are not registered, stays unseen")
  func evasion() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia pc
      2mon 08:00 Malmö telia pc session=a
      2mon 08:30 Malmö bahnhof pc session=a
      """)
    #expect(try timeline.mismatches("session-split") == [])
  }

  @Test("after a find the session is still compared with the person's own use")
  func memory() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop session=a
      2mon 08:30 Paris comcast stranger session=a ← session-split high
      2mon 08:40 Malmö telia laptop session=a
      2mon 08:50 Paris comcast stranger session=a
      """)
    let timeline = Timeline(
      habits + """
        2mon 08:00 Malmö telia laptop session=a
        2mon 08:30 Paris comcast stranger session=a
        2mon 08:40 Malmö telia laptop session=a
        """)
    let back = try timeline.findings().filter { $0.line == 7 && $0.rule.playbook == "session-theft" }.map(\.mark)
    #expect(back == [])
  }

  @Test(
    "is quiet about",
    arguments: [
      "a telephone between carrier and Wi-Fi": """
      2mon 08:00 Malmö telia phone session=a background
      2mon 08:20 Stockholm carrier phone session=a background
      2mon 08:40 Göteborg hotel phone-teams session=a background
      """,
      "a program first used on the way": """
      2mon 08:00 Malmö telia phone session=a
      2mon 08:20 Stockholm carrier phone-browser session=a
      """,
      "a browser updated within the session, on another network": """
      2mon 08:00 Malmö telia pc session=a
      2mon 18:00 Göteborg hotel pc-updated session=a
      """,
      "a new telephone that takes the old one's session along": """
      2mon 08:00 Malmö telia phone session=a
      2mon 18:00 Göteborg hotel newphone session=a background ← session-split low
      """,
      "a tablet that asks for the desktop's pages": """
      2mon 08:00 Malmö telia phone-browser session=a
      2mon 08:20 Stockholm carrier tablet-as-mac session=a
      """,
      "a privacy relay and the company's gateway": """
      2mon 08:00 Malmö telia phone session=a
      2mon 08:05 Stockholm relay phone session=a
      2mon 08:10 Frankfurt gateway phone-teams session=a
      """,
      "the own laptop in several programs on a journey": """
      2mon 08:00 Malmö telia laptop session=a
      2mon 18:00 Paris hotel laptop session=a
      """,
    ])
  func quiet(name: String, story: String) throws {
    try check(story)
  }

  @Test("what decided is both ends, the person's own first")
  func evidence() throws {
    let timeline = Timeline(
      habits + """
        2mon 08:00 Malmö telia laptop session=a
        2mon 08:30 Paris comcast stranger session=a
        """)
    let found = try #require(try timeline.findings().first { $0.rule.id == "session-split" })
    #expect(found.verdict.events.count == 2)
    #expect(found.verdict.evidence[0].text.english.contains("30\u{A0}min after it was used last"))
  }
}
