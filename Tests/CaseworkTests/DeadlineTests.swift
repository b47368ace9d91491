import Casework
import Events
import Playbooks
import Testing

@Suite("Deadlines of a case")
struct DeadlineTests {
  private let minutes = MinutesBySeverity(low: 1_440, medium: 480, high: 60, critical: 15)
  private let told = Timestamp(seconds: 1_000_000)

  private func deadlines(
    _ item: Case, _ work: CaseWork = CaseWork(), told: [String: Timestamp]? = nil
  ) -> [Deadline] {
    let all = Dictionary(uniqueKeysWithValues: item.findings.map { ($0.id, self.told) })
    return Deadline.deadlines(of: item, work, told: told ?? all, actWithin: minutes)
  }

  @Test("a case that nobody has touched is due as its gravest finding wants, from when it was told")
  func new() throws {
    let item = try #require(Case(findings: [made("a", severity: .medium), made("b", severity: .critical)]))
    #expect(deadlines(item) == [Deadline(kind: "act-within", due: told.adding(seconds: 15 * 60))])
    #expect(!deadlines(item)[0].isOverdue(at: told.adding(seconds: 899)))
    #expect(deadlines(item)[0].isOverdue(at: told.adding(seconds: 900)))
  }

  @Test("a finding told later has its own time, and the earlier end counts")
  func later() throws {
    let item = try #require(Case(findings: [made("a", severity: .medium), made("b", severity: .high)]))
    let later = told.adding(seconds: 460 * 60)
    let due = deadlines(item, told: ["a": told, "b": later]).map(\.due)
    #expect(due == [told.adding(seconds: 480 * 60)])
  }

  @Test("once somebody calls, the reminders run instead, the next first; what is done is none")
  func reminders() throws {
    var item = try #require(Case(findings: [made("a", severity: .high)]))
    item.state = .contacting
    var work = CaseWork()
    work.changed = told.adding(seconds: 60)
    work.reminders = [
      CaseWork.Reminder(kind: "second-attempt", due: told.adding(seconds: 900), text: "again", done: told),
      CaseWork.Reminder(kind: "contain-on-suspicion", due: told.adding(seconds: 3_600), text: "contain"),
      CaseWork.Reminder(kind: "manager", due: told.adding(seconds: 1_800), text: "manager"),
    ]
    #expect(deadlines(item, work).map(\.kind) == ["manager", "contain-on-suspicion"])
  }

  @Test("what is told after somebody acted starts the time again, unless it is mere context")
  func news() throws {
    var item = try #require(Case(findings: [made("a", severity: .high), made("b", severity: .critical)]))
    item.state = .contained
    var work = CaseWork()
    work.changed = told.adding(seconds: 60)
    #expect(deadlines(item, work).isEmpty)
    let later = told.adding(seconds: 7_200)
    #expect(deadlines(item, work, told: ["a": told, "b": later]).map(\.due) == [later.adding(seconds: 900)])
    item.findings[1].verdict.severity = .low
    #expect(deadlines(item, work, told: ["a": told, "b": later]).isEmpty)
  }

  @Test("a case that was opened again has its time anew, and a resolved one none")
  func reopened() throws {
    var item = try #require(Case(findings: [made("a", severity: .high)]))
    var work = CaseWork()
    work.since = told.adding(seconds: 86_400)
    #expect(deadlines(item, work).map(\.due) == [told.adding(seconds: 86_400 + 3_600)])
    item.state = .resolved
    #expect(deadlines(item, work).isEmpty)
  }
}
