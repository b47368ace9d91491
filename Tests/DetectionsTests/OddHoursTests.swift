import Detections
import Events
import Testing

@Suite("Odd hours")
struct OddHoursTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("odd-hours")
    #expect(mismatches == [])
  }

  @Test("a stranger at three in the night is a line of context")
  func fires() throws {
    try check(
      """
      2mon 03:00 Malmö bahnhof stranger ← odd-hours low
      """)
  }

  @Test("the same by day is nothing of this")
  func day() throws {
    try check(
      """
      2mon 12:00 Malmö bahnhof stranger
      """)
  }

  @Test("the own laptop by night is nothing")
  func ownLaptop() throws {
    try check(
      """
      2mon 03:00 Malmö telia laptop
      """)
  }

  @Test("a program by night is nothing")
  func background() throws {
    try check(
      """
      2mon 03:00 Malmö bahnhof stranger background
      """)
  }

  @Test("the office hours of the victim are not seen")
  func evasion() throws {
    try check(
      """
      2mon 12:00 Lagos mtn stranger
      """)
  }
}
