import Detections
import Events
import Testing

@Suite("Session device shift")
struct SessionDeviceShiftTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone
    3 weeks Malmö telia phone-teams

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("session-device-shift")
    #expect(mismatches == [])
  }

  @Test("a session that changes its system within one operator is high")
  func fires() throws {
    try check(
      """
      2mon 08:00 Göteborg telia laptop session=a
      2mon 08:30 Stockholm telia stranger session=a ← session-device-shift high
      """)
  }

  @Test("a sign-in that is begun by one system and finished by another is high")
  func flow() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented mimic right session=a
      2mon 08:00:20 Frankfurt rented stranger mfa session=a ← session-device-shift high
      """)
  }

  @Test("a session does not move from one browser to another")
  func browser() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented mimic session=a
      2mon 08:00:20 Frankfurt rented pc-firefox session=a ← session-device-shift high
      """)
  }

  @Test("two sessions with two systems are two sessions")
  func nearly() throws {
    try check(
      """
      2mon 08:00 Göteborg telia laptop session=a
      2mon 08:30 Göteborg telia stranger session=b
      2mon 08:40 Göteborg telia stranger
      """)
  }

  @Test("a page that passes the victim's user agent on stays unseen here")
  func evasion() throws {
    try check(
      """
      2mon 08:00 Frankfurt rented mimic right session=a
      2mon 08:00:20 Frankfurt rented mimic mfa session=a
      """)
  }

  @Test("an update, another program of the device and a tablet's desktop mode are no shift")
  func ordinary() throws {
    try check(
      """
      2mon 08:00 Malmö telia pc session=a
      2mon 08:30 Malmö telia pc-updated session=a
      """)
    try check(
      """
      2mon 08:00 Malmö telia phone session=a
      2mon 08:30 Malmö telia phone-teams session=a
      2mon 08:40 Malmö telia phone-browser session=a
      2mon 08:50 Malmö telia tablet-as-mac session=a
      """)
  }
}
