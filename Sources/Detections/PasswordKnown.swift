package import Baselines
internal import Events

/// **Behaviour.** Somebody has the right password and is stopped: by the second factor, by a rule, by a lock. It is a
/// matter of time until they are not.
///
/// **Data that proves it.** The password was right, and no access was granted, from a network that is new to the person
/// and with software or a device that is new to them, or without the device that their sign-ins have.
///
/// **How an attacker avoids it.** The victim's software through an operator that the victim uses; a page in between that
/// passes the second factor on, so that nothing is stopped.
///
/// **Known false alarms.** A person abroad with a new phone, at the moment when the second factor is asked for: medium at
/// most unless the country is new too, or something hostile joins it.
package struct PasswordKnown: Detector {
  package init() {}

  package static var cues: Traits { .networkNew }
  package static var signs: Signs { .stopped }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard traits.contains(.networkNew), sighting.whereabouts.tellsPlace || !traits.isDisjoint(with: .anonymising),
      traits.isDisjoint(with: Self.familiar), Self.isStrange(sighting, traits)
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let isAsked = sighting.signs.contains(.factorAsked)
    var clues = [Clue(.credential(isAsked ? .stoppedByFactor : .stoppedByRule), isAsked ? 0.4 : 1.2)]
    clues += appraisal.everything()
    guard let severity = Scale.severity(clues), let ceiling = Self.ceiling(appraisal, isAsked: isAsked) else {
      return nil
    }
    return Suspicion(
      severity: min(severity, appraisal.ceiling, ceiling),
      thing: sighting.whereabouts.networkKey, clues: clues, deciding: sighting)
  }

  private static let familiar: Traits = [
    .addressKnown, .addressRecent, .tenantNetwork, .deviceKnown, .deviceRecent, .deviceManaged, .sessionSame, .relay,
  ]

  /// Where the log names neither device nor software, a country where hardly anybody is has to do.
  private static func isStrange(_ sighting: Sighting, _ traits: Traits) -> Bool {
    if !traits.isDisjoint(with: strangeClient) { return true }
    // A page in between passes the person's own software on.
    if traits.contains(.countryNew), !traits.isDisjoint(with: [.hosting, .vpn, .tor, .openProxy]) { return true }
    return sighting.agentKey == 0 && sighting.osKey == 0 && sighting.deviceKey == 0
      && traits.contains(.countryNew) && !traits.contains(.countryShared)
  }

  private static let strangeClient: Traits = [.agentNew, .deviceNew, .deviceMissing, .systemNew, .browserNew]

  /// Nil for a new phone in a familiar country, which is asked for its second factor too.
  private static func ceiling(_ appraisal: Appraisal, isAsked: Bool) -> Severity? {
    let traits = appraisal.traits
    if appraisal.isHostile || traits.contains(.vpn) { return .high }
    if appraisal.standing < 0.5 { return isAsked ? nil : .low }
    guard traits.contains(.countryNew) else {
      if isAsked { return nil }
      return appraisal.experience < 0.5 ? .low : .medium
    }
    // The first sign-in of somebody new, in the country where colleagues are, is asked for its second factor.
    if traits.contains(.countryShared), appraisal.experience < 0.5 { return isAsked ? nil : .low }
    return isAsked && traits.contains(.countryShared) ? .medium : .high
  }
}

extension PasswordKnown {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: Phrase("Somebody has the password and was stopped", sv: "Någon kan lösenordet och stoppades"),
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(". ", sv: ". ") + (suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what)
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "The person travels with a new phone or a borrowed computer and did not finish signing in.",
        sv: "Personen är på resa med en ny telefon eller en lånad dator och fullföljde inte inloggningen."),
      attacker: Phrase(
        "Somebody has the password, from a page in between, a leak or a spray, and lacks the second factor as yet.",
        sv:
          "Någon har lösenordet, från en nätfiskesida, en läcka eller en sprej, och saknar än så länge den andra faktorn."
      ),
      counterfactual: Phrase(
        "It would not have fired with a device or from a network that the person has used.",
        sv: "Den hade inte larmat med en enhet eller från ett nät som personen har använt."))
  }

  package static let rule = Rule(
    id: "password-known",
    title: Phrase("Right password, stopped, from a stranger", sv: "Rätt lösenord, stoppat, från en främling"),
    what: Phrase(
      "The password was right and access was stopped, from a network and with software that are new to the person.",
      sv: "Lösenordet var rätt och inloggningen stoppades, från ett nät och med programvara som är nya för personen."),
    defaultSeverity: .high, techniques: ["T1078.004", "T1110"], playbook: "password-known", thresholds: [],
    needs: [.network, .outcome],
    knownFalseAlarms: Phrase(
      "A person abroad with a new phone who does not finish signing in.",
      sv: "En person utomlands med en ny telefon som inte fullföljer inloggningen."),
    evasion: Phrase(
      "A page in between that passes the second factor on.", sv: "En nätfiskesida som för den andra faktorn vidare."))
}
