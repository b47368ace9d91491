package import Baselines
internal import Events

/// **Behaviour.** A single factor is enough in an interactive sign-in of a person who nearly always gives two: a hole in
/// the policy that somebody found, or a policy that somebody made.
///
/// **Data that proves it.** The log says that one factor was required; at least 95 % of at least 20 of the person's
/// interactive sign-ins carried two.
///
/// **How an attacker avoids it.** A stolen session, which carries the second factor of its owner (`session-split`).
///
/// **Known false alarms.** An application without the requirement, or an exception for a known place: with the person's
/// own device, software or address it is quiet.
package struct MfaDowngrade: Detector {
  package init() {}

  package static var cues: Traits { .factorMissing }
  package static var signs: Signs { .granted }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard traits.contains(.factorMissing), sighting.isGranted, !traits.contains(.tenantNetwork),
      sighting.signs.isDisjoint(with: [.legacyProtocol, .deviceCode])
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let clues =
      [Clue(.factor(.singleFactor), 1.3)]
      + appraisal.allButHome().filter { $0.kind != .attempt(.secondFactorMissing) }
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, .medium, appraisal.ceiling), thing: sighting.whereabouts.networkKey, clues: clues,
      deciding: sighting)
  }
}

extension MfaDowngrade {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: Phrase("A single factor was enough, from ", sv: "En enda faktor räckte, från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(
          ". The person's sign-ins nearly always carry two.", sv: ". Personens inloggningar har nästan alltid två."),
      innocent: Phrase(
        "An application or a place that the policy makes an exception for.",
        sv: "Ett program eller en plats som policyn gör undantag för."),
      attacker: Phrase(
        "Somebody with the password found a way in that asks for no second factor.",
        sv: "Någon med lösenordet har hittat en väg in som inte kräver någon andra faktor."),
      counterfactual: Phrase(
        "It would not have fired with a second factor, nor with the person's own device or software.",
        sv: "Den hade inte larmat med en andra faktor, och inte med personens egen enhet eller programvara."))
  }

  package static let rule = Rule(
    id: "mfa-downgrade",
    title: Phrase("A single factor where two are usual", sv: "En faktor där två är det vanliga"),
    what: Phrase(
      "A single factor is enough for a person whose sign-ins nearly always carry two.",
      sv: "En enda faktor räcker för en person vars inloggningar nästan alltid har två."),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1556.009"], playbook: "mfa-downgrade", thresholds: [],
    needs: [.outcome],
    knownFalseAlarms: Phrase(
      "Applications and places that the policy makes an exception for.",
      sv: "Program och platser som policyn gör undantag för."),
    evasion: Phrase(
      "A stolen session, which carries the second factor of its owner.",
      sv: "En stulen session, som bär med sig ägarens andra faktor."))
}
