import Events
import Playbooks

/// The call of a case: from the filled-in playbook, only what is needed with the telephone in the hand.
struct CallSheet {
  private let rendered: RenderedPlaybook
  private let item: Case
  private let words: Words

  init(_ rendered: RenderedPlaybook, case item: Case, language: Language) {
    self.rendered = rendered
    self.item = item
    words = Words(language)
  }

  /// Containment stands before the call where the playbook wants it so, else at the end.
  var sections: [Sheet.Section] {
    let call = [call, ask, CallSections.answers(rendered, words), CallSections.timers(rendered, words)]
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
          (words.within, words.minutes(rendered.actWithin)), (words.before, rendered.beforeTheCall),
          (words.channel, contact.channel), (words.opening, contact.opening), (words.identity, contact.identity),
        ]),
      ])
  }

  private var ask: Sheet.Section { CallSections.questions(rendered, words) }

  /// Titles only: the whole steps with commands stand in `playbook render`.
  private var contain: Sheet.Section {
    Sheet.Section(
      rendered.containFirst ? words.containFirst : words.contain,
      [
        .numbered(playbook.contain.map(\.what)),
        .command(tool: words.wholePlaybook, text: "nattvakt playbook render \(item.id)"),
      ])
  }
}
