package import Events
package import Playbooks

/// A case in one look: what to do first and on which number, what happened, what speaks for it and against it, what to
/// ask, and what each answer comes to. Everything that it leaves out stands on the whole page.
package struct BriefSheet {
  private let item: Case
  private let rendered: RenderedPlaybook?
  private let status: WorkStatus?
  private let words: Words
  private let language: Language

  package init(_ item: Case, _ rendered: RenderedPlaybook?, status: WorkStatus?, language: Language) {
    (self.item, self.rendered, self.status, self.language) = (item, rendered, status, language)
    words = Words(language)
  }

  package var sheet: Sheet {
    Sheet(
      title: Sheet.Line(words.heading(item), severity: item.severity),
      sections: [Sheet.Section("", [first] + [.pairs(story + questions), .marked(answers)])]
    ).withoutEmptyParts()
  }

  /// On 24 rows of 80 columns, as far as it can be: no rule over it, and no empty line.
  package func terminal(style: TerminalStyle) -> String {
    let lines = sheet.terminal(style: style).split(separator: "\n")
    return lines.dropFirst().joined(separator: "\n") + "\n"
  }

  /// Whom to call by when; of a closed case that it is closed.
  private var first: Sheet.Block {
    if item.state == .resolved { return .emphasis(words.resolved(status?.verdict)) }
    guard let rendered else { return .emphasis("") }
    return .emphasis(
      CallSheet.firstStep(rendered, isContained: item.state == .contained, language: language))
  }

  private var story: [(name: String, value: String)] {
    guard let lead = item.lead else { return [] }
    let verdict = lead.verdict
    let weighed = { (evidence: [Evidence]) in
      evidence.prefix(2).map { terminalText($0.text.text(language)) }.joined(separator: "; ")
    }
    let against = weighed(verdict.evidence.filter { $0.weight < 0 }.sorted { $0.weight < $1.weight })
    let innocent = terminalText(verdict.innocent.text(language))
    return [
      (words.say("What", "Vad"), terminalText(verdict.title.text(language) + ". " + verdict.summary.text(language))),
      (
        words.say("Why", "Varför"),
        "\(verdict.confidence) %: "
          + weighed(verdict.evidence.filter { $0.weight > 0 }.sorted { $0.weight > $1.weight })
      ),
      (words.say("Against", "Emot"), (against.isEmpty ? words.nothing : against + ".") + " " + innocent),
    ]
  }

  /// The first few, in the language of whoever is asked.
  private var questions: [(name: String, value: String)] {
    guard let rendered else { return [] }
    let asked = rendered.playbook.contact.questions.prefix(2).enumerated().map { "\($0 + 1). \(terminalText($1))" }
    return [(words.ask, asked.joined(separator: " "))]
  }

  /// By number, as the call asks for it: how it sounds, the verdict, and which parts of the playbook come next.
  private var answers: [(mark: String, text: String)] {
    guard let rendered else { return [] }
    return rendered.playbook.contact.answers.enumerated().map { number, answer in
      let says = answer.id.isQuoted ? "“\(answer.says)”" : answer.says
      let verdict = answer.id == .noAnswer ? "" : words.verdict(answer.verdict).uppercased()
      let next = answer.next.prefix(2).map(words.section).joined(separator: ", ")
      return (mark: "\(number + 1)", text: [says, verdict, next].filter { !$0.isEmpty }.joined(separator: " · "))
    }
  }
}
