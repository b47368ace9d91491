import Events
import Foundation
import Testing

@testable import Playbooks

@Suite("The library of playbooks")
struct PlaybookLibraryTests {
  @Test("finds a playbook by its id and by its detection")
  func lookup() throws {
    let library = try PlaybookLibrary()
    #expect(library["impossible-travel"]?.id == "impossible-travel")
    #expect(library.playbook(forDetection: "hosting-sign-in")?.id == "hosting-sign-in")
    #expect(library["no-such-playbook"] == nil)
    #expect(library.playbooks.map(\.id) == library.playbooks.map(\.id).sorted())
  }

  @Test("lets a file of the operator's folder replace the one of the same path")
  func overriding() throws {
    let folder = try Folder()
    defer { folder.remove() }
    let own = try #require(EmbeddedPlaybooks.files.first { $0.path == "steps/close-case.yaml" }).text
    try folder.write("steps/close-case.yaml", own.replacing("Set the verdict", with: "In our own way, set the verdict"))
    let playbook = try #require(try PlaybookLibrary(overrides: [folder.path])["new-country"])
    #expect(playbook.close.last?.what.versions["en"]?.source == "In our own way, set the verdict and close the case")
  }

  @Test("tells every problem of every file at once, in order of place")
  func collecting() throws {
    let folder = try Folder()
    defer { folder.remove() }
    try folder.write("broken.yaml", "id: [\n")
    try folder.write("empty.yaml", "")
    try folder.write("steps/odd.yaml", "kind: dance\nid: odd\n")
    let error = #expect(throws: PlaybookError.self) { try PlaybookLibrary(overrides: [folder.path]) }
    let files = try #require(error).problems.map(\.place.file)
    #expect(files == ["broken.yaml", "empty.yaml", "steps/odd.yaml"])
    let told = PlaybookCheck.problems(overrides: [folder.path], detections: []).map(\.message)
    #expect(!told.contains { $0.contains("no playbook") }, "a broken file is told once")
    #expect(error?.description.contains("steps/odd.yaml:1:7: unknown kind ‘dance’") == true)
  }

  @Test("says which folder it cannot read")
  func unreadable() {
    let error = #expect(throws: PlaybookError.self) { try PlaybookLibrary(overrides: ["/no/such/folder"]) }
    #expect(error?.problems.first?.place.file == "/no/such/folder")
  }

  @Test("puts a playbook's own questions after the shared ones, and its part of an answer over the shared one")
  func merging() throws {
    let playbook = try #require(PlaybookLoading(Fixture.files).playbooks.first)
    let questions = playbook.contact.questions.compactMap { $0.versions["en"]?.source }
    #expect(questions == ["Where are you?", "Have you got a new phone?"])
    let travelling = try #require(playbook.contact.answers.first { $0.id == .travelling })
    #expect(travelling.verdict == .policyViolation)
    #expect(travelling.next == [.close])
    #expect(playbook.contact.answers.map(\.id) == CallParty.person.answers)
  }

  @Test("gives steps of a playbook's own an id that a checklist can keep")
  func stepIDs() throws {
    let playbook = try #require(PlaybookLoading(Fixture.files).playbooks.first)
    #expect(playbook.contain.map(\.id) == ["lock"])
    #expect(playbook.recover.map(\.id) == ["strange-sign-in.recover.1"])
  }
}

@Suite("Containing first")
struct ContainFirstTests {
  @Test("holds from the severity or the stage on, whichever comes first")
  func condition() {
    let condition = ContainFirst.from(severity: .high, stage: .persistence)
    #expect(condition.applies(severity: .high, stage: .access))
    #expect(condition.applies(severity: .low, stage: .persistence))
    #expect(!condition.applies(severity: .medium, stage: .access))
    #expect(ContainFirst.always.applies(severity: .low, stage: .attempt))
    #expect(!ContainFirst.never.applies(severity: .critical, stage: .impact))
  }

  @Test("is read as true, false or a condition", arguments: [("true", true), ("false", false)])
  func words(_ word: String, _ applies: Bool) throws {
    let files = Fixture.files("strange-sign-in.yaml", "{ severity: critical, stage: persistence }", word)
    let playbook = try #require(PlaybookLoading(files).playbooks.first)
    #expect(playbook.containFirst.applies(severity: .high, stage: .access) == applies)
  }
}

/// A folder of its own under the system's temporary one.
private struct Folder {
  let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()

  init() throws { try FileManager.default.createDirectory(atPath: path + "/steps", withIntermediateDirectories: true) }

  func write(_ name: String, _ text: String) throws {
    try text.write(toFile: "\(path)/\(name)", atomically: true, encoding: .utf8)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }
}
