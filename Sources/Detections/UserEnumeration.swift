package import Baselines
internal import Events

/// **Behaviour.** Somebody tries names to learn which accounts exist: firstname.lastname, admin, test, scanner.
///
/// **Data that proves it.** Twenty names or more within an hour from one source (six hours from many addresses) that the
/// log says belong to no account, and hardly any that do.
///
/// **How an attacker avoids it.** Slower, or from a list of the staff, which is on the web anyway.
///
/// **Known false alarms.** Servers that face the internet meet this all day: it is context, one line for each application
/// for as long as it goes on.
package struct UserEnumeration: TenantDetector {
  package init() {}

  package static var signs: Signs { .unknownUser }

  package mutating func observe(_ sighting: Sighting, in context: Context) -> Suspicion? {
    guard let attack = context.attack else { return nil }
    switch attack.shape {
    case .enumeration:
      guard var suspicion = SourceAttack.suspicion(of: attack, lead: -0.5, at: sighting, in: context) else {
        return nil
      }
      suspicion.severity = .low
      suspicion.thing = sighting.applicationKey
      return suspicion
    case .spray, .stuffing, .guessing: return nil
    }
  }
}

extension UserEnumeration {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    guard let attack = narrator.attack(in: suspicion) else { return narrator.plainTelling(rule) }
    return Telling(
      title: rule.title,
      summary: narrator.origin(of: attack) + Phrase("; ", sv: "; ")
        + narrator.text(Clue.Credential.unknownNames(attack.unknownNames)) + Phrase(".", sv: "."),
      innocent: Phrase(
        "A scanner that tries every server on the internet, or a program with a list of people who have left.",
        sv:
          "En sökrobot som provar alla servrar på internet, eller ett program med en lista över personer som har slutat."
      ),
      attacker: Phrase(
        "Somebody learns which accounts exist, before trying passwords on them.",
        sv: "Någon tar reda på vilka konton som finns, innan lösenord prövas på dem."),
      counterfactual: Phrase(
        "It would not have fired for fewer than twenty such names within an hour.",
        sv: "Den hade inte larmat för färre än tjugo sådana namn inom en timme."),
      baseline: narrator.level(of: attack))
  }

  package static let names = Threshold(
    "user-enumeration.names", 20, .accounts,
    why: Phrase(
      "a person misspells their own name in two or three ways, an old address list holds a handful of people who left",
      sv:
        "en person stavar fel på sitt eget namn på två eller tre sätt, en gammal adresslista har en handfull som slutat"
    ))

  package static let rule = Rule(
    id: "user-enumeration",
    title: Phrase("Names tried to see which exist", sv: "Namn prövas för att se vilka som finns"),
    what: Phrase(
      "One source tries many names that belong to no account.",
      sv: "En källa provar många namn som inte hör till något konto."),
    defaultSeverity: .low, techniques: ["T1589.003", "T1087.004"], playbook: "password-attack", scope: .source,
    thresholds: [names], needs: [.address, .outcome],
    knownFalseAlarms: Phrase(
      "Scanners that try every server on the internet.", sv: "Sökrobotar som provar alla servrar på internet."),
    evasion: Phrase("Slower, or with a list of the staff.", sv: "Långsammare, eller med en lista över personalen."))
}
