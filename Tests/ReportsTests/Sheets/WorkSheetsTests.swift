import Events
import Playbooks
import Testing

@testable import Reports

/// The pages of the work on a case: status, checklist, call, answer, what is due.
@Suite("Pages of the work on a case")
struct WorkSheetsTests {
  private static let now = Timestamp(seconds: 1_791_970_000)
  private static let item = SampleCase.plain
  private static let bell = "sam\u{1B}[2J\u{202E}"

  private static func work(who: String = "sam") -> CaseWork {
    var work = CaseWork()
    work.revision = 3
    work.assignee = who
    var call = ContactAttempt(started: now, who: who, line: .first)
    call.number = PhoneNumber.masked("070-174 06 05")
    (call.answer, call.ended, call.note) = ("no-answer", now, "voicemail")
    work.attempts = [call]
    work.checks = [CaseWork.StepCheck(step: "revoke-sessions", who: who, time: now)]
    work.reminders = [CaseWork.Reminder(kind: "second-attempt", due: now.adding(seconds: 900), text: "Call again.")]
    return work
  }

  private static func status(after minutes: Double, who: String = "sam") -> WorkStatus {
    WorkStatus(
      work(who: who), next: ("second-attempt", now.adding(seconds: 900), "Call again."),
      now: now.adding(seconds: minutes * 60))
  }

  @Test("time left and time over are told in the largest units that say enough")
  func left() {
    let left = { (seconds: Double, language: Language) in
      WorkStatus.left(until: Self.now.adding(seconds: seconds), now: Self.now, language)
    }
    #expect(left(59, .english) == "0 min left" && left(3_599, .english) == "59 min left")
    #expect(left(0, .english) == "0 min overdue" && left(-3_900, .english) == "1 h 5 min overdue")
    #expect(left(7_200, .swedish) == "2 tim kvar" && left(-259_200, .swedish) == "3 dagar för sent")
  }

  @Test("the page of a case shows who has it, what is next, calls with masked numbers, and ticks")
  func page() throws {
    let call = try SampleCase.call(Self.item, .english)
    var sheet = CaseSheet(Self.item, playbook: call, clock: .utc, language: .english)
    sheet.status = Self.status(after: 5)
    let text = sheet.sheet.terminal(style: .plain)
    #expect(text.contains("Assigned to  sam") && text.contains("Call again   10 min left"))
    #expect(text.contains("sam · first number •••-••• •• 05 · Nobody answers. · voicemail"))
    #expect(text.contains("✓ sam"))
    sheet.status = WorkStatus(CaseWork(), next: nil, now: Self.now)
    #expect(!sheet.sheet.terminal(style: .plain).contains("WORK"))
  }

  @Test("the page of a call has its order, and ends with the answers where the question stands below it")
  func order() throws {
    var sheet = ContactSheet(
      Self.item, try SampleCase.call(Self.item, .english), isPrivileged: false, language: .english)
    let titles = { (sheet: ContactSheet) in sheet.sheet.sections.map(\.title) }
    #expect(titles(sheet) == ["Call", "Ask", "If they say", "If nobody answers", "Rules of the call"])
    sheet.endsWithTalk = true
    #expect(titles(sheet) == ["If nobody answers", "Rules of the call", "Call", "Ask", "If they say"])
  }

  @Test("the checklist has every step with its id, and containment every command")
  func checklist() throws {
    let call = try SampleCase.call(Self.item, .english)
    let sheet = ChecklistSheet(Self.item, Self.work(), call, clock: .utc, language: .english)
    let brief = sheet.brief.terminal(style: .plain)
    let steps = call.playbook.contain + call.playbook.recover + call.playbook.close + call.playbook.escalate
    for step in steps { #expect(brief.contains(" \(step.id): "), "\(step.id)") }
    #expect(brief.contains("[x] revoke-sessions:") && brief.contains("[ ] disable-account:"))
    let containment = sheet.containment.terminal(style: .plain)
    for way in call.playbook.contain.flatMap(\.how) {
      let first = way.text.split(separator: "\n").first.map(String.init) ?? ""
      #expect(containment.contains(first))
    }
  }

  @Test("answers of a call are numbered as they are to be typed, and each leads to what comes next")
  func answers() throws {
    let call = try SampleCase.call(Self.item, .english)
    let text = ContactSheet(Self.item, call, isPrivileged: false, language: .english).sheet.terminal(style: .plain)
    for (i, answer) in call.playbook.contact.answers.enumerated() {
      #expect(text.contains("  \(i + 1). \(answer.id.rawValue): "))
    }
    let notMe = try #require(call.playbook.contact.answers.first { $0.id == .notMe })
    let next = AnswerSheet(Self.item, notMe, commands: ["nattvakt cases contain X"], language: .english).sheet.markdown
    #expect(next.contains("COMPROMISED") && next.contains("nattvakt cases contain X"))
    let silence = try #require(call.playbook.contact.answers.first { $0.id == .noAnswer })
    #expect(!AnswerSheet(Self.item, silence, commands: [], language: .english).sheet.markdown.contains("UNRESOLVED"))
  }

  @Test("names that hold control characters cannot move the cursor or turn the line around")
  func hostile() throws {
    let call = try SampleCase.call(Self.item, .english)
    var page = CaseSheet(Self.item, playbook: call, clock: .utc, language: .english)
    page.status = Self.status(after: 20, who: Self.bell)
    var queue = CaseQueue([Self.item], clock: .utc, language: .english)
    queue.status = [Self.item.id: Self.status(after: 20, who: Self.bell)]
    let due = DueQueue(
      [DueQueue.Entry(Self.item, assignee: Self.bell, kind: Self.bell, due: Self.now, text: Self.bell)], now: Self.now,
      language: .english)
    let list = ChecklistSheet(Self.item, Self.work(who: Self.bell), call, clock: .utc, language: .english)
    let texts = [
      page.sheet.terminal(style: .plain), page.sheet.markdown, queue.terminal(style: .plain),
      due.terminal(style: .plain), list.brief.terminal(style: .plain), list.containment.markdown,
      JSON.work(Self.status(after: 1, who: Self.bell)).line,
    ]
    for text in texts {
      #expect(!text.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
      #expect(text.contains("sam"))
    }
  }
}
