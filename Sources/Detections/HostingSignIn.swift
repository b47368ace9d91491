package import Baselines
internal import Events

/// **Behaviour.** Somebody signs in interactively from rented servers that neither the person nor the tenant uses: the
/// proxy of a phishing kit, or an attacker's own machine.
///
/// **Data that proves it.** The operator of the address is a hosting company, and new to the person; access was granted or
/// the password was right, in an interactive sign-in. Where the servers stand is not the point, so that sources which
/// disagree on it take nothing away.
///
/// **How an attacker avoids it.** A residential proxy; `unfamiliar-sign-in` looks for those.
///
/// **Known false alarms.** VPN products that rent their exits unannounced, virtual desktops in a cloud, security products
/// that open links. The own device keeps it low, and an address that five people use on five days is the tenant's.
package struct HostingSignIn: Detector {
  package init() {}

  package static var cues: Traits { .hosting }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard traits.contains(.hosting), sighting.opensDoor, sighting.whereabouts.tellsPlace, traits.contains(.interactive),
      traits.contains(.networkNew),
      traits.isDisjoint(with: [.vpn, .tor, .openProxy, .relay, .tenantNetwork, .addressKnown])
    else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let usage = traits.contains(.networkShared) ? 0.5 : 1
    var clues = [Clue(.lead(.rentedNetwork), 0.2 + 1.8 * usage * appraisal.standing)]
    clues += Clue.passwordKnown(sighting)
    clues += appraisal.clues().filter { $0.kind != .source(.disputedPlace) }
    clues += appraisal.countryClues().filter { $0.weight > 0 }
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, appraisal.ceiling), thing: sighting.whereabouts.networkKey, clues: clues,
      deciding: sighting)
  }
}

extension HostingSignIn {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let isShared = suspicion.clues.contains { $0.kind == .source(.sharedNetwork) }
    return Telling(
      title: Phrase(
        "Sign-in from rented servers: \(narrator.network)", sv: "Inloggning från hyrda servrar: \(narrator.network)"),
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + (isShared
          ? Phrase(
            ". The address is a server's; colleagues use that operator, but not this part of it.",
            sv: ". Adressen är en servers; kollegor använder den operatören, men inte den här delen av den.")
          : Phrase(
            ". The address is a server's, and neither the person nor the organisation uses that operator.",
            sv: ". Adressen är en servers, och varken personen eller organisationen använder den operatören.")),
      innocent: Phrase(
        "A VPN product that rents its exits, a virtual desktop, or a security product that opens links.",
        sv: "En VPN-tjänst som hyr sina utgångar, ett virtuellt skrivbord eller ett säkerhetsprogram som öppnar länkar."
      ),
      attacker: Phrase(
        "A phishing page in between, or the attacker's own machine.",
        sv: "En nätfiskesida som mellanhand, eller angriparens egen maskin."),
      counterfactual: Phrase(
        "It would not have fired from a network that the person or many colleagues use; with the person's own device it would have stayed low.",
        sv:
          "Den hade inte larmat från ett nät som personen eller många kollegor använder; med personens egen enhet hade den stannat på låg."
      ))
  }

  package static let rule = Rule(
    id: "hosting-sign-in",
    title: Phrase("Sign-in from rented servers", sv: "Inloggning från hyrda servrar"),
    what: Phrase(
      "An interactive sign-in from a hosting company that neither the person nor the organisation uses.",
      sv: "En interaktiv inloggning från ett webbhotell eller moln som varken personen eller organisationen använder."),
    defaultSeverity: .high, techniques: ["T1078.004", "T1557", "T1583.003"], playbook: "hosting-sign-in",
    thresholds: [], needs: [.network, .outcome],
    knownFalseAlarms: Phrase(
      "VPN products with rented exits, virtual desktops, security products that open links.",
      sv: "VPN-tjänster med hyrda utgångar, virtuella skrivbord, säkerhetsprogram som öppnar länkar."),
    evasion: Phrase("A residential proxy.", sv: "En proxy i ett vanligt hem."))
}
