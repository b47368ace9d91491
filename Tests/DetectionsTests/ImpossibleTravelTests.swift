import Detections
import Events
import Testing

@Suite("Impossible travel")
struct ImpossibleTravelTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    let mismatches = try Timeline(habits + text).mismatches("impossible-travel")
    #expect(mismatches == [])
  }

  @Test("a stranger abroad an hour after the person was at home is found at high")
  func fires() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 09:00 Lagos mtn stranger single ← impossible-travel high
      """)
  }

  @Test("the same second in two countries counts as a minute, not as no time at all")
  func sameSecond() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:00 Lagos rented stranger ← impossible-travel high
      """)
  }

  @Test("a flight's time between the two is enough to stay quiet")
  func nearly() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 16:00 Lagos mtn stranger
      """)
  }

  @Test("an attacker who waits a day is not seen by this detection")
  func evasion() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      tue 09:00 Lagos mtn stranger
      """)
  }

  @Test("every place of the last day counts, not just the last event")
  func notTheLastEventAlone() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:20 Malmö relay phone
      mon 08:40 Frankfurt microsoft calendar background
      mon 09:00 Singapore rented stranger ← impossible-travel high
      """)
  }

  @Test("the stranger who came first is named when the person comes back to a familiar place")
  func earlierIsStranger() throws {
    let timeline = Timeline(
      habits + """
        mon 07:00 Lagos rented stranger single
        mon 08:00 Malmö telia laptop ← impossible-travel high
        """)
    #expect(try timeline.mismatches("impossible-travel") == [])
    let found = try timeline.findings().last { $0.rule.id == "impossible-travel" }
    let texts = found?.verdict.evidence.map(\.text.english) ?? []
    #expect(texts.contains { $0.contains("earlier sign-in is the strange one") })
    #expect(texts.contains { $0.contains("Country NG") })
    #expect(!texts.contains { $0.contains("Telia") })
  }

  @Test("the own device on both ends is a VPN or a wrong map and stays at low or below")
  func ownDevice() throws {
    let timeline = Timeline(
      habits + """
        mon 08:00 Malmö telia laptop
        mon 08:10 Singapore hotel laptop
        """)
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("the same distance within radii of 400 km is quiet, and so is 499 km")
  func uncertainty() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:30 Stockholm tele2 stranger radius=40
      mon 08:40 Berlin dtag stranger radius=700
      """)
  }

  @Test("a country-level database knows distances between countries, less what it cannot know")
  func countryOnly() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop country-only
      mon 08:20 Copenhagen tele2 stranger country-only
      mon 09:00 Singapore singtel stranger country-only ← impossible-travel high
      """)
  }

  @Test("a disputed place takes the smaller distance")
  func disputed() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:30 Ashburn comcast stranger disputed=Copenhagen
      """)
  }

  @Test("the antimeridian is no distance: Suva to Apia in two hours is a flight")
  func antimeridian() throws {
    let timeline = Timeline(
      """
      3 weeks Suva telia pc
      mon 08:00 Suva telia pc
      mon 10:00 Apia tele2 stranger
      """)
    #expect(try timeline.mismatches("impossible-travel") == [])
  }

  @Test("coordinates (0, 0) are no place")
  func nullIsland() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:30 Null tele2 stranger
      """)
  }

  @Test("an exit of an anonymiser is no place where anybody is", arguments: ["vpn", "tor", "proxy"])
  func veiled(network: String) throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:10 Singapore \(network) stranger
      """)
  }

  @Test("a program that nobody knows, on a rented server far away, is found at medium: it may hold a stolen token")
  func strangeProgram() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop
      mon 08:10 Ashburn rented script background ← impossible-travel medium
      """)
  }

  @Test("a program that colleagues let work for them says nothing of where the person is")
  func automation() throws {
    let timeline = Timeline(
      habits + """
        3 weeks 4 others Ashburn rented calendar background
        2mon 08:00 Malmö telia laptop
        2mon 08:10 Ashburn rented calendar background
        """)
    #expect(try timeline.findings().filter { $0.line > 4 }.allSatisfy { $0.verdict.severity == .low })
  }

  @Test("the operator's own thresholds hold, and are told")
  func thresholds() throws {
    let timeline = Timeline(
      habits + """
        mon 08:00 Malmö telia laptop
        mon 09:00 Lagos mtn stranger single
        """)
    let strict = try timeline.findings(thresholds: Thresholds(["impossible-travel.speed": 20_000]))
    #expect(!strict.contains { $0.rule.id == "impossible-travel" })
    let found = try timeline.findings(thresholds: Thresholds(["impossible-travel.speed": 1_500]))
    #expect(
      found.contains {
        $0.rule.id == "impossible-travel" && $0.verdict.counterfactual.english.contains("1,500")
      })
  }
}
