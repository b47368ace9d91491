package import Baselines
internal import Events

/// **Behaviour.** Access at an hour of the week at which the person hardly ever signs in.
///
/// **Data that proves it.** The histogram of the person's 168 hours (`WeekHours`), with at least 30 sign-ins, smoothed over
/// two hours on either side.
///
/// **How an attacker avoids it.** The office hours of the victim's country.
///
/// **Known false alarms.** Everybody works late now and then: only context, and nothing from the own device or address.
package struct OddHours: Detector {
  package init() {}

  package static var cues: Traits { .oddHour }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.isGranted, traits.contains(.interactive), !sighting.isServiceTraffic,
      traits.isDisjoint(with: [.deviceKnown, .addressKnown, .tenantNetwork, .sessionSame])
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let others = appraisal.everything().without(.attempt(.oddHour), .attempt(.factorRemembered))
    let clues = [Clue(.use(.hour), -0.5)] + others
    guard Scale.severity(clues) != nil else { return nil }
    return Suspicion(severity: .low, thing: 1, clues: clues, deciding: sighting)
  }
}

extension OddHours {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.entry + narrator.said(by: suspicion, rule),
      innocent: Phrase("The person works late, or travels.", sv: "Personen arbetar sent, eller reser."),
      attacker: Phrase(
        "Somebody in another time zone uses the account.", sv: "Någon i en annan tidszon använder kontot."),
      counterfactual: Phrase(
        "It would not have fired with a device or from an address that the person has used.",
        sv: "Den hade inte larmat med en enhet eller från en adress som personen har använt."))
  }

  package static let rule = Rule(
    id: "odd-hours",
    title: Phrase("Sign-in at an odd hour", sv: "Inloggning vid en udda tid"),
    what: Phrase(
      "Access at an hour of the week that holds less than one in a hundred of the person's sign-ins.",
      sv: "Inloggning vid en timme i veckan som rymmer mindre än en av hundra av personens inloggningar."),
    defaultSeverity: .low, techniques: ["T1078.004"], playbook: "odd-hours", thresholds: [],
    needs: [.outcome],
    knownFalseAlarms: Phrase("People who work late.", sv: "Folk som arbetar sent."),
    evasion: Phrase("The victim's office hours.", sv: "Offrets kontorstider."))
}
