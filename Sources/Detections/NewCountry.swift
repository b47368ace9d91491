package import Baselines
internal import Events

/// **Behaviour.** Access, or the right password, from a country that the person has not signed in from for 90 days.
///
/// **Data that proves it.** The person's countries (`Memories`), learned from granted access. Until the person is
/// known (five days and ten sign-ins), a country that colleagues use says nothing, and one that nobody uses counts.
///
/// **How an attacker avoids it.** A proxy in the person's country; `unfamiliar-sign-in` looks for those.
///
/// **Known false alarms.** Holidays and business trips: the own device, or the same software, keeps them low. Roaming
/// phones, whose operator surfaces at home or abroad. Addresses that were sold to another country.
package struct NewCountry: Detector {
  package init() {}

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.opensDoor, isNew(sighting, to: person, in: context), sighting.whereabouts.tellsCountry,
      !traits.contains(.tenantNetwork), context.policy.home != sighting.country, isPlaced(person, traits)
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let standing = traits.contains(.countryShared) ? appraisal.experience : appraisal.standing
    guard standing >= 0.5 else { return nil }
    var clues = [Clue(.lead(.countryNewToPerson), (traits.contains(.countryShared) ? 0.3 : 1.2) * standing)]
    clues += Clue.passwordKnown(sighting)
    clues += appraisal.clues() + appraisal.networkKindClues()
    if context.policy.allows(sighting.country, at: sighting.event.time) == true {
      clues.append(Clue(.source(.allowedCountry), -1.5))
    }
    guard let severity = Scale.severity(clues) else { return nil }
    let plain = appraisal.isBackground ? Severity.low : appraisal.isHostile ? .high : .medium
    let ceiling = min(appraisal.ceiling, plain)
    return Suspicion(
      severity: min(severity, ceiling), thing: sighting.whereabouts.countryKey, clues: clues, deciding: sighting)
  }

  /// Who was only ever seen through a gateway is somewhere, most likely where colleagues are.
  private func isPlaced(_ person: Person, _ traits: Traits) -> Bool {
    person.memories.total(of: .country) > 0 || !traits.contains(.countryShared)
  }

  private func isNew(_ sighting: Sighting, to person: Person, in context: Context) -> Bool {
    guard let known = person.memories.entry(sighting.whereabouts.countryKey, of: .country) else { return true }
    let days = known.daysIdle(at: sighting.hour)
    return days > 0 && Double(days) > context.thresholds[Self.memory]
  }
}

extension NewCountry {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let country = narrator.country(narrator.sighting.country)
    return Telling(
      title: Phrase("First sign-in from ", sv: "Första inloggningen från ") + country,
      summary: Phrase("From ", sv: "Från ") + narrator.here + Phrase(" (", sv: " (")
        + Phrase(narrator.network, sv: narrator.network) + Phrase("), ", sv: ") ") + narrator.occasion
        + Phrase(". The person has not signed in from ", sv: ". Personen har inte loggat in från ") + country
        + Phrase(" in the last 90 days.", sv: " de senaste 90 dagarna."),
      innocent: Phrase(
        "The person is travelling, or uses a VPN that comes out there.",
        sv: "Personen är på resa, eller använder ett VPN som kommer ut där."),
      attacker: Phrase(
        "Somebody there uses a password or session that was phished or leaked.",
        sv: "Någon där använder ett lösenord eller en session som har fiskats eller läckt."),
      counterfactual: Phrase(
        "It would have stayed low on the person's own device, and not fired with the country as home or within 90 days of an earlier stay.",
        sv:
          "Den hade stannat på låg med personens egen enhet, och inte larmat om landet vore hemland eller besökt inom 90 dagar."
      ))
  }

  package static let memory = Threshold(
    "new-country.memory", Double(Acquaintance.memoryInDays), .days,
    why: Phrase(
      "a quarter: whoever visits an office each quarter stays known",
      sv: "ett kvartal: den som besöker ett kontor varje kvartal förblir känd"))

  package static let rule = Rule(
    id: "new-country",
    title: Phrase("New country", sv: "Nytt land"),
    what: Phrase(
      "Access, or the right password, from a country where the person has not been for 90 days.",
      sv: "Inloggning, eller rätt lösenord, från ett land där personen inte varit på 90 dagar."),
    defaultSeverity: .medium, techniques: ["T1078.004"], playbook: "new-country", thresholds: [memory],
    needs: [.place, .outcome],
    knownFalseAlarms: Phrase(
      "Trips, roaming phones, addresses that were sold to another country.",
      sv: "Resor, telefoner på utlandsroaming, adresser som sålts till ett annat land."),
    evasion: Phrase("A proxy in the person's own country.", sv: "En proxy i personens eget land."))
}
