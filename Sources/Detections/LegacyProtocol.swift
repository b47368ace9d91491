package import Baselines
internal import Events

/// **Behaviour.** Somebody signs in over a protocol that knows no second factor (IMAP, POP, SMTP AUTH, ActiveSync with a
/// password, ROPC) who never did: how a guessed or bought password is tried where a second factor would stop it.
///
/// **Data that proves it.** The client or protocol that the log names, or the agents that such protocols show
/// (BAV2ROPC); held against what the person and the tenant use.
///
/// **How an attacker avoids it.** A page in between that takes the second factor too.
///
/// **Known false alarms.** A printer or an old mail program that is set up, from where the person always is: low or
/// nothing. Programs' accounts, where the policy names them.
package struct LegacyProtocol: Detector {
  package init() {}

  package static var signs: Signs { .legacyProtocol }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.opensDoor, !sighting.isServiceTraffic, !isHabit(sighting, of: person) else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let use = FirstUse(
      lead: .oldProtocol, shared: Clue(.use(.oldProtocolShared), -1.5),
      entry: context.habits.tally.clients[sighting.clientKey], habits: context.habits, thing: sighting.clientKey)
    return use.suspicion(sighting, appraisal)
  }

  /// By the kind of client, or by the very agent where the log names no client.
  private func isHabit(_ sighting: Sighting, of person: Person) -> Bool {
    person.memories.contains(sighting.clientKey, of: .client)
      || person.memories.contains(sighting.agentKey, of: .agent)
  }
}

extension LegacyProtocol {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: rule.title,
      summary: narrator.entry + narrator.said(by: suspicion, rule),
      innocent: Phrase(
        "A printer, a scanner or an old mail program was set up with the person's password.",
        sv: "En skrivare, en skanner eller ett gammalt mejlprogram ställdes in med personens lösenord."),
      attacker: Phrase(
        "Somebody with the password goes where no second factor is asked for.",
        sv: "Någon med lösenordet går dit där ingen andra faktor krävs."),
      counterfactual: Phrase(
        "It would not have fired for a protocol that the person has used before.",
        sv: "Den hade inte larmat för ett protokoll som personen har använt förut."))
  }

  package static let rule = Rule(
    id: "legacy-protocol",
    title: Phrase("Sign-in over an old protocol", sv: "Inloggning via ett gammalt protokoll"),
    what: Phrase(
      "Access or a right password over a protocol without a second factor, by somebody who never used it.",
      sv: "Inloggning eller rätt lösenord via ett protokoll utan andra faktor, av någon som aldrig har använt det."),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1110.004"], playbook: "legacy-protocol", thresholds: [],
    needs: [.agent, .outcome],
    knownFalseAlarms: Phrase(
      "Printers, scanners and old mail programs that are set up.",
      sv: "Skrivare, skannrar och gamla mejlprogram som ställs in."),
    evasion: Phrase(
      "A page in between that takes the second factor too.", sv: "En mellanhand som tar även andra faktorn."))
}
