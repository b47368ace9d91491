package import Baselines
internal import Events

/// **Behaviour.** A token is redeemed in the background from a network that the person does not use and with a device
/// that nobody knows, while the person goes on signing in where they are: a stolen refresh token.
///
/// **Data that proves it.** A granted non-interactive sign-in from an operator new to the person, without a known or
/// managed device; interactive sign-ins of the last day from elsewhere. From rented servers or an anonymiser it is high.
/// Through an operator that the person uses, the device must be missing that is always named, and the own computer have
/// been in use at another address within the day.
///
/// **How an attacker avoids it.** The exact software of a person whose devices are not registered, and the victim's own
/// operator.
///
/// **Known false alarms.** A service that was just connected fetches from its own cloud: an application new to the person
/// stays low. A telephone on a new network keeps its agent; a new telephone is low.
package struct TokenReplay: Detector {
  package init() {}

  package static var cues: Traits { [.networkNew, .deviceMissing] }
  package static var signs: Signs { .granted }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.isGranted, traits.contains(.networkNew) || isBeyondDevice(sighting, traits, person),
      traits.isDisjoint(with: [
        .interactive, .deviceKnown, .deviceRecent, .deviceManaged, .tenantNetwork, .serviceTraffic, .relay,
        .sessionChanged, .addressKnown,
      ]), !isOwnSoftware(traits), !isOwnSession(traits)
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    guard appraisal.experience >= 0.5, !appraisal.isAutomation else { return nil }
    let isOtherProgram = !person.memories.contains(sighting.applicationKey, of: .application)
    let isNearby = !traits.contains(.networkNew)
    var clues = [Clue(.session(isNearby ? .tokenWithoutDevice : .tokenElsewhere), 1)]
    if isOtherProgram { clues.append(Clue(.session(.otherProgram), -1.5)) }
    if isElsewhere(sighting, person) { clues.append(Clue(.session(.interactiveElsewhere), 0.6)) }
    // That a token is used in the background is the lead; and a program that names no system has no device to name.
    clues += appraisal.allButHome().without(.attempt(.background), .source(.disputedPlace))
    if sighting.osKey == 0 { clues = clues.without(.client(.noDevice)) }
    // Where the device is missing that is always named, the person's own operator is no comfort.
    if isNearby { clues = clues.without(.source(.knownNetwork)) }
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, ceiling(sighting, traits, isOtherProgram: isOtherProgram)),
      thing: sighting.whereabouts.networkKey, clues: clues, deciding: sighting)
  }

  /// Through an operator that the person uses, and without the device that the person's programs always name, while the
  /// own computer is at another desk.
  private func isBeyondDevice(_ sighting: Sighting, _ traits: Traits, _ person: Person) -> Bool {
    guard traits.contains(.deviceMissing), traits.isDisjoint(with: [.phone, .addressRecent]),
      let seconds = person.desk?.seconds(beforeElsewhere: sighting)
    else { return false }
    return seconds <= 86_400
  }

  /// A session that goes on in the background, but for one that goes on from rented servers.
  private func isOwnSession(_ traits: Traits) -> Bool {
    traits.contains(.sessionSame) && traits.isDisjoint(with: [.hosting, .tor, .openProxy])
  }

  /// What the person's telephone is on every new network: exactly the software that they use, and nothing against it.
  private func isOwnSoftware(_ traits: Traits) -> Bool {
    traits.contains(.agentKnown)
      && traits.isDisjoint(with: [.deviceMissing, .deviceNew, .hosting, .tor, .openProxy, .sourceAttacking])
  }

  private func isElsewhere(_ sighting: Sighting, _ person: Person) -> Bool {
    person.trail.anchors.contains { stay in
      stay.traits.contains(.interactive) && stay.networkKey != sighting.whereabouts.networkKey
        && stay.last.seconds(until: sighting.event.time) <= 86_400
    }
  }

  private func ceiling(_ sighting: Sighting, _ traits: Traits, isOtherProgram: Bool) -> Severity {
    if isOtherProgram, sighting.osKey == 0 { return .low }
    if !traits.isDisjoint(with: [.hosting, .tor, .openProxy]) { return .high }
    return traits.contains(.phone) || sighting.osKey == 0 ? .low : .medium
  }
}

extension TokenReplay {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let isNearby = suspicion.clues.contains { $0.kind == .session(.tokenWithoutDevice) }
    return Telling(
      title: Phrase("A token used elsewhere", sv: "En token används på annat håll"),
      summary: Phrase("In the background, from ", sv: "I bakgrunden, från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + (isNearby
          ? Phrase(
            ". The device that is always named is missing, the own computer was at another address, and nobody typed anything.",
            sv:
              ". Den enhet som annars alltid är med saknas, den egna datorn var på en annan adress, och ingen skrev något."
          )
          : Phrase(
            ". Network and device are new to the person, and nobody typed anything.",
            sv: ". Nät och enhet är nya för personen, och ingen skrev något.")),
      innocent: Phrase(
        "A service that the person has connected, or a new device that fetches mail on a new network.",
        sv: "En tjänst som personen har kopplat in, eller en ny enhet som hämtar mejl på ett nytt nät."),
      attacker: Phrase(
        "A stolen token is redeemed without password and second factor.",
        sv: "En stulen token löses in utan lösenord och andra faktor."),
      counterfactual: isNearby
        ? Phrase(
          "It would not have fired with a device of the person's, nor at an address of theirs.",
          sv: "Den hade inte larmat med en av personens enheter, och inte på en av personens adresser.")
        : Phrase(
          "It would not have fired with a device or at an address that the person uses.",
          sv: "Den hade inte larmat med en enhet eller på en adress som personen använder."))
  }

  package static let rule = Rule(
    id: "token-replay",
    title: Phrase("A token used elsewhere", sv: "En token används på annat håll"),
    what: Phrase(
      "A token is redeemed in the background from a network and with a device that are new to the person.",
      sv: "En token löses in i bakgrunden från ett nät och med en enhet som är nya för personen."),
    defaultSeverity: .medium, techniques: ["T1528", "T1550.001"], playbook: "session-theft",
    thresholds: [], needs: [.network, .agent, .outcome],
    knownFalseAlarms: Phrase(
      "Services that were just connected, new devices on new networks.",
      sv: "Tjänster som nyss kopplats in, nya enheter på nya nät."),
    evasion: Phrase(
      "The exact software of a person whose devices are not registered, through the victim's own operator.",
      sv: "Exakt samma programvara hos en person vars enheter inte är registrerade, genom offrets egen operatör."))
}
