internal import Events

/// Where a tenant's wrong passwords come from: by address, by /24 or /48, by operator and agent, and by agent and
/// application alone, which is how an attack from many addresses shows. Touched by failures, and by accesses from a
/// source that failed.
package struct AttackWatch: Sendable {
  private var sources = WatchedSources()
  private var level = FailureLevel()
  /// From the operator's settings; not saved.
  private var limits: AttackLimits

  package init(limits: AttackLimits = AttackLimits()) { self.limits = limits }

  /// How long a source that attacked is remembered.
  package static let memory = 30 * 86_400.0
  /// Between two attacks of one source.
  static let gap = 72 * 3_600.0

  /// What was known before the event of an attack that it belongs to, and the attack that it is news of.
  package struct Seen: Sendable {
    package var before: Background
    package var news: Background
  }

  /// To be called for every event of the tenant, in order of time. `source` is what its address was known for before it.
  package mutating func observe(_ sighting: Sighting, from source: SourceFacts, in habits: TenantHabits) -> Seen {
    level.turn(to: sighting.hour)
    if sighting.opensDoor { return Seen(before: meetDoor(sighting, source, habits), news: .quiet) }
    guard sighting.isTry else { return Seen(before: .quiet, news: .quiet) }
    return noteFailure(sighting, isWithin: source.isTenants, isForeign: isForeign(sighting, source, habits))
  }

  /// What is known of an attack from there; takes note that somebody came in.
  private mutating func meetDoor(_ s: Sighting, _ source: SourceFacts, _ habits: TenantHabits) -> Background {
    if sources.isEmpty { return .quiet }
    let keys = Keys(s)
    var found = Background.quiet
    if let i = sources.index(of: keys[.address]) { meet(s, at: i, &found) }
    if let i = sources.index(of: keys[.prefix]) { meet(s, at: i, &found) }
    if let i = sources.index(of: keys[.networkAndAgent]) { meet(s, at: i, &found) }
    if let i = sources.index(of: keys[.cluster]) {
      // Where the log names no software, an application alone is nobody's.
      meet(s, at: i, &found, isTelling: s.agentKey != 0, counts: s.isGranted && isForeign(s, source, habits))
    }
    return found
  }

  /// The door that opened at one of the sources; `found` becomes the attack from there where it says more.
  private mutating func meet(
    _ s: Sighting, at i: Int, _ found: inout Background, isTelling: Bool = true, counts: Bool = true
  ) {
    if isTelling, sources.isAttacker(i, at: s.event.time), let attack = sources[i].attack(withEvents: false) {
      switch found {
      case .quiet: found = .attack(attack)
      case .attack(let known): if attack.tells(moreThan: known, at: s.event.time) { found = .attack(attack) }
      }
    }
    if s.isGranted, counts { sources[i].noteSuccess(s) }
  }

  private mutating func noteFailure(_ s: Sighting, isWithin: Bool, isForeign: Bool) -> Seen {
    let keys = Keys(s)
    var seen = Seen(before: .quiet, news: .quiet)
    if isForeign { level.note() }
    for reach in Attack.Reach.allCases.reversed() where keys[reach] != 0 {
      switch reach {
      case .address, .prefix: break
      case .networkAndAgent, .cluster: if !isForeign { continue }
      }
      let i = sources.position(of: keys[reach], reach, at: s.event.time)
      sources[i].noteFailure(s)
      let usual = level.usual(in: sources[i].window)
      if sources[i].judge(s, limits: limits, usual: usual, isFromWithin: isWithin, isForeign: isForeign) {
        seen.news = sources[i].attack(withEvents: true).map { .attack($0) } ?? .quiet
      }
    }
    return seen
  }

  /// Nobody of the tenant has come in from that part of the network, or not before yesterday: people mistype at home,
  /// in the office and on their phones, and attackers come from elsewhere.
  private func isForeign(_ s: Sighting, _ source: SourceFacts, _ habits: TenantHabits) -> Bool {
    if source.isTenants || s.whereabouts.addressKey == 0 { return false }
    guard let known = habits.tally.prefixes[s.whereabouts.prefixKey] else { return true }
    return s.hour - known.first < 24 && habits.isLearned
  }

  /// Keys of a sighting's sources, 0 where the log does not tell.
  private struct Keys {
    private let address: UInt64
    private let prefix: UInt64
    private let networkAndAgent: UInt64
    private let cluster: UInt64

    @inline(__always)
    init(_ s: Sighting) {
      let at = s.whereabouts
      let isNobodys = s.isServiceTraffic
      address = isNobodys ? 0 : at.addressKey
      prefix = isNobodys || at.prefixKey == 0 ? 0 : StableHash.mix(at.prefixKey, 0x9FB2_1C65_1E98_DF25)
      networkAndAgent =
        isNobodys || at.networkKey == 0 || s.agentKey == 0 ? 0 : StableHash.mix(at.networkKey, s.agentKey)
      let hasNeither = s.agentKey == 0 && s.applicationKey == 0
      cluster = hasNeither ? 0 : StableHash.mix(s.agentKey ^ 0x2D35_8DCC_AA6C_78A5, s.applicationKey ^ StableHash.seed)
    }

    subscript(reach: Attack.Reach) -> UInt64 {
      switch reach {
      case .address: address
      case .prefix: prefix
      case .networkAndAgent: networkAndAgent
      case .cluster: cluster
      }
    }
  }
}

extension Sighting {
  /// A person's sign-in that failed for its name or its password.
  package var isTry: Bool {
    isPersonalSignIn && !opensDoor
      && !signs.isDisjoint(with: [.wrongPassword, .unknownUser, .locked, .disabledAccount])
  }
}

extension AttackWatch: Savable {
  package func save(to writer: inout StateWriter) {
    sources.save(to: &writer)
    level.save(to: &writer)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    sources = try WatchedSources(from: &reader)
    level = try FailureLevel(from: &reader)
    limits = AttackLimits()
  }

  /// What was saved, under these settings.
  package func limited(to limits: AttackLimits) -> AttackWatch {
    var copy = self
    copy.limits = limits
    return copy
  }
}
