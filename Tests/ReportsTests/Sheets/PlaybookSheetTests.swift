import Events
import Playbooks
import Testing

@testable import Reports

struct PlaybookSheetTests {
  @Test("a playbook is told from what happened to whom it is handed on", arguments: [Severity.high, .critical])
  func order(severity: Severity) throws {
    let call = try SampleCase.call(SampleCase.plain, .english, severity: severity)
    let titles = PlaybookSheet(call, language: .english).sheet.sections.map(\.title)
    let talk = ["Ask", "If they say", "If nobody answers", "Messages"]
    let acts = severity == .critical ? ["Contain first", "Then call"] + talk : ["Call"] + talk + ["Contain"]
    #expect(titles == ["What happened", "Look at first"] + acts + ["Recover", "Close", "Escalate"])
  }

  @Test("of the two ways to begin the call, only the one that holds is shown")
  func before() throws {
    let call = try SampleCase.call(SampleCase.plain, .english)
    let text = PlaybookSheet(call, language: .english).sheet.markdown
    #expect(text.contains(markdownText(call.playbook.contact.notContained)))
    #expect(!text.contains(markdownText(call.playbook.contact.contained)))
  }

  @Test("every command stands whole, line by line, blank lines included", arguments: Language.allCases)
  func commands(language: Language) throws {
    let call = try SampleCase.call(SampleCase.plain, language)
    let sheet = PlaybookSheet(call, language: language).sheet
    let terminal = sheet.terminal(style: TerminalStyle(hasColor: false, width: 60))
    let steps = call.playbook.contain + call.playbook.recover + call.playbook.close + call.playbook.escalate
    let texts = (steps.flatMap(\.how) + call.playbook.lookAt.flatMap(\.how)).map(\.text)
    #expect(!texts.isEmpty)
    for text in texts {
      #expect(terminal.contains(indented(text, by: 7)))
      #expect(sheet.markdown.contains(indented(text, by: 3)))
    }
    let bodies = call.playbook.contact.messages.map(\.body)
    #expect(bodies.contains { $0.contains("\n\n") })
    for body in bodies { #expect(terminal.contains(indented(body, by: 7))) }
  }

  @Test("steps are numbered from 1, with what verifies and what undoes them")
  func steps() throws {
    let call = try SampleCase.call(SampleCase.plain, .english)
    let lines = PlaybookSheet(call, language: .english).sheet.terminal(style: .plain).split(separator: "\n")
    for (number, step) in call.playbook.contain.enumerated() {
      #expect(lines.contains("  \(number + 1). \(step.what)"))
    }
    let undoable = (call.playbook.contain + call.playbook.recover).filter { $0.undo != nil }
    #expect(lines.filter { $0.hasPrefix("     Undo ") }.count == undoable.count)
  }

  private func indented(_ text: String, by count: Int) -> String {
    lines(of: text).map { $0.isEmpty ? "" : String(repeating: " ", count: count) + $0 }.joined(separator: "\n")
  }
}
