import Testing

@testable import Playbooks

/// One change to the fixture, and the problem that it must cause on the changed line.
struct Damage: CustomTestStringConvertible, Sendable {
  var rule: String
  var path = "strange-sign-in.yaml"
  var old: String
  var new: String
  /// What the problem's line holds after the change.
  var mark: String
  var message: String

  var testDescription: String { rule }

  static let all = [
    Damage(
      rule: "a missing part", old: "version: 3", new: "", mark: "id: strange-sign-in", message: "‘version’ is missing"),
    Damage(
      rule: "an unknown key", old: "version: 3", new: "version: 3\nowner: me", mark: "owner: me",
      message: "unknown key ‘owner’"),
    Damage(
      rule: "an id that is not the file's name", old: "id: strange-sign-in", new: "id: other", mark: "id: other",
      message: "differs from the file's name"),
    Damage(
      rule: "a missing language", old: "{ en: A journey, sv: En resa }", new: "{ en: A journey }", mark: "A journey",
      message: "no ‘sv’"),
    Damage(
      rule: "a text in no language", old: "{ en: A journey, sv: En resa }", new: "A journey", mark: "- A journey",
      message: "no ‘en’"),
    Damage(
      rule: "a key that is no language", old: "sv: En resa", new: "sv: En resa, svenska: En resa", mark: "svenska",
      message: "is no language"),
    Damage(
      rule: "an unknown step", old: "contain: [lock]", new: "contain: [lock, bolt]", mark: "bolt",
      message: "unknown step ‘bolt’"),
    Damage(
      rule: "a step of another kind", old: "contain: [lock]", new: "contain: [lock, search]", mark: "lock, search",
      message: "‘search’ is no step"),
    Damage(
      rule: "an unknown contact block", old: "use: call", new: "use: shout", mark: "use: shout",
      message: "unknown contact block ‘shout’"),
    Damage(
      rule: "an unknown verdict", old: "verdict: policy-violation", new: "verdict: guilty", mark: "guilty",
      message: "unknown verdict ‘guilty’"),
    Damage(
      rule: "an unknown answer", old: "travelling:", new: "flying:", mark: "flying:", message: "unknown answer ‘flying’"
    ),
    Damage(
      rule: "an answer that the one who is called cannot give", old: "travelling: { verdict: policy-violation }",
      new: "planned: { verdict: policy-violation }", mark: "planned:",
      message: "a person does not answer ‘planned’"),
    Damage(
      rule: "a message for somebody else", old: "travelling: { verdict: policy-violation }",
      new:
        "travelling: { verdict: policy-violation }\n  messages: { sms-customer: { to: { en: A, sv: B }, body: { en: A, sv: B } } }",
      mark: "use: call", message: "‘sms-customer’ is not for a person"),
    Damage(
      rule: "an unknown party", old: "use: call", new: "use: call\n  party: neighbour", mark: "neighbour",
      message: "unknown party ‘neighbour’"),
    Damage(
      rule: "an unknown section", path: "steps/call.yaml", old: "next: [look-at]", new: "next: [pray]", mark: "pray",
      message: "unknown section ‘pray’"),
    Damage(
      rule: "an unknown tool", old: "- graph: Update", new: "- telepathy: Update", mark: "telepathy",
      message: "unknown tool ‘telepathy’"),
    Damage(
      rule: "an unknown variable", old: "as {{user}}.\", sv", new: "as {{usr}}.\", sv", mark: "{{usr}}",
      message: "unknown variable {{usr}}"),
    Damage(
      rule: "a tag that Mustache has and playbooks may not use", old: "as {{user}}.\", sv",
      new: "as {{{user}}}.\", sv", mark: "{{{user}}}", message: "unknown variable {{{user}}"),
    Damage(
      rule: "a section that is not closed", path: "steps/call.yaml", old: "Call {{contact.phone}}{{/contact.phone}}",
      new: "Call {{contact.phone}}", mark: "en: \"{{#", message: "{{#contact.phone}} is not closed"),
    Damage(
      rule: "a variable that may be absent and has no section", path: "steps/call.yaml", old: "en: Hello",
      new: "en: \"Hello {{user.name}}\"", mark: "Hello {{user.name}}", message: "{{user.name}} has no value here"),
    Damage(
      rule: "a text of which nothing may be left", path: "steps/call.yaml", old: "en: Hello",
      new: "en: \"{{#user.name}}Hello{{/user.name}}\"", mark: "{{#user.name}}", message: "nothing is left"),
    Damage(
      rule: "a control character", path: "steps/call.yaml", old: "en: Hello", new: "en: \"Hello\\e[2J\"",
      mark: "opening", message: "a control character"),
    Damage(
      rule: "a value outside quotes in a command", old: "-UserId '{{user}}' -AccountEnabled:$true",
      new: "-UserId {{user}} -AccountEnabled:$true", mark: "-UserId {{user}}", message: "outside single quotes"),
    Damage(
      rule: "a value within double quotes in a command", old: "-UserId '{{user}}' -AccountEnabled:$true",
      new: "-Filter \"upn eq '{{user}}'\"", mark: "upn eq", message: "outside single quotes"),
    Damage(
      rule: "a text message that is too long", path: "steps/call.yaml", old: "Please call us",
      new: "Please call us " + String(repeating: "now ", count: 40), mark: "sms-user", message: "160 fit"),
    Damage(
      rule: "a text message outside the GSM alphabet", path: "steps/call.yaml", old: "Please call us",
      new: "Please – call us", mark: "sms-user", message: "not in the GSM alphabet"),
    Damage(
      rule: "a recovery step that cannot be taken back", old: "    undo: { en: Lock it, sv: Lås det }", new: "",
      mark: "- what: { en: Open it", message: "has no ‘undo’"),
    Damage(
      rule: "a containment step without a way", path: "steps/lock.yaml",
      old: """
          - graph: Update-MgUser -UserId '{{user}}' -AccountEnabled:$false
          - okta: Directory > People > More Actions > Suspend
        """,
      new: "  []", mark: "what: { en: Lock it", message: "does not say how"),
    Damage(
      rule: "minutes that grow with severity", old: "medium: 60, high: 30", new: "medium: 20, high: 30",
      mark: "act-within", message: "more time than a quieter one"),
    Damage(
      rule: "a number that is none", old: "low: 480", new: "low: soon", mark: "low: soon", message: "‘soon’ is no whole"
    ),
    Damage(
      rule: "an unknown severity", old: "{ severity: critical", new: "{ severity: awful", mark: "awful",
      message: "unknown severity ‘awful’"),
    Damage(
      rule: "an unknown stage", old: "stage: persistence", new: "stage: left", mark: "stage: left",
      message: "unknown stage ‘left’"),
    Damage(
      rule: "a key that stands twice", old: "version: 3", new: "version: 3\nversion: 4", mark: "version: 3",
      message: "the key ‘version’ stands twice"),
    Damage(
      rule: "a detection that nobody has", old: "detections: [strange-sign-in]",
      new: "detections: [strange-sign-in, ghost]", mark: "id: strange-sign-in", message: "unknown detection ‘ghost’"),
    Damage(
      rule: "a playbook to which nothing leads", old: "detections: [strange-sign-in]", new: "detections: []",
      mark: "id: strange-sign-in", message: "no detection leads here"),
  ]
}

