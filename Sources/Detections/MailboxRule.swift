package import Baselines
internal import Events

/// **Behaviour.** A rule in a mailbox that deletes mail, hides it in a folder that nobody looks into, or looks for words of
/// money and security: the thief of a mailbox keeps the owner from seeing warnings, replies and invoices.
///
/// **Data that proves it.** The rule's own parameters in the audit log (`ActParameters`, words in `MailRuleWords`), and
/// whether a suspected sign-in of the last days, by session, token, address or operator, made it.
///
/// **How an attacker avoids it.** Reading and deleting by hand, or rules on the client, which no log tells of.
///
/// **Known false alarms.** People who sort invoices and newsletters. Made where the person always is, with nothing
/// strange before it, a rule never is more than medium, and one that only sorts is nothing.
package struct MailboxRule: Detector {
  package init() {}

  package static var signs: Signs { .act }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.act == .mailboxRule, !sighting.isIdleAct(in: context) else { return nil }
    let rule = MailRule(ActParameters(sighting, in: context))
    let appraisal = DeedAppraisal(sighting, traits, of: person, in: context)
    guard rule.isTelling || appraisal.isSuspect else { return nil }
    return appraisal.suspicion(
      sighting, leads: rule.clues, stage: .persistence, thing: 1)
  }
}

extension MailboxRule {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.deed + Phrase(". ", sv: ". ") + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "The person sorts newsletters or invoices, or tidies up.",
        sv: "Personen sorterar nyhetsbrev eller fakturor, eller städar."),
      attacker: Phrase(
        "Somebody in the mailbox hides the answers to their own mail, or the warnings about them.",
        sv: "Någon i brevlådan gömmer svaren på sina egna mejl, eller varningarna om sig."),
      counterfactual: Phrase(
        "It would not have fired for a rule that moves mail to an ordinary folder without such words.",
        sv: "Den hade inte larmat för en regel som flyttar mejl till en vanlig mapp utan sådana ord."))
  }

  package static let rule = Rule(
    id: "mailbox-rule",
    title: Phrase("Mailbox rule that hides mail", sv: "Brevlåderegel som gömmer mejl"),
    what: Phrase(
      "A mailbox rule that deletes or hides mail, or filters on words of money and security.",
      sv: "En regel i brevlådan som raderar eller gömmer mejl, eller filtrerar på ord om pengar och säkerhet."),
    defaultSeverity: .medium, techniques: ["T1564.008", "T1137.005"], playbook: "mailbox-rule",
    thresholds: [], needs: [.address],
    knownFalseAlarms: Phrase(
      "People who sort newsletters and invoices by rule.", sv: "Folk som sorterar nyhetsbrev och fakturor med regler."),
    evasion: Phrase(
      "Deleting by hand, or rules of a program on the own machine.",
      sv: "Att radera för hand, eller regler i ett program på den egna maskinen."))
}
