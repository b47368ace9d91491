package import Baselines
internal import Events

/// **Behaviour.** Mail is made to flow out: a mailbox forwards, a rule redirects, or a rule for everybody copies to an
/// address outside the organisation.
///
/// **Data that proves it.** The addresses in the act's parameters, held against the domains of the people who sign in
/// (`TenantTally.domains`), of the actor and of the mailbox, and those that the policy calls the tenant's own; and
/// whether a suspected sign-in did it.
///
/// **How an attacker avoids it.** An address that looks like the organisation's in a domain that a colleague has, or
/// reading the mailbox where it is.
///
/// **Known false alarms.** People who forward to their own address elsewhere, which most organisations forbid: medium.
/// Administrators who do it for somebody who has left.
package struct MailForwarding: Detector {
  package init() {}

  package static var signs: Signs { .act }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.act == .mailForwarding || sighting.act == .mailboxRule || sighting.act == .transportRule,
      !sighting.isIdleAct(in: context), let domain = outsideDomain(sighting, in: context)
    else { return nil }
    let appraisal = DeedAppraisal(sighting, traits, of: person, in: context)
    var leads = [Clue(.deed(.forwarding(.outside(domain: domain))), 2.2)]
    if FreeMail.has(domain) { leads.append(Clue(.deed(.forwarding(.toFreeMail)), 0.3)) }
    if sighting.act == .mailboxRule, ActParameters(sighting, in: context).affirms("deletemessage") {
      leads.append(Clue(.deed(.mailRule(.deletes)), 0.7))
    }
    return appraisal.suspicion(
      sighting, leads: leads, stage: .collection, thing: StableHash.of(domain), least: .low)
  }

  /// The first domain that is neither the actor's, the mailbox's, nor a colleague's.
  private func outsideDomain(_ sighting: Sighting, in context: Context) -> String? {
    let names = context.reference.names
    let parameters = ActParameters(sighting, in: context)
    let found = parameters.domains(in: MailForwarding.parameters)
    if found.isEmpty { return sighting.act == .mailForwarding ? googleTarget(sighting, in: context) : nil }
    let own = [sighting.event.user, sighting.event.target].compactMap { MailDomain.domain(of: names[$0]) }
    return found.first { domain in
      !own.contains { $0 == domain && !FreeMail.has(domain) } && !isTenants(domain, in: context)
    }
  }

  private func isTenants(_ domain: String, in context: Context) -> Bool {
    context.policy.isInside(domain)
      || context.habits.tally.domains[StableHash.of(domain)] != nil && !FreeMail.has(domain)
  }

  /// Google's log writes only what is outside, with the address as the target.
  private func googleTarget(_ sighting: Sighting, in context: Context) -> String? {
    let names = context.reference.names
    guard names[sighting.event.operation].lowercased() == "email_forwarding_out_of_domain" else { return nil }
    let domain = MailDomain.domain(of: names[sighting.event.target]) ?? "?"
    return context.policy.isInside(domain) ? nil : domain
  }

  private static let parameters = [
    "forwardto", "redirectto", "forwardasattachmentto", "forwardingsmtpaddress", "forwardingaddress",
    "redirectmessageto", "blindcopyto", "copyto", "addtorecipients", "ruleactions",
  ]
}

extension MailForwarding {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "The person wants to read mail at another address, or somebody's mailbox is handed over.",
        sv: "Personen vill läsa mejl på en annan adress, eller någons brevlåda lämnas över."),
      attacker: Phrase(
        "Somebody keeps reading along, also after the password has been changed.",
        sv: "Någon läser med, även sedan lösenordet har bytts."),
      counterfactual: Phrase(
        "It would not have fired for an address in a domain that people of the organisation sign in with, or that the policy calls its own.",
        sv:
          "Den hade inte larmat för en adress i en domän som organisationens personer loggar in med, eller som policyn kallar dess egen."
      ))
  }

  package static let rule = Rule(
    id: "mail-forwarding",
    title: Phrase("Mail is forwarded out of the organisation", sv: "Mejl vidarebefordras ut ur organisationen"),
    what: Phrase(
      "A rule, a mailbox or a transport rule forwards mail to an address outside the organisation.",
      sv: "En regel, en brevlåda eller en transportregel skickar mejl vidare till en adress utanför organisationen."),
    defaultSeverity: .high, techniques: ["T1114.003"], playbook: "mailbox-rule", thresholds: [],
    needs: [.address],
    knownFalseAlarms: Phrase(
      "Forwarding to the person's own address elsewhere, mailboxes of people who left.",
      sv: "Vidarebefordran till personens egen adress på annat håll, brevlådor för dem som slutat."),
    evasion: Phrase("Reading the mailbox where it is.", sv: "Att läsa brevlådan på plats."))
}
