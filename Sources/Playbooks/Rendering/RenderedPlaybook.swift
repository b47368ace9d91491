package import Events

/// A playbook filled in for one finding in one language: plain texts for any kind of page.
package struct RenderedPlaybook: Sendable {
  package var playbook: Playbook<String>
  package var language: String
  /// Of what is said and sent to the person; the rest is in `language`.
  package var spokenLanguage: String
  /// Stop access first, then call.
  package var containFirst: Bool
  /// Minutes from the finding until somebody should have acted.
  package var actWithin: Int
  /// What to know and say before the call, by whether access was stopped first.
  package var beforeTheCall: String { containFirst ? playbook.contact.contained : playbook.contact.notContained }
  /// The timers of this severity: minutes after the first attempt, and what to do then.
  package var timers: [(minutes: Int, act: String)]
}

extension RenderedPlaybook {
  /// The same for the reader, with what is said, asked, answered and sent from `other`: the same playbook in the language of the
  /// person who is called.
  package func speaking(_ other: RenderedPlaybook) -> RenderedPlaybook {
    var both = self
    let theirs = other.playbook.contact
    both.spokenLanguage = other.language
    both.playbook.contact.opening = theirs.opening
    both.playbook.contact.questions = theirs.questions
    both.playbook.contact.evidence = theirs.evidence
    for i in both.playbook.contact.answers.indices where theirs.answers[i].id.isQuoted {
      both.playbook.contact.answers[i].says = theirs.answers[i].says
    }
    for i in both.playbook.contact.messages.indices {
      both.playbook.contact.messages[i].subject = theirs.messages[i].subject
      both.playbook.contact.messages[i].body = theirs.messages[i].body
    }
    return both
  }
}

extension Playbook where Text == Template {
  /// Fills every text in; a missing language falls back to English. Fails with every text that cannot be filled in.
  package func render(
    _ facts: PlaybookFacts, severity: Severity, stage: Stage, language: String = Template.fallback
  ) throws(PlaybookError) -> RenderedPlaybook {
    let filling = Filling(facts)
    var problems: [PlaybookProblem] = []
    let filled = kept(for: facts.system).map { template in
      do throws(PlaybookError) {
        return try template.render(filling, language: language)
      } catch {
        problems += error.problems
        return ""
      }
    }
    guard problems.isEmpty else { throw PlaybookError(problems) }
    return RenderedPlaybook(
      playbook: filled, language: language, spokenLanguage: language,
      containFirst: containFirst.applies(severity: severity, stage: stage), actWithin: actWithin[severity],
      timers: filled.contact.timers.map { ($0.after[severity], $0.act) })
  }

  package func render(
    _ facts: PlaybookFacts, severity: Severity, stage: Stage, language: Language
  ) throws(PlaybookError) -> RenderedPlaybook {
    try render(facts, severity: severity, stage: stage, language: language.rawValue)
  }

  /// Only the steps that are for this system, and of their ways those that lead into it.
  private func kept(for system: IdentitySystem) -> Playbook {
    func keep(in steps: [Step<Template>]) -> [Step<Template>] {
      steps.filter { $0.systems.isEmpty || $0.systems.contains(where: system.isOrIsA) }.map { step in
        var step = step
        step.how = system.kept(step.how)
        return step
      }
    }
    var playbook = self
    playbook.lookAt = lookAt.map { look in
      var look = look
      look.how = system.kept(look.how)
      // Columns of one product's tables are no help in another's.
      if system != .microsoft { look.fields = [] }
      return look
    }
    playbook.contain = keep(in: contain)
    playbook.recover = keep(in: recover)
    playbook.close = keep(in: close)
    playbook.escalate = keep(in: escalate)
    return playbook
  }
}
