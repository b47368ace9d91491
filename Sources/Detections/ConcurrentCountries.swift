package import Baselines
internal import Events

/// **Behaviour.** Granted sign-ins from two countries alternate, A → B → A within three hours, and one of the two is known
/// neither to the person nor to the tenant: two people use the account at the same time, perhaps too near each other for
/// `impossible-travel`, to which it gives way: one journey is one finding.
///
/// **Data that proves it.** The order of countries within the last day (`Trail.legs`), from networks that tell a country.
///
/// **How an attacker avoids it.** Working while the person sleeps, or from a country that the tenant uses.
///
/// **Known false alarms.** Border regions whose phones change operators; a laptop abroad beside a phone that is routed
/// home. The own device at the strange end keeps both low.
package struct ConcurrentCountries: Detector {
  package init() {}

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard person.trail.legs.count >= 2, sighting.isGranted, sighting.whereabouts.tellsCountry,
      person.trail.legs[person.trail.legs.count - 1].country != sighting.country, !traits.isEgress
    else { return nil }
    let legs = person.trail.legs
    let window = context.thresholds[Self.window] * 3_600
    guard
      let start = legs.lastIndex(where: {
        $0.country == sighting.country && $0.to.seconds(until: sighting.event.time) <= window
      })
    else { return nil }
    guard let strange = legs[start...].first(where: { isStrange($0, to: person, in: context) }) else { return nil }
    return suspicion(legs[start], strange, sighting, person, context)
  }

  /// New when the leg began, and by now neither a good part of what is known of the person nor colleagues' country.
  private func isStrange(_ leg: Trail.Leg, to person: Person, in context: Context) -> Bool {
    guard leg.traits.contains(.countryNew), !leg.traits.contains(.countryShared) else { return false }
    let key = UInt64(leg.country.packed)
    if let known = person.memories.entry(key, of: .country), known.weight * 3 > person.memories.total(of: .country) {
      return false
    }
    return (context.habits.tally.countries[key]?.users.estimate ?? 0) < 3
  }

  private func suspicion(
    _ start: Trail.Leg, _ strange: Trail.Leg, _ sighting: Sighting, _ person: Person, _ context: Context
  ) -> Suspicion? {
    let appraisal = Appraisal(strange.traits, of: person, at: sighting, in: context)
    guard appraisal.standing >= 0.5 || person.signIns >= 3 else { return nil }
    // Half as much while nobody is known yet: in a log's first hours a gateway abroad is as new as everything else.
    let lead = 1.3 * (0.5 + 0.5 * appraisal.standing)
    let clues = [Clue(.lead(.interleaved), lead, events: [strange.event, sighting.event.id])]
    // That a token is there is no comfort where two hands share a session.
    let all = clues + appraisal.everything(events: [strange.event]).without(.attempt(.factorRemembered))
    guard let severity = Scale.severity(all) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, appraisal.ceiling, appraisal.isAutomation ? .low : .high),
      thing: UInt64(strange.country.packed), clues: all,
      deciding: sighting)
    // From the last sign-in before the strange country on: a leg at home may have begun weeks ago.
    let isStart = start.event == strange.event
    suspicion.events = isStart ? [strange.event] : [start.lastEvent, strange.event]
    suspicion.events.append(sighting.event.id)
    suspicion.firstSeen = isStart ? strange.from : start.to
    suspicion.detail = .leg(strange)
    return suspicion
  }
}

extension ConcurrentCountries {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard case .leg(let strange) = suspicion.detail else { return narrator.plainTelling(rule) }
    let foreign = narrator.country(strange.country)
    return Telling(
      title: Phrase("Used in two countries at once, one of them ", sv: "Används i två länder samtidigt, ett av dem ")
        + foreign,
      summary: Phrase(
        "Sign-ins alternate between countries within three hours; ",
        sv: "Inloggningarna växlar mellan länder inom tre timmar; ")
        + foreign
        + Phrase(
          " is new to the person and the organisation, first at ",
          sv: " är nytt för personen och organisationen, först ")
        + Wording.time(strange.from) + Phrase(".", sv: "."),
      innocent: Phrase(
        "The person is abroad with one device while another is routed through home, or uses a VPN on one of them.",
        sv: "Personen är utomlands med en enhet medan en annan går via hemlandet, eller använder VPN på en av dem."),
      attacker: Phrase(
        "Two people use the account at the same time.", sv: "Två personer använder kontot samtidigt."),
      counterfactual: Phrase(
        "It would not have fired had the person or a colleague been in the country before; with the person's own device it would have stayed low.",
        sv:
          "Den hade inte larmat om personen eller en kollega varit i landet förut; med personens egen enhet hade den stannat på låg."
      ))
  }

  package static let window = Threshold(
    "concurrent-countries.window", 3, .hours,
    why: Phrase(
      "shorter than a trip abroad and back; token refreshes come at least hourly",
      sv: "kortare än en resa utomlands och hem; bakgrundsförnyelser kommer minst en gång i timmen"))

  package static let rule = Rule(
    id: "concurrent-countries",
    title: Phrase("Two countries at once", sv: "Två länder samtidigt"),
    what: Phrase(
      "Granted sign-ins alternate between two countries within three hours, one of them unknown.",
      sv: "Inloggningar växlar mellan två länder inom tre timmar, varav ett är okänt."),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1539"], playbook: "concurrent-countries",
    thresholds: [window], needs: [.place, .outcome],
    knownFalseAlarms: Phrase(
      "Border regions, a laptop abroad beside a phone that is routed home.",
      sv: "Gränstrakter, en dator utomlands bredvid en telefon som går via hemlandet."),
    evasion: Phrase(
      "Working while the person sleeps, or from a country that the organisation uses.",
      sv: "Att arbeta medan personen sover, eller från ett land som organisationen använder."),
    givesWayTo: [ImpossibleTravel.rule.id])
}
