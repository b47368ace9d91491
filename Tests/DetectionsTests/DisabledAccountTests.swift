import Detections
import Events
import Testing

@Suite("Disabled account")
struct DisabledAccountTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Göteborg bahnhof laptop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("disabled-account") == [])
  }

  @Test("a try at a disabled account from where others are tried too is a line of context")
  func fires() throws {
    try check(
      """
      2mon 02:00 Lagos mtn stranger bad times=3 users=3
      2mon 02:10 Lagos mtn stranger bad disabled ← disabled-account low
      """)
  }

  @Test("an account that is not disabled is none, nor is a single try from nowhere")
  func nearly() throws {
    try check("2mon 02:00 Lagos mtn stranger bad times=3 users=3\n2mon 02:10 Lagos mtn stranger bad")
    try check("2mon 02:00 Lagos mtn stranger bad disabled")
  }

  @Test("where the same source, new here, has come in as somebody else it is high")
  func elsewhere() throws {
    try check(
      """
      2mon 02:00 Frankfurt rented stranger user=colleague1
      2mon 02:05 Frankfurt rented stranger bad disabled ← disabled-account high
      """)
  }

  @Test("a source that comes in only afterwards is not held against it")
  func evasion() throws {
    try check(
      """
      2mon 02:05 Lagos mtn stranger bad disabled
      2mon 02:10 Lagos mtn stranger user=colleague1
      """)
  }

  @Test("the phone of somebody who has left is one line, for weeks")
  func phone() throws {
    let found = try Timeline(habits + "2mon 08:00 Göteborg bahnhof phone bad disabled times=200 every=7200").findings()
    #expect(found.map(\.mark) == ["disabled-account low"])
  }
}
