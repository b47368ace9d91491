import Foundation
import Testing

/// What is told of one format, and how a map for a new log comes about.
@Suite("Formats")
struct FormatsTests {
  private let workplace: Workplace
  private let program: Program
  private let log = (0..<6).map { number in
    #"{"ts":"2026-03-02T07:1\#(number):02Z","event":"login","who":{"mail":"anna@fjordbygg.example","floor":2},"#
      + #""remote":{"ip":"203.0.113.\#(number + 1)"},"status":"\#(number % 2 == 0 ? "success" : "wrong")"}"#
  }.joined(separator: "\n")

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  @Test("says in words what a log cannot tell, in both languages and as JSON")
  func show() throws {
    let english = try program.run(["formats", "show", "duo-authentications"]).output
    #expect(english.contains("WHAT IT CANNOT TELL") && english.contains("− Session: "))
    #expect(english.contains("https://duo.com/"))
    let swedish = try program.run(["formats", "show", "duo-authentications", "--language", "sv"]).output
    #expect(swedish.contains("VAD DEN INTE KAN BERÄTTA") && !swedish.contains("What it"))
    let json = try program.run(["formats", "show", "asana-audit", "--format", "json"]).output
    let page = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    #expect(page["id"] as? String == "asana-audit" && (page["cannotTell"] as? [String])?.isEmpty == false)
    #expect(try program.run(["formats", "show", "duo-authentcations"]).errors.contains("did you mean"))
  }

  @Test("prints a map that is built in so that it can be used at once, and says where there is none")
  func map() throws {
    let map = try program.run(["formats", "show", "openssh", "--map"]).output
    #expect(map.hasPrefix("id: openssh\n"))
    try workplace.write("own.yaml", map)
    #expect(try program.run(["formats", "check", "own.yaml"]).status == 0)
    let coded = try program.run(["formats", "show", "entra-sign-ins", "--map"])
    #expect(coded.status == 2 && coded.output == "")
  }

  @Test("drafts a map that its check takes and that reads the log")
  func new() throws {
    try workplace.write("portal.ndjson", log)
    #expect(try program.run(["formats", "inspect", "portal.ndjson"]).output.contains("formats new portal.ndjson"))
    let draft = try program.run(["formats", "new", "portal.ndjson"])
    #expect(draft.status == 0 && draft.errors == "" && draft.output.hasPrefix("id: portal\n"))
    try workplace.write("portal.yaml", draft.output)
    let check = try program.run(["formats", "check", "portal.yaml"])
    #expect(check.output == "1 map, 2 examples, all as they should be\n" && check.status == 0)
    let events = try program.run(["formats", "events", "--formats", "portal.yaml", "portal.ndjson"]).output
    #expect(events.split(separator: "\n").count { $0.contains("bad-password") } == 3)
    let again = try program.run(["formats", "new", "portal.ndjson", "--formats", "portal.yaml"])
    #expect(again.errors.contains("is read already, as portal"))
    #expect(try program.run(["formats", "new", "portal.ndjson", "--id", "My Portal"]).status == 2)
    try workplace.write("empty.log", "")
    #expect(try program.run(["formats", "new", "empty.log"]).status == 2)
  }

  @Test("tells of a log how much of it is known, and what nobody uses")
  func coverage() throws {
    try workplace.write("portal.ndjson", log)
    try workplace.write("portal.yaml", program.run(["formats", "new", "portal.ndjson"]).output)
    let look = ["formats", "inspect", "portal.ndjson", "--formats", "portal.yaml"]
    let page = try program.run(look).output
    #expect(page.contains("HOW MUCH IS KNOWN") && page.contains("100 %") && page.contains("who.floor"))
    let json = try program.run(look + ["--format", "json"]).output
    let files = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    let coverage = try #require(files[0]["coverage"] as? [String: Int])
    #expect(coverage["user"] == 100 && coverage["session"] == 0)
    #expect(files[0]["unused"] as? [String] == ["who.floor"])
    #expect(try program.run(look + ["--language", "sv"]).output.contains("ANVÄNDS INTE"))
  }
}
