import Detections
import Events
import Testing

@Suite("Many places within a day")
struct LocationBurstTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("location-burst")
    #expect(mismatches == [])
  }

  @Test("four countries in a day are found")
  func countries() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 12:00 Berlin dtag stranger
      mon 16:00 Paris hotel stranger
      mon 20:00 Madrid comcast stranger ← location-burst high
      """)
  }

  @Test("three countries are a journey with connections")
  func nearly() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 12:00 Berlin dtag stranger
      mon 16:00 Paris hotel stranger
      """)
  }

  @Test("six places more than 100 km apart in one country are found")
  func places() throws {
    try check(
      """
      mon 01:00 Malmö telia laptop
      mon 05:00 Göteborg tele2 stranger
      mon 09:00 Karlstad bahnhof stranger
      mon 13:00 Stockholm comcast stranger
      mon 17:00 Umeå hotel stranger
      mon 21:00 Luleå airport stranger ← location-burst high
      """)
  }

  @Test("says that the distances are beyond the uncertainty of the places")
  func summary() throws {
    let timeline = Timeline(
      """
      3 weeks Malmö telia laptop
      mon 08:00 Malmö telia laptop
      mon 12:00 Berlin dtag stranger
      mon 16:00 Paris hotel stranger
      mon 20:00 Madrid comcast stranger
      """)
    let summary = try #require(
      try timeline.findings().first { $0.rule.id == "location-burst" }?.verdict.summary)
    #expect(summary.english.contains("once the uncertainty of both is taken off"))
    #expect(summary.swedish.contains("när bådas osäkerhet har dragits av"))
  }

  @Test("the window slides: the fourth country on the next day is none")
  func slides() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 12:00 Berlin dtag stranger
      mon 16:00 Paris hotel stranger
      tue 08:10 Madrid comcast stranger
      """)
  }

  @Test("keeping to one proxy is not seen by this detection")
  func evasion() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 10:00 Lagos rented stranger
      mon 11:00 Lagos rented stranger
      mon 12:00 Lagos rented stranger host=2
      """)
  }

  @Test("an interrail day with the own laptop stays low or quiet")
  func ownDevice() throws {
    let timeline = Timeline(
      habits + """
        mon 06:00 Malmö telia laptop
        mon 10:00 Berlin hotel laptop
        mon 14:00 Prague hotel laptop
        mon 18:00 Vienna hotel laptop
        mon 22:00 Bern hotel laptop
        """)
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("hopping between exits of a VPN is no journey")
  func vpn() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 09:00 Berlin vpn laptop
      mon 10:00 Paris vpn laptop
      mon 11:00 Madrid vpn laptop
      mon 12:00 Rome vpn laptop
      """)
  }
}
