package import Baselines
internal import Events

/// **Behaviour.** The first access ever, of anybody in the tenant, from a country.
///
/// **Data that proves it.** The tenant's countries as of the last full hour, once the tenant is known (five days, and
/// ten people or 200 sign-ins).
///
/// **How an attacker avoids it.** A proxy in a country where the tenant has people.
///
/// **Known false alarms.** The first trip to a country: on the traveller's own device it stays low.
package struct TenantNewCountry: Detector {
  package init() {}

  package static var cues: Traits { .countryNew }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard traits.contains(.countryNew), sighting.opensDoor, sighting.whereabouts.tellsCountry,
      context.habits.isLearned, context.habits.tally.countries[sighting.whereabouts.countryKey] == nil,
      !traits.contains(.tenantNetwork), context.policy.home != sighting.country
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    // In a small organisation every trip is the first.
    let size = min(1, Double(context.habits.userCount) / 50)
    var clues = [Clue(.lead(.countryNewToTenant), 1 + 0.8 * size)]
    clues += Clue.passwordKnown(sighting)
    clues += appraisal.clues() + appraisal.networkKindClues()
    if context.policy.allows(sighting.country, at: sighting.event.time) == true {
      clues.append(Clue(.source(.allowedCountry), -1.5))
    }
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, appraisal.ceiling, appraisal.isBackground ? .low : .high),
      thing: sighting.whereabouts.countryKey, clues: clues,
      deciding: sighting)
  }
}

extension TenantNewCountry {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let country = narrator.country(narrator.sighting.country)
    return Telling(
      title: Phrase("First sign-in of the whole organisation from ", sv: "Organisationens första inloggning från ")
        + country,
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(". None of ", sv: ". Ingen av ") + Wording.number(narrator.context.habits.userCount)
        + Phrase(" people has signed in from there before.", sv: " personer har loggat in därifrån tidigare."),
      innocent: Phrase(
        "The person is the first to travel there.", sv: "Personen är den första som reser dit."),
      attacker: Phrase(
        "Somebody there, where the organisation has nobody, has the password or a session.",
        sv: "Någon där, där organisationen inte har någon, har lösenordet eller en session."),
      counterfactual: Phrase(
        "It would have stayed low on the person's own device, and not fired had a colleague been there before.",
        sv: "Den hade stannat på låg med personens egen enhet, och inte larmat om en kollega hade varit där förut."))
  }

  package static let rule = Rule(
    id: "tenant-new-country",
    title: Phrase("Country new to the organisation", sv: "Land nytt för organisationen"),
    what: Phrase(
      "The first sign-in of anybody in the organisation from a country.",
      sv: "Den första inloggningen av någon i organisationen från ett land."),
    defaultSeverity: .high, techniques: ["T1078.004"], playbook: "tenant-new-country", thresholds: [],
    needs: [.place, .outcome],
    knownFalseAlarms: Phrase("The first trip to a country.", sv: "Den första resan till ett land."),
    evasion: Phrase(
      "A proxy in a country where the organisation has people.", sv: "En proxy i ett land där organisationen har folk.")
  )
}
