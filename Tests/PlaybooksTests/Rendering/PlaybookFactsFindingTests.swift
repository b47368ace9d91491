import Events
import Testing

@testable import Playbooks

@Suite("Facts from a finding")
struct PlaybookFactsFindingTests {
  private let provider = PlaybookFacts.Provider(name: "Nordan IT")

  private func finding(at seconds: Int64, since: Int64, severity: Severity = .high, city: String = "Madrid") -> Finding
  {
    let nothing = Phrase("", sv: "")
    let verdict = Verdict(
      severity: severity, confidence: 80, stage: .access, title: nothing,
      summary: Phrase("It happened.", sv: "Det hände."), evidence: [], baseline: nothing, innocent: nothing,
      attacker: nothing, counterfactual: nothing, events: [], firstSeen: Timestamp(seconds: since))
    let occasion = Occasion(
      time: Timestamp(seconds: seconds), address: "203.0.113.77", country: "ES", region: "", city: city,
      coordinates: nil, disputedPlace: "", belief: .agreed,
      network: Network(asn: 64496, organisation: "Example Hosting", label: "Example VPN"), application: "", device: "",
      os: "Windows", browser: "Chrome", client: "Browser", outcome: .granted, code: 0, secondFactor: .unknown)
    return Finding(
      id: "f\(seconds)", detection: "impossible-travel", playbook: "impossible-travel", techniques: [],
      tenant: "fjordbygg", user: "anna.berg@fjordbygg.example", time: Timestamp(seconds: seconds), verdict: verdict,
      occasion: occasion, caseID: "K7Q2M4XP", eventIDs: [], sources: [])
  }

  @Test("name place, network and device, and leave out what the log does not tell")
  func occurrence() {
    let facts = PlaybookFacts(
      finding: finding(at: 7_200, since: 3_600), severity: .critical, provider: provider, language: .swedish,
      localTime: { "kl. \($0.hour)" })
    #expect(facts.evidence.place == "Madrid, Spanien")
    #expect(facts.evidence.network == "Example VPN")
    #expect(facts.evidence.device == "Chrome, Windows")
    #expect(facts.evidence.application == nil)
    #expect(facts.evidence.summary == "Det hände.")
    #expect(facts.severity == "kritisk")
    #expect((facts.timeLocal, facts.timeUTC) == ("kl. 2", "1970-01-01T02:00:00Z"))
    #expect((facts.sinceLocal, facts.sinceUTC) == ("kl. 1", "1970-01-01T01:00:00Z"))
  }

  @Test("name the country alone where no city is known")
  func countryOnly() {
    let facts = PlaybookFacts(
      finding: finding(at: 0, since: 0, city: ""), severity: .low, provider: provider, language: .english,
      localTime: \.description)
    #expect(facts.evidence.place == "Spain")
  }

  @Test("tell the system by the log's format, and take it for Microsoft's where no format is kept")
  func system() {
    func system(_ format: String) -> IdentitySystem {
      var about = finding(at: 0, since: 0)
      about.occasion.format = format
      return PlaybookFacts(
        finding: about, severity: .high, provider: provider, language: .english, localTime: \.description
      ).system
    }
    #expect((system("okta-system-log"), system("")) == (.okta, .microsoft))
  }

  @Test("about no one person tell whom it is about, and the customer by their domain")
  func several() {
    var about = finding(at: 0, since: 0)
    (about.user, about.tenant) = ("", "8f1b3a52-0c77-4be1-9d43-5a60de2f9b11")
    about.related = ["K7Q2M4XP", "AB12CD34"]
    about.affected = (0..<7).map { "user\($0)@fjordbygg.example" }
    let facts = PlaybookFacts(
      finding: about, severity: .high, provider: provider, language: .english, localTime: \.description)
    #expect(facts.tenant == "fjordbygg.example")
    #expect(facts.gatheredIDs == "K7Q2M4XP, AB12CD34")
    #expect((facts.affectedCount, facts.affectedRest) == ("7", "2"))
    #expect(facts.affectedFirst?.hasSuffix(", user4@fjordbygg.example") == true)
  }

  @Test("speak of a company without a name as the person's own")
  func namelessTenant() {
    var about = finding(at: 0, since: 0)
    about.tenant = "default"
    func tenant(_ user: String) -> String {
      about.user = user
      return PlaybookFacts(
        finding: about, severity: .high, provider: provider, language: .swedish, localTime: \.description
      ).tenant
    }
    #expect((tenant("root"), tenant("anna@fjordbygg.example")) == ("ert företag", "fjordbygg.example"))
  }

  @Test("make one name in a command of one name in the log, whatever is typed into it")
  func commaInName() {
    var about = finding(at: 0, since: 0)
    about.affected = ["a, boss@fjordbygg.example", "b@fjordbygg.example"]
    let facts = PlaybookFacts(
      finding: about, severity: .high, provider: provider, language: .english, localTime: \.description)
    #expect(facts.affectedNames == "a? boss@fjordbygg.example, b@fjordbygg.example")
  }

  @Test("of a case are those of its leading finding, from the first evidence of all on")
  func wholeCase() throws {
    let findings = [finding(at: 100, since: 50, severity: .low), finding(at: 900, since: 800)]
    let whole = Case(
      id: "AB12CD34", tenant: "fjordbygg", user: "anna.berg@fjordbygg.example", severity: .high, stage: .access,
      opened: Timestamp(seconds: 100), lastSeen: Timestamp(seconds: 900), state: .new, findings: findings)
    let facts = try #require(
      PlaybookFacts(case: whole, provider: provider, language: .english, localTime: \.description))
    #expect(facts.timeUTC == "1970-01-01T00:15:00Z")
    #expect(facts.sinceUTC == "1970-01-01T00:00:50Z")
    #expect(facts.caseID == "AB12CD34")
  }

  @Test("do not come from a case without findings")
  func emptyCase() {
    let whole = Case(
      id: "AB12CD34", tenant: "t", user: "u", severity: .low, stage: .attempt, opened: Timestamp(seconds: 0),
      lastSeen: Timestamp(seconds: 0), state: .new, findings: [])
    #expect(PlaybookFacts(case: whole, provider: provider, language: .english, localTime: \.description) == nil)
  }
}
