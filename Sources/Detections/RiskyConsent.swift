package import Baselines
internal import Events

/// **Behaviour.** Somebody lets a program into their mail or files, or into everybody's: an attacker's own program, or a
/// mail client that thieves of mailboxes use to copy them.
///
/// **Data that proves it.** The act of consent with the scopes it names; whether the tenant knows the program, by who
/// consented to it or signs in to it; the list in `RoguePrograms`; and whether a suspected sign-in did it.
///
/// **How an attacker avoids it.** A program that the tenant uses already, or a stolen token of one.
///
/// **Known false alarms.** New software that somebody tries: low without mail or files, medium with them. That it came
/// from the own desk does not lower it, because the victim of a phished consent sits there.
package struct RiskyConsent: Detector {
  package init() {}

  package static var signs: Signs { .act }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.act == .consent, !sighting.isIdleAct(in: context) else { return nil }
    let scopes = ConsentScopes(sighting, in: context)
    let names = context.reference.names
    let program = names[sighting.event.target] + " " + names[sighting.event.application]
    var leads = [Clue(.deed(.consent(.unknownProgram)), -0.8)]
    if isKnown(sighting, in: context) { leads = [Clue(.deed(.consent(.knownProgram)), -4)] }
    if let rogue = RoguePrograms.name(in: program) { leads.append(Clue(.deed(.consent(.rogueProgram(rogue))), 2.6)) }
    leads += scopes.clues
    let appraisal = DeedAppraisal(sighting, traits, of: person, in: context)
    return appraisal.suspicion(
      sighting, leads: leads, stage: .persistence, thing: sighting.targetKey, trustsOwnDesk: false)
  }

  /// Three people or a week make a program the tenant's: many consents at once are a campaign.
  private func isKnown(_ sighting: Sighting, in context: Context) -> Bool {
    let tally = context.habits.tally
    if let entry = tally.consents[sighting.targetKey], entry.days >= 2 || sighting.hour - entry.first >= 168 {
      return true
    }
    guard let entry = tally.applications[sighting.targetKey] else { return false }
    return entry.days >= 3 && sighting.hour - entry.first >= 168
  }
}

extension RiskyConsent {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "The person tries a new program.", sv: "Personen provar ett nytt program."),
      attacker: Phrase(
        "The program is the attacker's, or copies the mailbox for them; it keeps its rights when the password is changed.",
        sv:
          "Programmet är angriparens, eller kopierar brevlådan åt dem; det behåller sina rättigheter när lösenordet byts."
      ),
      counterfactual: Phrase(
        "It would not have fired for a program that people of the organisation have used for a week.",
        sv: "Den hade inte larmat för ett program som folk i organisationen har använt i en vecka."))
  }

  package static let rule = Rule(
    id: "risky-consent",
    title: Phrase("A strange program got rights", sv: "Ett främmande program fick rättigheter"),
    what: Phrase(
      "Consent to a program that the organisation does not know, with rights to mail or files, or one that thieves use.",
      sv:
        "Medgivande till ett program som organisationen inte känner, med rätt till mejl eller filer, eller ett som tjuvar använder."
    ),
    defaultSeverity: .medium, techniques: ["T1528", "T1550.001"], playbook: "risky-consent", thresholds: [],
    needs: [.address],
    knownFalseAlarms: Phrase("New software that somebody tries.", sv: "Ny programvara som någon provar."),
    evasion: Phrase(
      "A program that the organisation uses already.", sv: "Ett program som organisationen redan använder."))
}
