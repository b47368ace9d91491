package import Baselines
internal import Events

/// **Behaviour.** One session is used through two operators and with two clients: the cookie of a session was taken,
/// by a page in between or by malware, and somebody goes on with it.
///
/// **Data that proves it.** The same session id within 24 hours on two ASNs, and another system, browser, registered
/// device, or none where the person's always have one. Both are needed: operators change on the way from Wi-Fi to the
/// carrier, and one sign-on of a device serves all of its programs.
///
/// **How an attacker avoids it.** The victim's exact client where devices are not registered, or a proxy with the
/// victim's own operator; the sign-in of the page in between is `mfa-relay`'s and `hosting-sign-in`'s.
///
/// **Known false alarms.** A tablet that asks for desktop pages calls itself a Mac: no change here. Privacy relays and
/// company gateways change the operator, but not the client.
package struct SessionSplit: Detector {
  package init() {}

  package static var cues: Traits { .sessionChanged }
  package static var signs: Signs { .granted }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.isGranted, !sighting.signs.contains(.script), !traits.contains(.tenantNetwork),
      let session = Continuation(sighting, traits, of: person, in: context, within: context.thresholds[Self.window]),
      session.isElsewhere
    else { return nil }
    return session.suspicion(session.clues(Clue(.session(.split(minutes: session.minutes)), 2.2)))
  }
}

extension SessionSplit {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: Phrase("One session in two places", sv: "En session på två håll"),
      summary: Phrase("A session of the person goes on from ", sv: "En av personens sessioner fortsätter från ")
        + narrator.here + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(
          ". Until then it was used through another operator and with another client.",
          sv: ". Fram till dess användes den genom en annan operatör och med en annan klient."),
      innocent: Phrase(
        "The person's tablet or telephone called itself something else while it changed networks.",
        sv: "Personens surfplatta eller telefon uppgav något annat när den bytte nät."),
      attacker: Phrase(
        "The session was stolen, by a phishing page in between or by malware, and somebody goes on with it; no password and no second factor is asked for.",
        sv:
          "Sessionen är stulen, av en nätfiskesida som mellanhand eller av skadlig kod, och någon fortsätter med den; varken lösenord eller andra faktor efterfrågas."
      ),
      counterfactual: Phrase(
        "It would not have fired with the same kind of client, nor through the same operator.",
        sv: "Den hade inte larmat med samma slags klient, och inte genom samma operatör."))
  }

  package static let window = Threshold(
    "session-split.window", 24, .hours,
    why: Phrase(
      "stolen cookies are tried within hours; a browser that was closed for longer may come back updated or moved",
      sv:
        "stulna kakor prövas inom timmar; en webbläsare som varit stängd längre kan komma tillbaka uppdaterad eller flyttad"
    ))

  package static let rule = Rule(
    id: "session-split",
    title: Phrase("One session in two places", sv: "En session på två håll"),
    what: Phrase(
      "One session is used through two operators and with two kinds of client within a day.",
      sv: "En session används genom två operatörer och med två slags klienter inom ett dygn."),
    defaultSeverity: .high, techniques: ["T1539", "T1550.004", "T1557"], playbook: "session-theft",
    thresholds: [window], needs: [.session, .network, .agent],
    knownFalseAlarms: Phrase(
      "A client that changes what it calls itself while it changes networks.",
      sv: "En klient som ändrar vad den kallar sig medan den byter nät."),
    evasion: Phrase(
      "The victim's exact client where devices are not registered, or a proxy with the victim's operator.",
      sv: "Offrets exakta klient där enheter inte är registrerade, eller en proxy hos offrets operatör."))
}
