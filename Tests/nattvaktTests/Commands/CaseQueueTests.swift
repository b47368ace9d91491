import Foundation
import Testing

/// The queue: its order, its filters, saved lists, and what a script asks.
@Suite("The queue of cases")
struct CaseQueueTests {
  private let workplace: Workplace
  private let program: Program
  private static let desk = ["--store", "queue.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    // Two playbooks: sofia's wants an act within 15 minutes, anna's within 30.
    for (story, moment) in [("two-places-at-once", "20:10"), ("theft-from-afar", "20:00")] {
      _ = try program.run(
        at: "2026-10-06T\(moment):00Z",
        ["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", Sample.folder + "/\(story)/logs"]
          + CaseQueueTests.desk)
    }
  }

  private func users(_ options: [String] = [], at moment: String = "20:12") throws -> [String] {
    let list = try program.run(
      at: "2026-10-06T\(moment):00Z",
      ["cases", "list", "--by", "sam", "--format", "json"] + options + CaseQueueTests.desk)
    #expect(list.status == 0, "\(list.errors)")
    let rows = try #require(JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    return rows.compactMap { ($0["user"] as? String)?.split(separator: ".").first.map(String.init) }
  }

  private func id(of user: String) throws -> String {
    let list = try program.run(["cases", "list", "--all", "--format", "csv"] + CaseQueueTests.desk)
    let row = try #require(list.output.split(separator: "\r\n").first { $0.contains(user) })
    return String(row.prefix(8))
  }

  @Test("refuses a tenant that nobody knows and a view without a name: no case is not told of what is no customer")
  func unknownTenant() throws {
    for command in [["cases", "list"], ["cases", "due"], ["triage"]] {
      let outcome = try program.run(command + ["--tenant", "fjordbyg"] + Self.desk)
      #expect(outcome.status == 2 && outcome.errors.contains("no tenant fjordbyg; did you mean fjordbygg?"))
    }
    let view = try program.run(["cases", "list", "--save-view", " "] + Self.desk)
    #expect(view.status == 2 && view.errors.contains("the name of the view is empty"))
  }

  @Test("the history is told in the reader's language, and in CSV by the same names in every one")
  func history() throws {
    let list = try program.run(["cases", "list", "--format", "csv"] + Self.desk)
    let id = String(try #require(list.output.split(separator: "\r\n").dropFirst().first?.prefix(8)))
    _ = try program.run(["cases", "assign", id, "kim", "--by", "sam"] + Self.desk)
    let history = { (options: [String]) in
      try program.run(["cases", "history", id, "--language", "sv"] + Self.desk + options).output
    }
    #expect(try history([]).contains("sam  tilldelat  kim"))
    #expect(try history(["--format", "csv"]).contains(",sam,assigned,kim"))
    let open = try program.run(["cases", "reopen", id, "--by", "sam"] + Self.desk)
    #expect(open.status == 2 && open.errors.contains("\(id) is open already: new"))
  }

  @Test("what is due first stands first, and both the time left and who has it are shown")
  func order() throws {
    #expect(try users() == ["sofia", "anna"])
    let text = try program.run(at: "2026-10-06T20:31:00Z", ["cases", "list"] + CaseQueueTests.desk).output
    #expect(text.contains("6 min overdue") && text.contains("1 min overdue"))
    _ = try program.run(at: "2026-10-06T20:13:00Z", ["cases", "assign", id(of: "sofia"), "kim"] + CaseQueueTests.desk)
    let assigned = try program.run(at: "2026-10-06T20:13:00Z", ["cases"] + CaseQueueTests.desk).output
    #expect(assigned.contains("12 min left") && assigned.contains("[kim] "))
  }

  @Test("each filter holds, alone and with others")
  func filters() throws {
    _ = try program.run(["cases", "assign", id(of: "sofia"), "--me", "--by", "sam"] + CaseQueueTests.desk)
    #expect(try users(["--mine"]) == ["sofia"] && users(["--assignee", "sam"]) == ["sofia"])
    #expect(try users(["--unassigned"]) == ["anna"])
    #expect(try users(["--overdue"], at: "20:26") == ["sofia"])
    #expect(try users(["--detection", "hosting-sign-in"]) == ["anna"])
    #expect(try users(["--state", "new", "--state", "contacting", "--tenant", "vasterhav"]) == ["sofia"])
    #expect(try users(["--state", "contained"]).isEmpty)
    _ = try program.run(["cases", "resolve", id(of: "sofia"), "--as", "unresolved"] + CaseQueueTests.desk)
    #expect(try users() == ["anna"] && users(["--all"]) == ["anna", "sofia"])
    let unknown = try program.run(["cases", "list", "--detection", "hosting-sign-on"] + CaseQueueTests.desk)
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean hosting-sign-in?"))
    #expect(try program.run(["cases", "list", "--mine", "--unassigned"] + CaseQueueTests.desk).status == 2)
  }

  @Test("a list is given a name, started from, narrowed, and forgotten")
  func views() throws {
    #expect(try users(["--detection", "hosting-sign-in", "--unassigned", "--save-view", "servers"]) == ["anna"])
    #expect(
      try users(["--view", "servers"]) == ["anna"] && users(["--view", "servers", "--tenant", "vasterhav"]).isEmpty)
    let listed = try program.run(["cases", "views", "--format", "json", "--store", "queue.sqlite"]).output
    #expect(listed.contains("\"--detection hosting-sign-in --unassigned\""))
    let unknown = try program.run(["cases", "list", "--view", "server"] + CaseQueueTests.desk)
    #expect(unknown.status == 2 && unknown.errors.contains("did you mean servers?"))
    let forget = ["cases", "views", "--remove", "servers", "--store", "queue.sqlite"]
    #expect(try program.run(forget).status == 0 && program.run(forget).status == 2)
  }

