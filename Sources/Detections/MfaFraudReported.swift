package import Baselines
internal import Events

/// **Behaviour.** The person was asked for the second factor and said that it was not them, or reported a message about
/// a sign-in as not theirs.
///
/// **Data that proves it.** The report itself: an audit act, or the mark that it leaves on the refused sign-in. Whose
/// address that sign-in came from is told beside it.
///
/// **How an attacker avoids it.** Victims who refuse without reporting (`mfa-fatigue`).
///
/// **Known false alarms.** Somebody reports their own request by mistake: from the own device or an address of theirs it
/// is medium, because the person still said so.
package struct MfaFraudReported: Detector {
  package init() {}

  package static var signs: Signs { [.reportedByUser, .act] }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    let isAct = sighting.act == .fraudReport
    guard isAct || (sighting.signs.contains(.reportedByUser) && sighting.isPersonalSignIn) else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    var clues = [Clue(.factor(.reported), 4)]
    let refused = person.attempts.prompts(before: sighting.event.time, within: Attempts.memory)
    if refused.count > 1 {
      clues.append(
        Clue(.factor(.reportedBesideRefusals(count: refused.count)), 0.5, events: refused.map(\.event)))
    }
    // The act comes from the telephone that was asked, which is the person's wherever the attacker is.
    if !isAct { clues += appraisal.allButHome().filter { $0.kind != .attempt(.secondFactorRefused) } }
    var suspicion = Suspicion(
      severity: max(Scale.severity(clues) ?? .medium, .medium), thing: 1, clues: clues, deciding: sighting)
    suspicion.stage = .passwordKnown
    suspicion.events = refused.map(\.event).filter { $0 != sighting.event.id } + [sighting.event.id]
    suspicion.firstSeen = refused.first?.time ?? sighting.event.time
    return suspicion
  }
}

extension MfaFraudReported {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let isAct = narrator.sighting.act == .fraudReport
    return Telling(
      title: rule.title,
      summary: Phrase("At ", sv: "") + Wording.time(narrator.sighting.event.time)
        + Phrase(
          " the person reported that a sign-in was not theirs",
          sv: " rapporterade personen att en inloggning inte var personens egen")
        + (isAct
          ? Phrase(". The sign-in itself stands before it in the log.", sv: ". Själva inloggningen står före i loggen.")
          : Phrase("; it came from ", sv: "; den kom från ") + narrator.here
            + Phrase(" (\(narrator.network)).", sv: " (\(narrator.network)).")),
      innocent: Phrase(
        "The person pressed the wrong button, or did not recognise their own sign-in.",
        sv: "Personen tryckte på fel knapp, eller kände inte igen sin egen inloggning."),
      attacker: Phrase(
        "Somebody has the password, and the person stopped them.",
        sv: "Någon har lösenordet, och personen stoppade den."),
      counterfactual: Phrase(
        "It would not have fired without the person's report; from the person's own device it would have been medium.",
        sv: "Den hade inte larmat utan personens rapport; från personens egen enhet hade den blivit medel."))
  }

  package static let rule = Rule(
    id: "mfa-fraud-reported",
    title: Phrase("Reported as not theirs", sv: "Rapporterad som främmande"),
    what: Phrase(
      "The person said that a request for the second factor, or a sign-in, was not theirs.",
      sv: "Personen har sagt att en begäran om andra faktorn, eller en inloggning, inte var personens egen."),
    defaultSeverity: .high, techniques: ["T1621", "T1078.004"], playbook: "mfa-fatigue", thresholds: [],
    needs: [.outcome],
    knownFalseAlarms: Phrase(
      "The wrong button, or an own sign-in that was not recognised.",
      sv: "Fel knapp, eller en egen inloggning som inte kändes igen."),
    evasion: Phrase("Victims who refuse without reporting.", sv: "Offer som nekar utan att rapportera."))
}
