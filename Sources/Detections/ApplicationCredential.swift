package import Baselines
internal import Events

/// **Behaviour.** A program or an account is given a new secret, certificate, key or owner, or a program rights of its
/// own: a way in that no password change and no second factor closes.
///
/// **Data that proves it.** The audit act; who did it, from where, whether they do such things on other days, and whether
/// a suspected sign-in did it. What the program does next is `service-principal-anomaly`.
///
/// **How an attacker avoids it.** Secrets that lie about, which need no new one.
///
/// **Known false alarms.** Developers and automation that renew secrets: low from where they always are.
package struct ApplicationCredential: Detector {
  package init() {}

  package static var signs: Signs { .act }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.act == .applicationCredential || sighting.act == .applicationRole,
      !sighting.isIdleAct(in: context)
    else { return nil }
    let appraisal = DeedAppraisal(sighting, traits, of: person, in: context)
    let isRole = sighting.act == .applicationRole
    var leads = [Clue(.deed(.power(isRole ? .rightsOfProgram : .credential)), -0.5)]
    if isOthers(sighting, in: context), !appraisal.isUsual {
      leads.append(Clue(.deed(.power(.credentialOfOther)), 0.5))
    }
    if appraisal.isUnfamiliar, !appraisal.isUsual { leads.append(Clue(.deed(.firstTime), 1)) }
    return appraisal.suspicion(
      sighting, leads: leads, stage: .persistence, thing: sighting.targetKey, least: .low, criticalWhenJoined: true)
  }

  /// Keys and passwords of people in Amazon's cloud, which everybody may make for themselves: for another it is a way
  /// into their rights.
  private func isOthers(_ sighting: Sighting, in context: Context) -> Bool {
    guard sighting.targetKey != 0, sighting.targetKey != sighting.userKey else { return false }
    let operation = context.reference.names[sighting.event.operation].lowercased()
    return ["createaccesskey", "createloginprofile", "updateloginprofile"].contains(operation)
  }
}

extension ApplicationCredential {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "A developer or a pipeline renewed a secret that was running out.",
        sv: "En utvecklare eller en automatik förnyade en hemlighet som höll på att gå ut."),
      attacker: Phrase(
        "Somebody makes a way in that stays open when the password is changed.",
        sv: "Någon skaffar en väg in som är öppen även när lösenordet byts."),
      counterfactual: Phrase(
        "It would have stayed low from where the person always is, with nothing suspected before it.",
        sv: "Den hade stannat på låg från personens vanliga plats, utan något misstänkt före."))
  }

  package static let rule = Rule(
    id: "application-credential",
    title: Phrase("New secret or key", sv: "Ny hemlighet eller nyckel"),
    what: Phrase(
      "A program or account was given a secret, certificate, key, owner or rights of its own.",
      sv: "Ett program eller konto fick en hemlighet, ett certifikat, en nyckel, en ägare eller egna rättigheter."),
    defaultSeverity: .medium, techniques: ["T1098.001", "T1098.003"], playbook: "privilege-change", thresholds: [],
    needs: [.address],
    knownFalseAlarms: Phrase("Secrets that are renewed.", sv: "Hemligheter som förnyas."),
    evasion: Phrase("A secret that exists already.", sv: "En hemlighet som redan finns."))
}
