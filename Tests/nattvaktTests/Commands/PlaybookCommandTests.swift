import Foundation
import Testing

/// The playbook of a case, from the log to the commands.
@Suite("A playbook that is filled in")
struct PlaybookCommandTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private static let policy = """
    tenants:
      fjordbygg: { home: SE, it-contact: { name: Per Dahl, user: per.dahl, phone: 070-2, source: contract, source-date: 2026-01-02 } }
    """

  /// The playbook of the one case that the host's log makes.
  private func playbook(of lines: [String], policy: String = policy, at moment: String? = nil) throws -> String {
    let common = ["--store", "case.sqlite", "--config", try workplace.write("policy.yaml", policy)]
    let log = try workplace.write("auth.log", lines.joined(separator: "\n") + "\n")
    let analysed = try program.run(
      ["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", "--tenant", "fjordbygg", log] + common)
    #expect(analysed.status == 0, "\(analysed)")
    let list = try program.run(["cases", "list", "--format", "csv"] + common)
    let id = try #require(list.output.split(separator: "\r\n").dropFirst().first?.split(separator: ",").first)
    let render = ["playbook", "render", String(id), "--language", "en"] + common
    return try (moment.map { try program.run(at: $0, render) } ?? program.run(render)).output
  }

  /// A key's sign-in to the host, `hour` hours after 1 September.
  private func line(_ hour: Int, from address: String = "192.0.2.10", user: String = "anna") -> String {
    let time = Date(timeIntervalSince1970: 1_788_220_800 + Double(hour) * 3_600).ISO8601Format()
    return
      "\(time) web1 sshd[\(1_000 + hour)]: Accepted publickey for \(user) from \(address) port 50022 ssh2: RSA SHA256:abc"
  }

  @Test("gives for a stranger on a host the host's commands, and none of Microsoft's")
  func host() throws {
    let ordinary = (0..<80).map { line($0 * 12) }
    let text = try playbook(of: ordinary + [line(961, from: "203.0.113.77")])
    #expect(text.contains("user='anna'") && text.contains("sudo usermod --lock --expiredate 1 -- \"$user\""))
    #expect(text.contains("address='203.0.113.77'"))
    #expect(!text.contains("MgGraph") && !text.contains("Entra admin center") && !text.contains("inbox rules"))
  }

  @Test("has for a host's log that fell silent the company called, and the host looked at")
  func silence() throws {
    let people = (0..<30).map { "user\($0)" }
    let hours = (0..<(24 * 35)).filter { !(800..<830).contains($0) }
    let text = try playbook(of: hours.flatMap { hour in people.map { line(hour, user: $0) } })
    #expect(text.contains("A log that fell silent or was cut"))
    #expect(text.contains("The customer's IT contact: Per Dahl, 070-2."))
    #expect(text.contains("systemctl status rsyslog") && text.contains("sudo systemctl enable --now rsyslog"))
    #expect(!text.contains("MgGraph") && !text.contains("your work account"))
  }

  @Test("has the IT contact's deputy called at night, by what the contact book says of them")
  func night() throws {
    let people = (0..<30).map { "user\($0)" }
    let hours = (0..<(24 * 35)).filter { !(800..<830).contains($0) }
    let lines = hours.flatMap { hour in people.map { line(hour, user: $0) } }
    let policy = """
      tenants:
        fjordbygg: { home: SE, it-contact: { user: Per.Dahl } }
      contacts:
        - { user: per.dahl, name: Per Dahl, phone: 070-174 06 05, phone2: 070-174 06 06, source: contract, source-date: 2026-01-02,
            deputy: ida.lund, do-not-call: 22:00-07:00, time-zone: Europe/Stockholm, vip: true }
        - { user: ida.lund, name: Ida Lund, phone: 070-174 06 07, source: contract, source-date: 2026-01-02 }
      """
    let night = try playbook(of: lines, policy: policy, at: "2026-10-07T01:00:00Z")
    let words = night.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Not to be called now: 22:00-07:00 (Europe/Stockholm). Call the deputy instead"))
    #expect(words.contains("Deputy: Ida Lund, 070-174 06 07.") && words.contains("Second number: 070-174 06 06."))
    #expect(words.contains("The customer's IT contact: Per Dahl, 070-174 06 05."))
    #expect(words.contains("On the list of executives: call the person directly"))
  }
}
