import Foundation
import Testing

/// A policy is checked.
@Suite("The policy")
struct ConfigTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private let mistaken = """
    tenants:
      fjordbygg:
        home: Sweden
        allowed-countries: [{country: ES, until: 2020-01-31}]
    thresholds: {impossible-travel: {sped: 3}}
    """

  @Test("each error with its line, a caret below the place and what to write; warnings after them")
  func check() throws {
    try workplace.write("nattvakt.yaml", mistaken)
    let outcome = try program.run(["config", "check"])
    #expect(outcome.status == 2 && outcome.errors == "")
    #expect(
      outcome.output == """
        nattvakt.yaml:3:11: error: tenants.fjordbygg.home: 'Sweden' is no country code; did you mean 'SE'?
          3 |     home: Sweden
            |           ^

        nattvakt.yaml:5:40: error: thresholds.impossible-travel.sped: 'impossible-travel' has no threshold 'sped'; \
        did you mean 'speed'?
          5 | thresholds: {impossible-travel: {sped: 3}}
            |                                        ^

        nattvakt.yaml:4:46: warning: tenants.fjordbygg.allowed-countries[0].until: the permit has ended; take it out, \
        or set a later day if it was prolonged
          4 |     allowed-countries: [{country: ES, until: 2020-01-31}]
            |                                              ^

        nattvakt.yaml: 2 errors, 1 warning

        """)
  }

  @Test("the same for programs")
  func checkJSON() throws {
    try workplace.write("n.yaml", mistaken)
    let outcome = try program.run(["config", "check", "n.yaml", "--format", "json"])
    #expect(outcome.status == 2)
    let page = try #require(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    let errors = try #require(page["errors"] as? [[String: Any]])
    #expect(errors.map { $0["line"] as? Int } == [3, 5] && page["sound"] as? Bool == false)
    #expect(errors[0]["path"] as? String == "tenants.fjordbygg.home")
    #expect((page["warnings"] as? [Any])?.count == 1)
    let lines = try program.run(["config", "check", "n.yaml", "--format", "ndjson"]).output.split(separator: "\n")
    #expect(lines.count == 3 && lines[2].contains(#""kind":"warning""#))
    let rows = try program.run(["config", "check", "n.yaml", "--format", "csv"]).output
    #expect(rows.hasPrefix("kind,file,line,column,path,message,suggestion"))
  }

  @Test("a sound policy tells what it sets; warnings alone do not fail")
  func sound() throws {
    try workplace.write(
      "nattvakt.yaml",
      """
      tenants:
        a:
          allowed-countries: [{country: ES, until: 2020-01-31}]
          groups: {board: {users: [x@a, y@a], critical: true, allowed-countries: [SE]}}
          users: {z@a: {allowed-countries: [NO], thresholds: {location-burst: {places: 9}}}}
          networks: [{name: o, ranges: [192.0.2.0/28]}, {name: v, kind: vpn, asns: [64496]}]
      thresholds: {impossible-travel: {speed: 1000}}
      disabled: [{detection: new-country, reason: they all travel}]
      """)
    let outcome = try program.run(["config", "check"])
    #expect(outcome.status == 0)
    for line in [
      "0 errors, 1 warning", "office 1, vpn 1", "People with permits  3", "Critical people      2",
      "impossible-travel.speed, location-burst.places", "new-country (they all travel)",
    ] {
      #expect(outcome.output.contains(line), "\(line)\n\(outcome.output)")
    }
    #expect(try program.run(["config", "check", "--quiet"]).output.hasSuffix("0 errors, 1 warning\n"))
    let analysis = try program.run(["analyze", "--no-store", Sample.onePage])
    #expect(analysis.complaints == [])
    #expect(try program.run(["config", "check", "none.yaml"]).errors.contains("none.yaml: cannot be read"))
  }

  @Test("the documented example has no error, and its detections and numbers exist")
  func documented() throws {
    let document = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: Sample.folder + "/../Docs/Configuration.md")), as: UTF8.self)
    let examples = document.components(separatedBy: "```yaml\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    try workplace.write("nattvakt.yaml", try #require(examples.first))
    try workplace.write("contacts.yaml", try #require(examples.last))
    let outcome = try program.run(["config", "check"])
    #expect(outcome.status == 0 && outcome.output.contains(": 0 errors, "), "\(outcome.output)")
  }

  @Test("a line that would move the cursor does not, and a long one is shown around its mistake")
  func hostilePolicy() throws {
    let long = String(repeating: "x", count: 300)
    try workplace.write("nattvakt.yaml", "language: \"\\e[2J\"\nformats: [\(long)]\ntenants: {\(long): {home: Q}}\n")
    let output = try program.run(["config", "check"]).output
    #expect(!output.contains("\u{1B}"))
    #expect(output.split(separator: "\n").filter { $0.contains(" | ") }.allSatisfy { $0.count < 125 })
    #expect(output.contains("{home: Q}}"))
  }
}
