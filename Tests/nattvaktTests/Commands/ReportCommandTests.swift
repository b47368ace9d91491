import Foundation
import Testing

/// The letter to a customer, from a store to the page.
@Suite("A report")
struct ReportCommandTests {
  private let workplace: Workplace
  private let program: Program
  private static let store = ["--store", "report.sqlite"]

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private func page(_ name: String, _ options: [String] = []) throws -> String {
    let outcome = try program.run(["report", name] + ReportCommandTests.store + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return String(decoding: try workplace.bytes(name), as: UTF8.self)
  }

  private func analyze(_ logs: String) throws {
    let common = ["--quiet", "--geo", Sample.folder + "/places.mmdb"] + ReportCommandTests.store
    #expect(try program.run(["analyze", logs] + common).status == 0)
  }

  @Test("is complete in either language, with the outcome that somebody gave the case")
  func languages() throws {
    try analyze(Sample.folder + "/two-places-at-once/logs")
    let list = try program.run(["cases", "list", "--format", "csv"] + ReportCommandTests.store)
    let id = try #require(list.output.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
    _ = try program.run(["cases", "resolve", String(id), "--as", "compromised"] + ReportCommandTests.store)
    let english = try page("letter.html", ["--language", "en"])
    #expect(english.contains("<html lang=\"en\">") && english.contains("September 2026</h1>"))
    #expect(english.contains("One account was in a stranger&#39;s hands."))
    #expect(english.contains("Confirmed: it was a stranger, not the person."))
    let swedish = try page("letter.md", ["--language", "sv"])
    #expect(swedish.contains("september 2026\n") && swedish.contains("Ett konto var i främmande händer."))
    for heading in ["In short", "What was watched", "What we recommend", "Less is better"] {
      #expect(english.contains(heading) && !swedish.contains(heading))
    }
  }

  @Test("of a time without logs says so, and advises nothing")
  func empty() throws {
    try analyze(Sample.folder + "/two-places-at-once/logs")
    let text = try page("letter.md", ["--since", "2027-01-01", "--until", "2027-02-01", "--language", "en"])
    #expect(text.contains("Nothing was logged in this period.") && text.contains("January 2027"))
    #expect(!text.contains("What we recommend") && !text.contains("No log was silent"))
  }

  /// One sign-in half an hour after midnight in Stockholm on the first of each of four months, which in UTC is the month
  /// before.
  private func analyzeMidnights(policy: String) throws {
    let lines = ["07-31", "08-31", "09-30", "10-31"].enumerated().map { number, day in
      """
      {"id":"b\(number)","createdDateTime":"2026-\(day)T\(number == 3 ? 23 : 22):30:00Z","userPrincipalName":"anna@x.example",\
      "appDisplayName":"Office 365","appId":"","ipAddress":"198.18.4.20","clientAppUsed":"Browser","isInteractive":true,\
      "resourceTenantId":"9543f927-a961-448d-be5c-53149aceb317","status":{"errorCode":0},"deviceDetail":{},\
      "location":{"city":"","countryOrRegion":"SE"}}
      """
    }
    _ = try workplace.write("nattvakt.yaml", policy)
    let logs = try workplace.write("signins.json", lines.joined(separator: "\n"))
    let outcome = try program.run(["analyze", logs, "--quiet", "--config", "nattvakt.yaml"] + ReportCommandTests.store)
    #expect(outcome.status == 0, "\(outcome.errors)")
  }

  private func limits(_ options: [String]) throws -> [String] {
    let object = try JSONSerialization.jsonObject(with: Data(try page("letter.json", options).utf8)) as? [String: Any]
    let figures = object?["figures"] as? [String: Any]
    return ["since", "until", "timeZone"].map { object?[$0] as? String ?? "" } + ["\(figures?["events"] as? Int ?? -1)"]
  }

  @Test("is about the months of the customer's time zone, summer time and all, unless another is asked for")
  func zone() throws {
    let tenant = "tenants: {x: {ids: [9543f927-a961-448d-be5c-53149aceb317], time-zone: Europe/Stockholm}}"
    try analyzeMidnights(policy: "time-zone: America/New_York\n" + tenant + "\n")
    let config = ["--config", "nattvakt.yaml"]
    #expect(
      try limits(config) == ["2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z", "Europe/Stockholm", "1"])
    let utc = config + ["--time-zone", "UTC"]
    #expect(try limits(utc) == ["2026-10-01T00:00:00Z", "2026-11-01T00:00:00Z", "UTC", "1"])
    let days = ["--since", "2026-09-01", "--until", "2026-10-01"]
    #expect(
      try limits(config + days) == ["2026-08-31T22:00:00Z", "2026-09-30T22:00:00Z", "Europe/Stockholm", "1"])
    #expect(try limits(utc + days)[3] == "1")
    let letter = try page("letter.md", config + days + ["--language", "sv"])
    #expect(letter.contains("september 2026") && letter.contains("1 av 30 dygn"))
    #expect(letter.contains("Tider och dygn anges i tidszonen Europe/Stockholm."))
  }

  @Test("as JSON has no key that Docs/JSON.md does not explain")
  func documented() throws {
    try analyze(Sample.folder + "/two-places-at-once/logs")
    let root = URL(filePath: Sample.folder).deletingLastPathComponent()
    let docs = try String(contentsOf: root.appending(path: "Docs/JSON.md"), encoding: .utf8)
    let section = try #require(docs.components(separatedBy: "## The letter to a customer").last)
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(try page("letter.json").utf8)) as? [String: Any])
    #expect(object["figures"] != nil && object["cases"] != nil)
    for key in keys(object, but: ["case", "silences"]) { #expect(section.contains("`\(key)`"), "\(key)") }
  }

  /// Of objects and of what they hold; a case is explained elsewhere.
  private func keys(_ value: Any, but known: Set<String>) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1, but: known)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: Set(object.keys)) { found, pair in
      if !known.contains(pair.key) { found.formUnion(keys(pair.value, but: known)) }
    }
  }

  @Test("shows names with markup and escape codes as text")
  func hostile() throws {
    let name = #"<img src=x onerror=alert(1)>\u001b[2J\u202e"# + String(repeating: "å", count: 300) + "@x.example"
    let lines = (1...3).map { number in
      """
      {"id":"a\(number)","createdDateTime":"2026-0\(number + 6)-03T08:00:00Z","userPrincipalName":"\(number)\(name)",\
      "appDisplayName":"Office 365","appId":"","ipAddress":"198.18.4.20","clientAppUsed":"Browser","isInteractive":true,\
      "resourceTenantId":"9543f927-a961-448d-be5c-53149aceb317","status":{"errorCode":0},"deviceDetail":{},\
      "location":{"city":"","countryOrRegion":"SE"}}
      """
    }
    try analyze(try workplace.write("signins.json", lines.joined(separator: "\n")))
    let text = try page("letter.html", ["--since", "2026-09-01", "--until", "2026-10-01", "--language", "sv"])
    #expect(text.contains("&lt;img src=x onerror=alert(1)&gt;") && !text.contains("<img"))
    #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    #expect(text.contains("Stäng konton som ingen behöver längre."))
  }

  @Test("needs to know its form, and whose it is where there are several")
  func refused() throws {
    try analyze(Sample.folder)
    let nameless = try program.run(["report", "letter", "--tenant", "x"] + ReportCommandTests.store)
    #expect(nameless.status == 2 && nameless.errors.contains("end the file's name in .html"))
    let several = try program.run(["report", "letter.html"] + ReportCommandTests.store)
    #expect(several.status == 2 && several.errors.contains("--tenant"))
    #expect(!workplace.exists("letter.html"))
  }
}
