package import Baselines
internal import Events

/// **Behaviour.** One account is used in four countries, or in six places more than 100 km from each other beyond their
/// radii, within 24 hours: an account that was sold or shared, or an attacker who changes proxies.
///
/// **Data that proves it.** The distinct places of the last day (`Trail`), trusted or not; networks that hide a place
/// (VPNs, relays, gateways) do not count.
///
/// **How an attacker avoids it.** Keeping to one proxy.
///
/// **Known false alarms.** A long journey with connections, by train through small countries; the own device keeps it low.
package struct LocationBurst: Detector {
  package init() {}

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard person.trail.anchors.count + person.trail.suspects.count >= 3, sighting.isGranted,
      sighting.whereabouts.tellsCountry, !traits.contains(.relay), !traits.contains(.tenantNetwork),
      let place = sighting.whereabouts.surePlace, !person.trail.contains(sighting.whereabouts)
    else { return nil }
    let spread = Spread(person.trail, with: place, at: sighting.event.time)
    let thresholds = context.thresholds
    guard Double(spread.countries) >= thresholds[Self.countries] || Double(spread.places) >= thresholds[Self.places]
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let lead = Clue.Kind.lead(.manyPlaces(countries: spread.countries, places: spread.places))
    let clues = [Clue(lead, 1.5, events: spread.events + [sighting.event.id])] + appraisal.everything()
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, appraisal.ceiling), thing: 1, clues: clues, deciding: sighting)
    suspicion.events = spread.events + [sighting.event.id]
    suspicion.firstSeen = spread.first
    suspicion.detail = .spread(countries: spread.countries, places: spread.places)
    return suspicion
  }
}

extension LocationBurst {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard case .spread(let countries, let places) = suspicion.detail else { return narrator.plainTelling(rule) }
    return Telling(
      title: Phrase("Used in many places within a day", sv: "Används på många platser inom ett dygn"),
      summary: Phrase("Within 24 hours the account was used in ", sv: "Inom 24 timmar användes kontot i ")
        + Wording.number(countries)
        + (countries == 1 ? Phrase(" country", sv: " land") : Phrase(" countries", sv: " länder"))
        + Phrase(" and ", sv: " och på ") + Wording.number(places)
        + Phrase(" places, last in ", sv: " platser, senast i ") + narrator.here
        + Phrase(
          ". Places count that are more than 100\u{A0}km apart once the uncertainty of both is taken off.",
          sv: ". Platser räknas som ligger mer än 100\u{A0}km isär när bådas osäkerhet har dragits av."),
      innocent: Phrase(
        "A long journey with connections, or an account that several people share.",
        sv: "En lång resa med byten, eller ett konto som flera delar på."),
      attacker: Phrase(
        "The account was sold or shared, or the attacker changes proxies.",
        sv: "Kontot har sålts eller spridits, eller så byter angriparen proxy."),
      counterfactual: Phrase(
        "It would not have fired below four countries and six places; with the person's own device it would have stayed low.",
        sv: "Den hade inte larmat under fyra länder och sex platser; med personens egen enhet hade den stannat på låg.")
    )
  }

  package static let countries = Threshold(
    "location-burst.countries", 4, .countries,
    why: Phrase("a journey with two connections touches three", sv: "en resa med två byten berör tre"))
  package static let places = Threshold(
    "location-burst.places", 6, .places,
    why: Phrase(
      "a day of trains with a phone and a laptop touches four or five",
      sv: "en dag på tåg med telefon och dator berör fyra eller fem"))

  package static let rule = Rule(
    id: "location-burst",
    title: Phrase("Many places within a day", sv: "Många platser inom ett dygn"),
    what: Phrase(
      "One account in four countries, or six places more than 100 km apart beyond their uncertainty, within 24 hours.",
      sv: "Ett konto i fyra länder, eller på sex platser mer än 100 km isär utöver deras osäkerhet, inom 24 timmar."),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1090"], playbook: "location-burst",
    thresholds: [countries, places], needs: [.place, .outcome],
    knownFalseAlarms: Phrase(
      "A long journey with connections, a shared account.", sv: "En lång resa med byten, ett delat konto."),
    evasion: Phrase("Keeping to one proxy.", sv: "Att hålla sig till en proxy."))
}
