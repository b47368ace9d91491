package import Events
package import Playbooks

/// The steps of a case's playbook with their ticks: of one section with every command, or of all in brief.
package struct ChecklistSheet {
  private let item: Case
  private let work: CaseWork
  private let playbook: Playbook<String>
  private let words: Words
  private let clock: LocalClock

  package init(_ item: Case, _ work: CaseWork, _ rendered: RenderedPlaybook, clock: LocalClock, language: Language) {
    self.item = item
    self.work = work
    playbook = rendered.playbook
    words = Words(language)
    self.clock = clock
  }

  /// What stops access, exactly as it is to be typed, and what is done of it.
  package var containment: Sheet {
    let steps = playbook.contain.enumerated().map { i, step in
      Sheet.Block.step(
        i + 1, "\(mark(step)) \(step.what)\n\(step.why)",
        step.how.map { .command(tool: words.tool($0.tool), text: $0.text) } + [
          .pairs([
            (words.say("Step", "Steg"), step.id), (words.verify, step.verify), (words.undo, step.undo ?? ""),
            (words.done, done(step)),
          ])
        ])
    }
    return Sheet(title: heading, sections: [Sheet.Section(words.contain, steps)]).withoutEmptyParts()
  }

  /// Every step on a line or two, with the id that ticks it.
  package var brief: Sheet {
    let sections = [
      (words.contain, playbook.contain), (words.recover, playbook.recover), (words.close, playbook.close),
      (words.escalate, playbook.escalate),
    ]
    return Sheet(
      title: heading,
      sections: sections.map { title, steps in
        Sheet.Section(title, [.marked(steps.map { (mark: mark($0), text: text($0)) })])
      }
    ).withoutEmptyParts()
  }

  private var heading: Sheet.Line { Sheet.Line(words.heading(item), severity: item.severity) }

  private func text(_ step: Step<String>) -> String {
    [step.id + ": " + step.what, done(step)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  private func mark(_ step: Step<String>) -> String { work.check(ofStep: step.id) == nil ? "[ ]" : "[x]" }

  private func done(_ step: Step<String>) -> String {
    work.check(ofStep: step.id).map { terminalText("\($0.who), \(clock.text($0.time))") } ?? ""
  }
}
