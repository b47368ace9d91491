import Events
import Testing

@testable import Playbooks

@Suite("Filling in a playbook")
struct RenderingTests {
  private func render(
    _ facts: PlaybookFacts, _ severity: Severity = .high, language: String = "en", files: [SourceFile] = Fixture.files
  ) throws -> RenderedPlaybook {
    let playbook = try #require(PlaybookLoading(files).playbooks.first)
    return try playbook.render(facts, severity: severity, stage: .access, language: language)
  }

  @Test("puts the facts in, in the language asked for")
  func languages() throws {
    let facts = ExampleFacts.full.facts
    #expect(try render(facts).playbook.meaning == "Somebody signed in as anna.berg@fjordbygg.example.")
    #expect(try render(facts, language: "sv").playbook.meaning == "Någon loggade in som anna.berg@fjordbygg.example.")
  }

  @Test("says, asks and sends in the person's language, and tells the technician the rest in theirs")
  func speaking() throws {
    let playbook = try #require(try PlaybookLibrary()["impossible-travel"])
    let facts = ExampleFacts.full.facts
    let english = try playbook.render(facts, severity: .high, stage: .access, language: .english)
    let swedish = try playbook.render(facts, severity: .high, stage: .access, language: .swedish)
    let both = english.speaking(swedish)
    let (page, theirs) = (both.playbook.contact, swedish.playbook.contact)
    #expect((both.language, both.spokenLanguage) == ("en", "sv"))
    #expect((page.opening, page.questions, page.evidence) == (theirs.opening, theirs.questions, theirs.evidence))
    #expect(page.messages.map(\.body) == theirs.messages.map(\.body))
    #expect(page.messages.map(\.to) == english.playbook.contact.messages.map(\.to))
    #expect(page.answers[0].says == theirs.answers[0].says && page.answers[0].act.hasPrefix("Nobody is in two"))
    #expect(page.answers.last?.says == "Nobody answers.")
  }

  @Test("falls back to English where a language has no text")
  func fallback() throws {
    #expect(try render(ExampleFacts.full.facts, language: "fi").playbook.title == "A strange sign-in")
  }

  @Test("uses a third language where there is one")
  func thirdLanguage() throws {
    let files = Fixture.files("strange-sign-in.yaml", "sv: En resa", "sv: En resa, fi: Matka")
    #expect(try render(ExampleFacts.full.facts, language: "fi", files: files).playbook.innocent == ["Matka"])
  }

  @Test("says its own sentence for what is not known")
  func absent() throws {
    #expect(try render(ExampleFacts.full.facts).playbook.contact.numbers == "Call +46 70 174 06 05")
    #expect(try render(ExampleFacts.minimal.facts).playbook.contact.numbers == "No number")
  }

  @Test("fails, with the place, for a variable that has no value")
  func emptyVariable() throws {
    let files = Fixture.files("steps/call.yaml", "en: Hello", "en: \"Hello {{contact.name}}\"")
    let error = #expect(throws: PlaybookError.self) { try render(ExampleFacts.minimal.facts, files: files) }
    #expect(error?.problems.first?.place.file == "steps/call.yaml")
    #expect(error?.problems.first?.message == "{{contact.name}} has no value here")
  }

  @Test("takes an empty value for none")
  func emptyValue() throws {
    var facts = ExampleFacts.full.facts
    facts.contact.phone = ""
    #expect(try render(facts).playbook.contact.numbers == "No number")
  }

  @Test("neither escapes a value for HTML nor reads it as a template")
  func plainText() throws {
    var facts = ExampleFacts.full.facts
    facts.user = "<b>&\"{{tenant}}{{#user}}"
    #expect(try render(facts).playbook.meaning == "Somebody signed in as <b>&\"{{tenant}}{{#user}}.")
  }

  @Test("drops control characters and changes of writing direction from a value")
  func controls() throws {
    var facts = ExampleFacts.full.facts
    facts.user = "an\u{1B}[31mna\u{202E}\r\nx\u{0}"
    #expect(try render(facts).playbook.meaning == "Somebody signed in as an[31mna  x.")
  }

  @Test("keeps a value within its quotes in PowerShell, typographic quotes included")
  func powerShell() throws {
    var facts = ExampleFacts.full.facts
    facts.user = "o'b\u{2019}; Remove-MgUser"
    let command = try render(facts).playbook.contain.first?.how.first?.text
    #expect(command == "Update-MgUser -UserId 'o''b\u{2019}\u{2019}; Remove-MgUser' -AccountEnabled:$false")
  }

  @Test("keeps a value within its quotes in KQL")
  func kql() throws {
    var facts = ExampleFacts.full.facts
    facts.user = "a\\' | union x"
    let query = try render(facts).playbook.lookAt.first?.how.first?.text
    #expect(query == "SigninLogs\n| where UserPrincipalName =~ 'a\\\\\\' | union x'")
  }

  @Test("gives a shell exactly the value, whatever it holds")
  func shell() throws {
    let value = TextForm.withoutControls("o'b'; rm -rf \"$HOME\" `id` \\ $(id) \(ExampleFacts.hostileText)")
    let told = try Bash.run(["-c", "printf '%s' '\(TextForm.shell.quote(value))'"])
    #expect(told.text == value)
  }

  @Test(
    "gives a gateway only values that mean nothing to it",
    arguments: [
      ("anna.berg-2@fjordbygg.example", true), ("2001:db8::77", true), ("anna\" set status enable", false),
      ("anna?", false), ("-all", false), ("anna;reload", false), ("åsa", false),
      (String(repeating: "a", count: 65), false),
    ])
  func appliance(value: String, isShown: Bool) {
    #expect(TextForm.appliance.quote(value) == (isShown ? value : "<as in the case>"))
  }

  @Test(
    "knows the account of a host by the name without its domain",
    arguments: [
      ("anna.berg@fjordbygg.example", "anna.berg"), ("FJORD\\anna", "anna"), ("root", "root"),
      ("@fjordbygg", "@fjordbygg"),
      ("FJORD\\anna@fjordbygg.example", "anna"), ("", ""),
    ])
  func account(user: String, account: String) {
    var facts = ExampleFacts.full.facts
    facts.user = user
    #expect(facts.account == account)
  }

  @Test("shows the tools of the system that keeps the account, and the others where it has none")
  func tools() throws {
    var facts = ExampleFacts.full.facts
    #expect(try render(facts).playbook.contain.first?.how.map(\.tool) == [.graph])
    facts.system = .okta
    #expect(try render(facts).playbook.contain.first?.how.map(\.tool) == [.okta])
    #expect(try render(facts).playbook.lookAt.first?.how.map(\.tool) == [.logAnalytics])
  }

  @Test("gives clock, order and timers by severity")
  func severity() throws {
    let high = try render(ExampleFacts.full.facts, .high)
    #expect(high.actWithin == 30)
    #expect(high.beforeTheCall == "It is open")
    #expect(high.timers.map(\.minutes) == [15, 30, 60])
    let critical = try render(ExampleFacts.full.facts, .critical)
    #expect(critical.containFirst)
    #expect(critical.beforeTheCall == "It is locked")
    #expect(critical.timers.map(\.minutes) == [5, 10, 20])
  }
}
