package import Baselines
internal import Events

/// **Behaviour.** A program's own identity signs in from a country or through an operator where it never was, or right after
/// it was given a new secret: somebody else holds the secret.
///
/// **Data that proves it.** The networks and countries of the program so far (`Person.learnWorkload`), and the acts that
/// gave secrets within the day before (`NewSecrets`).
///
/// **How an attacker avoids it.** A machine with the same cloud in the same country, with a secret that exists already.
///
/// **Known false alarms.** A service that moves to another host or region: low where the country is known. Programs that
/// run in Microsoft's cloud hop between its addresses, which tells nothing.
package struct ServicePrincipalAnomaly: Detector {
  package init() {}

  package static var signs: Signs { .workload }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.opensWorkload, !sighting.isServiceTraffic else { return nil }
    let isNew = !traits.isDisjoint(with: [.networkNew, .countryNew])
    guard isNew || context.source.hasNewSecret, !context.habits.isOwn(sighting.whereabouts),
      context.policy.comesFromOrigin(sighting) != true
    else { return nil }
    let clues = clues(sighting, traits, of: person, in: context)
    guard !clues.isEmpty, let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, context.source.hasNewSecret && isNew ? .high : .medium),
      thing: sighting.whereabouts.networkKey, clues: clues, deciding: sighting)
    suspicion.stage = .access
    return suspicion
  }

  /// None while the program is little known and has no new secret.
  private func clues(_ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context) -> [Clue] {
    let experience = person.experience(at: sighting.event.time)
    let hasNewSecret = context.source.hasNewSecret
    guard experience >= 0.5 || hasNewSecret else { return [] }
    // The base rate is in whichever leads: services move now and then, and secrets are renewed.
    var clues = hasNewSecret ? [Clue(.use(.newSecret), 1.1)] : []
    let base = hasNewSecret ? 0 : -0.7
    if traits.contains(.networkNew) {
      // A program that runs in many places is forgiven the next one.
      let places = Double(person[.network].entries.count)
      clues.append(Clue(.use(.workloadAddress), 0.9 * experience - 0.2 * max(0, places - 2) + base))
    } else if traits.contains(.networkKnown) {
      clues.append(Clue(.source(.knownNetwork), -1.8))
    }
    if traits.contains(.countryNew), sighting.whereabouts.tellsCountry {
      clues.append(Clue(.use(.workloadPlace), 1.2 * experience))
    } else if traits.contains(.countryKnown) {
      clues.append(Clue(.source(.knownCountry), -1))
    }
    if !traits.isDisjoint(with: .anonymising) { clues.append(Clue(.lead(.anonymiser), 2)) }
    if traits.contains(.sourceAttacking) { clues.append(Clue(.source(.attacking), 2)) }
    return clues
  }
}

extension ServicePrincipalAnomaly {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.entry + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "The service was moved to another host, or a developer tries it from their desk.",
        sv: "Tjänsten flyttades till en annan värd, eller så provar en utvecklare den vid sitt skrivbord."),
      attacker: Phrase(
        "Somebody else has the program's secret.", sv: "Någon annan har programmets hemlighet."),
      counterfactual: Phrase(
        "It would not have fired through an operator that the program has used, without a new secret.",
        sv: "Den hade inte larmat genom en operatör som programmet har använt, utan ny hemlighet."))
  }

  package static let rule = Rule(
    id: "service-principal-anomaly",
    title: Phrase("A program signs in from elsewhere", sv: "Ett program loggar in från ett nytt håll"),
    what: Phrase(
      "A program's identity from a new operator or country, or right after it was given a new secret.",
      sv:
        "Ett programs identitet från en ny operatör eller ett nytt land, eller strax efter att det fick en ny hemlighet."
    ),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1098.001"], playbook: "service-principal", thresholds: [],
    needs: [.network],
    knownFalseAlarms: Phrase("Services that move to another host.", sv: "Tjänster som flyttar till en annan värd."),
    evasion: Phrase(
      "The same cloud and country, with a secret that exists.", sv: "Samma moln och land, med en hemlighet som finns."))
}
