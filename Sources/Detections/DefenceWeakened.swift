package import Baselines
internal import Events

/// **Behaviour.** A protection of sign-ins is changed: conditional access, named locations, sign-on policies, second
/// factors, logging, federation or domains.
///
/// **Data that proves it.** The audit act; who did it, from where, whether they do such things on other days, and whether
/// a suspected sign-in did it.
///
/// **How an attacker avoids it.** Leaving the defences as they are, and living with what they allow.
///
/// **Known false alarms.** Administrators at work, from where they always are; people who change their own phone: low.
package struct DefenceWeakened: Detector {
  package init() {}

  package static var signs: Signs { .act }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard let leads = leads(sighting, in: context), !sighting.isIdleAct(in: context) else { return nil }
    let appraisal = DeedAppraisal(sighting, traits, of: person, in: context)
    let first = appraisal.isUnfamiliar && !appraisal.isUsual ? [Clue(.deed(.firstTime), 1)] : []
    let kind = UInt64(sighting.act.rawValue) | 1 << 32
    return appraisal.suspicion(
      sighting, leads: leads + first, stage: .persistence, thing: kind, least: .low, criticalWhenJoined: true)
  }

  /// Nil for what weakens nothing.
  private func leads(_ sighting: Sighting, in context: Context) -> [Clue]? {
    if sighting.act == .accessPolicy || sighting.act == .factorRemoved {
      return isTrifle(sighting, in: context) ? nil : [Clue(.deed(.power(.defence)), -0.8)]
    }
    if sighting.act == .auditSetting { return [Clue(.deed(.power(.logging)), -0.3)] }
    if sighting.act == .trustSetting { return [Clue(.deed(.power(.trust)), -0.3)] }
    guard sighting.act == .mailForwarding || sighting.act == .transportRule else { return nil }
    let parameters = ActParameters(sighting, in: context)
    return parameters.denies("auditenabled") ? [Clue(.deed(.power(.logging)), -0.3)] : nil
  }

  /// Names of acts that say nothing alone ("update", "Account"): only what they were done to tells.
  private func isTrifle(_ sighting: Sighting, in context: Context) -> Bool {
    let names = context.reference.names
    guard DefenceWeakened.vague.contains(names[sighting.event.operation].lowercased()) else { return false }
    let text = (names[sighting.event.target] + " " + names[sighting.event.resource]).lowercased()
    return !DefenceWeakened.telling.contains(where: text.contains)
  }

  private static let vague: Set<String> = ["create", "update", "disable", "account", "user group"]
  private static let telling = [
    "password", "passcode", "two-factor", "2fa", "mfa", "sign-in", "sign users out", "saml", "sso", "assumption",
    "redaction", "account_setting", "account: account", "api_token", "machine_approval", "approval", "role",
    "administrator", "cloud",
  ]
}

extension DefenceWeakened {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "An administrator maintains the rules, or a person changed their phone.",
        sv: "En administratör sköter reglerna, eller en person bytte telefon."),
      attacker: Phrase(
        "Somebody opens a way back in, or sees to it that nothing is logged.",
        sv: "Någon öppnar en väg tillbaka in, eller ser till att inget loggas."),
      counterfactual: Phrase(
        "It would have stayed low from where the person always is, with nothing suspected before it.",
        sv: "Den hade stannat på låg från personens vanliga plats, utan något misstänkt före."))
  }

  package static let rule = Rule(
    id: "defence-weakened",
    title: Phrase("A protection of sign-ins was changed", sv: "Ett skydd för inloggningar ändrades"),
    what: Phrase(
      "Conditional access, second factors, logging, federation or domains were changed.",
      sv: "Villkorsstyrd åtkomst, andra faktorer, loggning, federation eller domäner ändrades."),
    defaultSeverity: .medium, techniques: ["T1556.009", "T1556.006", "T1562.008", "T1484.002"],
    playbook: "privilege-change", thresholds: [], needs: [.address],
    knownFalseAlarms: Phrase(
      "Administrators at work, people who change their phone.",
      sv: "Administratörer i arbetet, folk som byter telefon."),
    evasion: Phrase("Leaving the defences as they are.", sv: "Att låta skydden vara."))
}
