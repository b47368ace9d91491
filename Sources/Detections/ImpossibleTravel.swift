package import Baselines
internal import Events

/// **Behaviour.** One account is used at two places that lie too far apart for the time between: at least 500 km (after
/// the uncertainty of both places) at 900 km/h or more. Somebody has the password or the session, and is elsewhere.
///
/// **Data that proves it.** Granted access (or a right password) with a place on both ends. The earlier end is every
/// distinct place of the last 24 hours where the person was by trusted evidence (`Trail`), not just the last event; when
/// the person comes back to a familiar place, also what was suspicious meanwhile.
///
/// **How an attacker avoids it.** A proxy in the victim's own region, or patience: waiting out the flight time.
/// `unfamiliar-sign-in` and `hosting-sign-in` look at what a place does not show.
///
/// **Known false alarms.** VPNs and gateways (placeless networks never decide, and the own device keeps it low), mobile
/// operators that surface far away (they count for their country only), wrong or disputed geolocation (radii are taken
/// off, the smaller distance counts), two people on a shared mailbox.
package struct ImpossibleTravel: Detector {
  package init() {}

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.opensDoor, sighting.whereabouts.tellsPlace, sighting.whereabouts.tellsCountry, !traits.isEgress
    else { return nil }
    if let i = fastest(to: sighting, from: person.trail.anchors, in: context) {
      return suspicion(person.trail.anchors[i], sighting, traits, person, context)
    }
    guard !person.trail.suspects.isEmpty, isHome(traits),
      let i = fastest(to: sighting, from: person.trail.suspects, in: context)
    else { return nil }
    return suspicion(person.trail.suspects[i], sighting, traits, person, context)
  }

  /// The own device in a country of the person's: between two such ends lies a wrong map, or a second device.
  private func isSettled(_ traits: Traits) -> Bool { traits.hasOwnDevice && traits.contains(.countryKnown) }

  /// Where a person certainly is: a familiar country, and there a familiar address, an office or the own device.
  private func isHome(_ traits: Traits) -> Bool {
    traits.contains(.countryKnown)
      && (traits.contains(.addressKnown) || traits.contains(.tenantNetwork) || traits.hasOwnDevice)
  }

  /// Index of the stay of which the way here would have taken the highest speed, above the thresholds.
  private func fastest(to sighting: Sighting, from stays: [Stay], in context: Context) -> Int? {
    var best: (index: Int, speed: Double)?
    for i in stays.indices where isElsewhere(stays[i].spot, stays[i].last, sighting) {
      let minimum = context.thresholds[Self.distance]
      guard stays[i].spot.mayBe(fartherThan: minimum, from: sighting.whereabouts.spot) else { continue }
      let way = Journey.kilometres(from: stays[i], to: sighting.whereabouts, context.reference.distances)
      let speed = way / Journey.seconds(stays[i].last, sighting.event.time) * 3_600
      guard way >= minimum, speed >= context.thresholds[Self.speed], speed > best?.speed ?? 0 else {
        continue
      }
      best = (i, speed)
    }
    return best?.index
  }

  /// Cheap, and false for nearly every event: within the day, and neither the same network nor the same point.
  private func isElsewhere(_ spot: Spot, _ time: Timestamp, _ sighting: Sighting) -> Bool {
    let here = sighting.whereabouts.spot
    return spot.prefixKey != here.prefixKey && abs(time.seconds(until: sighting.event.time)) <= Trail.span
      && !spot.isSamePoint(as: here)
  }

  private func suspicion(
    _ stay: Stay, _ sighting: Sighting, _ traits: Traits, _ person: Person, _ context: Context
  ) -> Suspicion? {
    guard !(isSettled(traits) && isSettled(stay.traits)),
      let journey = Journey(from: stay, to: sighting, distances: context.reference.distances)
    else { return nil }
    let there = Appraisal(stay.traits, of: person, at: sighting, in: context)
    let here = Appraisal(traits, of: person, at: sighting, in: context)
    let isEarlier = there.strangeness > here.strangeness
    let stranger = isEarlier ? there : here
    var clues = [Clue(.lead(.travel(journey)), lead(journey, here.standing), events: [stay.event, sighting.event.id])]
    if isEarlier { clues.append(Clue(.lead(.earlierIsStranger), 0, events: [stay.event])) }
    clues += stranger.everything(events: isEarlier ? [stay.event] : [])
    guard var severity = Scale.severity(clues) else { return nil }
    let plain = stranger.isAutomation || stranger.isBackground ? Severity.low : journey.crossesBorder ? .high : .medium
    severity = min(severity, stranger.ceiling, plain)
    let country = isEarlier ? stay.place.country : sighting.country
    var suspicion = Suspicion(severity: severity, thing: UInt64(country.packed), clues: clues, deciding: sighting)
    suspicion.events = [stay.event, sighting.event.id]
    suspicion.firstSeen = min(stay.last, sighting.event.time)
    suspicion.detail = .journey(journey)
    return suspicion
  }

  /// A border crossed at the speed of an aeroplane doubles or quadruples the odds; free geolocation within a country
  /// is off by 900 km for one address in ten, so that a domestic leap says little. Half of it while nobody is known yet.
  private func lead(_ journey: Journey, _ standing: Double) -> Double {
    let haste = min(1, max(0, (journey.speed / 900 - 1) / 4))
    return ((journey.crossesBorder ? 1.5 : 0.3) + haste) * (0.5 + 0.5 * standing)
  }
}

