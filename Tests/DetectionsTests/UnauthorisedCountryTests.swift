import Detections
import Events
import Testing

@Suite("Country not allowed")
struct UnauthorisedCountryTests {
  private func check(_ text: String, allowed: [String: Timestamp?]) throws {
    let pairs = allowed.compactMap { code, until in Country(code: code).map { ($0, until) } }
    let policy = PersonPolicy(allowedCountries: Dictionary(pairs, uniquingKeysWith: { a, _ in a }))
    let habits = "3 weeks Malmö telia laptop\n"
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("unauthorised-country")
    #expect(mismatches == [])
  }

  private let sweden: [String: Timestamp?] = ["SE": Timestamp?.none]

  @Test("access from outside the list is high")
  func fires() throws {
    try check("mon 08:00 Berlin dtag stranger ← unauthorised-country high", allowed: sweden)
  }

  @Test("the own laptop abroad is still outside the list, at medium")
  func ownDevice() throws {
    try check("mon 08:00 Berlin hotel laptop ← unauthorised-country medium", allowed: sweden)
  }

  @Test("a session that the person was using already is medium at most")
  func sameSession() throws {
    try check(
      """
      mon 08:00 Malmö telia pc session=a
      mon 12:00 Berlin dtag pc session=a ← unauthorised-country medium
      """, allowed: sweden)
  }

  @Test("is never high when it is unlikely: software and network that are at home abroad")
  func confidence() throws {
    let germany = try #require(Country(code: "DE"))
    let policy = PersonPolicy(allowedCountries: [germany: Timeline.start])
    let timeline = Timeline("3 weeks Berlin dtag pc\nmon 08:00 Berlin dtag pc", policy: policy)
    let found = try #require(try timeline.findings().first { $0.rule.id == "unauthorised-country" })
    #expect(found.verdict.severity == .medium)
    #expect(found.verdict.confidence < 75)
  }

  @Test("a device that the organisation manages is medium at most, from the first day")
  func managed() throws {
    try check("mon 08:00 Berlin hotel newlaptop ← unauthorised-country medium", allowed: sweden)
  }

  @Test("an allowed country is quiet until its date has passed")
  func expiry() throws {
    let until = Timeline.start.adding(seconds: 86_400)
    try check(
      """
      mon 08:00 Berlin hotel laptop
      wed 08:00 Berlin hotel laptop ← unauthorised-country medium
      """, allowed: ["SE": Timestamp?.none, "DE": until])
  }

  @Test("no list, no finding")
  func noList() throws {
    #expect(
      try Timeline("3 weeks Malmö telia laptop\nmon 08:00 Berlin dtag stranger").mismatches("unauthorised-country")
        == [])
  }

  @Test("a wrong password from outside is nothing")
  func wrongPassword() throws {
    try check("mon 08:00 Lagos mtn stranger bad", allowed: sweden)
  }

  @Test("a disputed place that may be allowed is medium")
  func disputed() throws {
    try check("mon 08:00 Berlin dtag stranger disputed=Stockholm ← unauthorised-country medium", allowed: sweden)
  }

  @Test("Microsoft's own machines and gateways are in no country")
  func placeless() throws {
    try check(
      """
      mon 08:00 Dublin microsoft calendar background
      mon 08:10 Frankfurt gateway laptop
      mon 08:20 Amsterdam office laptop
      """, allowed: sweden)
  }

  @Test("a proxy in an allowed country is not seen by this detection")
  func evasion() throws {
    try check("mon 08:00 Stockholm bahnhof stranger", allowed: sweden)
  }
}
