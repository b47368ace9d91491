package import Baselines
internal import Events

/// **Behaviour.** Access, or the right password, from a country outside the list that the operator laid down for the
/// tenant, the group or the person; an entry of the list may have expired.
///
/// **Data that proves it.** The policy and the place. No habit is needed and none excuses it.
///
/// **How an attacker avoids it.** A proxy in an allowed country.
///
/// **Known false alarms.** A trip that nobody entered as expected: medium on the own device or a managed one. A disputed place of which
/// one half is allowed, and a VPN that comes out abroad: medium.
package struct UnauthorisedCountry: Detector {
  package init() {}

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard context.policy.allowedCountries != nil, sighting.opensDoor, sighting.whereabouts.tellsPlace,
      !sighting.country.isUnknown, !traits.contains(.tenantNetwork),
      context.policy.allows(sighting.country, at: sighting.event.time) == false
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    var clues = [Clue(.lead(.countryNotAllowed), 4)]
    clues += Clue.passwordKnown(sighting)
    clues += appraisal.everything()
    let isDoubtful =
      !traits.isDisjoint(with: [.sessionSame, .deviceManaged, .vpn, .relay]) || traits.hasOwnDevice
      || mayBeAllowed(sighting, context)
    return Suspicion(
      severity: min(isDoubtful ? .medium : .high, ceiling(clues)), thing: sighting.whereabouts.countryKey,
      clues: clues, deciding: sighting)
  }

  /// What the policy forbids is worth a look whatever excuses it; to wake somebody, it must also be likely.
  private func ceiling(_ clues: [Clue]) -> Severity {
    Scale.confidence(clues.reduce(0) { $0 + $1.weight }) >= 75 ? .high : .medium
  }

  private func mayBeAllowed(_ sighting: Sighting, _ context: Context) -> Bool {
    guard sighting.whereabouts.isDisputed, let other = sighting.whereabouts.otherPlace else { return false }
    return context.policy.allows(other.country, at: sighting.event.time) == true
  }
}

extension UnauthorisedCountry {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let country = narrator.country(narrator.sighting.country)
    return Telling(
      title: Phrase(
        "Sign-in from a country that is not allowed: ", sv: "Inloggning från ett land som inte är tillåtet: ")
        + country,
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(". The policy does not allow ", sv: ". Policyn tillåter inte ") + country
        + Phrase(" for this account at that time.", sv: " för det här kontot vid den tiden."),
      innocent: Phrase(
        "The person is travelling, and nobody entered the trip; or a VPN comes out there.",
        sv: "Personen är på resa som ingen har lagt in, eller så kommer ett VPN ut där."),
      attacker: Phrase(
        "Somebody outside the allowed countries has the password or a session.",
        sv: "Någon utanför de tillåtna länderna har lösenordet eller en session."),
      counterfactual: Phrase(
        "It would not have fired with the country on the list, for good or until a date.",
        sv: "Den hade inte larmat om landet fanns på listan, tills vidare eller till ett datum."))
  }

  package static let rule = Rule(
    id: "unauthorised-country",
    title: Phrase("Country not allowed", sv: "Otillåtet land"),
    what: Phrase(
      "Access, or the right password, from outside the countries that the policy allows.",
      sv: "Inloggning, eller rätt lösenord, från ett land utanför dem som policyn tillåter."),
    defaultSeverity: .high, techniques: ["T1078.004"], playbook: "unauthorised-country", thresholds: [],
    needs: [.place, .outcome],
    knownFalseAlarms: Phrase(
      "A trip that nobody entered, a VPN that comes out abroad, a disputed place.",
      sv: "En resa som ingen lagt in, ett VPN som kommer ut utomlands, en omstridd plats."),
    evasion: Phrase("A proxy in an allowed country.", sv: "En proxy i ett tillåtet land."))
}
