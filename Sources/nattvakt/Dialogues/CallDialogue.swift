import Casework
import Events
import Playbooks
import Policy
import Reports
import Store

/// One call about a case, from dialling to the verdict, whoever asks: options of a command, a person at a terminal.
struct CallDialogue {
  /// Asks a question and answers the line that is typed; nil at the end of the input.
  typealias Ask = (String) -> String?

  let desk: Desk
  let item: Case
  let who: String
  let call: Call
  let rendered: RenderedPlaybook
  var attempt: ContactAttempt
  /// Of the case after what this dialogue did last.
  private(set) var revision: Int

  /// `line` defaults to the first number of the person or of the program's owner, or the customer's IT contact for what is
  /// no one person's and for a program of which no owner is on file; to the deputy's or manager's in the hours in
  /// which those are not to be called.
  init(_ desk: Desk, _ item: Case, who: String, line: ContactAttempt.Line?) throws {
    self.desk = desk
    self.item = item
    self.who = who
    call = try desk.call(item, caller: who)
    rendered = try desk.playbook(item, call)
    let line = line ?? CallDialogue.usual(call.person, rendered.playbook.contact.party)
    let work = try desk.store.work(onCase: item.id)
    revision = work.revision
    attempt =
      work.attempts.last { $0.isOpen && $0.who == who && $0.line == line }
      ?? ContactAttempt(started: Timestamp(microseconds: 0), who: who, line: line)
  }

  private static func usual(_ person: PlaybookFacts.Person, _ party: CallParty) -> ContactAttempt.Line {
    if person.isQuietNow, person.deputyPhone != nil { return .deputy }
    if person.isQuietNow, person.managerPhone != nil { return .manager }
    switch party {
    case .person: return .first
    case .owner: return person.phone == nil ? .customer : .first
    case .company: return .customer
    }
  }

  /// Whom to try when nobody answered.
  private func next(after line: ContactAttempt.Line) -> ContactAttempt.Line {
    let party = rendered.playbook.contact.party
    let isFirst = line == .first || party == .company && line == .customer
    if isFirst, call.person.secondPhone != nil { return .second }
    switch party {
    case .person: return .manager
    case .owner: return .customer
    case .company: return call.person.deputyPhone == nil ? .customer : .deputy
    }
  }

  private var answers: [Answer<String>] { rendered.playbook.contact.answers }

  /// Refuses an answer that nobody at that end can give.
  func require(_ answer: AnswerID) throws(WrongRequest) {
    if answers.contains(where: { $0.id == answer }) { return }
    throw WrongRequest(Suggestion.unknown("answer", answer.rawValue, known: answers.map(\.id.rawValue)))
  }

  /// Notes that the number is called, unless this call is under way already.
  mutating func begin(now: Timestamp) throws {
    if attempt.id != 0 { return }
    let (number, doubt) = number
    attempt = try desk.store.beginCall(
      item.id, on: attempt.line, number: number, doubt: doubt, by: rendered, isPrivileged: call.isExecutive,
      who: who, now: now, seen: revision)
    revision += 1
  }

  private var number: (String?, doubt: String?) {
    let person = call.person
    let isCompany = rendered.playbook.contact.party == .company
    return switch attempt.line {
    case .first: (person.phone, person.phoneDoubt)
    case .second: (person.secondPhone, isCompany ? person.customerDoubt : person.phoneDoubt)
    case .deputy: (person.deputyPhone, person.deputyDoubt)
    case .manager: (person.managerPhone, person.managerDoubt)
    case .customer: (person.customerPhone, person.customerDoubt)
    }
  }

  /// The page to call by.
  var sheet: Sheet { contactSheet.sheet }

  /// The same for whoever is asked right below it.
  var sheetAboveQuestion: Sheet {
    var sheet = contactSheet
    sheet.endsWithTalk = true
    return sheet.sheet
  }

  private var contactSheet: ContactSheet {
    ContactSheet(item, rendered, isPrivileged: call.isExecutive, language: call.language)
  }

  /// Notes what was answered.
  mutating func end(_ answer: AnswerID, now: Timestamp) throws {
    attempt = try desk.store.endCall(attempt, inCase: item.id, answer: answer, by: rendered, who: who, now: now)
    revision = try desk.store.work(onCase: item.id).revision
  }

  /// What was said is kept also where somebody has closed the case meanwhile, and then that is said.
  func complainIfResolved() throws {
    guard try desk.store.findCase(item.id).state == .resolved else { return }
    let entry = try desk.store.entries(ofCase: item.id).last { $0.kind == "resolved" }
    Terminal.complain("the answer was noted, and changes nothing else")
    throw StoreError(desk.store.path, .resolved(item.id, entry))
  }

  func answerSheet(_ id: AnswerID) -> Sheet {
    guard let answer = answers.first(where: { $0.id == id }) else { return sheet }
    return AnswerSheet(item, answer, commands: commands(answer), language: call.language).sheet
  }

