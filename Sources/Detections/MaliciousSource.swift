package import Baselines
internal import Events

/// **Behaviour.** An address or network that attacked the tenant before comes in, hours or weeks later, on any account.
///
/// **Data that proves it.** `AttackWatch` keeps for 30 days which addresses, parts of networks, and operators with the same
/// agent attacked whom. Within three hours of the last try it is `success-after-attack`.
///
/// **How an attacker avoids it.** A source that attacked nobody here.
///
/// **Known false alarms.** Addresses change hands: the longer ago, the less it weighs, and the own device keeps it low.
package struct MaliciousSource: Detector {
  package init() {}

  package static var cues: Traits { .attackBehind }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    if context.source.isAttackers, sighting.opensDoor { return confirmed(sighting, traits, person, context) }
    guard let attack = context.source.attack, !attack.isLive(at: sighting.event.time), sighting.opensDoor,
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
    Telling(
      title: rule.title,
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
      counterfactual: Phrase(
        "It would not have fired from a source that attacked nobody here in the last 30 days.",
        sv: "Den hade inte larmat från en källa som inte har angripit någon här de senaste 30 dagarna."))
  }

  package static let rule = Rule(
    id: "malicious-source",
    title: Phrase("Sign-in from a former attacker", sv: "Inloggning från en tidigare angripare"),
    what: Phrase(
      "An address or network that attacked the organisation before comes in.",
      sv: "En adress eller ett nät som har angripit organisationen tidigare släpps in."),
    defaultSeverity: .high, techniques: ["T1078.004", "T1110"], playbook: "success-after-attack", thresholds: [],
    needs: [.address, .outcome],
    knownFalseAlarms: Phrase("An address that has changed hands.", sv: "En adress som har bytt ägare."),
    evasion: Phrase("A source that attacked nobody here.", sv: "En källa som inte har angripit någon här."))
}
