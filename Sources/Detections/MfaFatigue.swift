package import Baselines
internal import Events

/// **Behaviour.** Somebody who has the password asks for the second factor again and again, until the person approves
/// from weariness or by mistake.
///
/// **Data that proves it.** Requests that were denied or not answered: five within 15 minutes, or ten within six hours.
/// Where a log tells of requests alone, ten within 15 minutes from outside the person's devices and networks. Where the
/// requests come from decides: an attacker's sign-in, not the telephone that they reach.
///
/// **How an attacker avoids it.** Fewer requests, over days, or one with a good story on the telephone.
///
/// **Known false alarms.** Mistyped codes and a telephone out of reach: with the person's own device, or at an address of
/// theirs, that is low at most.
package struct MfaFatigue: Detector {
  package init() {}

  package static var signs: Signs { [.factorRefused, .factorAsked] }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.isPersonalSignIn, !sighting.isServiceTraffic,
      let (lead, before) = prompts(sighting, traits, person, context)
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let clues = [lead] + appraisal.allButHome().without(.attempt(.secondFactorRefused), .attempt(.background))
    guard let severity = Scale.severity(clues) else { return nil }
    let ceiling: Severity = appraisal.experience < 0.5 ? .low : appraisal.isPrivileged ? .high : .medium
    var suspicion = Suspicion(severity: min(severity, ceiling), thing: 1, clues: clues, deciding: sighting)
    suspicion.events = before.map(\.event) + [sighting.event.id]
    suspicion.firstSeen = before.first?.time ?? sighting.event.time
    return suspicion
  }

  /// Nil as long as they are too few.
  private func prompts(
    _ sighting: Sighting, _ traits: Traits, _ person: Person, _ context: Context
  ) -> (lead: Clue, before: ArraySlice<Attempts.Prompt>)? {
    let (time, attempts) = (sighting.event.time, person.attempts)
    if sighting.signs.contains(.factorRefused) {
      let recent = attempts.prompts(before: time, within: Self.span)
      if Double(recent.count + 1) >= context.thresholds[Self.refused] { return (Self.lead(recent, time), recent) }
      let slow = attempts.prompts(before: time, within: Attempts.memory)
      return Double(slow.count + 1) >= context.thresholds[Self.slow] ? (Self.lead(slow, time), slow) : nil
    }
    guard sighting.signs.contains(.interactive), !traits.isOwnSource else { return nil }
    let recent = attempts.requests(before: time, within: Self.span)
    guard Double(recent.count + 1) >= context.thresholds[Self.requests] else { return nil }
    let seconds = recent.first.map { $0.time.seconds(until: time) } ?? 0
    return (Clue(.factor(.promptsSent(count: recent.count + 1, seconds: seconds)), 1), recent)
  }

  private static func lead(_ before: ArraySlice<Attempts.Prompt>, _ time: Timestamp) -> Clue {
    let seconds = before.first.map { $0.time.seconds(until: time) } ?? 0
    return Clue(.factor(.promptsRefused(count: before.count + 1, seconds: seconds)), 1.5)
  }

  static let span = 15 * 60.0
}

extension MfaFatigue {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: (suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what)
        + Phrase("; the last from ", sv: "; den senaste från ") + narrator.here
        + Phrase(" (\(narrator.network)) at ", sv: " (\(narrator.network)) ")
        + Wording.time(narrator.sighting.event.time)
        + Phrase(". Whoever asks knows the password.", sv: ". Den som frågar kan lösenordet."),
      innocent: Phrase(
        "The person mistyped codes, or could not reach the telephone.",
        sv: "Personen skrev fel koder, eller kom inte åt telefonen."),
      attacker: Phrase(
        "Somebody has the password and hopes that the person approves from weariness.",
        sv: "Någon har lösenordet och hoppas att personen godkänner av ren trötthet."),
      counterfactual: Phrase(
        "It would have been low with a device or at an address of the person's, and nothing with fewer refusals.",
        sv: "Den hade varit låg med en enhet eller på en adress som är personens, och inget alls med färre nekanden."))
  }

  package static let refused = Threshold(
    "mfa-fatigue.refused", 5, .prompts,
    why: Phrase(
      "people mistype a code two or three times; attackers send requests by the dozen (Uber and Lapsus$, 2022)",
      sv: "folk skriver fel kod två tre gånger; angripare skickar begäranden i dussin (Uber och Lapsus$, 2022)"))

  package static let slow = Threshold(
    "mfa-fatigue.slow", 10, .prompts,
    why: Phrase(
      "refusals within six hours, for those who wait between requests; twice what one clumsy morning gives",
      sv: "nekanden inom sex timmar, för den som väntar mellan begäranden; det dubbla mot en fumlig förmiddag"))

  package static let requests = Threshold(
    "mfa-fatigue.requests", 10, .prompts,
    why: Phrase(
      "within 15 minutes and not from the person's own: a new device asks a few times for its programs, not ten",
      sv: "inom 15 minuter och inte från personens eget: en ny enhet frågar några gånger för sina program, inte tio"))

  package static let rule = Rule(
    id: "mfa-fatigue",
    title: Phrase("Requests for the second factor, again and again", sv: "Begäran om andra faktorn, gång på gång"),
    what: Phrase(
      "Requests for the second factor are refused or not answered, many times within minutes.",
      sv: "Begäranden om andra faktorn nekas eller blir obesvarade, många gånger inom några minuter."),
    defaultSeverity: .medium, techniques: ["T1621"], playbook: "mfa-fatigue", thresholds: [refused, slow, requests],
    needs: [.outcome],
    knownFalseAlarms: Phrase(
      "Mistyped codes, a telephone out of reach.", sv: "Felskrivna koder, en telefon utom räckhåll."),
    evasion: Phrase(
      "Fewer requests over days, or one with a good story on the telephone.",
      sv: "Färre begäranden under flera dagar, eller en enda med en bra historia på telefon."))
}
