package import Events
package import Playbooks

/// A whole playbook, filled in: every step with its commands, how to verify and how to undo.
package struct PlaybookSheet {
  private let rendered: RenderedPlaybook
  private let words: Words

  package init(_ rendered: RenderedPlaybook, language: Language) {
    self.rendered = rendered
    words = Words(language)
  }

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
    return Sheet(title: Sheet.Line(playbook.title), sections: [meaning, look] + acts + rest).withoutEmptyParts()
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
          (words.channel, contact.channel), (words.opening, contact.opening), (words.identity, contact.identity),
          (words.executive, contact.executive), (words.outOfHours, contact.outOfHours), (words.note, contact.record),
        ]),
      ])
  }

  private var messages: Sheet.Section {
    let blocks = playbook.contact.messages.enumerated().map { i, message in
      let subject = message.subject.map { $0 + "\n\n" } ?? ""
      return Sheet.Block.step(i + 1, message.to, [.command(tool: words.text, text: subject + message.body)])
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
