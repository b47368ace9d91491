package import Events
package import Playbooks

/// A call while it is made, in its order: the number and whether to trust it, what to say, who is speaking, what to ask,
/// and what each answer means, by number; then the rules.
package struct ContactSheet {
  private let item: Case
  private let rendered: RenderedPlaybook
  private let isPrivileged: Bool
  private let words: Words
  /// On a terminal whose last lines are what is seen while a question waits below them.
  package var endsWithTalk = false

  package init(_ item: Case, _ rendered: RenderedPlaybook, isPrivileged: Bool, language: Language) {
    self.item = item
    self.rendered = rendered
    self.isPrivileged = isPrivileged
    words = Words(language)
  }

  package var sheet: Sheet {
    let talk = [call, CallSections.questions(rendered, words), answers]
    let reference = [CallSections.timers(rendered, words), rules]
    return Sheet(
      title: Sheet.Line(words.heading(item), severity: item.severity),
      sections: endsWithTalk ? reference + talk : talk + reference
    ).withoutEmptyParts()
  }

  private var call: Sheet.Section {
    let contact = rendered.playbook.contact
    return Sheet.Section(
      rendered.containFirst ? words.thenCall : words.call,
      [
        .emphasis(contact.numbers),
        .pairs([
          (words.before, rendered.beforeTheCall), (words.speak, CallSections.foreignLanguage(rendered, words)),
          (words.opening, contact.opening), (words.identity, contact.identity),
        ]),
      ])
  }

  /// What is read once and known from then on.
  private var rules: Sheet.Section {
    let contact = rendered.playbook.contact
    let isExecutive = isPrivileged || contact.party != .person
    return Sheet.Section(
      words.say("Rules of the call", "Regler för samtalet"),
      [
        .pairs([
          (words.channel, contact.channel),
          (words.executive(contact.party), isExecutive ? contact.executive : ""),
          (words.outOfHours, contact.outOfHours), (words.record, contact.record),
        ])
      ])
  }

  private var answers: Sheet.Section {
    let rows = rendered.playbook.contact.answers.map { answer in
      let says = answer.id.isQuoted ? "“\(answer.says)”" : answer.says
      return "\(answer.id.rawValue): \(says) → \(words.verdict(answer.verdict).uppercased())"
    }
    return Sheet.Section(words.ifTheySay, [.numbered(rows)])
  }
}

/// What to do with an answer that was given.
package struct AnswerSheet {
  private let item: Case
  private let answer: Answer<String>
  private let commands: [String]
  private let words: Words

  /// `commands` are those that come next, to be pasted.
  package init(_ item: Case, _ answer: Answer<String>, commands: [String], language: Language) {
    self.item = item
    self.answer = answer
    self.commands = commands
    words = Words(language)
  }

  package var sheet: Sheet {
    let next = answer.next.map(words.section).joined(separator: ", ")
    let proposal = answer.id == .noAnswer ? "" : words.verdict(answer.verdict).uppercased()
    return Sheet(
      title: Sheet.Line(words.heading(item), severity: item.severity),
      sections: [
        Sheet.Section(
          answer.says,
          [
            .pairs([(words.say("Proposed", "Förslag"), proposal), (words.say("Next", "Sedan"), next)]),
            .paragraph(answer.act),
            .command(tool: words.say("Then", "Därefter"), text: commands.joined(separator: "\n")),
          ])
      ]
    ).withoutEmptyParts()
  }
}
