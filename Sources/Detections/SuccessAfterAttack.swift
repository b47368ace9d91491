package import Baselines
internal import Events

/// **Behaviour.** An attack on passwords has worked: somebody comes in, or has the right password, from where the attack
/// came from; or an account that was guessed at is entered from somewhere strange.
///
/// **Data that proves it.** Within three hours after the last try: the same address, /24 or /48, operator and agent, or
/// the same agent and application of an attack from many addresses (`AttackWatch`). For the account alone: ten wrong
/// passwords or more from elsewhere within three hours, and a source that is new to the person.
///
/// **How an attacker avoids it.** Waiting longer, from another address with another agent: then `malicious-source`, or
/// what is strange about the sign-in itself.
///
/// **Known false alarms.** Somebody of the tenant behind the same carrier address as the attacker: the own device, the own
/// address and the own agent each speak against it. Software that many in the tenant have links nobody to an attack.
package struct SuccessAfterAttack: Detector {
  package init() {}

  package static var cues: Traits { [.attackBehind, .accountTried] }

  package mutating func observe(
    _ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    let attack = context.source.attack
    guard sighting.opensDoor, !traits.contains(.tenantNetwork) else { return nil }
    var link = attack.flatMap { Self.link(to: $0, traits, at: sighting) }
    if link == nil { link = Self.link(to: person.attempts, traits, at: sighting, in: context) }
    guard let link else { return nil }
    let appraisal = Appraisal(traits, of: person, at: sighting, in: context)
    var clues = link.clues + Clue.passwordKnown(sighting)
    clues += appraisal.everything().filter { $0.kind != .source(.attacking) }
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, appraisal.ceiling, Self.usesNoPassword(traits) ? .low : .critical), thing: link.thing,
      clues: clues, deciding: sighting)
    suspicion.events = link.events.filter { $0 != sighting.event.id } + [sighting.event.id]
    suspicion.firstSeen = min(link.first, sighting.event.time)
    return suspicion
  }

  /// A token that renews itself in the background, its second factor long given: passwords that were guessed have no part
  /// in it. Where a whole country's people share a few parts of a carrier's network, somebody's old password is always
  /// near.
  private static func usesNoPassword(_ traits: Traits) -> Bool {
    traits.contains(.factorRemembered)
      && traits.isDisjoint(with: [.interactive, .hosting, .tor, .openProxy, .countryNew])
  }

  private struct Link {
    var clues: [Clue]
    var thing: UInt64
    var events: [EventID]
    var first: Timestamp
  }

  /// The surer it is that both came from one hand, the more it weighs.
  private static func link(to attack: Attack, _ traits: Traits, at sighting: Sighting) -> Link? {
    guard attack.isLive(at: sighting.event.time), !attack.isFromWithin else { return nil }
    let events = attack.firstEvent == attack.lastEvent ? [attack.firstEvent] : [attack.firstEvent, attack.lastEvent]
    var clues = [Clue(.credential(.fromAttacker(attack)), weight(attack), events: events)]
    if isByAgent(attack), !traits.isDisjoint(with: [.agentCommon, .agentShared]) {
      clues.append(Clue(.credential(.agentIsCommon), -1.5))
    }
    if attack.isUsual { clues.append(Clue(.credential(.usualLevel(perDay: attack.usualPerDay)), -1)) }
    let key = StableHash.mix(sighting.whereabouts.prefixKey ^ StableHash.seed, UInt64(attack.reach.rawValue) + 1)
    return Link(clues: clues, thing: isByAgent(attack) ? sighting.agentKey : key, events: events, first: attack.since)
  }

  private static func weight(_ attack: Attack) -> Double {
    switch attack.shape {
    case .enumeration: 1.5
    case .guessing: reachWeight(attack.reach) - 0.5
    case .stuffing, .spray: reachWeight(attack.reach)
    }
  }

  private static func reachWeight(_ reach: Attack.Reach) -> Double {
    switch reach {
    case .address: 4
    case .prefix, .networkAndAgent: 3
    case .cluster: 2
    }
  }

  private static func isByAgent(_ attack: Attack) -> Bool {
    attack.reach == .networkAndAgent || attack.reach == .cluster
  }

  /// A person's own tries come from where they come from; these did not, and neither does the sign-in.
  private static func link(
    to attempts: Attempts, _ traits: Traits, at sighting: Sighting, in context: Context
  ) -> Link? {
    guard traits.contains(.networkNew), traits.isDisjoint(with: [.addressRecent, .addressKnown, .relay]) else {
      return nil
    }
    let time = sighting.event.time
    // Who is wrong a few times and then right from the same place is a person with a new device.
    let here = sighting.whereabouts.prefixKey
    let foreign = attempts.sources.filter {
      !$0.isOwn && $0.last.seconds(until: time) <= Attack.aftermath && ($0.prefixKey != here || $0.count >= 30)
    }
    let tries = foreign.reduce(0) { $0 + Int($1.count) }
    guard Double(tries) >= context.thresholds[Self.tries],
      let first = foreign.min(by: { ($0.first, $0.firstEvent) < ($1.first, $1.firstEvent) })
    else { return nil }
    let isSame = foreign.contains { $0.agentKey != 0 && $0.agentKey == sighting.agentKey }
    let weight = (tries >= 30 ? 1.5 : 0.7) + (isSame && traits.contains(.agentNew) ? 1 : 0)
    let clue = Clue(.credential(.attackedAccount(tries: tries)), weight, events: [first.firstEvent, first.lastEvent])
    return Link(
      clues: [clue], thing: sighting.whereabouts.networkKey, events: [first.firstEvent], first: first.first)
  }
}