extension ImpossibleTravel {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard case .journey(let journey) = suspicion.detail else { return narrator.plainTelling(rule) }
    let from = narrator.place(journey.from)
    let to = narrator.place(journey.to)
    return Telling(
      title: Phrase("Signed in from ", sv: "Inloggad från ") + from + Phrase(" and ", sv: " och ") + to
        + Phrase(", too far apart", sv: ", för långt isär"),
      summary: Phrase("The account was used in ", sv: "Kontot användes i ") + from + Phrase(" at ", sv: " ")
        + Wording.time(journey.departure) + Phrase(" and in ", sv: " och i ") + to + Phrase(" at ", sv: " ")
        + Wording.time(journey.arrival) + Phrase(": at least ", sv: ": minst ")
        + Wording.kilometres(journey.kilometres) + Phrase(" in ", sv: " på ") + Wording.duration(journey.seconds)
        + Phrase(". No aeroplane does that.", sv: ". Inget flygplan hinner det."),
      innocent: Phrase(
        "The person uses a VPN or a phone whose operator surfaces elsewhere, or the map is wrong.",
        sv: "Personen använder ett VPN eller en telefon vars operatör syns på annat håll, eller så har kartan fel."),
      attacker: Phrase(
        "Somebody else uses the password or a stolen session while the person is at home.",
        sv: "Någon annan använder lösenordet eller en stulen session medan personen är kvar hemma."),
      counterfactual: counterfactual(narrator.context.thresholds))
  }

  private static func counterfactual(_ thresholds: Thresholds) -> Phrase {
    let limits =
      Wording.speed(thresholds[speed]) + Phrase(" or ", sv: " eller ") + Wording.kilometres(thresholds[distance])
    return Phrase("It would not have fired below ", sv: "Den hade inte larmat under ") + limits
      + Phrase(
        ", nor from a network of the organisation; with the person's own device it would have stayed low.",
        sv: ", och inte från organisationens eget nät; med personens egen enhet hade den stannat på låg.")
  }

  package static let distance = Threshold(
    "impossible-travel.distance", 500, .kilometres,
    why: Phrase(
      "two current city databases disagree by more than 194 km for a quarter of addresses within one country",
      sv: "två aktuella stadsdatabaser skiljer sig med mer än 194 km för en fjärdedel av adresserna inom ett land"))
  package static let speed = Threshold(
    "impossible-travel.speed", 900, .kilometresPerHour,
    why: Phrase("the cruising speed of an airliner", sv: "ett trafikflygplans marschfart"))

  package static let rule = Rule(
    id: "impossible-travel",
    title: Phrase("Impossible travel", sv: "Omöjlig resa"),
    what: Phrase(
      "One account at two places that nobody can travel between in the time.",
      sv: "Ett konto på två platser som ingen hinner resa emellan."),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1539"], playbook: "impossible-travel",
    thresholds: [distance, speed], needs: [.place, .outcome],
    knownFalseAlarms: Phrase(
      "VPNs and gateways, mobile operators that surface far away, wrong geolocation, shared mailboxes.",
      sv: "VPN och nätgrindar, mobiloperatörer som syns långt bort, fel på kartan, delade brevlådor."),
    evasion: Phrase(
      "A proxy in the person's own region, or waiting as long as the journey takes.",
      sv: "En proxy i personens egen trakt, eller att vänta så länge som resan tar."))
}
