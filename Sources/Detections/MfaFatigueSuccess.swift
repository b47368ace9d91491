package import Baselines
internal import Events

/// **Behaviour.** After a row of refused requests for the second factor one is approved: the person gave in, and the
/// attacker is inside.
///
/// **Data that proves it.** Access with the second factor given, at most 15 minutes after five refusals; three or four
/// make it high instead of critical. From the address of the refused requests, or from nothing of the person's.
///
/// **How an attacker avoids it.** Waiting a quarter of an hour before the request that is approved.
///
/// **Known false alarms.** The person mistypes codes and succeeds: own device, own address or known software outweigh it.
/// Somebody who is new has no such habits yet: medium at most.
package struct MfaFatigueSuccess: Detector {
  package init() {}

  package static var signs: Signs { .granted }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    if person.attempts.prompts.isEmpty { return nil }
    guard sighting.isGranted, traits.contains(.interactive), !sighting.isServiceTraffic, !traits.isOwnSource
    else { return nil }
    let before = person.attempts.prompts(before: sighting.event.time, within: context.thresholds[Self.window])
    let count = Double(before.count)
    guard count >= context.thresholds[Self.few], let first = before.first else { return nil }
    let address = sighting.whereabouts.addressKey
    let isSame = address != 0 && before.contains { $0.addressKey == address }
    guard sighting.signs.contains(.factorDone) || (isSame && sighting.event.secondFactor == .unknown) else {
      return nil
    }
    let isMany = count >= context.thresholds[Self.many]
    let clues = clues(sighting, traits, person, context, before: before, isSame: isSame, isMany: isMany)
    guard let severity = Scale.severity(clues) else { return nil }
    let isKnown = person.experience(at: sighting.event.time) >= 0.5
    let raised = severity == .high && isMany ? Severity.critical : severity
    var suspicion = Suspicion(
      severity: isKnown ? raised : min(raised, .medium), thing: sighting.whereabouts.networkKey, clues: clues,
      deciding: sighting)
    suspicion.events = before.map(\.event) + [sighting.event.id]
    suspicion.firstSeen = first.time
    return suspicion
  }

  private func clues(
    _ sighting: Sighting, _ traits: Traits, _ person: Person, _ context: Context,
    before: ArraySlice<Attempts.Prompt>, isSame: Bool, isMany: Bool
  ) -> [Clue] {
    let seconds = before.first.map { $0.time.seconds(until: sighting.event.time) } ?? 0
    let events = before.map(\.event)
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    return [
      Clue(.factor(.promptsRefused(count: before.count, seconds: seconds)), isMany ? 2.5 : 1, events: events),
      Clue(.factor(.approvedAtLast), 0.5),
      isSame ? Clue(.factor(.sameSourceAsPrompts), 1) : Clue(.factor(.otherSourceThanPrompts), -1),
    ] + appraisal.allButHome().filter { $0.kind != .attempt(.secondFactorDone) }
  }
}

extension MfaFatigueSuccess {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: Phrase(
        "Approved after many refused requests", sv: "Godkänd efter många nekade begäranden"),
      summary: Phrase("After ", sv: "Efter ") + Wording.number(suspicion.events.count - 1)
        + Phrase(
          " refused requests for the second factor access was given, from ",
          sv: " nekade begäranden om andra faktorn gavs åtkomst, från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "The person mistyped codes on a new device and succeeded in the end.",
        sv: "Personen skrev fel koder på en ny enhet och lyckades till slut."),
      attacker: Phrase(
        "The person gave in to the requests, or was talked into it, and the attacker is inside.",
        sv: "Personen gav efter för begärandena, eller övertalades, och angriparen är inne."),
      counterfactual: Phrase(
        "It would not have fired with the person's own device, nor with fewer than three refusals in the minutes before.",
        sv: "Den hade inte larmat med personens egen enhet, och inte med färre än tre nekanden under minuterna innan."))
  }

  package static let many = Threshold(
    "mfa-fatigue-success.refused", 5, .prompts,
    why: Phrase(
      "as for refusals alone; with the approval it is critical",
      sv: "som för enbart nekanden; med godkännandet är det kritiskt"))

  package static let few = Threshold(
    "mfa-fatigue-success.few", 3, .prompts,
    why: Phrase(
      "some give in early; below five it is high and needs an unfamiliar source",
      sv: "somliga ger efter tidigt; under fem är det högt och kräver en främmande källa"))

  package static let window = Threshold(
    "mfa-fatigue-success.window", 900, .seconds,
    why: Phrase(
      "requests come minutes apart, and the approval with the last of them",
      sv: "begäranden kommer med några minuters mellanrum, och godkännandet med den sista"))

  package static let rule = Rule(
    id: "mfa-fatigue-success",
    title: Phrase("A request approved after many refusals", sv: "En begäran godkänd efter många nekanden"),
    what: Phrase(
      "Access with the second factor, minutes after many requests for it were refused.",
      sv: "Inloggning med andra faktorn, minuter efter att många begäranden om den nekats."),
    defaultSeverity: .critical, techniques: ["T1621", "T1078.004"], playbook: "mfa-fatigue",
    thresholds: [many, few, window], needs: [.outcome],
    knownFalseAlarms: Phrase(
      "Codes mistyped on a new device, then the right one.",
      sv: "Koder som skrivits fel på en ny enhet, sedan den rätta."),
    evasion: Phrase(
      "Waiting a quarter of an hour before the request that is approved.",
      sv: "Att vänta en kvart före den begäran som godkänns."))
}
