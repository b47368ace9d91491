import Detections
import Events
import Testing

@Suite("MFA relay")
struct MfaRelayTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop
    3 weeks Malmö telia phone

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mfa-relay")
    #expect(mismatches == [])
  }

  @Test("the second factor asked for and given from a rented server, while the person works elsewhere, is high")
  func fires() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Frankfurt rented mimic right
      2mon 08:30:20 Frankfurt rented mimic mfa ← mfa-relay high
      """)
  }

  @Test("from a home-like address abroad, without the registered device, it is high too")
  func residential() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Paris comcast mimic right
      2mon 08:30:20 Paris comcast mimic mfa ← mfa-relay high
      """)
  }

  @Test("in the person's own country it is worth a look")
  func near() throws {
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Malmö bahnhof mimic right
      2mon 08:30:20 Malmö bahnhof mimic mfa ← mfa-relay medium
      """)
  }

  @Test("two minutes later, or from another address, it is not the same hand")
  func nearly() throws {
    try check(
      """
      2mon 08:30 Frankfurt rented mimic right
      2mon 08:32 Frankfurt rented mimic mfa
      """)
    try check(
      """
      2mon 08:30 Frankfurt rented mimic right
      2mon 08:30:20 Paris comcast mimic mfa
      """)
  }

  @Test("through the person's own operator, the registered device that is always there is missing")
  func ownOperator() throws {
    try check(
      """
      2mon 08:30 Göteborg telia mimic right
      2mon 08:30:20 Göteborg telia mimic mfa ← mfa-relay medium
      """)
  }

  /// Of somebody whose computer is not registered.
  private func checkUnregistered(_ text: String) throws {
    let habits = """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia pc
      3 weeks Malmö telia phone

      """
    #expect(try Timeline(habits + text).mismatches("mfa-relay") == [])
  }

  @Test("a computer that was in use at another desk minutes ago is not at this one, whatever it looks like")
  func anotherDesk() throws {
    for place in ["Malmö telia pc room=b", "Malmö bahnhof pc", "Göteborg telia pc"] {
      try checkUnregistered(
        """
        2mon 08:25 Malmö telia pc
        2mon 08:30 \(place) right
        2mon 08:30:20 \(place) mfa ← mfa-relay medium
        """)
    }
  }

  @Test("hours later the person may have come there, a telephone is no computer, and a carrier's address no desk")
  func mayHaveCome() throws {
    try checkUnregistered(
      """
      2mon 08:25 Malmö telia pc
      2mon 13:00 Göteborg telia pc right
      2mon 13:00:20 Göteborg telia pc mfa
      """)
    try checkUnregistered(
      """
      2mon 08:25 Malmö telia phone
      2mon 08:30 Göteborg telia pc right
      2mon 08:30:20 Göteborg telia pc mfa
      """)
    try checkUnregistered(
      """
      2mon 08:25 Malmö telia pc
      2mon 08:30 Malmö carrier pc right
      2mon 08:30:20 Malmö carrier pc mfa ← mfa-relay low
      """)
  }

  @Test("the exact software of an unregistered computer, while the victim is away from it, is not seen")
  func evasion() throws {
    try checkUnregistered(
      """
      2mon 03:30 Göteborg telia pc right
      2mon 03:30:20 Göteborg telia pc mfa
      """)
  }

  @Test("the own laptop at a hotel, and a new telephone on a journey, are left alone")
  func journeys() throws {
    try check(
      """
      2mon 05:00 Malmö telia laptop
      2mon 08:30 Paris hotel laptop right
      2mon 08:30:20 Paris hotel laptop mfa
      """)
    try check(
      """
      2mon 08:00 Malmö telia laptop
      2mon 08:30 Malmö bahnhof newphone right
      2mon 08:30:20 Malmö bahnhof newphone mfa ← mfa-relay low
      """)
  }
}
