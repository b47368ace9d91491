package import Baselines
internal import Events

/// **Behaviour.** An emergency account is used, somebody signs in interactively with a program's account, or such an
/// account is used from elsewhere than the policy says that its program runs.
///
/// **Data that proves it.** The policy names such accounts, and where they may come from; the log names the way of the
/// sign-in and its address.
///
/// **How an attacker avoids it.** Any other account; the machine on which the program runs.
///
/// **Known false alarms.** The emergency itself, and the yearly test of the account, which should be announced. A
/// program's account that is used by hand from its usual address, every day, is told at low, as is one used by hand from
/// where it may come from. A program that was moved before the policy was.
package struct BreakGlassUse: Detector {
  package init() {}

  package static var signs: Signs { [.doors, .workload] }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard context.policy.isBreakGlass || context.policy.isServiceAccount,
      sighting.opensDoor || sighting.opensWorkload
    else { return nil }
    let policy = context.policy
    if policy.isBreakGlass {
      guard sighting.opensDoor else { return nil }
      let clues = [Clue(.use(.emergency), 3)] + Clue.passwordKnown(sighting)
      return Suspicion(severity: .high, thing: 1, clues: clues, deciding: sighting)
    }
    let isUsual = traits.contains(.addressKnown) && !traits.isDisjoint(with: [.agentKnown, .deviceKnown])
    let comesFromOrigin = policy.comesFromOrigin(sighting)
    if comesFromOrigin == false { return fromElsewhere(sighting, traits, in: context) }
    guard isByHand(sighting), !(isUsual && comesFromOrigin == true) else { return nil }
    var clues = [Clue(.use(.serviceAccount), 3)]
    if isUsual { clues.append(Clue(.source(.knownAddress), -3)) }
    if comesFromOrigin == true { clues.append(Clue(.use(.fromOrigin), -3)) }
    let isLow = isUsual || comesFromOrigin == true
    return Suspicion(severity: isLow ? .low : .high, thing: 2, clues: clues, deciding: sighting)
  }

  /// From where the account came before as well, the policy is more likely to be behind than the account in other hands.
  private func fromElsewhere(_ sighting: Sighting, _ traits: Traits, in context: Context) -> Suspicion? {
    var clues = [Clue(.use(.foreignOrigin), 3)] + Clue.passwordKnown(sighting)
    if traits.contains(.addressKnown) { clues.append(Clue(.source(.knownAddress), -1.5)) }
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, .high), thing: StableHash.mix(3, sighting.whereabouts.prefixKey), clues: clues,
      deciding: sighting)
  }

  /// Most logs do not say whether a person sat there: silence is no proof.
  private func isByHand(_ sighting: Sighting) -> Bool {
    switch sighting.event.flow {
    case .interactive: sighting.signs.isDisjoint(with: [.legacyProtocol, .script])
    case .unknown, .nonInteractive, .servicePrincipal, .managedIdentity: false
    }
  }
}

extension BreakGlassUse {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: title(suspicion, with: narrator),
      summary: narrator.entry + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "An emergency, the test of the account that nobody announced, or a program that was moved.",
        sv: "Ett nödläge, det prov av kontot som ingen talade om, eller ett program som har flyttats."),
      attacker: Phrase(
        "Somebody has the password from the safe or from the program, and no second factor stops them.",
        sv: "Någon har lösenordet ur kassaskåpet eller ur programmet, och ingen andra faktor stoppar dem."),
      counterfactual: suspicion.isForeignOrigin
        ? Phrase(
          "It would not have fired from the networks that the policy gives the account.",
          sv: "Den hade inte larmat från de nät som policyn ger kontot.")
        : Phrase(
          "It would not have fired for an account that the policy does not name.",
          sv: "Den hade inte larmat för ett konto som policyn inte nämner."))
  }

  private static func title(_ suspicion: Suspicion, with narrator: Narrator) -> Phrase {
    if narrator.context.policy.isBreakGlass {
      return Phrase("An emergency account was used", sv: "Ett nödkonto användes")
    }
    return suspicion.isForeignOrigin
      ? Phrase("A program's account is used from elsewhere", sv: "Ett programs konto används från annat håll")
      : Phrase("Somebody signs in with a program's account", sv: "Någon loggar in med ett programs konto")
  }

  package static let rule = Rule(
    id: "break-glass-use",
    title: Phrase("Emergency or service account used", sv: "Nöd- eller tjänstekonto användes"),
    what: Phrase(
      "An emergency account is used, or a program's account interactively or from where it may not come from.",
      sv: "Ett nödkonto används, eller ett programs konto interaktivt eller varifrån det inte får komma."),
    defaultSeverity: .high, techniques: ["T1078.004", "T1078.002"], playbook: "break-glass-use", thresholds: [],
    needs: [.outcome],
    knownFalseAlarms: Phrase(
      "The emergency itself, tests, and programs that were moved.",
      sv: "Själva nödläget, prov, och program som har flyttats."),
    evasion: Phrase(
      "Any other account, or the machine that the program runs on.",
      sv: "Vilket annat konto som helst, eller maskinen som programmet körs på."))
}

extension Suspicion {
  fileprivate var isForeignOrigin: Bool { clues.contains { $0.kind == .use(.foreignOrigin) } }
}