@Suite("The check of playbooks")
struct PlaybookCheckTests {
  @Test("finds nothing wrong with a playbook that is whole")
  func whole() {
    #expect(PlaybookCheck.problems(in: Fixture.files, detections: Fixture.detections) == [])
  }

  @Test("finds, with file and line,", arguments: Damage.all)
  func damage(_ damage: Damage) throws {
    let files = Fixture.files(damage.path, damage.old, damage.new)
    let line = try #require(Fixture.line(of: damage.mark, in: damage.path, files))
    let problems = PlaybookCheck.problems(in: files, detections: Fixture.detections)
    let hit = problems.first {
      $0.message.contains(damage.message) && $0.place.file == damage.path && $0.place.line == line
    }
    #expect(hit?.advice.isEmpty == false, "line \(line), but found: \(problems)")
  }

  @Test("finds an answer that neither the playbook nor the shared block covers")
  func uncovered() {
    let lines = Fixture.files[1].text.split(separator: "\n").filter { !$0.contains("denies:") }
    var files = Fixture.files
    files[1].text = lines.joined(separator: "\n")
    let problems = PlaybookCheck.problems(in: files, detections: Fixture.detections)
    #expect(problems.contains { $0.message == "‘answers.denies’ is missing" && $0.place.line == 14 })
  }

  @Test("finds a detection without a playbook")
  func orphan() {
    let problems = PlaybookCheck.problems(in: Fixture.files, detections: Fixture.detections + ["odd-hours"])
    #expect(problems.map(\.message) == ["the detection ‘odd-hours’ has no playbook"])
  }

  @Test("finds a detection that two playbooks claim")
  func twice() {
    let copy = Fixture.files[0].text.replacing("id: strange-sign-in", with: "id: twin")
    let files = Fixture.files + [SourceFile(path: "twin.yaml", text: copy)]
    let problems = PlaybookCheck.problems(in: files, detections: Fixture.detections)
    #expect(problems.map(\.message) == ["the detection ‘strange-sign-in’ already has ‘strange-sign-in’"])
  }

  @Test("finds a shared step that no playbook uses")
  func unused() {
    let spare = Fixture.files[2].text.replacing("id: lock", with: "id: spare")
    let files = Fixture.files + [SourceFile(path: "steps/spare.yaml", text: spare)]
    let problems = PlaybookCheck.problems(in: files, detections: Fixture.detections)
    #expect(
      problems.map(\.description) == [
        "steps/spare.yaml:1:1: no playbook uses ‘spare’; use it or remove the file"
      ])
  }

  @Test("finds Swedish that is the English text")
  func untranslated() {
    let text = "{ en: A trip to another country, sv: A trip to another country }"
    let files = Fixture.files("strange-sign-in.yaml", "{ en: A journey, sv: En resa }", text)
    let problems = PlaybookCheck.problems(in: files, detections: Fixture.detections)
    #expect(problems.map(\.message) == ["the Swedish text is the English one"])
    #expect(problems.first?.place.line == 9)
  }
}