  private func commands(_ answer: Answer<String>) -> [String] {
    if answer.id == .noAnswer {
      let next = next(after: attempt.line)
      return [desk.command("cases", "contact", item.id, "--number", next.rawValue)]
    }
    let contain = answer.next.contains(.contain) ? [desk.command("cases", "contain", item.id)] : []
    var resolve = ["cases", "resolve", item.id, "--as", answer.verdict.rawValue]
    if answer.verdict == .expectedTravel, attempt.until == nil { resolve += ["--until", "DAY"] }
    return contain + [desk.options.command(resolve)]
  }

  var json: JSON {
    let answer = answers.first { $0.id.rawValue == attempt.answer }
    return .object([
      ("schema", .integer(JSON.schema)), ("case", .string(item.id)), ("contact", .contact(attempt)),
      ("next", .strings(answer?.next.map(\.rawValue) ?? [])), ("playbook", .playbook(rendered)),
    ])
  }
}

extension CallDialogue {
  /// Asks what was answered, by number or name, and what belongs to it; nil leaves the call open.
  mutating func askAnswer(_ ask: Ask) -> AnswerID? {
    let list = answers.enumerated().map { "\($0 + 1) \($1.id.rawValue)" }.joined(separator: "  ")
    var problem = ""
    while let text = ask(
      problem + list + "\n"
        + say(
          "Answer (number or name; empty leaves the call open)?",
          "Svar (nummer eller namn; tomt lämnar samtalet öppet)?"
        ))
    {
      if text.isEmpty { return nil }
      guard let answer = answer(named: text) else {
        problem = say("There is no answer '\(text)'.", "Det finns inget svar '\(text)'.") + "\n"
        continue
      }
      if answer == .travelling, !askJourney(ask) { return nil }
      if answer != .noAnswer {
        guard let whom = ask(say("Whom did you speak to?", "Vem talade du med?")) else { return nil }
        attempt.answeredBy = whom
      }
      guard let note = ask(say("In their own words (may be empty):", "Med deras egna ord (får vara tomt):")) else {
        return nil
      }
      attempt.note = note
      return answer
    }
    return nil
  }

  func answer(named text: String) -> AnswerID? {
    if let number = Int(text), answers.indices.contains(number - 1) { return answers[number - 1].id }
    return answers.first { $0.id.rawValue == text }?.id
  }

  /// False when the person gave up.
  private mutating func askJourney(_ ask: Ask) -> Bool {
    var problem = ""
    repeat {
      let question = say("Last day of the journey (2026-10-16)?", "Resans sista dag (2026-10-16)?")
      guard let text = ask(problem + question) else { return false }
      if text.isEmpty { break }
      attempt.until = LastMoment(argument: text)?.time
      problem = say("'\(text)' is no day.", "'\(text)' är ingen dag.") + "\n"
    } while attempt.until == nil
    let usual = item.doubtedCountries
    let shown = usual.map(\.code).joined(separator: ",")
    problem = ""
    repeat {
      let question = say("Where to, two letters each [\(shown)]?", "Vart, två bokstäver var [\(shown)]?")
      guard let text = ask(problem + question) else { return false }
      attempt.countries = text.isEmpty ? usual : CountryList(argument: text)?.countries ?? []
      if text.isEmpty { break }
      problem = noCountry(text) + "\n"
    } while attempt.countries.isEmpty
    return true
  }

  private func noCountry(_ text: String) -> String {
    let meant = CountryCodes.meant(by: text).map { say(" Did you mean \($0)?", " Menade du \($0)?") } ?? ""
    return say("'\(text)' is no country.", "'\(text)' är inget land.") + meant
  }

  /// Offers to close the case as the playbook proposes; whether that was wanted.
  @discardableResult
  func offerResolution(_ ask: Ask, tell: (String) -> Void) throws -> Bool {
    guard let verdict = attempt.proposed, verdict.endsCall else { return false }
    var resolution = Resolution(
      desk: desk, item: item, verdict: verdict, who: who, note: attempt.note, revision: revision)
    (resolution.until, resolution.countries) = (attempt.until, attempt.countries)
    let now = WallClock.now
    let expectation = try resolution.expectation(now: now)
    if let expectation { tell(try resolution.preview(expectation)) }
    let question = say("Resolve as \(verdict.rawValue) now? [y/N]", "Avsluta som \(verdict.rawValue) nu? [j/N]")
    guard let text = ask(question), Terminal.isYes(text) else { return false }
    tell(try resolution.carryOut(leaving: expectation, now: now))
    return true
  }

  private func say(_ english: String, _ swedish: String) -> String {
    Phrase(english, sv: swedish).text(call.language)
  }
}

extension CaseVerdict {
  /// Whether a case can be closed with the call: what was an attacker's has to be contained and cleaned up first, and what
  /// is unclear looked into.
  var endsCall: Bool {
    switch self {
    case .confirmedSafe, .expectedTravel, .knownVPN, .sharedAccount, .policyViolation: true
    case .compromised, .unresolved: false
    }
  }
}
