import Analysis
import Casework
import Events
import Playbooks
import Policy
import Reports
import Store

/// What the keys do.
extension Triage {
  mutating func take() throws {
    guard let entry else { return }
    try desk.store.assign(entry.item.id, to: who, by: who, now: WallClock.now, seen: entry.work.revision)
    message = say("It is yours.", "Det är ditt.")
    try load()
  }

  mutating func writeNote() throws {
    guard let entry, let text = screen.ask(say("Note:", "Anteckning:")), !text.isEmpty else { return }
    try desk.store.note(text, onCase: entry.item.id, by: who, now: WallClock.now)
    message = say("Noted.", "Antecknat.")
    try load()
  }

  mutating func tick() throws {
    guard let entry else { return }
    if view != .containment { view = .checklist }
    try screen.show(page())
    let question = say(
      "Step (contain.1 or its id; - before it takes the tick back):",
      "Steg (contain.1 eller dess id; - före tar tillbaka):")
    guard let text = screen.ask(question), !text.isEmpty else { return }
    let checklist = Checklist(try desk.playbook(entry.item, desk.call(entry.item)))
    let isUndoing = text.hasPrefix("-")
    let names = (isUndoing ? String(text.dropFirst()) : text).split(separator: " ").map(String.init)
    var steps: [String] = []
    for name in names {
      // On the page of the containment its numbers are enough.
      let whole = view == .containment && Int(name) != nil ? "contain.\(name)" : name
      guard let step = checklist.id(of: whole) else {
        message = say("There is no step '\(name)'.", "Det finns inget steg '\(name)'.")
        return
      }
      steps.append(step)
    }
    try desk.store.check(steps, undoing: isUndoing, inCase: entry.item.id, by: who, now: WallClock.now)
    message =
      (isUndoing ? say("Taken back: ", "Återtaget: ") : say("Ticked: ", "Bockat av: ")) + steps.joined(separator: ", ")
    try load()
  }

  mutating func contain() throws {
    guard let entry else { return }
    if view != .containment {
      view = .containment
      message = say(
        "t ticks a step; x again when access is stopped.", "t bockar av ett steg; x igen när åtkomsten är stoppad.")
      return
    }
    guard Terminal.isYes(screen.ask(say("Is access stopped? [y/N]", "Är åtkomsten stoppad? [j/N]"))) else {
      return
    }
    let open = Checklist(try desk.playbook(entry.item, desk.call(entry.item))).open(.contain, entry.work)
    try desk.store.contain(
      entry.item.id, leaving: open, by: who, note: "", now: WallClock.now, seen: entry.work.revision)
    view = .brief
    message = say("Noted: access is stopped.", "Antecknat: åtkomsten är stoppad.")
    try load()
  }
}

extension Triage {
  mutating func contact() throws {
    guard let entry else { return }
    var line: ContactAttempt.Line?
    guard askLine(&line, entry) else { return }
    var dialogue = try CallDialogue(desk, entry.item, who: who, line: line)
    try dialogue.begin(now: WallClock.now)
    screen.show(Page(id: "call", title: entry.item.id, text: dialogue.sheet.terminal(style: screen.style), keys: keys))
    guard let answer = dialogue.askAnswer(screen.ask) else {
      message = say("The call stays open: c notes what is said.", "Samtalet är öppet: c antecknar vad som sägs.")
      return try load()
    }
    try dialogue.end(answer, now: WallClock.now)
    screen.show(
      Page(
        id: "answer", title: entry.item.id, text: dialogue.answerSheet(answer).terminal(style: screen.style), keys: keys
      ))
    try dialogue.complainIfResolved()
    var told: [String] = []
    let isResolved = try dialogue.offerResolution(screen.ask) { text in
      told.append(text)
      screen.show(Page(id: "told \(told.count)", title: entry.item.id, text: text, keys: keys))
    }
    let noted = say("Noted: \(answer.rawValue).", "Antecknat: \(answer.rawValue).")
    message = isResolved ? told.last ?? noted : noted
    view = .brief
    try load()
  }

  /// Asks which line to call after one that nobody answered, nil for the usual one; false when the person gave up.
  private mutating func askLine(_ line: inout ContactAttempt.Line?, _ entry: Worklist.Entry) -> Bool {
    line = entry.work.attempts.last { $0.isOpen && $0.who == who }?.line
    if line != nil || entry.work.attempts.isEmpty { return true }
    let lines = ContactAttempt.Line.allCases
    let list = lines.enumerated().map { "\($0 + 1) \(LineNames.text($1, desk.language))" }.joined(separator: "  ")
    let question = say(
      "Which number is called? \(list)  [the usual one]:", "Vilket nummer rings? \(list)  [det vanliga]:")
    guard let text = screen.ask(question) else { return false }
    let number = Int(text).flatMap { lines.indices.contains($0 - 1) ? lines[$0 - 1] : nil }
    line = number ?? ContactAttempt.Line(rawValue: text)
    if line != nil || text.isEmpty { return true }
    message = say("There is no number '\(text)'.", "Det finns inget nummer '\(text)'.")
    return false
  }

  mutating func resolve() throws {
    guard let entry else { return }
    let verdicts = CaseVerdict.allCases
    let list = verdicts.enumerated().map { "\($0 + 1) \(VerdictNames.text($1, desk.language))" }
      .joined(separator: "  ")
    guard let text = screen.ask(say("Verdict? \(list):", "Bedömning? \(list):")), !text.isEmpty else { return }
    let verdict =
      Int(text).flatMap { verdicts.indices.contains($0 - 1) ? verdicts[$0 - 1] : nil } ?? CaseVerdict(rawValue: text)
    guard let verdict else {
      message = say("There is no verdict '\(text)'.", "Det finns ingen bedömning '\(text)'.")
      return
    }
    var resolution = Resolution(
      desk: desk, item: entry.item, verdict: verdict, who: who, revision: entry.work.revision)
    guard try askExpectation(&resolution, entry) else { return }
    guard let note = screen.ask(say("Note (may be empty):", "Anteckning (får vara tom):")) else { return }
    resolution.note = note
    let now = WallClock.now
    let expectation = try resolution.expectation(now: now)
    if let expectation {
      screen.show(
        Page(id: "preview", title: entry.item.id, text: try resolution.preview(expectation), keys: keys))
      guard Terminal.isYes(screen.ask(say("Keep it, and resolve? [y/N]", "Behåll den och avsluta? [j/N]"))) else {
        return
      }
    }
    message = try resolution.carryOut(leaving: expectation, now: now)
    try load()
  }

  /// False when the person gave up.
  private mutating func askExpectation(_ resolution: inout Resolution, _ entry: Worklist.Entry) throws -> Bool {
    guard resolution.verdict == .expectedTravel else { return true }
    let said = entry.work.attempts.last { $0.until != nil }
    let usual = said?.until.map { String(readable($0).prefix(10)) } ?? ""
    let question = say(
      "Until which day, or nothing for no expectation [\(usual)]?",
      "Till vilken dag, tomt för ingen förväntan [\(usual)]?")
    guard let text = screen.ask(question) else { return false }
    if !text.isEmpty, LastMoment(argument: text) == nil {
      message = say("'\(text)' is no day.", "'\(text)' är ingen dag.")
      return false
    }
    resolution.until = text.isEmpty ? said?.until : LastMoment(argument: text)?.time
    resolution.countries = said?.countries ?? []
    return true
  }
}
