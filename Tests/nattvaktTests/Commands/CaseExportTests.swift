import Foundation
import Testing

/// A case as a folder to hand over.
@Suite("A case that is exported")
struct CaseExportTests {
  private let workplace: Workplace
  private let program: Program
  private let desk: [String]

  /// With copies of the logs that the test may move and change.
  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    desk = ["--store", "a.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]
    try workplace.make("cp -r '\(Sample.logs)' logs")
    _ = try program.run(["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", "logs"] + desk)
  }

  private func id() throws -> String {
    let list = try program.run(["cases", "list", "--format", "csv"] + desk)
    return String(try #require(list.output.split(separator: "\r\n").dropFirst().first?.prefix(8)))
  }

  private func text(_ name: String) throws -> String { String(decoding: try workplace.bytes(name), as: UTF8.self) }

  @Test("holds report, history and the records byte for byte, and a manifest that sha256sum agrees with")
  func complete() throws {
    let id = try id()
    _ = try program.run(["cases", "contact", id, "--answer", "no-answer", "--by", "sam"] + desk)
    let outcome = try program.run(["cases", "export", id, "--output", "out"] + desk)
    #expect(outcome.status == 0, "\(outcome.errors)")
    try workplace.make("cd out && sha256sum --check --strict manifest.sha256")
    let listed = try text("out/manifest.sha256").split(separator: "\n").map { $0.dropFirst(66) }
    try workplace.make("cd out && [ $(find . -type f | wc -l) = \(listed.count + 1) ]")
    #expect(listed.contains("case.md") && listed.contains("case.json") && listed.contains("history.csv"))
    #expect(try text("out/history.csv").contains("sam,answered,no-answer"))
    // Each record stands in its log just so.
    for name in listed where name.hasPrefix("evidence/0") {
      try workplace.make("cd logs && for f in *; do zcat -f \"$f\"; done | grep -qF \"$(cat '../out/\(name)')\"")
    }
    #expect(listed.contains { $0.hasPrefix("evidence/0") })
  }

  @Test("names no telephone number whole, neither the person's nor their manager's, nor one that was noted")
  func masked() throws {
    let id = try id()
    let said = ["--answer", "not-sure", "--note", "call back on +46 70 999 88 77", "--by", "sam"]
    _ = try program.run(["cases", "contact", id] + said + desk)
    _ = try program.run(["cases", "note", id, "or on 070-999 88 66", "--by", "sam"] + desk)
    #expect(try program.run(["cases", "export", id, "--output", "out", "--cacao"] + desk).status == 0)
    let policy = try String(contentsOfFile: Sample.folder + "/nattvakt.yaml", encoding: .utf8)
    let numbers = policy.matches(of: /phone2?: ([0-9][0-9 -]+)/).map { String($0.output.1) }
    #expect(!numbers.isEmpty)
    for name in ["out/case.md", "out/case.html", "out/case.json", "out/case.cacao.json", "out/history.csv"] {
      let text = try text(name)
      for number in numbers + ["999 88"] { #expect(!text.contains(number), "\(name): \(number)") }
    }
    #expect(try text("out/history.csv").contains("or on •••-••• •• 66"))
    #expect(try text("out/case.json").contains("•••-••• •• 17"))
  }

  @Test("has a page on which nothing of a log is markup, in the language asked for")
  func page() throws {
    let markup = "<script>alert(1)<\\/script><img src=x onerror=alert(2)>\\u202e\\u001b[2J"
    try workplace.make("sed -i 's|\"appDisplayName\":\"[^\"]*\"|\"appDisplayName\":\"\(markup)\"|g' logs/*.json")
    _ = try program.run(["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", "--store", "h.sqlite", "logs"])
    let list = try program.run(["cases", "list", "--format", "csv", "--store", "h.sqlite"])
    let id = String(try #require(list.output.split(separator: "\r\n").dropFirst().first?.prefix(8)))
    let options = ["--output", "out", "--language", "sv", "--store", "h.sqlite"]
    let outcome = try program.run(["cases", "export", id] + options)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try text("out/case.html")
    #expect(page.contains("&lt;script&gt;alert(1)") && page.contains("<html lang=\"sv\">"))
    #expect(!page.contains("<script") && !page.contains("<img") && page.contains("Content-Security-Policy"))
    #expect(!page.unicodeScalars.contains { $0 == "\u{202E}" || $0 == "\u{1B}" })
    #expect(try text("out/manifest.sha256").contains("  case.html\n"))
  }

  @Test("has on demand the playbook as it was carried out, as a CACAO document that the manifest lists")
  func playbook() throws {
    let id = try id()
    _ = try program.run(["cases", "contact", id, "--answer", "not-me", "--by", "sam"] + desk)
    _ = try program.run(["cases", "check", id, "contain.1", "--by", "sam"] + desk)
    _ = try program.run(["cases", "resolve", id, "--as", "compromised", "--by", "sam"] + desk)
    #expect(try program.run(["cases", "export", id, "--output", "out", "--cacao"] + desk).status == 0)
    try workplace.make(
      "cd out && sha256sum --check --strict manifest.sha256 && grep -q case.cacao.json manifest.sha256")
    let document = try #require(
      JSONSerialization.jsonObject(with: workplace.bytes("out/case.cacao.json")) as? [String: Any])
    let extensions = try #require(document["playbook_extensions"] as? [String: [String: Any]])
    let run = try #require(extensions.values.first)
    #expect(run["verdict"] as? String == "compromised" && run["state"] as? String == "resolved")
    #expect((run["checks"] as? [[String: Any]])?.first?["who"] as? String == "sam")
    #expect((run["contacts"] as? [[String: Any]])?.first?["answer"] as? String == "not-me")
    #expect((document["extension_definitions"] as? [String: Any])?.keys.first == extensions.keys.first)
  }

  @Test("finds records whose logs were moved, and says which are not there any more")
  func moved() throws {
    let id = try id()
    try workplace.make("mv logs elsewhere")
    let lost = try program.run(["cases", "export", id, "--output", "lost"] + desk)
    #expect(lost.status == 2 && lost.errors.contains("the file is not there"))
    #expect(try text("lost/evidence/index.csv").contains("the file is not there"))
    let found = try program.run(["cases", "export", id, "--output", "found", "--logs", "elsewhere"] + desk)
    #expect(found.status == 0, "\(found.errors)")
  }

  @Test("takes no other record for the one that stood there")
  func replaced() throws {
    let id = try id()
    try workplace.make("rm logs/*.gz && sed -i 's/\"id\":\"[0-9a-f]*-/\"id\":\"00000000-/g' logs/signIns-page-1.json")
    let outcome = try program.run(["cases", "export", id, "--output", "out"] + desk)
    #expect(outcome.status == 2 && outcome.errors.contains("it is not in this file any more"))
    #expect(!workplace.exists("out/evidence/001.json"))
  }

  @Test("is not written over something else")
  func occupied() throws {
    try workplace.write("out/mine.txt", "mine")
    let outcome = try program.run(["cases", "export", id(), "--output", "out"] + desk)
    #expect(outcome.status == 2 && outcome.errors.contains("out is not empty"))
  }
}
