import Events
import Playbooks

/// The parts of the call that the sheet of a case and that of a playbook share.
enum CallSections {
  /// The language to speak, where it is not the page's own.
  static func foreignLanguage(_ rendered: RenderedPlaybook, _ words: Words) -> String {
    guard rendered.spokenLanguage != rendered.language else { return "" }
    return Language(rawValue: rendered.spokenLanguage).map(words.language) ?? rendered.spokenLanguage
  }

  static func questions(_ rendered: RenderedPlaybook, _ words: Words) -> Sheet.Section {
    let contact = rendered.playbook.contact
    let language = foreignLanguage(rendered, words)
    return Sheet.Section(
      language.isEmpty ? words.ask : words.ask(in: language),
      [
        .numbered(contact.questions), .paragraph(words.onlyThenTell),
        .marked(contact.evidence.map { (mark: "•", text: $0) }),
      ])
  }

  /// What is said, what the case comes to then, and on a line of its own what to do.
  static func answers(_ rendered: RenderedPlaybook, _ words: Words, showingNext: Bool = false) -> Sheet.Section {
    let rows = rendered.playbook.contact.answers.map { answer in
      let says = answer.id.isQuoted ? "“\(answer.says)”" : answer.says
      let next = showingNext ? "\n" + words.next + " " + answer.next.map(words.section).joined(separator: ", ") : ""
      return (mark: "→", text: "\(says) \(words.verdict(answer.verdict).uppercased())\n\(answer.act)\(next)")
    }
    return Sheet.Section(words.ifTheySay, [.marked(rows)])
  }

  /// In minutes after the first attempt.
  static func timers(_ rendered: RenderedPlaybook, _ words: Words) -> Sheet.Section {
    let rows = rendered.timers.map { (name: "+" + words.minutes($0.minutes), value: $0.act) }
    return Sheet.Section(words.noAnswer, [.pairs(rows)])
  }
}
