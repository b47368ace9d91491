import Foundation
import Testing

/// What the smaller commands print, and what they refuse.
@Suite("A list or a look")
struct ListsTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private func json(_ arguments: String...) throws -> Any {
    let outcome = try program.run(arguments + ["--format", "json"])
    return try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
  }

  @Test("of the playbooks says what each answers, and by when in minutes")
  func playbooks() throws {
    let rows = try #require(json("playbook", "list", "--language", "sv") as? [[String: Any]])
    let row = try #require(rows.first { $0["id"] as? String == "impossible-travel" })
    #expect(row["title"] as? String == "Två platser för långt isär för tiden emellan")
    #expect(row["actWithinMinutes"] as? Int == 30)
  }

  @Test("at an address that nobody announces leaves its number out")
  func address() throws {
    let rows = try #require(json("geo", "lookup", "192.168.1.1") as? [[String: Any]])
    #expect(rows[0]["asn"] is NSNull)
    #expect(try !program.run(["geo", "lookup", "192.168.1.1"]).output.contains("ASN"))
  }

  @Test("at a folder of logs is one JSON document, goes where --output says, and is no CSV")
  func inspection() throws {
    let files = try #require(json("formats", "inspect", Sample.logs) as? [[String: Any]])
    #expect(files.count == 3)
    let written = try program.run(["formats", "inspect", Sample.onePage, "--output", "look.txt"])
    #expect(written.output == "")
    #expect(String(decoding: try workplace.bytes("look.txt"), as: UTF8.self).contains("Microsoft Entra ID sign-ins"))
    let refused = try program.run(["formats", "inspect", Sample.onePage, "--format", "csv"])
    #expect(refused.status == 2 && refused.output == "")
    let swedish = try program.run(["formats", "inspect", Sample.onePage, "--language", "sv"]).output
    #expect(swedish.contains("JSON-lista under \"value\"") && swedish.contains("FÖRSTA HÄNDELSEN"))
    #expect(try program.run(["formats", "list", "--language", "sv"]).output.contains("inloggningar"))
    try workplace.write("notes.txt", "Remember the milk.\n")
    #expect(try !program.run(["formats", "inspect", "notes.txt"]).output.contains("SCORES"))
  }

  @Test("at the store is the same in JSON as on the page, and every time has its zone")
  func store() throws {
    #expect(try program.run(Sample.analyze(into: "s.sqlite") + [Sample.onePage]).status == 0)
    let facts = try #require(json("store", "info", "--store", "s.sqlite") as? [String: Any])
    #expect(Set(["events", "findings", "cases", "lastRun", "tenants"]).isSubset(of: facts.keys))
    let page = try program.run(["store", "info", "--store", "s.sqlite"]).output
    for line in page.split(separator: "\n") where line.contains("From – to") || line.contains("Last run") {
      #expect(line.hasSuffix(" UTC"))
    }
  }

  @Test("at a person has local times and words of the language")
  func user() throws {
    #expect(try program.run(Sample.analyze(into: "s.sqlite") + [Sample.onePage]).status == 0)
    let page = try program.run([
      "user", "anna.berg@fjordbygg.example", "--store", "s.sqlite", "--config", Sample.folder + "/nattvakt.yaml",
      "--language", "sv",
    ]).output
    let latest = try #require(page.split(separator: "SENASTE").last)
    #expect(latest.contains(" CEST · åtkomst gavs · "))
    #expect(!page.contains("granted"))
  }

  @Test("for what does not exist says so, without the usage of the command")
  func wrongRequest() throws {
    #expect(try program.run(Sample.analyze(into: "s.sqlite") + [Sample.onePage]).status == 0)
    for arguments in [
      ["detections", "show", "impossible-trvel"], ["playbook", "show", "new-contry"], ["geo", "lookup", "x"],
      ["user", "nobody", "--store", "s.sqlite"], ["cases", "list", "--store", "s.sqlite", "--time-zone", "Mars/X"],
    ] {
      let outcome = try program.run(arguments)
      #expect(outcome.status == 2)
      #expect(outcome.complaints.count == 1 && !outcome.errors.contains("Usage"), "\(outcome.errors)")
    }
    let reversed = ["cases", "list", "--store", "s.sqlite", "--since", "2026-10-02", "--until", "2026-10-01"]
    #expect(try program.run(reversed).errors.contains("--since must be before --until"))
  }

  @Test("of cases counts what --min-severity leaves out")
  func hidden() throws {
    let logs = Sample.folder + "/unauthorised-country/logs"
    let config = ["--no-store", "--config", Sample.folder + "/nattvakt.yaml", "--min-severity", "high"]
    let outcome = try program.run(["analyze", logs] + config)
    #expect(outcome.output.contains("1 case below --min-severity: '--min-severity low' shows all."))
    #expect(outcome.errors.contains("1 finding in 1 case."))
  }

  @Test("names the default of --min-severity by its name")
  func help() throws {
    let help = try program.run(["analyze", "--help"]).output.replacing(/\s+/, with: " ")
    #expect(help.contains("or critical; default medium. (values: low, medium, high, critical)"))
  }
}
