package import Baselines
internal import Events

/// **Behaviour.** An emergency account is used, or somebody signs in interactively with a program's account.
///
/// **Data that proves it.** The policy names such accounts; the log names the way of the sign-in.
///
/// **How an attacker avoids it.** Any other account.
///
/// **Known false alarms.** The emergency itself, and the yearly test of the account, which should be announced. A
/// program's account that is used by hand from its usual address, every day, is told at low.
package struct BreakGlassUse: Detector {
  package init() {}

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    let policy = context.policy
    guard policy.isBreakGlass || policy.isServiceAccount, sighting.opensDoor else { return nil }
    if policy.isBreakGlass {
      let clues = [Clue(.use(.emergency), 3)] + Clue.passwordKnown(sighting)
      return Suspicion(severity: .high, thing: 1, clues: clues, deciding: sighting)
    }
    guard isByHand(sighting) else { return nil }
    let isUsual = traits.contains(.addressKnown) && !traits.isDisjoint(with: [.agentKnown, .deviceKnown])
    var clues = [Clue(.use(.serviceAccount), 3)]
    if isUsual { clues.append(Clue(.source(.knownAddress), -3)) }
    return Suspicion(severity: isUsual ? .low : .high, thing: 2, clues: clues, deciding: sighting)
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
      title: narrator.context.policy.isBreakGlass
        ? Phrase("An emergency account was used", sv: "Ett nödkonto användes")
        : Phrase("Somebody signs in with a program's account", sv: "Någon loggar in med ett programs konto"),
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ")
        + narrator.occasion + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "An emergency, or the test of the account that nobody announced.",
        sv: "Ett nödläge, eller det prov av kontot som ingen talade om."),
      attacker: Phrase(
        "Somebody has the password from the safe, and no second factor stops them.",
        sv: "Någon har lösenordet ur kassaskåpet, och ingen andra faktor stoppar dem."),
      counterfactual: Phrase(
        "It would not have fired for an account that the policy does not name.",
        sv: "Den hade inte larmat för ett konto som policyn inte nämner."))
  }

  package static let rule = Rule(
    id: "break-glass-use",
    title: Phrase("Emergency or service account used", sv: "Nöd- eller tjänstekonto användes"),
    what: Phrase(
      "An emergency account is used, or a program's account interactively.",
      sv: "Ett nödkonto används, eller ett programs konto interaktivt."),
    defaultSeverity: .high, techniques: ["T1078.004", "T1078.002"], playbook: "break-glass-use", thresholds: [],
    needs: [.outcome],
    knownFalseAlarms: Phrase("The emergency itself, and tests.", sv: "Själva nödläget, och prov."),
    evasion: Phrase("Any other account.", sv: "Vilket annat konto som helst."))
}
