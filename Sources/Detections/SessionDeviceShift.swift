package import Baselines
internal import Events

/// **Behaviour.** The system, the browser or the device changes inside one session, or between the password and the end
/// of one sign-in, though the operator stays: a page in between that answers for the victim with a client of its own, or
/// a stolen session behind the same gateway.
///
/// **Data that proves it.** The session id with two systems, two browsers, or two registered devices. A session does not
/// move from one browser to another, nor from one system to another.
///
/// **How an attacker avoids it.** Passing the victim's user agent on, as the better kits do.
///
/// **Known false alarms.** Programs of one device (they share a session), a tablet that asks for desktop pages: neither
/// is a change here. A browser that pretends to be another, for tests: low at an address of the person's.
package struct SessionDeviceShift: Detector {
  package init() {}

  package static var cues: Traits { .sessionChanged }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.opensDoor, !sighting.signs.contains(.script), !traits.contains(.tenantNetwork),
      let session = Continuation(sighting, traits, of: person, in: context, within: context.thresholds[Self.window]),
      !session.isElsewhere
    else { return nil }
    // That the operator is the session's says nothing for a change of device behind it.
    var clues = session.clues(Clue(.session(.shifted(minutes: session.minutes)), 2))
      .filter { $0.kind != .source(.knownNetwork) }
    clues += Clue.passwordKnown(sighting)
    return session.suspicion(clues)
  }
}

extension SessionDeviceShift {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: Phrase("A session changes its device", sv: "En session byter enhet"),
      summary: Phrase("A session of the person goes on from ", sv: "En av personens sessioner fortsätter från ")
        + narrator.here + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(
          ". Until then it had another system, browser or device.",
          sv: ". Fram till dess hade den ett annat system, en annan webbläsare eller en annan enhet."),
      innocent: Phrase(
        "A browser that was told to call itself another, or a virtual desktop that took the session over.",
        sv: "En webbläsare som ställts in på att uppge en annan, eller ett virtuellt skrivbord som tog över sessionen."
      ),
      attacker: Phrase(
        "A phishing page in between finished the sign-in with a client of its own, or the session was stolen.",
        sv: "En nätfiskesida som mellanhand avslutade inloggningen med en egen klient, eller så är sessionen stulen."),
      counterfactual: Phrase(
        "It would not have fired in another program of the same device, nor with the same family in a newer version.",
        sv: "Den hade inte larmat i ett annat program på samma enhet, och inte med samma familj i en nyare version."))
  }

  package static let window = Threshold(
    "session-device-shift.window", 24, .hours,
    why: Phrase(
      "as for a session in two places: a stolen session is used at once",
      sv: "som för en session på två håll: en stulen session används genast"))

  package static let rule = Rule(
    id: "session-device-shift",
    title: Phrase("A session changes its device", sv: "En session byter enhet"),
    what: Phrase(
      "System, browser or device changes inside one session or one sign-in, through the same operator.",
      sv: "System, webbläsare eller enhet ändras i en session eller en inloggning, genom samma operatör."),
    defaultSeverity: .high, techniques: ["T1539", "T1550.004", "T1557"], playbook: "session-theft",
    thresholds: [window], needs: [.session, .agent],
    knownFalseAlarms: Phrase(
      "Browsers that pretend to be others, virtual desktops.",
      sv: "Webbläsare som uppger sig för andra, virtuella skrivbord."),
    evasion: Phrase("Passing the victim's user agent on.", sv: "Att skicka offrets användaragent vidare."))
}
