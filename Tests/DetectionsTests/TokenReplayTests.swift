import Detections
import Events
import Testing

@Suite("Token replay")
struct TokenReplayTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone
    3 weeks Malmö telia phone-teams

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("token-replay")
    #expect(mismatches == [])
  }

  @Test("a token used from a rented server with a strange device, while the person works at home, is high")
  func fires() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Frankfurt rented stranger background ← token-replay high
      """)
  }

  @Test("from a home-like address it is worth a look")
  func residential() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Paris comcast stranger background ← token-replay medium
      """)
  }

  @Test("the person's exact software without its registered device is found from a rented server")
  func mimic() throws {
    try check("2mon 08:30 Frankfurt rented mimic background ← token-replay high")
  }

  @Test("an interactive sign-in is other detections', a familiar operator nobody's")
  func nearly() throws {
    try check("2mon 08:30 Frankfurt rented stranger")
    try check("2mon 08:30 Göteborg telia stranger background")
  }

  @Test("the exact software of a person whose devices are not registered stays low at a home-like address")
  func evasion() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia pc
      2mon 08:30 Malmö bahnhof pc background
      """)
    #expect(try timeline.mismatches("token-replay") == [])
  }

  @Test("a service that was just connected is a line of context")
  func service() throws {
    try check("2mon 08:30 Ashburn cloud calendar background app=Calendar_Sync ← token-replay low")
  }

  @Test("without the device that is always named, while the computer is elsewhere, the own operator is no comfort")
  func ownOperator() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Göteborg telia mimic background ← token-replay medium
      """)
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Malmö telia mimic background
      """)
  }

  @Test("telephones on new networks, a new one among them, wake nobody")
  func phones() throws {
    try check("2mon 08:30 Stockholm carrier phone background")
    try check("2mon 08:30 Paris hotel phone-teams background")
    try check("2mon 08:30 Stockholm carrier newphone background ← token-replay low")
    try check("2mon 08:30 Dublin microsoft stranger background")
  }
}
