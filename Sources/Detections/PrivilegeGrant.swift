package import Baselines
internal import Events

/// **Behaviour.** An account is given an administrator's role, rights to another's mailbox, or membership of a group that
/// rules.
///
/// **Data that proves it.** The audit act; who did it, from where, whether they do such things on other days, and whether
/// a suspected sign-in did it. By an account in an open case it is critical, and so it is to one: then it is a finding of
/// the case of whoever got the rights, whoever gave them.
///
/// **How an attacker avoids it.** The rights of the stolen account are enough, or they go through a program
/// (`application-credential`); rights for an account that nobody suspects yet.
///
/// **Known false alarms.** Administrators at work, from where they always are: low. A case that is a false alarm itself.
package struct PrivilegeGrant: Detector {
  package init() {}

  package static var signs: Signs { .act }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    if sighting.act == .rightsReceived { return received(sighting, person, context) }
    guard sighting.act == .privilegeGrant || sighting.act == .mailboxPermission, !sighting.isIdleAct(in: context),
      !isTrifle(sighting, in: context)
    else { return nil }
    let appraisal = DeedAppraisal(sighting, traits, of: person, in: context)
    var leads = [Clue(.deed(.power(.privilege)), -0.8)]
    let isStrong = isStrong(sighting, in: context)
    if isStrong { leads.append(Clue(.deed(.power(.strongRole)), 0.7)) }
    if sighting.targetKey == sighting.userKey { leads.append(Clue(.deed(.power(.toThemselves)), 0.7)) }
    if !appraisal.isUsual {
      if appraisal.isUnfamiliar {
        leads.append(Clue(.deed(.firstTime), 1))
      } else if isStrong, appraisal.standing >= 0.5, traits.isDisjoint(with: [.addressKnown, .tenantNetwork]) {
        // Whoever rules the organisation for the first time does it from a desk that is known.
        leads.append(Clue(.deed(.firstTime), 1.7))
      }
    }
    return appraisal.suspicion(
      sighting, leads: leads, stage: .persistence, thing: sighting.targetKey, least: .low, criticalWhenJoined: true)
  }

  /// The account that got rights was come into under suspicion lately: whoever is in it has got more.
  private func received(_ sighting: Sighting, _ person: Person, _ context: Context) -> Suspicion? {
    guard sighting.event.outcome == .granted, !isTrifle(sighting, in: context),
      let entry = person.intrusions.latest(before: sighting.event.time, within: PrivilegeGrant.caseWindow)
    else { return nil }
    let isGrave = entry.severity >= .high
    var clues = [Clue(.deed(.power(.privilege)), -0.8)]
    if isStrong(sighting, in: context) { clues.append(Clue(.deed(.power(.strongRole)), 0.7)) }
    clues.append(Clue(.deed(.power(.toSuspect)), isGrave ? 4 : 3.2, events: [entry.event]))
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: isGrave && severity >= .high ? .critical : min(severity, .high),
      thing: StableHash.mix(context.reference.names.key(sighting.event.resource), 7), clues: clues, deciding: sighting)
    suspicion.stage = .persistence
    suspicion.events = [entry.event, sighting.event.id]
    suspicion.firstSeen = entry.first
    return suspicion
  }

  /// As long as a case takes findings after its last.
  private static let caseWindow = 72 * 3_600.0

  private func isStrong(_ sighting: Sighting, in context: Context) -> Bool {
    let names = context.reference.names
    let resource = names[sighting.event.resource].lowercased()
    if let power = CloudPolicy(resource) { return power.isStrong }
    let text = resource + " " + names[sighting.event.target].lowercased()
    if PrivilegeGrant.strongRoles.contains(where: text.contains) { return true }
    // Groups of a cloud account are named by whoever made them.
    return names[sighting.event.operation].lowercased() == "addusertogroup" && resource.contains("admin")
  }

  /// Zoom calls every change of an account "User": of those, only a role that is no plain member's is meant.
  private func isTrifle(_ sighting: Sighting, in context: Context) -> Bool {
    let names = context.reference.names
    guard names[sighting.event.operation].lowercased() == "user" else { return false }
    return !names[sighting.event.target].lowercased().contains("role")
  }

  /// Names of roles that may give any other: Microsoft's list of privileged roles, and what others call theirs.
  private static let strongRoles = [
    "global administrator", "company administrator", "tenantadmins", "privileged role administrator",
    "privileged authentication administrator", "application administrator", "cloud application administrator",
    "user access administrator", "super admin", "super administrator", "super organization", "_seed_admin_role",
    "administratoraccess", "iamfullaccess", "co-owner", "owner", "accountadmin", "organization management",
  ]
}

extension PrivilegeGrant {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let isReceived = narrator.sighting.act == .rightsReceived
    return Telling(
      title: isReceived
        ? Phrase("Rights given to an account in a case", sv: "Rättigheter gavs till ett konto i ett ärende")
        : rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "An administrator gave somebody rights for their work.",
        sv: "En administratör gav någon rättigheter för arbetet."),
      attacker: Phrase(
        "Somebody with a stolen account makes sure of staying, and of more.",
        sv: "Någon med ett stulet konto ser till att få stanna, och att få mer."),
      counterfactual: isReceived
        ? Phrase(
          "It would not have fired for an account that nobody suspected within 72 hours before.",
          sv: "Den hade inte larmat för ett konto som ingen hade misstänkt inom 72 timmar före.")
        : Phrase(
          "It would have stayed low from where the person always is, with nothing suspected before it.",
          sv: "Den hade stannat på låg från personens vanliga plats, utan något misstänkt före."))
  }

  package static let rule = Rule(
    id: "privilege-grant",
    title: Phrase("Rights given to an account", sv: "Rättigheter gavs till ett konto"),
    what: Phrase(
      "An administrator's role or rights to a mailbox were given; critical where a suspected sign-in did it or got them.",
      sv:
        "En administratörsroll eller rättigheter till en brevlåda gavs; kritiskt om en misstänkt inloggning gjorde det eller fick dem."
    ),
    defaultSeverity: .medium, techniques: ["T1098.003", "T1098.002"], playbook: "privilege-change", thresholds: [],
    needs: [.address],
    knownFalseAlarms: Phrase("Administrators at work.", sv: "Administratörer i arbetet."),
    evasion: Phrase(
      "The stolen account's own rights are enough.", sv: "Att det stulna kontots egna rättigheter räcker."))
}
