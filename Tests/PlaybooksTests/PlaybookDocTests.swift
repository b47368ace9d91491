import Detections
import Foundation
import Testing

@testable import Playbooks

@Suite("Docs/Playbooks.md")
struct PlaybookDocTests {
  private let text: String

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized
    text = try String(contentsOf: root.appending(path: "Docs/Playbooks.md"), encoding: .utf8)
  }

  @Test("names every word that a playbook may hold")
  func words() {
    let known: [[String]] = [
      Variable.allCases.map(\.rawValue), Tool.allCases.map(\.rawValue), IdentitySystem.allCases.map(\.rawValue),
      AnswerID.allCases.map(\.rawValue), MessageID.allCases.map(\.rawValue), TimerID.allCases.map(\.rawValue),
      PlaybookSection.allCases.map(\.rawValue), CallParty.allCases.map(\.rawValue), ContactParts.textKeys,
      ["id", "version", "title", "detections", "act-within", "contain-first", "meaning", "innocent", "attacker"],
      ["what", "why", "how", "verify", "undo", "for", "fields", "frame", "tells", "kind", "says", "verdict", "next"],
    ]
    for word in known.flatMap(\.self) { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test("has an example that loads over the program's own, complete")
  func example() throws {
    let yaml = try #require(text.components(separatedBy: "```yaml\n").dropFirst().first)
    let body = try #require(yaml.components(separatedBy: "```").first)
    let folder = FileManager.default.temporaryDirectory.appending(path: "nattvakt-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder.appending(path: "steps"), withIntermediateDirectories: true)
    try Data(body.utf8).write(to: folder.appending(path: "steps/follow-up.yaml"))
    #expect(PlaybookCheck.problems(overrides: [folder.path()], detections: Catalogue.rules.map(\.id)).isEmpty)
    let playbook = try #require(try PlaybookLibrary(overrides: [folder.path()])["new-country"])
    let step = try #require(playbook.close.first { $0.id == "follow-up" })
    #expect(step.why.versions["en"]?.source.hasPrefix("Call, do not write") == true)
  }
}
