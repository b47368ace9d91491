import Detections
import Events
import Testing

@Suite("Credential stuffing")
struct CredentialStuffingTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("credential-stuffing") == [])
  }

  @Test("twenty names of which many do not exist are found at medium")
  func fires() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad unknown times=8 every=20 users=8
      mon 02:10 Lagos mtn stranger bad times=20 every=20 users=20 ← credential-stuffing medium
      """)
  }

  @Test("nineteen are not")
  func nearly() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad unknown times=8 every=20 users=8
      mon 02:10 Lagos mtn stranger bad times=19 every=20 users=19
      """)
  }

  @Test("three tries for each name are no list")
  func tries() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad unknown times=24 every=10 users=8
      mon 02:10 Lagos mtn stranger bad times=60 every=20 users=20
      """)
  }

  @Test("a list without names that do not exist is a spray, and not this")
  func evasion() throws {
    let text = "mon 02:00 Lagos mtn stranger bad times=25 every=20 users=25"
    try check(text)
    #expect(try Timeline(habits + text).findings().map(\.mark).contains("password-spray medium"))
  }

  @Test("names that do not exist alone are a look for names, at low")
  func names() throws {
    let text = "mon 02:00 Lagos mtn stranger bad unknown times=24 every=20 users=24"
    try check(text)
    #expect(try Timeline(habits + text).findings().map(\.mark).contains("user-enumeration low"))
  }
}
