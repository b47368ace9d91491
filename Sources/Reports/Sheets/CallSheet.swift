import Events
import Playbooks

/// The call of a case: from the filled-in playbook, only what is needed with the telephone in the hand.
struct CallSheet {
  private let rendered: RenderedPlaybook
  private let renderCommand: String
  private let isPrivileged: Bool
  /// Whose ticks are shown; nil for none.
  private let work: CaseWork?
  private let isContained: Bool
  private let language: Language
  private let words: Words

  init(
    _ rendered: RenderedPlaybook, renderCommand: String, isPrivileged: Bool, work: CaseWork? = nil,
    isContained: Bool = false, language: Language
  ) {
    self.work = work
    (self.isContained, self.language) = (isContained, language)
    self.rendered = rendered
    self.renderCommand = renderCommand
    self.isPrivileged = isPrivileged
    words = Words(language)
  }

  /// Whether to stop access first, by when to have called, and on which number: the first thing on the page.
  var inShort: Sheet.Section {
    Sheet.Section("", [.emphasis(CallSheet.firstStep(rendered, isContained: isContained, language: language))])
  }

  /// `isContained` says that access is stopped already.
  static func firstStep(_ rendered: RenderedPlaybook, isContained: Bool, language: Language) -> String {
    let words = Words(language)
    let when = words.minutes(rendered.actWithin)
    let act = rendered.containFirst && !isContained ? words.containAndCallWithin(when) : words.callWithin(when)
    return act + " " + firstNumber(lines(of: rendered.playbook.contact.numbers))
  }

  /// The first of the lines, and where it names no number, those up to one that does.
  private static func firstNumber(_ lines: [String]) -> String {
    let place = lines.firstIndex { PhoneNumber.isNamed(in: $0) } ?? 0
    return lines.prefix(place + 1).joined(separator: " ")
  }

  /// Containment stands before the call where the playbook wants it so, else at the end.
  var sections: [Sheet.Section] {
    let call = [
      call, CallSections.questions(rendered, words), CallSections.answers(rendered, words),
      CallSections.timers(rendered, words),
    ]
    return rendered.containFirst ? [contain] + call : call + [contain]
  }

  private var playbook: Playbook<String> { rendered.playbook }

  private var call: Sheet.Section {
    let contact = playbook.contact
    return Sheet.Section(
      rendered.containFirst ? words.thenCall : words.call,
      [
        .emphasis(contact.numbers),
        .pairs([
          (words.before, rendered.beforeTheCall),
          (words.speak, CallSections.foreignLanguage(rendered, words)), (words.opening, contact.opening),
          (words.identity, contact.identity), (words.channel, contact.channel),
          (words.executive(contact.party), isPrivileged || contact.party != .person ? contact.executive : ""),
          (words.outOfHours, contact.outOfHours), (words.record, contact.record),
        ]),
      ])
  }

  /// Titles only: the whole steps with commands stand in `playbook render`.
  private var contain: Sheet.Section {
    Sheet.Section(
      rendered.containFirst ? words.containFirst : words.contain,
      [.numbered(playbook.contain.map(title)), .command(tool: words.wholePlaybook, text: renderCommand)])
  }

  private func title(_ step: Step<String>) -> String {
    work?.check(ofStep: step.id).map { "\(step.what) ✓ \(terminalText($0.who))" } ?? step.what
  }
}
