internal import Baselines
internal import Events

/// What the detections of attacks on many accounts have in common: the tenant's watch counts, they say what it is.
enum SourceAttack {
  /// `lead` is the log-odds of an attack of that shape while nothing else is known; never more than medium, because what
  /// was tried in vain wakes nobody.
  static func suspicion(
    of attack: Attack, lead: Double, at sighting: Sighting, in context: Context
  ) -> Suspicion? {
    // It was told when it began, or is a part of the noise that was.
    if attack.isUsual, attack.since.seconds(until: sighting.event.time) > 86_400 { return nil }
    var clues = [Clue(.credential(.attack(attack)), lead, events: attack.events)]
    if attack.unknownNames > 0, attack.shape != .enumeration {
      clues.append(Clue(.credential(.unknownNames(attack.unknownNames)), 0.2))
    }
    if attack.reach == .cluster || attack.reach == .networkAndAgent, attack.addresses > 1 {
      clues.append(Clue(.credential(.manyAddresses(attack.addresses)), 0.3))
    }
    if attack.isUsual { clues.append(Clue(.credential(.usualLevel(perDay: attack.usualPerDay)), -2.5)) }
    let isUnmeasured = attack.reach == .cluster && attack.usualPerDay == 0 && context.habits.tally.days < 4
    if isUnmeasured { clues.append(Clue(.credential(.levelUnknown), -1.5)) }
    if attack.isFromWithin { clues.append(Clue(.credential(.fromWithin), -2.5)) }
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, .medium), thing: attack.isUsual || isUnmeasured ? noise : thing(sighting), clues: clues,
      deciding: sighting)
    suspicion.stage = .attempt
    suspicion.events = attack.events.filter { $0 != sighting.event.id }.suffix(49) + [sighting.event.id]
    suspicion.firstSeen = attack.since
    return suspicion
  }

  /// What comes all the time, with whatever software, is one thing for as long as it comes.
  private static let noise: UInt64 = 1

  /// The same software into the same application is one attack, from however many networks; where the log names no
  /// software, the same part of a network is.
  private static func thing(_ s: Sighting) -> UInt64 {
    if s.agentKey != 0 { return StableHash.mix(s.agentKey, s.applicationKey ^ StableHash.seed) }
    return s.whereabouts.prefixKey == 0 ? s.applicationKey : s.whereabouts.prefixKey
  }
}

/// A detection of attacks of one shape, which says what the tenant's watch has counted.
protocol SourceAttackDetector: TenantDetector {
  static var shape: Attack.Shape { get }

  /// See `SourceAttack.suspicion`.
  static var lead: Double { get }
}

extension SourceAttackDetector {
  package mutating func observe(_ sighting: Sighting, in context: Context) -> Suspicion? {
    guard let attack = context.attack, attack.shape == Self.shape else { return nil }
    return SourceAttack.suspicion(of: attack, lead: Self.lead, at: sighting, in: context)
  }
}

extension Narrator {
  /// "From Lagos, Nigeria (MTN) and elsewhere, with Chrome on Linux into Outlook, since 14 October 08:12 UTC: ".
  func origin(of attack: Attack) -> Phrase {
    let isWide = attack.reach == .cluster || attack.addresses > 1
    return Phrase("From ", sv: "Från ") + here + Phrase(" (\(network))", sv: " (\(network))")
      + (isWide ? Phrase(" and elsewhere", sv: " och andra håll") : Phrase("", sv: ""))
      + Phrase(", with ", sv: ", med ") + client + Phrase(" into ", sv: " till ") + application
      + Phrase(", since ", sv: ", sedan ") + Wording.time(attack.since) + Phrase(": ", sv: ": ") + text(attack)
      + Phrase(" so far", sv: " hittills")
  }

  /// What an attack on the whole tenant is held against.
  func level(of attack: Attack) -> Phrase {
    let people = Wording.number(context.habits.userCount)
    if attack.usualPerDay == 0 {
      return Phrase("Held against ", sv: "Jämfört med ") + people
        + Phrase(
          " people who come in; few wrong passwords come from elsewhere on a usual day, as far as is known",
          sv: " personer som loggar in; få fel lösenord kommer utifrån en vanlig dag, så långt man vet")
    }
    return Phrase("On a usual day about ", sv: "En vanlig dag kommer ungefär ") + Wording.number(attack.usualPerDay)
      + Phrase(" wrong passwords come from elsewhere, at ", sv: " fel lösenord utifrån, på ") + people
      + Phrase(" people", sv: " personer")
  }

  /// The attack that the suspicion's lead is about.
  func attack(in suspicion: Suspicion) -> Attack? {
    for clue in suspicion.clues {
      if case .credential(.attack(let attack)) = clue.kind { return attack }
    }
    return nil
  }
}
