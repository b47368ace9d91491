package import Baselines
internal import Events

/// **Behaviour.** Access is granted to somebody of whom nothing is familiar: network, device and software are all new at
/// once. What is left of a theft when the attacker comes through a proxy in the victim's own country.
///
/// **Data that proves it.** The rarity score after Freeman et al. (`Rarity`) over address, operator, country, system,
/// browser, agent and device, held against the person and, while the person is little known, against the tenant; it
/// adapts to both, because whoever roams a lot, or belongs to a tenant that does, is forgiven the next new thing.
///
/// **How an attacker avoids it.** The victim's exact user agent where the victim's devices are not registered, or a proxy
/// with the victim's own operator: with hostile signs that is still low.
///
/// **Known false alarms.** A new phone set up away from home: medium at most, as long as nothing hostile joins it. On an
/// operator that the person uses, and with a device that the organisation manages, it does not fire.
package struct UnfamiliarSignIn: Detector {
  package init() {}

  package static var cues: Traits { [.agentNew, .deviceMissing] }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard !traits.isDisjoint(with: Self.cues), sighting.isGranted,
      isAllNew(traits), sighting.whereabouts.tellsPlace, traits.isDisjoint(with: .anonymising)
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    guard appraisal.experience >= 0.5 else { return nil }
    let rarity = Rarity(of: sighting, for: person, in: context.habits).total
    let threshold = context.thresholds[Self.score]
    guard rarity >= threshold else { return nil }
    guard traits.contains(.networkNew) || appraisal.isHostile || isOtherComputer(traits) else { return nil }
    // Of familiar software without its device, the clues say all but that it is both at once.
    let surplus = traits.contains(.agentNew) ? min(1.2, (rarity - threshold) / 5) : 0
    let lead = Clue(.lead(lead(traits)), 0.8 + surplus)
    let clues =
      [lead] + appraisal.clues() + appraisal.networkKindClues() + appraisal.countryClues().filter { $0.weight > 0 }
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, appraisal.ceiling, ceiling(appraisal, of: person)),
      thing: sighting.whereabouts.networkKey,
      clues: clues, deciding: sighting)
  }

  /// No part of it is the person's: not the address, not the device, not the exact software, unless that is what
  /// anybody can claim and the device that belongs to it is missing.
  private func isAllNew(_ traits: Traits) -> Bool {
    traits.isDisjoint(with: [
      .addressKnown, .addressRecent, .tenantNetwork, .deviceKnown, .deviceRecent, .deviceManaged, .sessionSame,
    ]) && !isUpdate(traits) && (isStrangeClient(traits) || traits.contains(.networkNew))
  }

  /// The person's own browser in the version that colleagues have by now.
  private func isUpdate(_ traits: Traits) -> Bool {
    traits.contains([.agentNew, .agentCommon, .browserKnown])
      && traits.isDisjoint(with: [.systemNew, .deviceNew, .deviceMissing])
  }

  /// A computer without the registered device that the person's always have, on which the browser or the system is new:
  /// a new phone looks like that too before it is registered.
  private func isOtherComputer(_ traits: Traits) -> Bool {
    traits.contains(.deviceMissing) && traits.isDisjoint(with: .phone)
      && !traits.isDisjoint(with: [.browserNew, .systemNew])
  }

  /// What may be claimed: that the device is new only where the log names one, or ought to.
  private func lead(_ traits: Traits) -> Clue.Lead {
    guard traits.contains(.networkNew) else { return .clientUnfamiliar }
    if !traits.contains(.agentNew) { return .networkAndDeviceUnfamiliar }
    return traits.isDisjoint(with: [.deviceNew, .deviceMissing]) ? .networkAndClientUnfamiliar : .nothingFamiliar
  }

  private func isStrangeClient(_ traits: Traits) -> Bool {
    !traits.isDisjoint(with: [.deviceNew, .deviceMissing, .systemNew, .browserNew])
  }

  /// A browser that was updated just before a visit to a café looks the same where a log names no devices: low, and so
  /// is what comes through the person's own operator, unless it is another computer. In a familiar country and with
  /// nothing hostile about it, a new phone looks like it too: medium.
  /// The first telephone of somebody who was only seen at computers is one that they have had all along.
  private func ceiling(_ appraisal: Appraisal, of person: Person) -> Severity {
    let isFirstPhone = appraisal.traits.contains(.phone) && !person.hasPhone
    if isFirstPhone, !appraisal.isHostile, !appraisal.traits.contains(.countryNew) { return .low }
    guard appraisal.traits.contains(.networkNew) else {
      return isOtherComputer(appraisal.traits) ? .medium : .low
    }
    if appraisal.isHostile { return .high }
    guard isStrangeClient(appraisal.traits) else { return .low }
    return appraisal.traits.contains(.countryNew) ? .high : .medium
  }
}

extension UnfamiliarSignIn {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(". ", sv: ". ") + (suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what)
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "The person has a new phone or computer and set it up away from home.",
        sv: "Personen har en ny telefon eller dator och satte upp den någon annanstans än hemma."),
      attacker: Phrase(
        "Somebody else signed in, through a connection near enough not to stand out on a map.",
        sv: "Någon annan loggade in, genom en uppkoppling nära nog att inte synas på en karta."),
      counterfactual: Phrase(
        "It would not have fired with a device or from an address that the person has used, nor with a device that the organisation manages.",
        sv:
          "Den hade inte larmat med en enhet eller från en adress som personen har använt, och inte med en enhet som organisationen sköter."
      ))
  }

  package static let score = Threshold(
    "unfamiliar-sign-in.score", 4, .logOdds,
    why: Phrase(
      "on a made-up population the person's own sign-ins with one new thing stay below it, and those with three lie above",
      sv:
        "i en påhittad befolkning ligger personens egna inloggningar med en enda ny sak under det, och de med tre över")
  )

  package static let rule = Rule(
    id: "unfamiliar-sign-in",
    title: Phrase("Unfamiliar sign-in", sv: "Främmande inloggning"),
    what: Phrase(
      "Access granted while network, device and software are all new to the person.",
      sv: "Inloggning där nät, enhet och programvara alla är nya för personen."),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1090.002"], playbook: "unfamiliar-sign-in",
    thresholds: [score], needs: [.network, .agent, .outcome],
    knownFalseAlarms: Phrase(
      "A new phone or computer, set up on a network that is new to the person.",
      sv: "En ny telefon eller dator som sätts upp på ett nät som är nytt för personen."),
    evasion: Phrase(
      "The person's exact software where devices are not registered, or a proxy with an operator that the person uses.",
      sv:
        "Personens exakta programvara där enheter inte är registrerade, eller en proxy hos en operatör som personen använder."
    ))
}
