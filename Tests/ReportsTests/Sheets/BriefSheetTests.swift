import Events
import Playbooks
import Testing

@testable import Reports

@Suite("A case in one look")
struct BriefSheetTests {
  private let narrow = TerminalStyle(hasColor: false, width: 80)

  private func text(
    _ item: Case, _ language: Language, _ status: WorkStatus? = nil, width: Int = 80
  ) throws -> String {
    let sheet = BriefSheet(item, try SampleCase.call(item, language), status: status, language: language)
    return sheet.terminal(style: TerminalStyle(hasColor: false, width: width))
  }

  @Test(
    "fits 24 rows of 80 columns but for a few answers, and has everything on 100 columns", arguments: Language.allCases)
  func rows(language: Language) throws {
    let rows = try text(SampleCase.plain, language).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(rows.count <= 26 && rows.allSatisfy { $0.count <= 80 })
    #expect(try text(SampleCase.plain, language, width: 100).split(separator: "\n").count <= 22)
  }

  @Test("says what, why, what speaks against it, the number, the questions and every answer by its number")
  func complete() throws {
    let text = try text(SampleCase.plain, .english)
    #expect(text.hasPrefix("Case K7M2P9QX · HIGH"))
    #expect(text.contains(SampleCase.phone) && text.contains("Oslo, then Lagos 42 min later"))
    #expect(text.contains("87 %: A network of rented servers; 8,000 km/h"))
    #expect(text.contains("Against  A managed device; The usual browser"))
    let call = try SampleCase.call(SampleCase.plain, .english)
    for (number, answer) in call.playbook.contact.answers.enumerated() {
      #expect(text.contains("  \(number + 1) ") && text.contains(answer.says.prefix(20)))
    }
  }

  @Test("is in the reader's language")
  func swedish() throws {
    let text = try text(SampleCase.plain, .swedish)
    #expect(text.contains("Varför") && text.contains("Emot") && text.contains("Fråga") && text.contains("KAPAT"))
    #expect(!text.contains("Against") && !text.contains("COMPROMISED"))
  }

  @Test("of a closed case says so instead of whom to call")
  func closed() throws {
    var item = SampleCase.plain
    item.state = .resolved
    var status = WorkStatus(CaseWork(), next: nil, now: item.lastSeen)
    status.verdict = .compromised
    let text = try text(item, .english, status)
    #expect(text.contains("Resolved: COMPROMISED.") && !text.contains("Call within"))
  }

  @Test("does not ask to stop what is stopped already")
  func contained() throws {
    var item = SampleCase.plain
    (item.state, item.severity) = (.contained, .critical)
    let sheet = BriefSheet(
      item, try SampleCase.call(item, .english, severity: .critical), status: nil, language: .english)
    #expect(!sheet.terminal(style: narrow).contains("Contain first"))
  }

  @Test("goes on to the first line that has a number, where there is none of the person's own")
  func numberless() throws {
    var call = try SampleCase.call(SampleCase.plain, .english)
    call.playbook.contact.numbers = "No number on file.\nManager: Kari, 070-174 06 07.\nIT contact: Per, 070-174 06 08."
    let text = BriefSheet(SampleCase.plain, call, status: nil, language: .english).terminal(style: narrow)
    #expect(text.contains("No number on file. Manager: Kari, 070-174 06 07.") && !text.contains("06 08"))
  }

  @Test("holds nothing that could harm a terminal, and no line of a log's own", arguments: Language.allCases)
  func hostile(language: Language) throws {
    let text = try text(SampleCase.hostile, language)
    #expect(!text.unicodeScalars.contains { isUnprintable($0) && $0 != "\n" })
    #expect(!text.split(separator: "\n").contains { $0.hasPrefix("# x") })
  }
}
