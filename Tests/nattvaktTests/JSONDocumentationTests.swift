import Foundation
import Testing

/// Docs/JSON.md explains every key that commands about cases and reports write, as the program writes them.
@Suite("The documentation of JSON")
struct JSONDocumentationTests {
  private let workplace: Workplace
  private let program: Program
  private let desk = ["--store", "a.sqlite", "--config", Sample.folder + "/nattvakt.yaml", "--language", "en"]
  private let page: String

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
    let file = "/" + Sample.folder.split(separator: "/").dropLast().joined(separator: "/") + "/Docs/JSON.md"
    page = try String(contentsOfFile: file, encoding: .utf8)
    let config = ["--store", "a.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]
    let logs = ["analyze", "--quiet", "--geo", Sample.folder + "/places.mmdb", Sample.logs]
    _ = try program.run(logs + config)
  }

  /// Keys whose members are names of values, and explained as such.
  private static let named: Set = ["applications", "posture", "eventsByFormat", "refused", "lateByFormat"]

  private func keys(_ value: Any) -> Set<String> {
    if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1)) } }
    guard let object = value as? [String: Any] else { return [] }
    return object.reduce(into: Set(object.keys)) { all, member in
      let inside = (member.value as? [String: Any]).map { Array($0.values) as Any } ?? member.value
      all.formUnion(keys(JSONDocumentationTests.named.contains(member.key) ? inside : member.value))
    }
  }

  private func expectExplained(_ text: some StringProtocol, in section: String? = nil) throws {
    let document = try JSONSerialization.jsonObject(with: Data(text.utf8))
    let place = try section.map { name in
      let start = try #require(page.range(of: "\n## \(name)\n")).upperBound
      let end = page.range(of: "\n## ", range: start..<page.endIndex)?.lowerBound ?? page.endIndex
      return page[start..<end]
    }
    let own = (document as? [String: Any]).map { Set($0.keys) } ?? []
    for key in keys(document).sorted() {
      // What stands at the top is explained in the document's own section.
      let text = own.contains(key) ? place ?? page[...] : page[...]
      #expect(text.contains("| `\(key)` |"), "no row for \(key)")
    }
  }

  @Test("explains a case with everything that people do with one, and its export")
  func cases() throws {
    let list = try program.run(["cases", "list", "--format", "json"] + desk)
    try expectExplained(list.output)
    let cases = try #require(JSONSerialization.jsonObject(with: Data(list.output.utf8)) as? [[String: Any]])
    let id = try #require(cases.first?["id"] as? String)
    let call = ["cases", "contact", id, "--format", "json", "--answer", "not-me", "--by", "sam"]
    try expectExplained(program.run(call + desk).output)
    _ = try program.run(["cases", "check", id, "contain.1", "--by", "sam"] + desk)
    let shown = try program.run(["cases", "show", id, "--format", "json"] + desk).output
    #expect(shown.contains("\"checks\"") && shown.contains("\"timeline\"") && shown.contains("\"elsewhere\""))
    try expectExplained(shown)
    _ = try program.run(["cases", "export", id, "--output", "out"] + desk)
    try expectExplained(String(decoding: workplace.bytes("out/case.json"), as: UTF8.self))
  }

  @Test("explains the figures of a report")
  func report() throws {
    let period = ["--since", "2026-10-01", "--until", "2026-11-01"]
    let outcome = try program.run(["report", "letter.json", "--store", "a.sqlite"] + period)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let text = String(decoding: try workplace.bytes("letter.json"), as: UTF8.self)
    #expect(text.contains("\"posture\": {") && text.contains("\"part\"") && text.contains("\"contacted\""))
    try expectExplained(text, in: "A report")
  }
}
