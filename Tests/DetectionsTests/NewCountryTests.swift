import Detections
import Events
import Testing

@Suite("New country")
struct NewCountryTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("new-country")
    #expect(mismatches == [])
  }

  @Test("a stranger from a country where colleagues are is found at medium")
  func fires() throws {
    try check(
      """
      3 weeks 3 others Berlin dtag desktop
      2mon 08:00 Berlin hotel stranger ← new-country medium
      """)
  }

  @Test("rented servers abroad raise it to high")
  func hostile() throws {
    try check(
      """
      3 weeks 3 others Berlin dtag desktop
      2mon 08:00 Berlin rented stranger ← new-country high
      """)
  }

  @Test("a right password that was stopped counts")
  func passwordRight() throws {
    try check(
      """
      3 weeks 3 others Berlin dtag desktop
      2mon 08:00 Berlin hotel stranger right ← new-country medium
      """)
  }

  @Test("a prompt for the second factor, which comes before nearly every access, weighs nothing; a refused one does")
  func prompt() throws {
    let weight = { (word: String) in
      try Timeline(self.habits + "2mon 08:00 Berlin hotel stranger \(word)").findings()
        .first { $0.rule.id == "new-country" }?.verdict.evidence
        .first { $0.text.english.contains("knew the password") }?.weight
    }
    #expect(try weight("right") == 0)
    #expect(try weight("refused") == 0.5)
  }

  @Test("two of a hundred and fifty colleagues who were there do not make a country the organisation's")
  func fewColleagues() throws {
    let weight = { (others: Int) in
      try Timeline(
        """
        1 weeks \(others) others Malmö telia desktop
        3 weeks Malmö telia laptop
        1 weeks 2 others Berlin dtag desktop
        2mon 08:00 Berlin hotel stranger
        """
      ).findings().first { $0.rule.id == "new-country" && $0.line == 4 }?.verdict.evidence.first?.weight
    }
    #expect(try weight(12) == 0.3)
    #expect(try weight(150) == 1.2)
  }

  @Test("a wrong password from anywhere does not")
  func wrongPassword() throws {
    try check("2mon 08:00 Lagos mtn stranger bad")
  }

  @Test("a trip with the own laptop is nothing to tell")
  func trip() throws {
    try check(
      """
      2mon 18:00 Berlin hotel laptop
      2tue 08:00 Berlin hotel laptop
      2wed 08:00 Berlin hotel laptop room=2
      """)
  }

  @Test("a country is known for 90 days and new again after")
  func memory() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö bahnhof pc
      2mon 18:00 Berlin hotel pc
      9mon 18:00 Malmö bahnhof pc
      """)
    var later = timeline
    later.steps.append(
      Timeline.Step(
        line: 90, time: Timeline.start.adding(seconds: 80 * 86_400), words: ["Berlin", "hotel", "pc"]))
    #expect(try later.findings().count { $0.rule.id == "new-country" } == 1)
    later.steps[later.steps.count - 1].time = Timeline.start.adding(seconds: 110 * 86_400)
    #expect(try later.findings().count { $0.rule.id == "new-country" } == 2)
  }

  @Test("a trip with an unmanaged computer, known by its software alone, is low and told once")
  func privateComputer() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      3 weeks Malmö bahnhof pc
      2mon 18:00 Berlin hotel pc ← new-country low
      2tue 08:00 Berlin hotel pc
      """)
    #expect(try timeline.mismatches("new-country") == [])
    #expect(try timeline.findings().allSatisfy { $0.verdict.severity == .low })
  }

  @Test("one finding for as long as it goes on, and another after three quiet days")
  func folds() throws {
    try check(
      """
      3 weeks 3 others Berlin dtag desktop
      2mon 08:00 Berlin hotel stranger ← new-country medium
      2mon 09:00 Berlin hotel stranger
      2tue 09:00 Berlin hotel stranger
      2fri 08:00 Berlin hotel stranger
      3wed 08:00 Berlin hotel stranger ← new-country medium
      """)
  }

  @Test("a new employee in a country of the tenant's is no news")
  func newEmployee() throws {
    let timeline = Timeline(
      """
      3 weeks 12 others Malmö telia desktop
      mon 08:00 Malmö bahnhof pc
      tue 08:00 Malmö bahnhof pc
      """)
    #expect(try timeline.findings().isEmpty)
  }

  @Test("the home country of the policy is no news")
  func home() throws {
    try check("2mon 08:00 Berlin hotel stranger", policy: PersonPolicy(home: Country(code: "DE")))
  }

  @Test("an exit of a VPN tells no country")
  func vpn() throws {
    try check("2mon 08:00 Berlin vpn stranger")
  }

  @Test("a service principal is no person")
  func workload() throws {
    try check("2mon 08:00 Lagos rented stranger workload")
  }
}
