package import Baselines
internal import Events

/// **Behaviour.** A list of names and passwords that leaked elsewhere is tried: many names, one or two tries each, and
/// many of the names belong to nobody here.
///
/// **Data that proves it.** Twenty names or more within an hour from one source (six hours from many addresses), at most
/// twice each, of which a quarter or more do not exist and at least five do. More fails than succeeds there.
///
/// **How an attacker avoids it.** A list that was cleaned of names that do not exist is a `password-spray` here; fewer
/// names an hour are seen by nothing until one of them comes in.
///
/// **Known false alarms.** Where the log does not tell names that do not exist from wrong passwords, it is a spray. An
/// import that creates accounts from an old list.
package struct CredentialStuffing: SourceAttackDetector {
  package init() {}

  package static var signs: Signs { PasswordSpray.signs }

  static let shape = Attack.Shape.stuffing
  static let lead = 1.5
}

extension CredentialStuffing {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard let attack = narrator.attack(in: suspicion) else { return narrator.plainTelling(rule) }
    return Telling(
      title: Phrase("Leaked passwords tried on ", sv: "Läckta lösenord prövade på ") + Wording.number(attack.accounts)
        + Phrase(" names", sv: " namn"),
      summary: narrator.origin(of: attack) + Phrase("; ", sv: "; ")
        + narrator.text(Clue.Credential.unknownNames(attack.unknownNames)) + Phrase(".", sv: "."),
      innocent: Phrase(
        "An import or a test that works through an old list of accounts.",
        sv: "En import eller ett test som går igenom en gammal lista med konton."),
      attacker: Phrase(
        "Somebody tries a list from another site's leak on those who use the same password here.",
        sv: "Någon provar en lista ur en annan webbplats läcka på dem som har samma lösenord här."),
      counterfactual: Phrase(
        "It would not have fired if nearly all of the names existed, or with three tries for each.",
        sv: "Den hade inte larmat om nästan alla namnen fanns, eller med tre försök för vart och ett."),
      baseline: narrator.level(of: attack))
  }

  package static let names = Threshold(
    "credential-stuffing.names", 20, .accounts,
    why: Phrase(
      "with a quarter of them unknown it is no list that anybody here works with; small enough for a slow bot",
      sv: "med en fjärdedel okända är det ingen lista som någon här arbetar med; litet nog för en långsam bot"))

  package static let rule = Rule(
    id: "credential-stuffing",
    title: Phrase("Leaked passwords tried", sv: "Läckta lösenord prövas"),
    what: Phrase(
      "Many names are tried once or twice each, and many of them belong to nobody here.",
      sv: "Många namn provas en eller två gånger var, och många av dem finns inte här."),
    defaultSeverity: .medium, techniques: ["T1110.004"], playbook: "password-attack", scope: .source,
    thresholds: [names], needs: [.address, .outcome],
    knownFalseAlarms: Phrase(
      "An import that works through an old list.", sv: "En import som går igenom en gammal lista."),
    evasion: Phrase(
      "A list without names that do not exist, or a few names an hour.",
      sv: "En lista utan namn som inte finns, eller några få namn i timmen."))
}