  @Test(
    "what is due is told to a script, within the minutes that it asks for, and the exit status says whether any is late"
  )
  func due() throws {
    func due(_ moment: String, _ options: String...) throws -> (status: Int32, rows: Int) {
      let outcome = try program.run(
        at: "2026-10-06T\(moment):00Z", ["cases", "due", "--format", "csv"] + options + CaseQueueTests.desk)
      return (outcome.status, outcome.output.split(separator: "\r\n").count - 1)
    }
    #expect(try due("20:24", "--fail-on-overdue") == (0, 0))
    #expect(try due("20:24", "--within", "10", "--fail-on-overdue") == (0, 2))
    #expect(try due("20:25", "--fail-on-overdue") == (1, 1))
    #expect(try due("20:25") == (0, 1))
    #expect(try due("20:30", "--assignee", "kim", "--fail-on-overdue") == (0, 0))
  }

  @Test("who names the revision that they saw changes nothing of a case that was changed since")
  func revision() throws {
    let id = try id(of: "anna")
    let shown = try program.run(["cases", "show", id, "--format", "json"] + CaseQueueTests.desk).output
    let page = try #require(JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any])
    let revision = try #require((page["work"] as? [String: Any])?["revision"] as? Int)
    _ = try program.run(["cases", "assign", id, "kim", "--by", "kim"] + CaseQueueTests.desk)
    let late = try program.run(
      ["cases", "resolve", id, "--as", "confirmed-safe", "--by", "sam", "--revision", "\(revision)"]
        + CaseQueueTests.desk)
    #expect(late.status == 2 && late.errors.contains("kim assigned kim"))
    #expect(try users(["--assignee", "kim"]) == ["anna"])
  }

  @Test("what was said in a call is kept although a colleague has closed the case meanwhile, and changes nothing else")
  func callMeanwhile() throws {
    let id = try id(of: "anna")
    _ = try program.run(["cases", "contact", id, "--by", "sam", "--quiet"] + CaseQueueTests.desk)
    _ = try program.run(["cases", "resolve", id, "--as", "compromised", "--by", "kim"] + CaseQueueTests.desk)
    let said = try program.run(["cases", "contact", id, "--answer", "it-was-me", "--by", "sam"] + CaseQueueTests.desk)
    #expect(said.status == 2 && said.errors.contains("kim resolved compromised"))
    let history = try program.run(["cases", "history", id, "--format", "csv", "--store", "queue.sqlite"]).output
    #expect(history.contains("sam,answered,it-was-me"))
    #expect(try users(["--state", "resolved"]) == ["anna"])
    // A call that was not begun by then is none.
    let late = try program.run(["cases", "contact", id, "--answer", "not-me", "--by", "lo"] + CaseQueueTests.desk)
    #expect(late.status == 2 && late.output == "")
  }

  @Test("cases are merged and split, and an analysis of the same logs again leaves them so")
  func arranged() throws {
    let id = try id(of: "anna")
    let shown = try program.run(["cases", "show", id, "--format", "csv"] + CaseQueueTests.desk).output
    let finding = try #require(shown.firstMatch(of: /[0-9a-f]{16}/)?.output)
    let split = try program.run(["cases", "split", id, String(finding), "--store", "queue.sqlite"])
    let new = String(split.output.prefix(8))
    #expect(split.status == 0 && new != id)
    _ = try program.run(
      ["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", Sample.logs] + CaseQueueTests.desk)
    #expect(try program.run(["cases", "show", new, "--format", "csv"] + CaseQueueTests.desk).output.contains(finding))
    #expect(try program.run(["cases", "merge", new, id, "--store", "queue.sqlite"]).status == 0)
    #expect(try program.run(["cases", "show", new] + CaseQueueTests.desk).output.contains("Case \(id)"))
    let others = try program.run(["cases", "merge", id, self.id(of: "sofia"), "--store", "queue.sqlite"])
    #expect(others.status == 2 && others.errors.contains("one person"))
    #expect(try program.run(["store", "check", "--store", "queue.sqlite"]).status == 0)
  }
}
