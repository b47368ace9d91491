package import Baselines
internal import Events

/// **Behaviour.** Access by a code that is typed in on another device, for a person who does not work that way: the
/// attacker starts the flow, and the victim is talked into typing the code.
///
/// **Data that proves it.** The log names the flow; the person has not used it on an earlier day of the last 90. The
/// source is the attacker's program or the victim's browser, whichever the log writes, so that a familiar address lowers
/// it, a familiar browser, which is the victim's, not at all, and rented servers, an anonymiser or a foreign country make it
/// high; as does a device that is registered within a day of it.
///
/// **How an attacker avoids it.** A proxy near the victim, and a developer as the victim.
///
/// **Known false alarms.** Developers on a machine without a browser, meeting rooms and screens: from a known address and
/// by habit it is quiet, and tools of administrators that the person uses weigh less.
package struct DeviceCodePhishing: Detector {
  package init() {}

  package static var signs: Signs { [.deviceCode, .act] }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    if sighting.signs.contains(.act) { return registration(sighting, traits, person, context) }
    guard sighting.signs.contains(.deviceCode), sighting.isGranted, !sighting.isServiceTraffic,
      !person.hasDeviceCodeHabit(at: sighting.hour)
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let isTool = sighting.signs.contains(.adminTool)
    let isOwnTool = isTool && person.memories.contains(sighting.applicationKey, of: .application)
    var clues = [Clue(.session(.deviceCode), 0.5 + 2 * appraisal.standing)]
    if isOwnTool { clues.append(Clue(.session(.administratorsTool), -1.5)) }
    // The program that waits for the code is no browser, has no device to name, and goes on in the background.
    // Whoever types the code in has a token on another device: that is the point of it.
    clues += appraisal.allButHome().without(.attempt(.factorRemembered))
      .without(
        .attempt(.background), .attempt(.secondFactorDone), .source(.disputedPlace), .client(.commonAgent),
        .client(.knownAgent))
    if sighting.osKey == 0 { clues = clues.without(.client(.noDevice)) }
    let isKept = appraisal.experience >= 0.5 && !isTool && !traits.hasOwnDevice
    guard let severity = Scale.severity(clues) ?? (isKept ? .low : nil) else { return nil }
    return Suspicion(
      severity: min(severity, appraisal.experience < 0.5 ? .low : isOwnTool ? .medium : .high, ceiling(traits)),
      thing: sighting.whereabouts.networkKey, clues: clues,
      deciding: sighting)
  }

  private func ceiling(_ traits: Traits) -> Severity {
    if traits.hasOwnDevice || traits.contains(.deviceManaged) { return .low }
    let isForeign = traits.contains(.countryNew) && !traits.contains(.countryShared)
    return isForeign || !traits.isDisjoint(with: [.hosting, .tor, .openProxy, .sourceAttacking]) ? .high : .medium
  }

  private func registration(
    _ sighting: Sighting, _ traits: Traits, _ person: Person, _ context: Context
  ) -> Suspicion? {
    guard sighting.act == .deviceRegistered, sighting.event.outcome == .granted, let code = person.attempts.deviceCode
    else { return nil }
    let hours = code.time.seconds(until: sighting.event.time) / 3_600
    guard (0...context.thresholds[Self.registration]).contains(hours) else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let clues = [Clue(.session(.deviceAfterCode(hours: Int(hours))), 3.2)] + appraisal.sourceClues()
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(severity: severity, thing: 1, clues: clues, deciding: sighting)
    suspicion.stage = .persistence
    suspicion.events = [code.event, sighting.event.id]
    suspicion.firstSeen = code.time
    return suspicion
  }
}

extension DeviceCodePhishing {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let isRegistration = suspicion.stage == .persistence
    return Telling(
      title: isRegistration
        ? Phrase("A device registered after a device code", sv: "En enhet registrerad efter en enhetskod")
        : rule.title,
      summary: isRegistration
        ? Phrase(
          "Within a day of access by a device code, which the person does not use to do, a device was registered, at ",
          sv:
            "Inom ett dygn efter en inloggning med enhetskod, vilket personen inte brukar göra, registrerades en enhet, "
        ) + Wording.time(narrator.sighting.event.time) + Phrase(".", sv: ".")
        : Phrase("By a code typed in on another device, from ", sv: "Med en kod som angavs på en annan enhet, från ")
          + narrator.here + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
          + Phrase(". The person does not use to sign in that way.", sv: ". Personen brukar inte logga in så."),
      innocent: Phrase(
        "The person set up a meeting room, a screen or a tool on a machine without a browser.",
        sv: "Personen satte upp ett mötesrum, en skärm eller ett verktyg på en maskin utan webbläsare."),
      attacker: Phrase(
        "Somebody sent the person a code and a genuine sign-in page; typing it let the sender in.",
        sv: "Någon skickade personen en kod och en äkta inloggningssida; när koden skrevs in släpptes avsändaren in."),
      counterfactual: Phrase(
        "It would not have fired for somebody who used such codes on an earlier day; from an address of the person's it stays low.",
        sv:
          "Den hade inte larmat för någon som använt sådana koder en tidigare dag; från en av personens adresser stannar den på låg."
      ))
  }

  package static let registration = Threshold(
    "device-code-phishing.registration", 24, .hours,
    why: Phrase(
      "Microsoft describes (Storm-2372, February 2025) how attackers register a device soon after the code was typed",
      sv:
        "Microsoft beskriver (Storm-2372, februari 2025) hur angripare registrerar en enhet strax efter att koden skrivits in"
    ))

  package static let rule = Rule(
    id: "device-code-phishing",
    title: Phrase("Access by a device code", sv: "Inloggning med enhetskod"),
    what: Phrase(
      "Access by a code typed in on another device, for a person without that habit.",
      sv: "Inloggning med en kod som anges på en annan enhet, för en person utan den vanan."),
    defaultSeverity: .medium, techniques: ["T1528", "T1566.002", "T1098.005"], playbook: "device-code-phishing",
    thresholds: [registration], needs: [.network, .outcome],
    knownFalseAlarms: Phrase(
      "Developers on machines without a browser, meeting rooms and screens.",
      sv: "Utvecklare på maskiner utan webbläsare, mötesrum och skärmar."),
    evasion: Phrase(
      "A proxy near the victim, and a developer as the victim.",
      sv: "En proxy nära offret, och en utvecklare som offer."))
}
