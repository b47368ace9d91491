internal import Baselines
internal import Events

extension Narrator {
  /// The finished verdict: words by the detection, evidence and baseline from the suspicion.
  func verdict(_ suspicion: Suspicion, telling: Telling) -> Verdict {
    Verdict(
      severity: suspicion.severity, confidence: Scale.confidence(suspicion.logOdds), stage: suspicion.stage,
      title: telling.title, summary: telling.summary, evidence: evidence(suspicion),
      baseline: telling.baseline ?? baseline,
      innocent: telling.innocent, attacker: telling.attacker, counterfactual: telling.counterfactual,
      events: suspicion.events, firstSeen: suspicion.firstSeen)
  }

  /// The rule's own words, for a suspicion without detail.
  func plainTelling(_ rule: Rule) -> Telling {
    Telling(
      title: rule.title, summary: rule.what, innocent: rule.knownFalseAlarms, attacker: rule.what,
      counterfactual: rule.evasion)
  }

  /// To a tenth: more would be a false promise.
  private func evidence(_ suspicion: Suspicion) -> [Evidence] {
    suspicion.clues.filter(\.speaks).map { clue in
      Evidence(
        text(clue, in: suspicion).capitalised, weight: (clue.weight * 10).rounded() / 10,
        events: clue.events.isEmpty ? [sighting.event.id] : clue.events)
    }
  }

  /// A clue may be about the earlier of two sign-ins: it then names that event alone.
  private func text(_ clue: Clue, in suspicion: Suspicion) -> Phrase {
    guard let event = clue.events.last, event != sighting.event.id else { return text(clue.kind) }
    var narrator = self
    switch suspicion.detail {
    case .journey(let journey): narrator.earlier = journey.from.country
    case .leg(let leg): narrator.earlier = leg.country
    case .none, .spread, .rate, .silence: break
    }
    return narrator.text(clue.kind)
  }

  /// "98 % of 412 sign-ins from Sweden since March 2026".
  var baseline: Phrase {
    guard let since = person.firstSeen, let usual = person[.country].favourite else { return unknownPerson }
    let home = country(Country(packed: UInt16(truncatingIfNeeded: usual.key)))
    let habit =
      Wording.percent(Int(usual.count), of: person.signIns) + Phrase(" of ", sv: " av ")
      + Wording.number(person.signIns)
      + Phrase(" sign-ins from ", sv: " inloggningar från ") + home + Phrase(" since ", sv: " sedan ")
      + Wording.month(since)
    return person.isLearned(at: sighting.event.time) ? habit : habit + stillLearning
  }

  private var stillLearning: Phrase {
    Phrase(
      "; too few to know the person, so the organisation's habits count too",
      sv: "; för få för att känna personen, så organisationens vanor räknas också")
  }

  private var unknownPerson: Phrase {
    Phrase(
      "No earlier sign-ins of the person are known; held against ",
      sv: "Inga tidigare inloggningar av personen är kända; jämfört med ")
      + Wording.number(context.habits.userCount)
      + Phrase(" people of the organisation", sv: " personer i organisationen")
  }
}
