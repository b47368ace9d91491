package import Baselines
internal import Events

/// **Behaviour.** A phishing page in between passes password and second factor on while the victim types them, and keeps
/// the session (adversary in the middle).
///
/// **Data that proves it.** The request for the second factor and the access that follows within a minute come from the
/// *same* address, which is nobody's: rented servers, an anonymiser, a foreign country, or no registered device where
/// the person always has one. The person's own devices are meanwhile active elsewhere: a computer that was in use at
/// another desk minutes ago is not at this one, though software and operator be the person's.
///
/// **How an attacker avoids it.** A proxy at home-like addresses near the victim, where devices are not registered, while
/// the victim is away from the computer.
/// Factors that are bound to the page (passkeys, Windows Hello) stop it altogether.
///
/// **Known false alarms.** A new telephone that is set up while travelling: low, as long as nothing hostile joins it.
package struct MfaRelay: Detector {
  package init() {}

  package static var cues: Traits { .interactive }
  package static var signs: Signs { .granted }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard let asked = person.attempts.asked, traits.contains(.interactive), sighting.isGranted,
      traits.isDisjoint(with: [
        .tenantNetwork, .addressKnown, .deviceKnown, .deviceManaged, .relay, .serviceTraffic, .sessionSame,
      ]),
      sighting.event.secondFactor != .notRequired, asked.addressKey != 0,
      asked.addressKey == sighting.whereabouts.addressKey
    else { return nil }
    let seconds = asked.time.seconds(until: sighting.event.time)
    guard (0...context.thresholds[Self.window]).contains(seconds) else { return nil }
    let minutes = awayFromDesk(sighting, traits, person)
    guard !traits.isDisjoint(with: [.networkNew, .deviceMissing, .agentOlder]) || minutes != nil else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    guard appraisal.experience >= 0.5 else { return nil }
    let isHidden = !traits.isDisjoint(with: [.hosting, .vpn, .tor, .openProxy])
    var clues = [
      Clue(
        .factor(.askedAndAnswered(seconds: seconds)), isHidden ? 1.1 : 0.8, events: [asked.event, sighting.event.id])
    ]
    if let minutes, let desk = person.desk {
      clues.append(Clue(.factor(.atAnotherDesk(minutes: minutes)), minutes <= 10 ? 2.5 : 1.5, events: [desk.event]))
    } else if isActiveElsewhere(sighting, person, context) {
      clues.append(Clue(.factor(.activeElsewhere), 1.2))
    }
    clues += appraisal.allButHome().without(.source(.disputedPlace))
    // Where the device is missing that is always named, the person's own operator is no comfort.
    if traits.contains(.deviceMissing), !traits.contains(.phone) { clues = clues.without(.source(.knownNetwork)) }
    // Nor is exactly the person's software a comfort, at a desk that the person cannot have reached.
    if let minutes, minutes <= 10 { clues = clues.without(.client(.knownAgent), .client(.commonAgent)) }
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, ceiling(traits, minutes)), thing: sighting.whereabouts.networkKey, clues: clues,
      deciding: sighting)
    suspicion.events = [asked.event, sighting.event.id]
    suspicion.firstSeen = asked.time
    return suspicion
  }

  /// A device or address of the person's that was in use within the hours before, through another operator.
  private func isActiveElsewhere(_ sighting: Sighting, _ person: Person, _ context: Context) -> Bool {
    let hours = context.thresholds[Self.activity]
    return person.trail.anchors.contains { stay in
      stay.networkKey != sighting.whereabouts.networkKey
        && stay.last.seconds(until: sighting.event.time) <= hours * 3_600
        && !stay.traits.isDisjoint(with: [.deviceKnown, .agentKnown, .addressKnown])
    }
  }

  /// Minutes since the person's own computer was in use at another desk, within the hour: nobody packs up, travels and
  /// signs in with another in that time. A telephone is not the computer.
  private func awayFromDesk(_ sighting: Sighting, _ traits: Traits, _ person: Person) -> Int? {
    guard !traits.contains(.phone), let seconds = person.desk?.seconds(beforeElsewhere: sighting), seconds <= 3_600
    else { return nil }
    return Int(seconds / 60)
  }

  /// Without a hostile sign it is what every new device does.
  private func ceiling(_ traits: Traits, _ minutes: Int?) -> Severity {
    if !traits.isDisjoint(with: [.hosting, .tor, .openProxy, .sourceAttacking]) { return .high }
    if traits.contains(.phone) { return .low }
    let isForeign = traits.contains(.countryNew) && !traits.contains(.countryShared)
    return isForeign && !traits.isDisjoint(with: [.deviceMissing, .systemNew])
      ? .high

      : traits.contains(.deviceMissing) || traits.contains(.agentOlder) || minutes != nil ? .medium : .low
  }
}

extension MfaRelay {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: Phrase(
        "The second factor given through somebody in between", sv: "Andra faktorn angiven genom en mellanhand"),
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(
          ". The second factor was asked for and given from that address alone, which is not the person's.",
          sv: ". Andra faktorn begärdes och angavs från den adressen, som inte är personens."),
      innocent: Phrase(
        "The person signs in with a new device from a new network, behind a VPN or a virtual desktop.",
        sv: "Personen loggar in med en ny enhet från ett nytt nät, bakom ett VPN eller i ett virtuellt skrivbord."),
      attacker: Phrase(
        "A phishing page passed password and second factor on and kept the session.",
        sv: "En nätfiskesida skickade lösenord och andra faktor vidare och behöll sessionen."),
      counterfactual: Phrase(
        "It would not have fired with a device or from an address of the person's; without rented servers, an anonymiser or a foreign country it stays below high.",
        sv:
          "Den hade inte larmat med en enhet eller från en adress som är personens; utan hyrda servrar, anonymisering eller ett främmande land når den inte hög."
      ))
  }

  package static let window = Threshold(
    "mfa-relay.window", 60, .seconds,
    why: Phrase(
      "the page passes the answer on at once; a person needs seconds to approve, seldom a minute",
      sv: "sidan skickar svaret vidare genast; en person behöver sekunder för att godkänna, sällan en minut"))

  package static let activity = Threshold(
    "mfa-relay.activity", 4, .hours,
    why: Phrase(
      "half a working day: long enough to have seen the own devices, too short for most trips",
      sv: "en halv arbetsdag: lång nog för att ha sett de egna enheterna, för kort för de flesta resor"))

  package static let rule = Rule(
    id: "mfa-relay",
    title: Phrase("Second factor through somebody in between", sv: "Andra faktorn genom en mellanhand"),
    what: Phrase(
      "The second factor is asked for and given within a minute from the same unfamiliar address.",
      sv: "Andra faktorn begärs och anges inom en minut från samma främmande adress."),
    defaultSeverity: .high, techniques: ["T1557", "T1111", "T1539"], playbook: "session-theft",
    thresholds: [window, activity], needs: [.address, .network, .outcome],
    knownFalseAlarms: Phrase(
      "A new device set up away from home.", sv: "En ny enhet som sätts upp borta från hemmet."),
    evasion: Phrase(
      "A proxy near the victim, where devices are not registered, while the victim's computer is idle.",
      sv: "En proxy nära offret, där enheter inte är registrerade, medan offrets dator vilar."))
}
