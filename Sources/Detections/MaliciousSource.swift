package import Baselines
internal import Events

/// **Behaviour.** An address or network that attacked the tenant before, or that stands on a list of attackers which the
/// operator gave, comes in, hours or weeks later, on any account.
///
/// **Data that proves it.** `AttackWatch` keeps for 30 days which addresses, parts of networks, and operators with the same
/// agent attacked whom. Within three hours of the last try it is `success-after-attack`. An entry of a list counts up to
/// its end, and the more, the narrower it is.
///
/// **How an attacker avoids it.** A source that attacked nobody here, and that nobody has listed.
///
/// **Known false alarms.** Addresses change hands: the longer ago, the less it weighs, and the own device keeps it low.
/// A list of whole operators holds their honest customers as well.
package struct MaliciousSource: Detector {
  package init() {}

  package static var cues: Traits { .attackBehind }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    guard sighting.opensDoor else { return nil }
    if context.source.isAttackers { return confirmed(sighting, traits, person, context) }
    return former(sighting, traits, person, context) ?? listed(sighting, traits, person, context)
  }

  private func former(
    _ sighting: Sighting, _ traits: Traits, _ person: Person, _ context: Context
  ) -> Suspicion? {
    guard let attack = context.source.attack, !attack.isLive(at: sighting.event.time),
      !traits.contains(.tenantNetwork), !attack.isFromWithin
    else { return nil }
    guard let known = Self.weight(attack) else { return nil }
    let days = attack.last.seconds(until: sighting.event.time) / 86_400
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let lead = Clue(
      .credential(.formerAttacker(attack)), known - days / 15, events: [attack.firstEvent, attack.lastEvent])
    var clues = [lead]
    if attack.isUsual { clues.append(Clue(.credential(.usualLevel(perDay: attack.usualPerDay)), -1)) }
    clues += Clue.passwordKnown(sighting) + appraisal.everything()
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, appraisal.ceiling), thing: sighting.whereabouts.prefixKey, clues: clues,
      deciding: sighting)
    suspicion.events =
      [attack.firstEvent, attack.lastEvent].reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      + [sighting.event.id]
    suspicion.firstSeen = attack.since
    return suspicion
  }

  /// People found an earlier sign-in from the address to be an attacker's.
  private func confirmed(
    _ sighting: Sighting, _ traits: Traits, _ person: Person, _ context: Context
  ) -> Suspicion? {
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let clues = [Clue(.credential(.confirmedAttacker), 4)] + Clue.passwordKnown(sighting) + appraisal.everything()
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, max(.medium, appraisal.ceiling)), thing: sighting.whereabouts.prefixKey, clues: clues,
      deciding: sighting)
  }

  private func listed(
    _ sighting: Sighting, _ traits: Traits, _ person: Person, _ context: Context
  ) -> Suspicion? {
    guard let listing = context.reference.listing(of: sighting) else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    let lead = Clue(.credential(.listed(listing)), Self.weight(listing))
    let clues = [lead] + Clue.passwordKnown(sighting) + appraisal.everything()
    guard let severity = Scale.severity(clues) else { return nil }
    return Suspicion(
      severity: min(severity, appraisal.ceiling), thing: sighting.whereabouts.prefixKey, clues: clues,
      deciding: sighting)
  }

  /// As of what was seen to attack here; a whole operator has mostly honest customers.
  private static func weight(_ listing: Listing) -> Double {
    switch listing.reach {
    case .address: 3
    case .range: 2.5
    case .network: 0.8
    }
  }

  /// Nil for what says nothing days later: the kind of client alone, and a look for names.
  private static func weight(_ attack: Attack) -> Double? {
    switch (attack.shape, attack.reach) {
    case (.enumeration, _), (_, .cluster): nil
    case (_, .address): 3
    case (_, .prefix): 2
    case (_, .networkAndAgent): 1.5
    }
  }
}

extension MaliciousSource {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let isListed = suspicion.isListed
    return Telling(
      title: isListed
        ? Phrase("Sign-in from a listed attacker", sv: "Inloggning från en angripare på en lista") : rule.title,
      summary: Phrase("From ", sv: "Från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(". ", sv: ". ") + (suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what)
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "The address has changed hands since, or many share it.",
        sv: "Adressen har bytt ägare sedan dess, eller delas av många."),
      attacker: Phrase(
        "Whoever attacked has found a password that is right, or bought one.",
        sv: "Den som angrep har hittat ett lösenord som är rätt, eller köpt ett."),
      counterfactual: isListed
        ? Phrase(
          "It would not have fired from a source on none of the lists.",
          sv: "Den hade inte larmat från en källa som inte står på någon av listorna.")
        : Phrase(
          "It would not have fired from a source that attacked nobody here in the last 30 days.",
          sv: "Den hade inte larmat från en källa som inte har angripit någon här de senaste 30 dagarna."))
  }

  package static let rule = Rule(
    id: "malicious-source",
    title: Phrase("Sign-in from a former attacker", sv: "Inloggning från en tidigare angripare"),
    what: Phrase(
      "An address or network that attacked the organisation before, or that is on a list of attackers, comes in.",
      sv:
        "En adress eller ett nät som har angripit organisationen tidigare, eller står på en lista över angripare, släpps in."
    ),
    defaultSeverity: .high, techniques: ["T1078.004", "T1110"], playbook: "success-after-attack", thresholds: [],
    needs: [.address, .outcome],
    knownFalseAlarms: Phrase("An address that has changed hands.", sv: "En adress som har bytt ägare."),
    evasion: Phrase(
      "A source that attacked nobody here and is on no list.",
      sv: "En källa som inte har angripit någon här och inte står på någon lista."))
}

extension Suspicion {
  fileprivate var isListed: Bool {
    clues.contains { clue in
      if case .credential(.listed) = clue.kind { return true }
      return false
    }
  }
}
