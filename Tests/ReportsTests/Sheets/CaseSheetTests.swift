import Events
import Playbooks
import Testing

@testable import Reports

struct CaseSheetTests {
  private static func sheet(_ language: Language, severity: Severity? = nil) throws -> Sheet {
    let call = try SampleCase.call(SampleCase.plain, language, severity: severity)
    return CaseSheet(SampleCase.plain, playbook: call, clock: .utc, language: language).sheet
  }

  private static func titles(_ sheet: Sheet) -> [String] { sheet.sections.map(\.title) }

  @Test("a case is told in the order in which it is needed")
  func order() throws {
    #expect(
      try Self.titles(Self.sheet(.english)) == [
        "", "What happened", "Why it is believed (confidence 87 %)", "What speaks against it", "Call", "Ask",
        "If they say", "If nobody answers", "Contain", "Also in this case", "Records",
      ])
    #expect(
      try Self.titles(Self.sheet(.swedish)) == [
        "", "Vad som har hänt", "Varför vi tror det (säkerhet 87 %)", "Vad som talar emot", "Ring", "Fråga",
        "Om de svarar", "Om ingen svarar", "Spärra", "Också i ärendet", "Loggposter",
      ])
  }

  @Test("containment stands before the call where the playbook wants it so")
  func containFirst() throws {
    let titles = try Self.titles(Self.sheet(.english, severity: .critical))
    let contain = try #require(titles.firstIndex(of: "Contain first"))
    #expect(titles.firstIndex(of: "Then call") == contain + 1)
    #expect(!titles.contains("Call") && !titles.contains("Contain"))
  }

  @Test("the title names case, severity, stage, person and customer")
  func title() throws {
    let sheet = try Self.sheet(.english)
    #expect(sheet.title.text == "Case K7M2P9QX · HIGH · access · anna.berg@fjordbygg.example · fjordbygg")
    #expect(sheet.title.severity == .high)
  }

  @Test("the number to call is bold in both forms")
  func number() throws {
    let sheet = try Self.sheet(.english)
    let terminal = sheet.terminal(style: TerminalStyle(hasColor: true, width: 100)).split(separator: "\n")
    let line = try #require(terminal.first { $0.contains(SampleCase.phone) })
    #expect(line.hasPrefix("\u{1B}[1m") && line.hasSuffix("\u{1B}[0m"))
    let markdown = sheet.markdown.split(separator: "\n")
    #expect(markdown.contains { $0.contains(SampleCase.phone) && $0.hasPrefix("**") && $0.hasSuffix("**") })
  }

  @Test("evidence for stands apart from evidence against, the weightiest first")
  func evidence() throws {
    let text = try Self.sheet(.english).terminal(style: .plain)
    let lines = text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix("  + ") } == ["  + A network of rented servers", "  + 8,000 km/h"])
    #expect(lines.filter { $0.hasPrefix("  − ") } == ["  − A managed device", "  − The usual browser"])
    let against = try #require(lines.firstIndex(of: "WHAT SPEAKS AGAINST IT"))
    #expect(lines[..<against].contains { $0.contains("A stolen session.") })
    #expect(lines[against...].contains { $0.contains("A VPN that was just switched on.") })
  }

  @Test("the deciding sign-in is told in six lines")
  func occasion() throws {
    let text = try Self.sheet(.english).terminal(style: .plain)
    for line in [
      "  When         2026-10-14 08:12:33 UTC", "  Where        Lagos, Lagos State, Nigeria (disputed: US, Ashburn)",
      "  Network      198.51.100.7, Example Hosting, AS64500, Example VPN, rented servers, public VPN",
      "  Device       Edge, Windows; device laptop-1", "  Application  Exchange Online, Browser",
      "  Result       right password, then stopped (50074), second factor denied",
    ] {
      #expect(text.contains(line + "\n"))
    }
  }

  @Test("what a finding does not say leaves no empty line or heading behind")
  func silence() throws {
    var item = SampleCase.plain
    item.findings = [item.findings[1]]
    item.findings[0].verdict.evidence = []
    item.findings[0].verdict.baseline = Phrase("", sv: "")
    item.findings[0].verdict.attacker = Phrase("", sv: "")
    item.findings[0].sources = []
    let sheet = CaseSheet(item, playbook: nil, clock: .utc, language: .english).sheet
    #expect(Self.titles(sheet) == ["What happened", "What speaks against it"])
    #expect(!sheet.markdown.contains("Held against") && !sheet.terminal(style: .plain).contains("listed below"))
  }

  @Test("many findings and records are cut to a dozen, and the rest is counted")
  func many() throws {
    var item = SampleCase.plain
    for number in 1...20 {
      var finding = item.findings[0]
      finding.id = "more-\(number)"
      finding.sources = [Finding.Source(file: "more.json", record: number)]
      item.findings.append(finding)
    }
    let text = CaseSheet(item, playbook: nil, clock: .utc, language: .english).sheet.terminal(style: .plain)
    for count in ["21 more findings in this case", "and 9 more", "and 10 more"] { #expect(text.contains(count)) }
  }

  @Test("a case without findings is its title")
  func empty() {
    var item = SampleCase.plain
    item.findings = []
    let sheet = CaseSheet(item, playbook: nil, clock: .utc, language: .english).sheet
    #expect(sheet.sections.isEmpty && sheet.title.text.hasPrefix("Case K7M2P9QX"))
  }
}
