package import Baselines
internal import Events

#if canImport(Glibc)
  internal import Glibc
#endif

/// **Behaviour.** Access, or the right password, through Tor, an open proxy or a public VPN.
///
/// **Data that proves it.** The address is on a list of such exits, or in such an operator's network. Whether the person
/// or many colleagues come that way by habit is known from granted access on two days or more.
///
/// **How an attacker avoids it.** Exits that no list has: rented servers (`hosting-sign-in`) and homes
/// (`unfamiliar-sign-in`).
///
/// **Known false alarms.** People who like their privacy: with their own device a VPN stays low, and by habit it is quiet.
/// Privacy relays that keep the country are no anonymisers here.
package struct AnonymiserSignIn: Detector {
  package init() {}

  package static var cues: Traits { .anonymising }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard !traits.isDisjoint(with: .anonymising), sighting.opensDoor, !traits.contains(.tenantNetwork) else {
      return nil
    }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    var clues = [Clue(.lead(.anonymiser), lead(traits, standing: appraisal.standing))]
    // A habit of the registered device is little of a habit without it.
    if traits.contains(.anonymiserHabit) {
      clues.append(Clue(.source(.veilHabit), traits.contains(.deviceMissing) ? -1 : -2.5))
    }
    clues += neverBefore(traits, person, at: sighting)
    clues += Clue.passwordKnown(sighting)
    // Where the exit stands is not the point.
    clues += appraisal.clues().filter { $0.kind != .source(.disputedPlace) }
    guard let severity = Scale.severity(clues) else { return nil }
    // Exits change with every circuit and every click: it is the kind of veil that is new.
    return Suspicion(
      severity: min(severity, appraisal.ceiling), thing: sighting.whereabouts.veilKey, clues: clues, deciding: sighting)
  }

  /// By Laplace's rule of succession the chance that what has not happened in n days happens on the next is 1 in n + 2:
  /// counted against a month, after which the other weights were set, and no further than two hundred days. A registered
  /// device tells more than its way.
  private func neverBefore(_ traits: Traits, _ person: Person, at sighting: Sighting) -> [Clue] {
    guard person.memories.total(of: .veil) == 0, traits.isDisjoint(with: [.deviceKnown, .deviceRecent]),
      let first = person.firstSeen
    else { return [] }
    let days = first.seconds(until: sighting.event.time) / 86_400
    let seen = min(200, days, Double(person.signIns))
    return seen < 60 ? [] : [Clue(.source(.neverVeiled(days: Int(days))), log(seen / 30))]
  }

  /// Hardly anybody works through Tor; many people have a VPN, most of all on their telephones. In the first days of a
  /// log, that nobody has come through one yet says little of whether they do.
  private func lead(_ traits: Traits, standing: Double) -> Double {
    if traits.contains(.tor) { return 4 }
    if traits.contains(.openProxy) { return 3 }
    return (traits.contains(.phone) ? 0.6 : 1.2) - 0.6 * (1 - standing)
  }
}

extension AnonymiserSignIn {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    Telling(
      title: Phrase("Sign-in through ", sv: "Inloggning genom ") + narrator.veil,
      summary: Phrase("Through ", sv: "Genom ") + narrator.veil + Phrase(", coming out in ", sv: ", med utgång i ")
        + narrator.here + Phrase(", ", sv: ", ") + narrator.occasion + Phrase(".", sv: "."),
      innocent: Phrase(
        "The person uses a VPN or the like for privacy.",
        sv: "Personen använder ett VPN eller liknande för sin integritet."),
      attacker: Phrase(
        "Somebody hides where they come from.", sv: "Någon döljer varifrån den kommer."),
      counterfactual: Phrase(
        "It would have been quieter on the person's own device, or if the person had come this way on two days before.",
        sv:
          "Den hade varit tystare med personens egen enhet, eller om personen hade kommit den vägen två dagar tidigare."
      ))
  }

  package static let rule = Rule(
    id: "anonymiser-sign-in",
    title: Phrase("Sign-in through an anonymiser", sv: "Inloggning genom en anonymiseringstjänst"),
    what: Phrase(
      "Access, or the right password, through Tor, an open proxy or a public VPN.",
      sv: "Inloggning, eller rätt lösenord, genom Tor, en öppen proxy eller ett publikt VPN."),
    defaultSeverity: .medium, techniques: ["T1078.004", "T1090.003"], playbook: "anonymiser-sign-in", thresholds: [],
    needs: [.network, .outcome],
    knownFalseAlarms: Phrase("People who use a VPN for privacy.", sv: "Personer som använder VPN för sin integritet."),
    evasion: Phrase(
      "Exits that are on no list: rented servers, homes.",
      sv: "Utgångar som inte finns på någon lista: hyrda servrar, hem."))
}
