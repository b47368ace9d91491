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
