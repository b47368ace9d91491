package import Baselines
internal import Events

/// **Behaviour.** One source tries a few passwords on many accounts: too few for each to lock it, enough together that
/// somebody's is right.
///
/// **Data that proves it.** Ten accounts or more that failed, and did not come in from there, within an hour from one
/// address, its /24 or /48, or one operator with the same exact agent; or within six hours from five addresses or more
/// with the same agent into the same application. More fails than succeeds there. `AttackWatch` counts.
///
/// **How an attacker avoids it.** Fewer than ten accounts an hour and twenty in six; another agent with every address; a
/// browser that half of the tenant uses, from within the tenant's own networks.
///
/// **Known false alarms.** A mail server or a VPN that was moved and refuses everybody; an office behind one address is
/// none, because more succeeds there than fails. What comes all the time from the whole internet is low.
package struct PasswordSpray: SourceAttackDetector {
  package init() {}

  package static var signs: Signs { [.wrongPassword, .locked, .disabledAccount, .unknownUser] }

  static let shape = Attack.Shape.spray
  static let lead = 1.8
}

extension PasswordSpray {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard let attack = narrator.attack(in: suspicion) else { return narrator.plainTelling(rule) }
    return Telling(
      title: Phrase("Password spray against ", sv: "Lösenordssprej mot ") + Wording.number(attack.accounts)
        + Phrase(" accounts", sv: " konton"),
      summary: narrator.origin(of: attack) + Phrase(".", sv: "."),
      innocent: Phrase(
        "A service that was moved or whose directory is out of order, so that everybody's password is refused.",
        sv: "En tjänst som har flyttats eller vars katalog är ur funktion, så att allas lösenord nekas."),
      attacker: Phrase(
        "Somebody tries common passwords on all accounts, and needs only one to be right.",
        sv: "Någon provar vanliga lösenord på alla konton, och behöver bara att ett är rätt."),
      counterfactual: Phrase(
        "It would not have fired if more sign-ins from there had succeeded than failed, or at the level that is usual here.",
        sv:
          "Den hade inte larmat om fler inloggningar därifrån hade lyckats än misslyckats, eller på den nivå som är vanlig här."
      ),
      baseline: narrator.level(of: attack))
  }

  package static let accounts = Threshold(
    "password-spray.accounts", 10, .accounts,
    why: Phrase(
      "fewer people mistype at one hotel within an hour; published rules for sprays use between 5 and 15",
      sv:
        "färre personer skriver fel på ett hotell inom en timme; publicerade regler för lösenordssprej har mellan 5 och 15"
    ))

  package static let addresses = Threshold(
    "password-spray.addresses", 5, .addresses,
    why: Phrase(
      "an attack through rented proxies changes the address every few tries; a phone changes it twice a day",
      sv: "ett angrepp genom hyrda proxyer byter adress efter några försök; en telefon byter den två gånger om dagen"))

  package static let rule = Rule(
    id: "password-spray",
    title: Phrase("Password spray", sv: "Lösenordssprej"),
    what: Phrase(
      "One source, or the same software from many addresses, tries a few passwords on many accounts.",
      sv: "En källa, eller samma programvara från många adresser, provar några få lösenord på många konton."),
    defaultSeverity: .medium, techniques: ["T1110.003"], playbook: "password-attack", scope: .source,
    thresholds: [accounts, addresses], needs: [.address, .outcome],
    knownFalseAlarms: Phrase(
      "A service that was moved and refuses everybody.", sv: "En tjänst som har flyttats och nekar alla."),
    evasion: Phrase(
      "Fewer than ten accounts an hour, or another agent with every address.",
      sv: "Färre än tio konton i timmen, eller en annan agent för varje adress."))
}
