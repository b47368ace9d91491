internal import Baselines
internal import Events

/// Weighs who did an audit act, and from where: whether a suspected sign-in did it, or one came just before, or the source
/// is strange to the person. The one table of weights for all detections of acts.
struct DeedAppraisal {
  let traits: Traits
  let standing: Double
  /// The suspected sign-in that did it.
  let link: (entry: Intrusions.Entry, join: Intrusions.Join)?
  /// A suspected access within a day before, from which nothing leads here.
  let recent: Intrusions.Entry?
  /// Whether the person does such acts, on other days too.
  let isUsual: Bool

  static let day = 86_400.0

  init(_ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context) {
    var traits = traits
    if sighting.isServiceTraffic {
      // The servers' own addresses, which audit records name in place of the person's.
      traits = traits.intersection([.sessionSame])
    } else if context.habits.isOwn(sighting.whereabouts) {
      traits.insert(.tenantNetwork)
    }
    self.traits = traits
    standing = max(person.experience(at: sighting.event.time), context.habits.experience)
    let link = person.intrusions.link(to: sighting)
    self.link = link
    recent = link == nil ? person.intrusions.latest(before: sighting.event.time, within: DeedAppraisal.day) : nil
    isUsual = person.deeds.isUsual(sighting.act, at: sighting.hour)
  }

  /// Neither the person nor several colleagues come from there.
  var isUnfamiliar: Bool {
    standing >= 0.5 && traits.isDisjoint(with: [.tenantNetwork, .networkShared, .addressKnown, .sessionSame])
      && !traits.isDisjoint(with: [.networkNew, .countryNew])
  }

  var isSuspect: Bool { link != nil || recent != nil }

  /// Somebody who was let in under suspicion did it: the case is open, and this is its next step.
  var isIntruder: Bool { link?.entry.isGranted ?? false }

  func clues() -> [Clue] {
    var clues: [Clue] = []
    if let link {
      clues.append(Clue(.deed(.joined(link.join)), DeedAppraisal.weight(link.join), events: [link.entry.event]))
    } else if let recent {
      clues.append(Clue(.deed(.afterIntrusion), 1.5, events: [recent.event]))
    }
    addSource(to: &clues)
    if isUsual, !isUnfamiliar { clues.append(Clue(.deed(.usualWork), -0.7)) }
    return clues
  }

  private static func weight(_ join: Intrusions.Join) -> Double {
    switch join {
    case .session, .token: 3
    case .address: 2.5
    case .network: 1.5
    }
  }

  private func addSource(to clues: inout [Clue]) {
    if traits.contains(.sessionSame), link == nil { clues.append(Clue(.client(.sameSession), -0.5)) }
    if traits.contains(.tenantNetwork) {
      clues.append(Clue(.source(.tenantNetwork), -0.7))
    } else if traits.contains(.addressKnown) {
      clues.append(Clue(.source(.knownAddress), -0.7))
    } else if traits.contains(.networkKnown) {
      clues.append(Clue(.source(.knownNetwork), -0.5))
    } else if traits.contains(.networkShared) {
      clues.append(Clue(.source(.sharedNetwork), -0.3))
    } else if traits.contains(.networkNew), standing > 0 {
      clues.append(Clue(.source(.newNetwork), 0.8 * standing))
    }
    if traits.contains(.countryNew), standing > 0 {
      clues.append(
        traits.contains(.countryShared)
          ? Clue(.source(.sharedCountry), 0.3 * standing) : Clue(.source(.newCountry), standing))
    }
    if standing > 0 { clues += kindOfNetwork }
    if traits.contains(.sourceAttacking) { clues.append(Clue(.source(.attacking), 2)) }
  }

  private var kindOfNetwork: [Clue] {
    if traits.contains(.tenantNetwork) { return [] }
    if traits.contains(.anonymiserHabit) { return [] }
    if !traits.isDisjoint(with: [.tor, .openProxy]) { return [Clue(.lead(.anonymiser), 1.5)] }
    if traits.contains(.vpn) { return [Clue(.lead(.anonymiser), 0.5)] }
    let isHabit = !traits.isDisjoint(with: [.networkKnown, .addressKnown])
    return traits.contains(.hosting) && !isHabit ? [Clue(.lead(.rentedNetwork), standing)] : []
  }

  /// The most that an act may become: done where the person always is, with nothing strange before it, it wakes nobody.
  var ceiling: Severity { isSuspect || isUnfamiliar || traits.contains(.sourceAttacking) ? .high : .medium }
}

extension DeedAppraisal {
  /// A suspicion of an act, of `least` or more where that is given. Where the victim is led to do it themselves, that
  /// it was done at the own desk speaks for nobody.
  func suspicion(
    _ sighting: Sighting, leads: [Clue], stage: Stage, thing: UInt64, least: Severity? = nil,
    ceiling: Severity = .high, criticalWhenJoined: Bool = false, trustsOwnDesk: Bool = true
  ) -> Suspicion? {
    let clues = leads + self.clues().filter { trustsOwnDesk || $0.weight > 0 }
    guard var severity = Scale.severity(clues) ?? least else { return nil }
    severity = min(severity, self.ceiling, ceiling)
    if let least { severity = max(severity, least) }
    if criticalWhenJoined, isIntruder, severity >= .high { severity = .critical }
    var suspicion = Suspicion(severity: severity, thing: thing, clues: clues, deciding: sighting)
    suspicion.stage = stage
    if let earlier = (link?.entry ?? recent), earlier.event != sighting.event.id, earlier.last <= sighting.event.time {
      suspicion.events.insert(earlier.event, at: 0)
      suspicion.firstSeen = earlier.first
    }
    return suspicion
  }
}

extension Sighting {
  /// A service's own act, or one that came to nothing: no person and no program of the tenant's did it.
  func isIdleAct(in context: borrowing Context) -> Bool {
    guard event.outcome == .granted else { return true }
    guard isWorkload else { return false }
    return !context.reference.names.bytes(event.user).starts(with: Array("sp:".utf8))
  }
}

extension Traits {
  fileprivate func intersection(_ other: Traits) -> Traits { Traits(rawValue: rawValue & other.rawValue) }
}