extension SuccessAfterAttack {
  package static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling {
    let lead = suspicion.clues.first.map { narrator.text($0.kind).capitalised } ?? rule.what
    return Telling(
      title: narrator.sighting.isGranted
        ? Phrase("Sign-in from the source of an attack", sv: "Inloggning från ett angrepps källa")
        : Phrase("Right password from the source of an attack", sv: "Rätt lösenord från ett angrepps källa"),
      summary: lead + Phrase(". Then, from ", sv: ". Sedan, från ") + narrator.here
        + Phrase(" (\(narrator.network)), ", sv: " (\(narrator.network)) ") + narrator.occasion
        + Phrase(".", sv: "."),
      innocent: Phrase(
        "The person shares an address with the attacker, behind a carrier or a hotel, or mistyped and then got it right.",
        sv:
          "Personen delar adress med angriparen, bakom en operatör eller ett hotell, eller skrev fel och sedan rätt."),
      attacker: Phrase(
        "One of the passwords that were tried was right.", sv: "Ett av lösenorden som prövades var rätt."),
      counterfactual: Phrase(
        "It would have stayed low with the person's own device, and would not have fired three hours after the last attempt.",
        sv:
          "Den hade stannat på låg med personens egen enhet, och inte larmat tre timmar efter det sista försöket."))
  }

  package static let tries = Threshold(
    "success-after-attack.tries", 10, .attempts,
    why: Phrase(
      "a person gives up or is locked after ten, and those who mistype come in from the same place",
      sv: "en person ger upp eller låses efter tio, och den som skriver fel kommer in från samma ställe"))

  package static let rule = Rule(
    id: "success-after-attack",
    title: Phrase("An attack has worked", sv: "Ett angrepp har lyckats"),
    what: Phrase(
      "Access, or the right password, from where an attack came from, or for an account that was attacked from elsewhere.",
      sv: "Inloggning, eller rätt lösenord, därifrån ett angrepp kom, eller för ett konto som angreps från andra håll."
    ),
    defaultSeverity: .high, techniques: ["T1110", "T1078.004"], playbook: "success-after-attack",
    thresholds: [tries], needs: [.address, .outcome],
    knownFalseAlarms: Phrase(
      "A person behind the same carrier address as the attacker.",
      sv: "En person bakom samma operatörsadress som angriparen."),
    evasion: Phrase(
      "Waiting for hours, and another address with another agent.",
      sv: "Vänta i timmar, och en annan adress med en annan agent."))
}
