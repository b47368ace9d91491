package import Events
package import Playbooks

/// A whole playbook, filled in: every step with its commands, how to verify and how to undo.
package struct PlaybookSheet {
  private let rendered: RenderedPlaybook
  private let item: Case?
  private let words: Words

  /// `item` is the case that it is filled in for; nil for an example.
  package init(_ rendered: RenderedPlaybook, for item: Case? = nil, language: Language) {
    self.rendered = rendered
    self.item = item
    words = Words(language)
  }

  private var heading: Sheet.Line {
    guard let item else { return Sheet.Line(playbook.title) }
    return Sheet.Line(words.heading(item), severity: item.severity)
  }

  private var title: Sheet.Section { Sheet.Section("", item == nil ? [] : [.emphasis(playbook.title)]) }

  private var playbook: Playbook<String> { rendered.playbook }

  package var sheet: Sheet {
    let contain = steps(rendered.containFirst ? words.containFirst : words.contain, playbook.contain)
    let call = [
      contact, CallSections.questions(rendered, words), CallSections.answers(rendered, words, showingNext: true),
      CallSections.timers(rendered, words), messages,
    ]
    let rest = [
      steps(words.recover, playbook.recover), steps(words.close, playbook.close),
      steps(words.escalate, playbook.escalate),
    ]
    let acts = rendered.containFirst ? [contain] + call : call + [contain]
    return Sheet(title: heading, sections: [title, meaning, look] + acts + rest).withoutEmptyParts()
  }

  private var meaning: Sheet.Section {
    Sheet.Section(
      words.whatHappened,
      [
        .paragraph(playbook.meaning), .paragraph(words.innocent + ":"),
        .marked(playbook.innocent.map { (mark: "•", text: $0) }), .paragraph(words.attacker + ":"),
        .marked(playbook.attacker.map { (mark: "•", text: $0) }),
      ])
  }

  private var look: Sheet.Section {
    let blocks = playbook.lookAt.enumerated().map { i, look in
      Sheet.Block.step(
        i + 1, "\(look.what)\n\(look.why) \(look.frame)",
        ways(look.how) + [.pairs([(words.fields, look.fields.joined(separator: ", ")), (words.tells, look.tells)])])
    }
    return Sheet.Section(words.lookAt, blocks)
  }

  private var contact: Sheet.Section {
    let contact = playbook.contact
    return Sheet.Section(
      rendered.containFirst ? words.thenCall : words.call,
      [
        .emphasis(contact.numbers),
        .pairs([
          (words.within, words.minutes(rendered.actWithin)), (words.before, rendered.beforeTheCall),
          (words.channel, contact.channel), (words.speak, CallSections.foreignLanguage(rendered, words)),
          (words.opening, contact.opening), (words.identity, contact.identity),
          (words.executive(contact.party), contact.executive),
          (words.outOfHours, contact.outOfHours), (words.record, contact.record),
        ]),
      ])
  }

  private var messages: Sheet.Section {
    let blocks = playbook.contact.messages.enumerated().map { i, message in
      Sheet.Block.step(
        i + 1, message.to,
        [.pairs([(words.subject, message.subject ?? "")]), .command(tool: words.text, text: message.body)])
    }
    return Sheet.Section(words.messages, blocks)
  }

  private func steps(_ title: String, _ steps: [Step<String>]) -> Sheet.Section {
    let blocks = steps.enumerated().map { i, step in
      Sheet.Block.step(
        i + 1, "\(step.what)\n\(step.why)",
        ways(step.how) + [.pairs([(words.verify, step.verify), (words.undo, step.undo ?? "")])])
    }
    return Sheet.Section(title, blocks)
  }

  private func ways(_ ways: [Way<String>]) -> [Sheet.Block] {
    ways.map { .command(tool: words.tool($0.tool), text: $0.text) }
  }
}
