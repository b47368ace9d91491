import Policy
import Settings
import Testing

@Suite("Detections and numbers that a policy names")
struct PolicyValidationTests {
  private let known = [
    KnownDetection(
      id: "impossible-travel",
      thresholds: [
        .init(name: "speed", standard: 900, unit: "km/h"), .init(name: "distance", standard: 500, unit: "km"),
      ]),
    KnownDetection(
      id: "password-spray",
      thresholds: [
        .init(name: "accounts", standard: 10, unit: "accounts"), .init(name: "share", standard: 0.9, unit: "share"),
      ]),
    KnownDetection(
      id: "mail-harvest",
      thresholds: [
        .init(name: "factor", standard: 2.5, unit: "times"), .init(name: "memory", standard: 5_000, unit: "d"),
      ]),
    KnownDetection(id: "odd-hours", thresholds: []), KnownDetection(id: "campaign", thresholds: []),
  ]

  private func problems(_ yaml: String) -> [SettingProblem] {
    Policy.check(yaml, file: "nattvakt.yaml", detections: known).problems
  }

  @Test("those that do not exist are told, with what was probably meant")
  func unknown() {
    let found = problems(
      """
      thresholds:
        impossible-travel: {sped: 1000, speed: 900}
        imposible-travel: {speed: 1000}
      disabled: [odd-hour, campaign]
      """)
    #expect(
      found == [
        SettingProblem(
          line: 2, column: 29, path: "thresholds.impossible-travel.sped",
          message: "'impossible-travel' has no threshold 'sped'", suggestion: "did you mean 'speed'?"),
        SettingProblem(
          line: 3, column: 29, path: "thresholds.imposible-travel.speed",
          message: "no detection 'imposible-travel'", suggestion: "did you mean 'impossible-travel'?"),
        SettingProblem(
          line: 4, column: 12, path: "disabled[0]", message: "no detection 'odd-hour'",
          suggestion: "did you mean 'odd-hours'?"),
      ])
  }

  @Test("they are looked for at every level of the file")
  func levels() {
    let found = problems(
      """
      tenants:
        a:
          disabled: [{detection: odd-hour, reason: night shift}]
          groups: {g: {users: [x], thresholds: {impossible-travel: {sped: 1}}}}
          users: {y: {disabled: [campain]}}
      """)
    #expect(
      found.map(\.path) == [
        "tenants.a.disabled[0].detection", "tenants.a.groups.g.thresholds.impossible-travel.sped",
        "tenants.a.users.y.disabled[0]",
      ])
  }

  @Test("a detection without numbers is told to have none; one with others tells them")
  func none() {
    #expect(problems("thresholds: {campaign: {people: 3}}").map(\.suggestion) == ["it has none"])
    let found = problems("thresholds: {impossible-travel: {radius: 3}}")
    #expect(found.map(\.suggestion) == ["known are speed, distance"])
  }

  @Test(
    "a number that makes no sense in its unit is told with what it may be",
    arguments: [
      (
        "impossible-travel: {speed: 5}", "5 makes no sense in km/h", "it lies between 20 and 28000, the standard is 900"
      ),
      (
        "impossible-travel: {distance: 40000}", "40000 makes no sense in km",
        "it lies between 0 and 20038, the standard is 500"
      ),
      (
        "password-spray: {share: 90}", "90 makes no sense in share",
        "it lies between 0 and 1, the standard is 0.9; for 90 % write '0.9'"
      ),
      ("password-spray: {accounts: 2.5}", "2.5 is no whole number of accounts", "the standard is 10"),
    ])
  func bounds(_ setting: String, _ message: String, _ suggestion: String) {
    let found = problems("thresholds: {\(setting)}")
    #expect(found.map(\.message) == [message])
    #expect(found.map(\.suggestion) == [suggestion])
  }

  @Test("a standard passes whatever its unit, and a unit that nobody knows counts whole things where its standard does")
  func standards() {
    #expect(problems("thresholds: {mail-harvest: {factor: 2.5, memory: 5000}}") == [])
    #expect(problems("thresholds: {mail-harvest: {factor: 3.25, memory: 4000}}") == [])
    #expect(problems("thresholds: {mail-harvest: {memory: 6000}}").count == 1)
  }

  @Test("numbers within their bounds pass, the bounds among them")
  func within() {
    #expect(problems("thresholds: {impossible-travel: {speed: 20, distance: 0}, password-spray: {share: 1}}") == [])
  }
}
