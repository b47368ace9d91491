import Foundation
import Testing

/// A case on the screen of whoever has to make the call.
@Suite("A case that is shown")
struct CasesTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  /// The sheet of the gravest case of a sample story, under the samples' policy or one of the test's own.
  private func sheet(
    of story: String, logs: String = "logs", _ options: [String] = [], policy: String? = nil, user: String? = nil
  ) throws -> String {
    let config = try policy.map { try workplace.write("policy.yaml", $0) } ?? Sample.folder + "/nattvakt.yaml"
    let common = ["--store", "case.sqlite", "--config", config]
    let analysed = try program.run(
      ["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", Sample.folder + "/\(story)/\(logs)"] + common)
    #expect(analysed.status == 0)
    let list = try program.run(["cases", "list", "--format", "csv"] + common)
    let id = try #require(list.output.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
    let shown = try program.run(["cases", "show", String(id)] + common + options)
    #expect(shown.status == 0)
    return shown.output
  }

  private func policy(_ person: String, _ tenant: String = "") -> String {
    """
    time-zone: Europe/Stockholm
    tenants:
      vasterhav:
        ids: [35f583a5-2930-4599-a762-39e6589ec388]
        \(tenant)
    contacts: [{user: sofia.wik@vasterhav.example, name: Sofia Wik, phone: 070-1, \(person)}]
    """
  }

  @Test(
    "is told in the person's time zone, else in their company's, else in the policy's",
    arguments: [
      ("", "", "11:49:02 CEST"), ("", "time-zone: Europe/London", "10:49:02 BST"),
      ("time-zone: Europe/Helsinki", "time-zone: Europe/London", "12:49:02 EEST"),
    ])
  func zone(person: String, tenant: String, time: String) throws {
    let policy = policy(person.isEmpty ? "language: en" : person, tenant)
    #expect(try sheet(of: "two-places-at-once", ["--language", "en"], policy: policy).contains(time))
  }

  @Test("tells of the stranger's sign-in where the person's own decided, and never has the person's address blocked")
  func doubted() throws {
    // Without the audit log, whose new sign-in method would lead.
    let text = try sheet(of: "two-places-at-once", logs: "logs/signIns.ndjson.gz")
    #expect(text.contains("Where        Warszawa, Poland"))
    #expect(!text.contains("Göteborg, Sweden"))
    let id = try #require(text.firstMatch(of: /Case ([0-9A-Z]{8})/)?.1)
    let config = ["--store", "case.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]
    let steps = try program.run(["playbook", "render", String(id)] + config).output
    #expect(steps.contains("$address = [ipaddress]'203.0.113.105'"))
    #expect(!steps.contains("[ipaddress]'192.0.2."))
  }

  @Test("begins with whom to call, by when, and whether to stop access first")
  func inShort() throws {
    let lines = try sheet(of: "two-places-at-once", ["--language", "en"]).split(separator: "\n")
    let inShort = try #require(lines.dropFirst(2).first)
    #expect(inShort.hasPrefix("  Contain first, then call, within 15 min. Number on file: 070-174 06 57 (Sofia Wik)."))
  }

  @Test("speaks of the customer by its domain where only an id is known")
  func unnamedTenant() throws {
    let text = try sheet(of: "two-places-at-once", policy: "time-zone: Europe/Stockholm\n").replacing(/\s+/, with: " ")
    #expect(text.contains("about your work account at vasterhav.example."))
  }

  @Test("asks in the person's language, and tells the technician the rest in theirs")
  func languages() throws {
    let mixed = try sheet(of: "two-places-at-once")
    #expect(mixed.contains("  Language      Swedish") && mixed.contains("WHAT HAPPENED"))
    #expect(mixed.contains("  1. Varifrån har du loggat in på jobbet det senaste dygnet?"))
    #expect(mixed.contains("\"Den 30 september kl. 11.49 användes ditt konto"))
    let english = try sheet(of: "two-places-at-once", ["--language", "en"])
    #expect(!english.contains("  Language ") && english.contains("\"On 30 September at 11:49 your account was used"))
  }

  @Test(
    "warns of a number that is too new, has no source, or no date, and says which",
    arguments: [
      ("source: list, source-date: 2026-09-20", "it was set on 2026-09-20, too near the event or after it"),
      ("source: list, source-date: 2026-10-30", "it was set on 2026-10-30, too near the event or after it"),
      ("source-date: 2026-01-01", "nobody has noted where it came from"),
      ("source: list", "nobody has noted when it was last checked"),
    ])
  func doubtfulNumber(person: String, reason: String) throws {
    let text = try sheet(of: "two-places-at-once", policy: policy(person)).replacing(/\s+/, with: " ")
    #expect(text.contains("Do not trust the number on file, 070-1 (Sofia Wik): \(reason). Let the customer confirm"))
    #expect(!text.contains("Number on file: 070-1"))
  }

  @Test("names nobody as a way around themselves, and warns of the IT contact's number as well")
  func others() throws {
    let own = "manager: sofia.wik@vasterhav.example, source: list, source-date: 2026-01-01"
    let contact = "it-contact: {name: Sofia Wik, user: sofia.wik@vasterhav.example, phone: 070-1}"
    let alone = try sheet(of: "two-places-at-once", policy: policy(own, contact))
    #expect(alone.contains("No manager on file.") && alone.contains("No other IT contact on file"))
    let other = "it-contact: {name: Per Dahl, phone: 070-2}"
    let doubtful = try sheet(of: "two-places-at-once", policy: policy(own, other)).replacing(/\s+/, with: " ")
    #expect(doubtful.contains("Per Dahl, 070-2 (do not trust it: nobody has noted where it came from)."))
  }

  @Test("shows what the policy notes of the person, and who is an administrator")
  func standing() throws {
    let note = "privileged: [sofia.wik@vasterhav.example], users: {sofia.wik@vasterhav.example: {note: Sails in July}}"
    let tenant = note.replacing("], users", with: "]\n    users")
    let text = try sheet(of: "two-places-at-once", policy: policy("source: x", tenant))
    #expect(text.contains("Note         Sails in July") && text.contains("privileged by the policy"))
    #expect(text.contains("\n  Executives "))
  }

  @Test("leads to its playbook with the options that it was shown with")
  func leads() throws {
    let text = try sheet(of: "two-places-at-once", ["--language", "sv"])
    let command = try #require(text.split(separator: "\n").first { $0.contains("nattvakt playbook render") })
    let words = command.split(separator: " ").dropFirst().map(String.init)
    #expect(words.contains("--store") && words.contains("--config"))
    let steps = try program.run(words)
    #expect(steps.status == 0 && steps.output.contains("Ärende ") && steps.output.contains("SPÄRRA FÖRST"))
  }

  @Test("says nothing twice: each line of evidence stands once")
  func once() throws {
    let text = try sheet(of: "two-places-at-once", ["--language", "en"]).replacing(/\s+/, with: " ").lowercased()
    for line in [
      "it was done from the address of a suspicious sign-in", "a way to prove who one is was added",
      "neither the person nor more than a few colleagues",
    ] {
      #expect(text.ranges(of: line).count == 1, "\(line)")
    }
  }
}
