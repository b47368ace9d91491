import Foundation
import Testing

/// A policy is checked, and drafted from logs.
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

  @Test("drafts a policy from the samples, which its own check takes without a word")
  func draft() throws {
    let logs = try FileManager.default.contentsOfDirectory(atPath: Sample.folder).map { "\(Sample.folder)/\($0)/logs" }
      .filter { FileManager.default.fileExists(atPath: $0) }
    let places = ["--geo", Sample.folder + "/places.mmdb"]
    let outcome = try program.run(["config", "init"] + logs + places)
    #expect(outcome.status == 0 && outcome.output == "" && outcome.errors.contains("nattvakt.yaml: written"))
    let check = try program.run(["config", "check"])
    #expect(check.status == 0 && check.output.contains("0 errors, 0 warnings"))
    let text = String(decoding: try workplace.bytes("nattvakt.yaml"), as: UTF8.self)
    #expect(text.contains("  \"fjordbygg\":\n") && text.contains("    home: SE\n"))
    #expect(text.contains("kind: office"))
    let again = try program.run(["config", "init"] + logs + places)
    #expect(again.status == 2 && again.errors.contains("nattvakt.yaml is there already"))
    #expect(String(decoding: try workplace.bytes("nattvakt.yaml"), as: UTF8.self) == text)
    #expect(try program.run(["config", "init", "--force"] + logs + places).status == 0)
    let printed = try program.run(["config", "init", "--output", "-"] + logs + places).output
    #expect(printed == text)
  }

  @Test("drafts one from the store, and says so where there is none")
  func draftFromStore() throws {
    #expect(try program.run(["config", "init"]).status == 2)
    try workplace.write("empty.json", "[]")
    #expect(try program.run(["config", "init", "empty.json"]).errors.contains("nothing was read"))
    #expect(try program.run(["config", "init", "none.json"]).errors.contains("none.json"))
    #expect(!workplace.exists("nattvakt.yaml"))
    _ = try program.run(["analyze", "--store", "s.sqlite", Sample.logs])
    #expect(try program.run(["config", "init", "--store", "s.sqlite"]).status == 0)
    let text = String(decoding: try workplace.bytes("nattvakt.yaml"), as: UTF8.self)
    #expect(text.contains("domains: [\"fjordbygg.example\"]"))
    #expect(try program.run(["config", "check"]).output.contains("0 errors, 0 warnings"))
  }

  @Test("tenants keep the names and ids that a policy has for them")
  func draftBesidePolicy() throws {
    let given = ["--config", Sample.folder + "/nattvakt.yaml"]
    #expect(try program.run(["config", "init", Sample.logs] + given).status == 0)
    let text = String(decoding: try workplace.bytes("nattvakt.yaml"), as: UTF8.self)
    #expect(text.contains("\"fjordbygg\":\n    ids: [\"9543f927-a961-448d-be5c-53149aceb317\", \"fjordbygg.example\"]"))
    #expect(try program.run(["config", "check"]).output.contains("0 errors, 0 warnings"))
  }

  @Test("names in a log cannot break out of the draft")
  func hostileLog() throws {
    let names = [
      #"a: b\n  evil: {home: KP}\n#"#, #"\"]\n    privileged: [\"me"#, #"x\u0000\u0007\u001b[2J"#,
      #"u\u2028privileged: [me]"#,
      #"u\u0085privileged: [me]"#, #"&a *b !c |d >e %f @g `h"#, #"'''\\\\\"\\"#, "\u{1F600}\u{202E}",
      #"\ufeff---\n..."#,
      String(repeating: "long", count: 900), "null", "yes", "#", "- -", #"{{"#, "\u{FFFE}",
    ]
    var lines: [String] = []
    for (number, name) in names.enumerated() {
      for day in 0..<12 {
        for minute in 0..<3 {
          lines.append(signIn(user: "\(name)@\(name)", tenant: number % 2 == 0 ? name : "t\(number)", day: day, minute))
        }
      }
      lines.append(signIn(user: name, tenant: "one.example", day: 1, 9, application: "Azure Portal"))
    }
    try workplace.write("log.json", lines.joined(separator: "\n"))
    let outcome = try program.run(["config", "init", "log.json", "--geo", Sample.folder + "/places.mmdb"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let check = try program.run(["config", "check", "--format", "json"])
    #expect(check.status == 0, "\(check.output)")
    let page = try #require(try JSONSerialization.jsonObject(with: Data(check.output.utf8)) as? [String: Any])
    #expect((page["warnings"] as? [Any])?.isEmpty == true && (page["errors"] as? [Any])?.isEmpty == true)
    let sets = try #require(page["sets"] as? [String: Any])
    #expect(sets["privileged"] as? Int == 0 && ((sets["tenants"] as? [String])?.count ?? 0) > names.count / 2)
    let text = String(decoding: try workplace.bytes("nattvakt.yaml"), as: UTF8.self)
    #expect(!text.contains("\u{1B}") && !text.contains("\u{202E}") && !text.contains("home: KP"))
  }

  private func signIn(user: String, tenant: String, day: Int, _ minute: Int, application: String = "Office") -> String {
    """
    {"id":"\(day)-\(minute)-\(user.hashValue)","createdDateTime":"2026-09-\(10 + day)T08:0\(minute):00Z",\
    "userPrincipalName":"\(user)","appDisplayName":"\(application)","appId":"","ipAddress":"198.51.100.12",\
    "clientAppUsed":"Browser","isInteractive":true,"userType":"member","resourceTenantId":"\(tenant)",\
    "status":{"errorCode":0},"deviceDetail":{},"location":{"city":"","countryOrRegion":"NG"}}
    """
  }
}
