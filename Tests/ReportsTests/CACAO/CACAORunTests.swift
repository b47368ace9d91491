import Events
import Foundation
import Testing

@testable import Playbooks
@testable import Reports

@Suite("A playbook that was run, as CACAO 2.0")
struct CACAORunTests {
  private let schema: JSONSchema
  private let playbook: Playbook<Template>
  private static let noon = Timestamp(seconds: 1_791_979_200)

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Schema/cacao-2.0.json")
    schema = try JSONSchema(Data(contentsOf: file))
    playbook = try #require(try PlaybookLibrary()["new-country"])
  }

  /// A first call that nobody answered, a second that was, one step done and one timer laid aside.
  private var work: CaseWork {
    var work = CaseWork()
    (work.assignee, work.changed) = ("sam", Self.noon.adding(seconds: 900))
    var silent = ContactAttempt(started: Self.noon, who: "sam", line: .first)
    (silent.number, silent.answer) = (PhoneNumber.masked("+46 70 174 06 05"), AnswerID.noAnswer.rawValue)
    silent.ended = Self.noon.adding(seconds: 60)
    var spoken = ContactAttempt(started: Self.noon.adding(seconds: 600), who: "sam", line: .second)
    (spoken.answer, spoken.proposed, spoken.answeredBy) = (AnswerID.notMe.rawValue, .compromised, "Anna, security word")
    spoken.ended = Self.noon.adding(seconds: 720)
    work.attempts = [silent, spoken]
    work.checks = [
      CaseWork.StepCheck(step: "revoke-sessions", who: "sam", time: Self.noon.adding(seconds: 800))
    ]
    work.reminders = [
      CaseWork.Reminder(
        kind: TimerID.secondAttempt.rawValue, due: Self.noon.adding(seconds: 900), text: "Call again.",
        done: Self.noon.adding(seconds: 720))
    ]
    return work
  }

  private func document(
    _ work: CaseWork, _ verdict: CaseVerdict?, _ language: Language = .english
  ) throws -> [String: Any] {
    let references = FactReferences(ExampleFacts.full.facts)
    let rendered = try playbook.render(references.facts, severity: .high, stage: .access, language: language)
    let run = CACAORun(SampleCase.plain, work: work, verdict: verdict)
    let export = CACAOPlaybook(
      rendered, references: references, for: SampleCase.plain, run: run, time: Self.noon, language: language)
    return try JSONObject.parse(export.json.line)
  }

  /// What the extension says of every action that it says something of.
  private func outcomes(_ document: [String: Any]) throws -> [[String: Any]] {
    let steps = try #require(document["workflow"] as? [String: [String: Any]])
    return steps.values.compactMap { ($0["step_extensions"] as? [String: [String: Any]])?[CACAORun.id] }
  }

  @Test("is valid whatever was done, and defines the extension that it uses", arguments: Language.allCases)
  func valid(language: Language) throws {
    for (work, verdict) in [(CaseWork(), nil), (work, nil), (work, CaseVerdict.compromised)] {
      let document = try document(work, verdict, language)
      #expect(schema.violations(of: document) == [])
      let defined = try #require(document["extension_definitions"] as? [String: Any])
      let used = try #require(document["playbook_extensions"] as? [String: Any])
      #expect(Set(defined.keys) == [CACAORun.id] && Set(used.keys) == Set(defined.keys))
    }
  }

  @Test("tells state, verdict, calls with masked numbers, and timers")
  func whole() throws {
    let document = try document(work, .compromised)
    let run = try #require((document["playbook_extensions"] as? [String: [String: Any]])?[CACAORun.id])
    #expect(run["case"] as? String == "K7M2P9QX" && run["state"] as? String == "new")
    #expect(run["verdict"] as? String == "compromised" && run["assignee"] as? String == "sam")
    let contacts = try #require(run["contacts"] as? [[String: Any]])
    #expect(contacts.map { $0["line"] as? String } == ["first", "second"])
    #expect(contacts.first?["number"] as? String == "+•• •• ••• •• 05")
    #expect((run["reminders"] as? [[String: Any]])?.first?["done"] as? String == "2026-10-14T12:12:00Z")
    let variables = try #require(document["playbook_variables"] as? [String: [String: Any]])
    #expect(variables["__answer__"]?["value"] as? String == "not-me")
    #expect(try !String(decoding: JSONSerialization.data(withJSONObject: document), as: UTF8.self).contains("174 06"))
  }

  @Test("marks every step that can be ticked, every answer and every timer with what became of it")
  func steps() throws {
    let document = try document(work, nil)
    let outcomes = try outcomes(document)
    let ticks = outcomes.filter { $0["step"] != nil }
    #expect(ticks.contains { $0["step"] as? String == "revoke-sessions" && $0["who"] as? String == "sam" })
    #expect(ticks.filter { $0["done"] is String }.count == 1 && ticks.count > 5)
    let given = outcomes.filter { ($0["given"] as? [String])?.isEmpty == false }.map { $0["answer"] as? String }
    #expect(Set(given) == ["no-answer", "not-me"])
    let timers = outcomes.filter { $0["timer"] != nil }
    #expect(timers.count == playbook.contact.timers.count)
    #expect(timers.filter { $0["done"] is String }.map { $0["timer"] as? String } == ["second-attempt"])
    let steps = try #require(document["workflow"] as? [String: [String: Any]])
    let words = steps.values.compactMap { $0["description"] as? String }.filter { $0.contains("Done: sam, 2026") }
    #expect(words.count == 1)
  }

  @Test("is refused by the check where the extension is wrong")
  func refused() throws {
    let good = try document(work, .compromised)
    for value in [["extension-definition--1": [:]], ["run": [:]], [:]] as [[String: [String: Any]]] {
      var bad = good
      bad["playbook_extensions"] = value
      #expect(schema.violations(of: bad) != [])
    }
    var bad = good
    bad["extension_definitions"] = [CACAORun.id: ["type": "extension-definition", "name": "run"]]
    #expect(schema.violations(of: bad) != [])
  }

  @Test("is none in a playbook in general")
  func general() throws {
    let references = FactReferences(ExampleFacts.full.facts)
    let rendered = try playbook.render(references.facts, severity: .high, stage: .access, language: .english)
    let text = CACAOPlaybook(rendered, references: references, time: Self.noon, language: .english).json.line
    #expect(!text.contains("extension"))
  }
}
