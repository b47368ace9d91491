package import Baselines
package import Events

/// **Behaviour.** One hand works on several accounts: suspicious sign-ins of three people or more within a day come from
/// the same rare network with the same software.
///
/// **Data that proves it.** What each sign-in's own detections found, gathered by /24 or /48, or by operator (or kind of
/// anonymiser) together with the exact agent. A network that the tenant uses over days, and sign-ins that are explained
/// by the person's own device, are left out.
///
/// **How an attacker avoids it.** Another network and another agent for every account.
///
/// **Known false alarms.** Colleagues at one conference or on one trip, with new phones; a VPN that is fashionable.
package enum Campaign {
  package static let people = Threshold(
    "campaign.people", 3, .people,
    why: Phrase(
      "two strangers from one network are a coincidence in a large organisation; three within a day are none",
      sv: "två främmande från ett nät är en slump i en stor organisation; tre inom ett dygn är ingen"))

  package static let rule = Rule(
    id: "campaign",
    title: Phrase("Several accounts in one hand", sv: "Flera konton i en hand"),
    what: Phrase(
      "Suspicious sign-ins of three people or more within a day, from the same rare network with the same software.",
      sv:
        "Misstänkta inloggningar för tre personer eller fler inom ett dygn, från samma ovanliga nät med samma programvara."
    ),
    defaultSeverity: .high, techniques: ["T1078.004", "T1586"], playbook: "campaign", scope: .campaign,
    thresholds: [people], needs: [.network, .outcome],
    knownFalseAlarms: Phrase(
      "Colleagues at one conference with new phones, a fashionable VPN.",
      sv: "Kollegor på samma konferens med nya telefoner, ett VPN på modet."),
    evasion: Phrase(
      "Another network and another agent for every account.", sv: "Ett annat nät och en annan klient för varje konto."))

  static func tell(_ members: [Suspect], with narrator: Narrator) -> Telling {
    let users = Set(members.map(\.userKey)).count
    return Telling(
      title: Wording.number(users) + Phrase(" accounts in one hand", sv: " konton i en hand"),
      summary: Phrase("Within 24 hours the accounts of ", sv: "Inom 24 timmar användes ") + Wording.number(users)
        + Phrase(" people were used from ", sv: " personers konton från ") + narrator.here
        + Phrase(" (\(narrator.network)) with ", sv: " (\(narrator.network)) med ") + narrator.client
        + Phrase(", and each of the sign-ins was suspicious by itself.", sv: ", och var och en var misstänkt för sig."),
      innocent: Phrase(
        "Colleagues are at the same place, or have begun to use the same VPN.",
        sv: "Kollegor är på samma plats, eller har börjat använda samma VPN."),
      attacker: Phrase(
        "A phishing page caught several of them, or a list of passwords is being used up.",
        sv: "En nätfiskesida har fångat flera av dem, eller en lista med lösenord betas av."),
      counterfactual: Phrase(
        "It would not have fired for two people, nor from a network that the organisation uses.",
        sv: "Den hade inte larmat för två personer, och inte från ett nät som organisationen använder."),
      baseline: Phrase(
        "Other networks and other software for every person, as on ordinary days",
        sv: "Andra nät och annan programvara för var och en, som på vanliga dagar"))
  }
}

/// A suspicious sign-in as campaigns are recognised by.
package struct Suspect: Hashable, Sendable {
  package var userKey: UInt64
  package var time: Timestamp
  package var event: EventID
  package var prefixKey: UInt64
  /// Of the operator, or of the kind of anonymiser.
  package var sourceKey: UInt64
  package var agentKey: UInt64
  package var logOdds: Double
  /// Whether hardly anybody else of the tenant uses the network.
  package var isRare: Bool
  /// Rented servers, an anonymiser: nowhere that a group of colleagues sits.
  package var isHidden: Bool
  package var caseID = ""

  /// Nil for a finding that does not doubt this sign-in, or hardly does.
  package init?(_ sighting: Sighting, _ verdict: Verdict, in context: Context) {
    let at = sighting.whereabouts
    guard sighting.opensDoor, verdict.doubted == sighting.event.id, at.sourceKey != 0,
      at.traits.isDisjoint(with: [.relay, .serviceTraffic, .tenantNetwork]), !context.source.isTenants,
      context.habits.experience >= 0.5
    else { return nil }
    // What is kept low for what it is counts no more than that.
    let sum = verdict.evidence.reduce(0) { $0 + $1.weight }
    logOdds = verdict.severity == .low ? min(sum, Suspect.mostOfLow) : sum
    if logOdds < Suspect.least { return nil }
    userKey = sighting.userKey
    time = sighting.event.time
    event = sighting.event.id
    prefixKey = at.prefixKey
    sourceKey = at.sourceKey
    agentKey = sighting.agentKey
    isHidden = !at.traits.isDisjoint(with: [.hosting, .vpn, .tor, .openProxy])
    let entry = context.habits.tally.networks[at.networkKey]
    isRare = entry.map { $0.days < 3 || $0.users.others(than: sighting.userKey) <= 2 } ?? true
  }

  static let least = -0.5
  private static let mostOfLow = 0.5
}
