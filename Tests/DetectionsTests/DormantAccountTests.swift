import Detections
import Events
import Testing

@Suite("Dormant account")
struct DormantAccountTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("dormant-account")
    #expect(mismatches == [])
  }

  @Test("after five weeks of silence, from a strange device abroad, it is found at high")
  func fires() throws {
    try check(
      """
      6mon 08:00 Lagos mtn stranger2 ← dormant-account high
      """)
  }

  @Test("a new phone after a leave, in the own country, is medium at most")
  func newPhone() throws {
    try check(
      """
      6mon 08:00 Malmö bahnhof newphone ← dormant-account medium
      """)
  }

  @Test("an account that was never used, coming through a VPN from abroad, is found at medium or more")
  func neverUsed() throws {
    try check("mon 08:00 Lagos vpn stranger user=kim ← dormant-account high")
  }

  @Test("a new colleague is not found")
  func newColleague() throws {
    try check("mon 08:00 Malmö telia newlaptop user=kim\nmon 09:00 Malmö bahnhof phone user=lee")
  }

  @Test("two weeks are a holiday")
  func holiday() throws {
    try check(
      """
      3mon 08:00 Lagos mtn stranger2
      """)
  }

  @Test("the own laptop from home is nothing")
  func ownLaptop() throws {
    try check(
      """
      6mon 08:00 Malmö telia laptop
      """)
  }

  @Test("a wrong password is nothing of this")
  func wrong() throws {
    try check(
      """
      6mon 08:00 Lagos mtn stranger2 bad
      """)
  }

  @Test("an account in daily use is not seen by this")
  func evasion() throws {
    try check(
      """
      mon 08:00 Lagos mtn stranger2
      """)
  }
}
