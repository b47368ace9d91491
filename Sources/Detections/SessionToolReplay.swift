package import Baselines
internal import Events

/// **Behaviour.** A session that a person's software began is carried on by a script library: a stolen cookie or token
/// that a tool harvests the mailbox with.
///
/// **Data that proves it.** The session id, first with a browser or an app and then with an agent of a script (axios,
/// python-requests, Go's client ...) that the person is not known to use. Through another operator it is high; through
/// the session's own it is context.
///
/// **How an attacker avoids it.** A browser's user agent, which every library can send (`session-split`).
///
/// **Known false alarms.** Command-line tools that are written with such a library and take their token from the browser:
/// from an address of the person's they stay quiet, and known tools of administrators weigh less.
package struct SessionToolReplay: Detector {
  package init() {}

  package static var cues: Traits { .sessionChanged }
  package static var signs: Signs { .script }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.isGranted, sighting.signs.contains(.script), !traits.contains(.tenantNetwork),
      let session = Continuation(sighting, traits, of: person, in: context, within: 24 * 7)
    else { return nil }
    var clues = session.clues(Clue(.session(.scripted(minutes: session.minutes)), 2.3))
    if !session.isElsewhere { clues.append(Clue(.session(.sameOperator), -1.5)) }
    if sighting.signs.contains(.adminTool), person.memories.contains(sighting.applicationKey, of: .application) {
      clues.append(Clue(.session(.administratorsTool), -1.5))
    }
    return session.suspicion(clues)
  }
}

extension SessionToolReplay {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: Phrase("A script carries on a session", sv: "Ett skript fortsätter en session"),
      summary: Phrase(
        "A session that the person's software began is carried on by a script from ",
        sv: "En session som personens program började fortsätts av ett skript från ") + narrator.here
        + Phrase(" (\(narrator.network)) at ", sv: " (\(narrator.network)) ")
        + Wording.time(narrator.sighting.event.time) + Phrase(", into ", sv: ", till ") + narrator.application
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "The person runs a command-line tool or a script of their own that takes its token from the browser.",
        sv: "Personen kör ett kommandoradsverktyg eller ett eget skript som tar sin token från webbläsaren."),
      attacker: Phrase(
        "The session was stolen, and a tool reads mail and files with it.",
        sv: "Sessionen är stulen, och ett verktyg läser mejl och filer med den."),
      counterfactual: Phrase(
        "It would not have fired with a tool that the person has used before, nor from an address of the person's.",
        sv:
          "Den hade inte larmat med ett verktyg som personen har använt förut, och inte från en av personens adresser."
      ))
  }

  package static let rule = Rule(
    id: "session-tool-replay",
    title: Phrase("A script carries on a session", sv: "Ett skript fortsätter en session"),
    what: Phrase(
      "A session that began in a browser or an app is carried on by a script library.",
      sv: "En session som började i en webbläsare eller en app fortsätts av ett skriptbibliotek."),
    defaultSeverity: .high, techniques: ["T1539", "T1550.001", "T1550.004"], playbook: "session-theft",
    thresholds: [], needs: [.session, .agent],
    knownFalseAlarms: Phrase(
      "Command-line tools of the person's own that take their token from the browser.",
      sv: "Personens egna kommandoradsverktyg som tar sin token från webbläsaren."),
    evasion: Phrase("A browser's user agent.", sv: "En webbläsares användaragent."))
}
