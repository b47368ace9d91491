/// What leaves the house names no telephone number whole, wherever a log or a technician wrote one.
extension Case {
  package var withMaskedNumbers: Case {
    var item = self
    item.findings = findings.map(\.withMaskedNumbers)
    return item
  }
}

extension Finding {
  package var withMaskedNumbers: Finding {
    var finding = self
    finding.verdict = verdict.mapTexts(PhoneNumber.masking)
    finding.occasion.target = PhoneNumber.masking(occasion.target)
    return finding
  }
}

extension Verdict {
  /// With every text that people read changed by `change`.
  package func mapTexts(_ change: (String) -> String) -> Verdict {
    func phrase(_ phrase: Phrase) -> Phrase { Phrase(change(phrase.english), sv: change(phrase.swedish)) }
    var verdict = self
    (verdict.title, verdict.summary, verdict.baseline) = (phrase(title), phrase(summary), phrase(baseline))
    (verdict.innocent, verdict.attacker) = (phrase(innocent), phrase(attacker))
    verdict.counterfactual = phrase(counterfactual)
    for index in evidence.indices { verdict.evidence[index].text = phrase(evidence[index].text) }
    return verdict
  }
}

extension CaseEntry {
  package var withMaskedNumbers: CaseEntry {
    var entry = self
    entry.text = PhoneNumber.masking(text)
    return entry
  }
}

extension CaseWork {
  package var withMaskedNumbers: CaseWork {
    var work = self
    for index in attempts.indices {
      work.attempts[index].note = PhoneNumber.masking(attempts[index].note)
      work.attempts[index].answeredBy = PhoneNumber.masking(attempts[index].answeredBy)
      work.attempts[index].doubt = PhoneNumber.masking(attempts[index].doubt)
      work.attempts[index].number = PhoneNumber.masking(attempts[index].number)
    }
    for index in reminders.indices { work.reminders[index].text = PhoneNumber.masking(reminders[index].text) }
    return work
  }
}

extension Reach {
  package var withMaskedNumbers: Reach {
    var reach = self
    for index in deeds.indices { reach.deeds[index].targets = deeds[index].targets.map(PhoneNumber.masking) }
    for index in timeline.indices { reach.timeline[index].target = PhoneNumber.masking(timeline[index].target) }
    return reach
  }
}
