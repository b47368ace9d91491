import Casework
import Events
import Playbooks
import Store
import Testing

@Suite("A call about a case")
struct CallTests {
  private let made: MadeStore
  private let rendered: RenderedPlaybook
  private let start = Timestamp(seconds: 1_000_000)
  private var store: Store { made.store }
  private let id = "K7M2P9QX"

  init() throws {
    let item = try #require(Case(findings: [CaseworkTests.made("a", severity: .high)]))
    made = try MadeStore([item])
    let facts = try #require(
      PlaybookFacts(
        case: item, provider: PlaybookFacts.Provider(name: "Nordan IT"), language: .english,
        localTime: { $0.description }))
    let playbook = try #require(try PlaybookLibrary()["new-country"])
    rendered = try playbook.render(facts, severity: .high, stage: .access, language: .english)
  }

  private func call(
    _ line: ContactAttempt.Line = .first, after minutes: Double = 0, isPrivileged: Bool = false
  ) throws -> ContactAttempt {
    try store.beginCall(
      id, on: line, number: "070-174 06 05", doubt: nil, by: rendered, isPrivileged: isPrivileged, who: "sam",
      now: start.adding(seconds: minutes * 60))
  }

  private func open() throws -> [String] { try store.work(onCase: id).openReminders.map(\.kind) }

  @Test("takes the case, hides the number, and sets the reminders of the severity")
  func begins() throws {
    _ = try call()
    let work = try store.work(onCase: id)
    #expect(try store.findCase(id).state == .contacting)
    #expect(work.assignee == "sam" && work.attempts.map(\.number) == ["•••-••• •• 05"])
    #expect(work.reminders.map { start.seconds(until: $0.due) / 60 } == [15, 30, 60])
    #expect(try store.entries(ofCase: id).map(\.text) == ["first, •••-••• •• 05"])
  }

  @Test("of a privileged account is followed by containment in half the time")
  func privileged() throws {
    _ = try call(isPrivileged: true)
    #expect(try store.work(onCase: id).reminders.map { start.seconds(until: $0.due) / 60 } == [15, 30, 30])
  }

  @Test("that nobody answers leaves the reminders, and each later step lays one aside")
  func escalates() throws {
    let first = try call()
    _ = try store.endCall(first, inCase: id, answer: .noAnswer, by: rendered, who: "sam", now: start)
    #expect(try open() == ["second-attempt", "manager", "contain-on-suspicion"])
    _ = try call(.second, after: 16)
    #expect(try open() == ["manager", "contain-on-suspicion"])
    _ = try call(.manager, after: 31)
    #expect(try open() == ["contain-on-suspicion"])
    try store.contain(id, leaving: [], by: "sam", note: "", now: start.adding(seconds: 3_600))
    #expect(try open().isEmpty)
    // The first call began the time, not the last.
    #expect(try store.work(onCase: id).reminders.map { start.seconds(until: $0.due) / 60 } == [15, 30, 60])
  }

  @Test("that is answered ends the reminders, and the answer table proposes the verdict")
  func answered() throws {
    var said = try call()
    said.answeredBy = "Anna Berg"
    said.until = Timestamp(seconds: 1_086_399)
    said.countries = [try #require(Country(code: "ES"))]
    let kept = try store.endCall(said, inCase: id, answer: .travelling, by: rendered, who: "sam", now: start)
    #expect(try kept.proposed == .expectedTravel && open().isEmpty)
    #expect(try store.work(onCase: id).attempts == [kept])
    #expect(
      try store.entries(ofCase: id).last?.text == "travelling, ES, until 1970-01-13; spoken to Anna Berg")
    #expect(rendered.proposal(for: .noAnswer) == nil && rendered.proposal(for: .denies) == .compromised)
  }

  @Test("is not begun in a case that is resolved; what was said in one that was resolved meanwhile is kept")
  func resolved() throws {
    let said = try call()
    try store.resolve(id, as: .compromised, by: "kim", note: "", now: start)
    _ = try store.endCall(said, inCase: id, answer: .itWasMe, by: rendered, who: "sam", now: start)
    #expect(try store.work(onCase: id).attempts.map(\.answer) == ["it-was-me"])
    #expect(try store.findCase(id).state == .resolved && store.ruling(ofCase: id)?.verdict == .compromised)
    #expect(throws: StoreError.self) { try call(.second) }
  }
}
