import Foundation
import Testing

/// A technician's evening at the command line, from the log to six resolved cases, and what comes of them in the days
/// after.
@Suite("A technician's evening")
struct EveningTests {
  private let workplace: Workplace
  private let program: Program
  private static let desk = ["--store", "evening.sqlite", "--config", "policy.yaml"]

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    try workplace.write("policy.yaml", EveningLog.policy)
  }

  /// Ids of the cases that were told, by their users.
  @discardableResult
  private func analyze(_ name: String, _ lines: String, at moment: String) throws -> [String: String] {
    let log = try workplace.write(name + ".json", lines)
    let outcome = try program.run(
      at: moment,
      ["analyze", "--quiet", "--format", "ndjson", "--geo", Sample.folder + "/places.mmdb", log] + EveningTests.desk)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let found = outcome.output.split(separator: "\n").compactMap { line in
      try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
    }.filter { ["medium", "high", "critical"].contains($0["severity"] as? String) }
    return Dictionary(found.map { ($0["user"] as? String ?? "", $0["case"] as? String ?? "") }) { first, _ in first }
  }

  @discardableResult
  private func sam(_ moment: String, _ words: String..., isRefused: Bool = false) throws -> Program.Outcome {
    let outcome = try program.run(
      at: "2026-09-29T" + moment + ":00Z", ["cases"] + words + ["--by", "sam"] + EveningTests.desk)
    #expect(outcome.status == (isRefused ? 2 : 0), "\(words): \(outcome.errors)")
    return outcome
  }

  /// Six sign-ins of a Tuesday, hours and programs apart so that each is a matter of its own.
  private var tuesday: String {
    let browsers = ["Chrome 140.0", "Firefox 141.0", "Opera 120.0", "Firefox 142.0", "Brave 1.80"]
    let strange = browsers.map { EveningLog.Device(os: "Linux", browser: $0) }
    return [
      EveningLog.line("vera", "2026-09-29T05:00:00Z", .vpn, strange[0]),
      EveningLog.line("anna", "2026-09-29T07:00:00Z", .warsaw, strange[1]),
      EveningLog.line("bo", "2026-09-29T09:00:00Z", .rentedInLagos, strange[2]),
      EveningLog.line("erik", "2026-09-29T11:00:00Z", .tor, strange[3]),
      EveningLog.line("frida", "2026-09-29T13:00:00Z", .hamburg, strange[4]),
      EveningLog.line(
        "gustav", "2026-09-29T15:00:00Z", .saigon, EveningLog.Device(os: "Windows 11", browser: "Edge 154.0.0")),
    ].joined()
  }

  private func theCase(_ cases: [String: String], _ person: String) throws -> String {
    try #require(cases["\(person)@fjordbygg.example"], "\(person): \(cases)")
  }

  private func open() throws -> [String] {
    let list = try program.run(at: "2026-09-29T23:00:00Z", ["cases", "list", "--format", "csv"] + EveningTests.desk)
    return list.output.split(separator: "\r\n").dropFirst().map { String($0.prefix(8)) }
  }

  @Test("ends with six cases resolved, each for its own reason, and the days after are judged by them")
  func evening() throws {
    try analyze("habits", EveningLog.habits, at: "2026-09-28T06:00:00Z")
    let cases = try analyze("tuesday", tuesday, at: "2026-09-29T20:00:00Z")
    #expect(try open().count == 6)

    try withVPN(theCase(cases, "vera"))
    try travelling(theCase(cases, "anna"))
    try notMe(theCase(cases, "bo"))
    try noAnswer(theCase(cases, "erik"))
    try shared(theCase(cases, "frida"))
    try denied(theCase(cases, "gustav"))
    #expect(try open().isEmpty)

    // The address of Bo's case is an attacker's now, for everybody.
    let strange = EveningLog.Device(os: "Linux", browser: "Opera 120.0")
    let wednesday = try analyze(
      "wednesday", EveningLog.line("dora", "2026-09-30T09:00:00Z", .rentedInLagos, strange), at: "2026-09-30T10:00:00Z")
    let doras = try program.run(["cases", "show", theCase(wednesday, "dora"), "--format", "csv"] + EveningTests.desk)
    #expect(doras.output.contains("malicious-source"))
    // Anna's journey ends on Friday.
    let phone = EveningLog.Device(os: "Linux", browser: "Firefox 141.0")
    let thursday = EveningLog.line("anna", "2026-10-01T09:00:00Z", .warsaw, phone)
    #expect(try analyze("thursday", thursday, at: "2026-10-01T10:00:00Z").isEmpty)
    let monday = EveningLog.line("anna", "2026-10-05T09:00:00Z", .warsaw, phone)
    #expect(try !analyze("monday", monday, at: "2026-10-05T10:00:00Z").isEmpty)
    // Vera's VPN is known.
    let vpn = EveningLog.line(
      "vera", "2026-10-05T11:00:00Z", .vpn, EveningLog.Device(os: "Linux", browser: "Chrome 140.0"))
    #expect(try analyze("vpn", vpn, at: "2026-10-05T12:00:00Z").isEmpty)
    #expect(try program.run(["store", "check", "--store", "evening.sqlite"]).status == 0)
  }

  /// "It was me, with a VPN."
  private func withVPN(_ id: String) throws {
    try sam("20:01", "assign", id, "--me")
    let page = try sam("20:02", "contact", id)
    #expect(page.output.contains("Number on file: 070-174 06 01 (Vera Ek)."))
    #expect(page.output.contains("my name is sam and I am calling from Nordvakt Drift AB"))
    let said = try sam(
      "20:05", "contact", id, "--answer", "it-was-me-vpn", "--who-answered", "Vera, security word right")
    #expect(said.output.contains("KNOWN VPN") && said.output.contains("nattvakt cases resolve \(id) --as known-vpn"))
    try sam("20:06", "resolve", id, "--as", "known-vpn", "--until", "2026-11-30", "--yes")
    #expect(
      try history(id) == [
        "20:01 sam assigned sam", "20:02 sam called first, •••-••• •• 01",
        "20:05 sam answered it-was-me-vpn; spoken to Vera, security word right", "20:06 sam resolved known-vpn",
        "20:06 sam expectation",
      ])
  }

  /// "I am travelling until Friday": what was said in the call is what is expected.
  private func travelling(_ id: String) throws {
    try sam(
      "20:10", "contact", id, "--answer", "travelling", "--until", "2026-10-02", "--countries", "PL", "--note",
      "back on Saturday")
    let refused = try sam("20:11", "resolve", id, "--as", "expected-travel", isRefused: true)
    #expect(refused.errors.contains("In the last 30 days it would have kept back"))
    #expect(refused.errors.contains("nothing was done: --yes keeps the expectation"))
    #expect(try history(id).last == "20:10 sam answered travelling, PL, until 2026-10-02; back on Saturday")
    try sam("20:12", "resolve", id, "--as", "expected-travel", "--yes")
    let list = try program.run(["expectations", "--store", "evening.sqlite", "--format", "csv"])
    #expect(list.output.contains(",PL,") && list.output.contains("2026-10-02T23:59:59.999Z"))
  }

  /// "No, that was not me": containment step by step.
  private func notMe(_ id: String) throws {
    let said = try sam("20:15", "contact", id, "--answer", "not-me")
    #expect(said.output.contains("COMPROMISED") && said.output.contains("nattvakt cases contain \(id)"))
    let steps = try sam("20:16", "contain", id, "--format", "csv").output.split(separator: "\r\n").dropFirst()
      .map { String($0.split(separator: ",")[1]) }
    #expect(steps.contains("revoke-sessions") && steps.contains("disable-account"))
    #expect(
      try sam("20:17", "check", id, "revoke-sesions", isRefused: true).errors.contains("did you mean revoke-sessions?"))
    for step in steps { try sam("20:18", "check", id, step) }
    #expect(try sam("20:19", "contain", id).output.contains("[x] Revoke all sessions"))
    try sam("20:20", "contain", id, "--done")
    try sam("20:30", "resolve", id, "--as", "compromised", "--note", "password phished")
    let history = try history(id)
    #expect(history.contains("20:18 sam checked revoke-sessions") && history.contains("20:20 sam contained"))
    #expect(history.last == "20:30 sam resolved compromised: password phished")
  }

  /// Nobody answers: second number, manager, containment on suspicion, each when the playbook says so.
  private func noAnswer(_ id: String) throws {
    try sam("20:40", "contact", id, "--answer", "no-answer")
    #expect(try due("20:54", id).isEmpty)
    #expect(try due("20:55", id) == ["second-attempt"])
    try sam("20:56", "contact", id, "--number", "second", "--answer", "no-answer")
    #expect(try due("21:10", id) == ["manager"])
    let page = try sam("21:11", "contact", id, "--number", "manager", "--answer", "no-answer", "--format", "json")
    #expect(page.output.contains("•••-••• •• 03"))
    #expect(try due("21:39", id).isEmpty && due("21:40", id) == ["contain-on-suspicion"])
    let overdue = try program.run(
      at: "2026-09-29T21:41:00Z", ["cases", "due", "--fail-on-overdue", "--quiet"] + EveningTests.desk)
    #expect(overdue.status == 1)
    try sam("21:42", "contain", id, "--done", "--note", "on suspicion, nobody reached")
    #expect(try due("21:43", id).isEmpty)
    try sam("21:50", "resolve", id, "--as", "unresolved", "--note", "call again in the morning")
    #expect(try history(id).filter { $0.contains(" called ") }.count == 3)
  }

  /// "It was my assistant."
  private func shared(_ id: String) throws {
    try sam("22:00", "contact", id, "--answer", "someone-else", "--note", "her assistant, confirmed on his own number")
    try sam("22:05", "check", id, "reset-password")
    try sam("22:06", "resolve", id, "--as", "shared-account")
    #expect(try history(id).last == "22:06 sam resolved shared-account")
  }

  /// Denies against strong evidence: contained and left to others to judge.
  private func denied(_ id: String) throws {
    let said = try sam("22:10", "contact", id, "--answer", "denies")
    #expect(said.output.contains("Do not argue and do not accuse"))
    try sam("22:12", "check", id, "contain.1", "contain.2")
    try sam("22:13", "contain", id, "--done", "--note", "the rest is the customer's to decide")
    try sam("22:15", "resolve", id, "--as", "compromised")
    #expect(try history(id).contains { $0.hasPrefix("22:13 sam contained without ") })
    #expect(try sam("22:16", "contact", id, isRefused: true).errors.contains("sam resolved compromised"))
  }

  /// "20:01 sam assigned sam", the text of an expectation left out: it has an id of chance.
  private func history(_ id: String) throws -> [String] {
    let json = try program.run(["cases", "history", id, "--store", "evening.sqlite", "--format", "json"]).output
    let rows = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    return rows.map { row in
      let value = { (key: String) in row[key] as? String ?? "" }
      let text = value("kind") == "expectation" ? "" : value("text")
      let time = value("time").dropFirst(11).prefix(5)
      return [String(time), value("who"), value("kind"), text].filter { !$0.isEmpty }.joined(separator: " ")
    }
  }

  /// What is overdue of a case.
  private func due(_ moment: String, _ id: String) throws -> [String] {
    let json = try program.run(
      at: "2026-09-29T\(moment):00Z", ["cases", "due", "--format", "json"] + EveningTests.desk
    ).output
    let rows = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    return rows.filter { $0["case"] as? String == id }.compactMap { $0["kind"] as? String }
  }
}
