import Events
import Simulation
import Testing

@Suite("Scorecard")
struct ScorecardTests {
  private let start = Timestamp(seconds: 1_790_000_000)

  private func label(_ kind: String, _ user: String, ids: [String], isVisible: Bool = true) -> AttackLabel {
    var label = AttackLabel(
      kind: kind, tenant: "fjordbygg", users: [user], first: start, last: start.adding(seconds: 600),
      isVisible: isVisible)
    label.eventIDs = ids
    label.sources = ["198.51.100.7"]
    return label
  }

  private func finding(
    _ detection: String, _ severity: Severity, user: String, after seconds: Double, ids: [String] = [],
    address: String = "192.0.2.1"
  ) -> Finding {
    let none = Phrase("", sv: "")
    let time = start.adding(seconds: seconds)
    return Finding(
      id: "\(detection)-\(user)-\(seconds)", detection: detection, playbook: detection, techniques: [],
      tenant: "fjordbygg", user: user, time: time,
      verdict: Verdict(
        severity: severity, confidence: 50, stage: .access, title: none, summary: none, evidence: [], baseline: none,
        innocent: none, attacker: none, counterfactual: none, events: [], firstSeen: time),
      occasion: Occasion(
        time: time, address: address, country: "", region: "", city: "", coordinates: nil, disputedPlace: "",
        belief: .unknown, network: Network(), application: "", device: "", os: "", browser: "", client: "",
        outcome: .granted, code: 0, secondFactor: .unknown),
      caseID: user, eventIDs: ids, sources: [])
  }

  @Test(
    "an attack is found by its events, its user or its source, at medium or above, until a day after its last event")
  func found() {
    let labels = Labels(
      people: 100, days: 10,
      attacks: [
        label("by-event", "a@x.example", ids: ["e1"]), label("by-user", "b@x.example", ids: ["e2"]),
        label("by-low", "c@x.example", ids: ["e3"]), label("too-late", "d@x.example", ids: ["e4"]),
        label("unseen", "e@x.example", ids: ["e5"], isVisible: false),
      ])
    let card = Scorecard(
      labels,
      findings: [
        finding("one", .high, user: "", after: 60, ids: ["E1"]),
        finding("two", .medium, user: "B@x.example", after: 120),
        finding("three", .low, user: "c@x.example", after: 10, ids: ["e3"]),
        finding("four", .high, user: "d@x.example", after: 90_000),
      ], cases: [])
    #expect(card.kinds.filter { $0.found == 1 }.map(\.kind) == ["by-event", "by-user"])
    #expect(card.kinds.filter { $0.foundAtHigh == 1 }.map(\.kind) == ["by-event"])
    #expect(card.recall == 0.5)
    #expect(card.delays == [60, 120])
    #expect(card.delay(share: 0.5) == 120)
    #expect(card.falseFindings == [Scorecard.FalseFindings(detection: "four", count: [.high: 1])])
  }

  @Test("what rests on no attack is false, by severity, detection and case")
  func wrong() throws {
    let labels = Labels(people: 200, days: 5, attacks: [label("a", "a@x.example", ids: ["e1"])])
    let findings = [
      finding("spray", .medium, user: "", after: 10, address: "198.51.100.7"),
      finding("travel", .medium, user: "z@x.example", after: 10),
      finding("travel", .high, user: "y@x.example", after: 10),
      finding("city", .low, user: "y@x.example", after: 20),
    ]
    let cases = try findings.map { try #require(Case(findings: [$0])) }
    let card = Scorecard(labels, findings: findings, cases: cases)
    #expect(card.recall == 1)
    #expect(card.falseFindings(atLeast: .medium) == 2)
    #expect(card.falseFindings(atLeast: .high) == 1)
    #expect(card.rate(2) == 2)
    #expect(card.cases == [.low: 1, .medium: 2, .high: 1])
    #expect(card.falseCases == [.low: 1, .medium: 1, .high: 1])
  }

  @Test("labels survive being written and read")
  func labels() throws {
    let labels = Labels(people: 3, days: 4, attacks: [label("odd \"kind\"\n", "å@x.example", ids: ["1", "2"])])
    #expect(try Labels(json: labels.json) == labels)
  }

  @Test(
    "labels that are none are refused", arguments: ["", "{}", "[1", "{\"schema\":2}", "{\"schema\":1,\"people\":0}"])
  func refused(text: String) {
    #expect(throws: SimulationError.self) { try Labels(json: text) }
  }
}
