import Policy
import Settings
import Testing

@Suite("Mistakes in a policy")
struct SettingProblemTests {
  private func problems(_ yaml: String) -> [SettingProblem] {
    do {
      _ = try Policy.parse(yaml, file: "nattvakt.yaml")
      return []
    } catch {
      return error.problems
    }
  }

  @Test("all are told at once, in the order of the file, each with its place and what to write")
  func several() {
    let found = problems(
      """
      langauge: sv
      time-zone: Europe/Stockhlom
      tenants:
        fjordbygg:
          home: Sweden
          allowed-countries: [SE, Norway]
          networks:
            - {name: office, kind: offise, ranges: [192.0.2.0/33]}
      """)
    #expect(
      found == [
        SettingProblem(
          line: 1, column: 1, path: "", message: "unknown key 'langauge'", suggestion: "did you mean 'language'?"),
        SettingProblem(
          line: 2, column: 12, path: "time-zone", message: "'Europe/Stockhlom' is no time zone",
          suggestion: "did you mean 'Europe/Stockholm'?"),
        SettingProblem(
          line: 5, column: 11, path: "tenants.fjordbygg.home", message: "'Sweden' is no country code",
          suggestion: "use two letters (ISO 3166), as 'SE' for Sweden"),
        SettingProblem(
          line: 6, column: 29, path: "tenants.fjordbygg.allowed-countries[1]",
          message: "'Norway' is no country code", suggestion: "use two letters (ISO 3166), as 'SE' for Sweden"),
        SettingProblem(
          line: 8, column: 30, path: "tenants.fjordbygg.networks[0].kind",
          message: "'offise' is no kind of network", suggestion: "did you mean 'office'?"),
      ])
  }

  @Test(
    "a wrong value is told",
    arguments: [
      ("tenants: {a: {networks: [{name: n, ranges: [192.0.2.1/24]}]}}", "'192.0.2.1/24' is no address range"),
      ("tenants: {a: {networks: [{name: n, asns: [telia]}]}}", "'telia' is no network number"),
      ("tenants: {a: {networks: [{name: n}]}}", "network 'n' has neither ranges nor asns, so nothing belongs to it"),
      ("tenants: {a: {allowed-countries: [{country: ES, until: 31/8}]}}", "'31/8' is no date"),
      ("tenants: {a: {allowed-countries: [{country: ES, until: 2026-02-30}]}}", "'2026-02-30' is no date"),
      ("tenants: {a: {allowed-countries: [{until: 2026-02-03}]}}", "'country' is missing"),
      ("tenants: {a: {allowed-countries: SE}}", "expected a list, found 'SE'"),
      ("tenants: [a]", "expected names with values, found a list"),
      ("provider: Example AB", "expected name, callback-number, callback-page, found 'Example AB'"),
      ("language: [sv]", "expected a text, found a list"),
      ("language: de", "'de' is no language that Nattvakt speaks"),
      ("thresholds: {x: {y: many}}", "'many' is no number of 0 or more"),
      ("thresholds: {x: {y: -1}}", "'-1' is no number of 0 or more"),
      ("tenants: {a: {ids: [x.example]}, b: {ids: [X.example]}}", "'x.example' belongs to both 'a' and 'b'"),
      ("contacts: [{name: Anna}]", "'user' is missing: the sign-in name that the person is found by"),
      ("contacts: [{user: a@b.example}, {user: A@b.example}]", "'a@b.example' is in the book twice"),
    ])
  func wrongValue(_ yaml: String, _ message: String) {
    #expect(problems(yaml).map(\.message) == [message])
  }

  @Test("what is no YAML is told with its line")
  func noYAML() {
    let found = problems("language: sv\ntenants: [a\nprovider: {")
    #expect(found.count == 1)
    #expect((found.first?.line ?? 0) >= 2)
    #expect(found.first?.message.hasPrefix("no valid YAML") == true)
  }

  @Test("a key given twice is told rather than one of the two believed")
  func twice() {
    #expect(problems("language: sv\nlanguage: en").first?.message.contains("given twice: language") == true)
  }

  @Test("a file that is not there is told by name")
  func missing() {
    #expect {
      try Policy.load("/nowhere/nattvakt.yaml")
    } throws: { error in
      (error as? SettingError)?.description == "/nowhere/nattvakt.yaml: cannot be read"
    }
  }

  @Test("a contact book that cannot be read is told where it is named")
  func missingBook() {
    let found = problems("language: sv\ncontacts: nowhere.yaml")
    #expect(found.map(\.line) == [2])
    #expect(found.first?.message == "nowhere.yaml: cannot be read")
  }

  @Test("thresholds and detections that do not exist are told, with what was probably meant")
  func validation() throws {
    let policy = try Policy.parse(
      """
      thresholds:
        impossible-travel: {sped: 1000, speed: 900}
        imposible-travel: {speed: 1000}
      disabled: [odd-hour, campaign]
      """, file: "nattvakt.yaml")
    let known = ["impossible-travel": ["speed", "distance"], "odd-hours": [], "campaign": []]
    #expect(
      policy.validate(thresholds: known) == [
        SettingProblem(
          line: 2, column: 29, path: "thresholds.impossible-travel.sped",
          message: "'impossible-travel' has no threshold 'sped'", suggestion: "did you mean 'speed'?"),
        SettingProblem(
          line: 3, column: 29, path: "thresholds.imposible-travel.speed",
          message: "no detection 'imposible-travel'", suggestion: "did you mean 'impossible-travel'?"),
        SettingProblem(
          line: 4, column: 12, path: "disabled", message: "no detection 'odd-hour'",
          suggestion: "did you mean 'odd-hours'?"),
      ])
  }

  @Test("a problem reads as compilers write theirs")
  func text() {
    let problem = SettingProblem(line: 3, column: 5, path: "a.b", message: "is wrong", suggestion: "write c")
    #expect(problem.text(file: "n.yaml") == "n.yaml:3:5: a.b: is wrong; write c")
  }
}
