internal import Events

/// One source of wrong passwords: whom it tried in the last hours, and what that makes of it.
struct WatchedSource: Hashable, Sendable {
  let key: UInt64
  let reach: Attack.Reach
  /// Its first failure, and its latest.
  var first: Timestamp
  var last: Timestamp
  var victims: [Victim] = []
  /// Names in `victims`, so that most people who come in from there need not be looked for.
  var names = UserCount()
  var failures: SlidingCount
  var successes: SlidingCount
  var ongoing: Ongoing?

  /// So many are counted exactly, and named in a finding.
  static let victimCapacity = 50
  /// How long a try counts towards an attack.
  static let memory = 6 * 3_600.0
  static let hour = 3_600.0
  /// Between two tries of one series at one account.
  static let pause = 1_800.0

  /// One name that was tried.
  struct Victim: Hashable, Sendable {
    var user: UInt64
    var address: UInt64
    var event: EventID
    var first: Timestamp
    var last: Timestamp
    /// Since `first`, without a pause of half an hour.
    var tries: UInt32
    var isUnknown: Bool
    /// Came in from there too: a person who mistyped.
    var isIn: Bool
  }

  /// What was an attack goes on being known, when the tries themselves are long forgotten.
  struct Ongoing: Hashable, Sendable {
    var shape: Attack.Shape
    var since: Timestamp
    var last: Timestamp
    var firstEvent: EventID
    var lastEvent: EventID
    var users: UserCount
    var unknown: UserCount
    var addresses: UserCount
    var tries: UInt32
    var isUsual: Bool
    var usualPerDay: UInt32
    var isFromWithin: Bool
    /// When it was handed out last, and with how many accounts.
    var told: Timestamp
    var toldAccounts: UInt32
  }

  init(key: UInt64, reach: Attack.Reach, at time: Timestamp) {
    self.key = key
    self.reach = reach
    first = time
    last = time
    failures = SlidingCount(width: WatchedSource.width(reach))
    successes = failures
  }

  /// A sixth of the window in which failing is held against succeeding.
  private static func width(_ reach: Attack.Reach) -> Int64 {
    switch reach {
    case .address, .prefix, .networkAndAgent: 600
    case .cluster: 3_600
    }
  }

  var window: Double {
    switch reach {
    case .address, .prefix, .networkAndAgent: WatchedSource.hour
    case .cluster: WatchedSource.memory
    }
  }

  func isAttacker(at time: Timestamp) -> Bool {
    ongoing.map { $0.last.seconds(until: time) <= AttackWatch.memory } ?? false
  }

  mutating func noteSuccess(_ sighting: Sighting) {
    successes.add(at: sighting.event.time)
    guard names.mayContain(sighting.userKey) else { return }
    for i in victims.indices where victims[i].user == sighting.userKey { victims[i].isIn = true }
  }

  /// Tries within the window; for holding them against what is usual.
  func recentTries(at time: Timestamp) -> Int { failures.total(at: time) }

  private func isMostlyFailing(at time: Timestamp) -> Bool {
    failures.total(at: time) > successes.total(at: time)
  }

  mutating func noteFailure(_ sighting: Sighting) {
    let time = sighting.event.time
    last = max(last, time)
    failures.add(at: time)
    if let oldest = victims.first, oldest.first.seconds(until: time) > WatchedSource.memory {
      victims.removeAll { $0.last.seconds(until: time) > WatchedSource.memory }
      names = victims.reduce(into: UserCount()) { $0.insert($1.user) }
    }
    if sighting.userKey != 0 { noteVictim(sighting) }
  }

  private mutating func noteVictim(_ sighting: Sighting) {
    let (time, user) = (sighting.event.time, sighting.userKey)
    let isUnknown = sighting.signs.contains(.unknownUser)
    if let i = names.mayContain(user) ? victims.firstIndex(where: { $0.user == user }) : nil {
      let isPause = victims[i].last.seconds(until: time) > WatchedSource.pause
      victims[i].tries = isPause ? 1 : victims[i].tries &+ 1
      if isPause { victims[i].first = time }
      victims[i].last = max(victims[i].last, time)
      victims[i].event = sighting.event.id
      victims[i].address = sighting.whereabouts.addressKey
      victims[i].isUnknown = victims[i].isUnknown || isUnknown
      return
    }
    if victims.count >= WatchedSource.victimCapacity,
      let oldest = victims.indices.min(by: { victims[$0].last < victims[$1].last })
    {
      victims.remove(at: oldest)
    }
    names.insert(user)
    victims.append(
      Victim(
        user: user, address: sighting.whereabouts.addressKey, event: sighting.event.id, first: time, last: time,
        tries: 1, isUnknown: isUnknown, isIn: false))
  }
}

extension WatchedSource {
  /// What the tries of a window are, all together.
  private struct Count {
    var names = 0
    var unknown = 0
    var tries = 0
    var mostTries = 0
    var addresses = UserCount()
  }

  private func count(within seconds: Double, before time: Timestamp) -> Count {
    var count = Count()
    for victim in victims where !victim.isIn && victim.last.seconds(until: time) <= seconds {
      count.names += 1
      count.unknown += victim.isUnknown ? 1 : 0
      count.tries += Int(victim.tries)
      if !victim.isUnknown { count.mostTries = max(count.mostTries, Int(victim.tries)) }
      count.addresses.insert(victim.address)
    }
    return count
  }

  /// What the tries make of the source now. From one source within an hour, or twice as many accounts within six; from
  /// many addresses within six hours.
  private func shape(at time: Timestamp, limits: AttackLimits) -> Attack.Shape? {
    guard isMostlyFailing(at: time) else { return nil }
    let recent = count(within: window, before: time)
    switch reach {
    case .cluster:
      guard recent.addresses.estimate >= limits.addresses else { return nil }
      return shape(recent, limits, factor: 1)
    case .address, .prefix, .networkAndAgent:
      if let shape = shape(recent, limits, factor: 1) { return shape }
      if victims.count < 2 * limits.sprayed { return nil }
      return shape(count(within: WatchedSource.memory, before: time), limits, factor: 2)
    }
  }

  private func shape(_ count: Count, _ limits: AttackLimits, factor: Int) -> Attack.Shape? {
    let real = count.names - count.unknown
    let hasManyUnknown = count.unknown * 4 >= count.names
    if hasManyUnknown, count.names >= limits.stuffed * factor, count.tries <= 2 * count.names, real >= 5 {
      return .stuffing
    }
    let isFew = count.tries <= 10 * count.names
    if real >= limits.sprayed * factor, isFew, !hasManyUnknown || count.tries > 2 * count.names { return .spray }
    if factor == 1, reach != .cluster, count.mostTries >= limits.guesses { return .guessing }
    return count.unknown >= limits.unknownNames * factor ? .enumeration : nil
  }

  /// Takes the try that was noted last into the attack that it belongs to; answers whether the attack is news: it began,
  /// has become another, has grown fourfold, or has not been spoken of for a day.
  ///
  /// `isForeign`: nobody comes in from there. Many tries at one account are a phone's old password anywhere else.
  mutating func judge(_ sighting: Sighting, limits: AttackLimits, usual: Double, isFromWithin: Bool, isForeign: Bool)
    -> Bool
  {
    let time = sighting.event.time
    var limits = limits
    if !isForeign { limits.guesses = .max }
    let shape = shape(at: time, limits: limits)
    if let known = ongoing, known.last.seconds(until: time) <= AttackWatch.gap {
      let isPart = shape != nil || victims.lazy.filter { !$0.isIn }.prefix(3).count == 3
      guard isPart else { return false }
      extend(by: sighting)
    } else if let shape {
      begin(shape, with: sighting, isFromWithin: isFromWithin)
    }
    guard let shape, var now = ongoing else { return false }
    now.usualPerDay = UInt32(min(1e9, usual * 86_400 / window))
    now.isUsual = isUsual(at: time, usual: usual)
    if shape.rank > now.shape.rank { now.shape = shape }
    let isNews =
      now.shape != ongoing?.shape || now.told.seconds(until: time) >= 86_400
      || now.users.estimate >= 4 * Int(now.toldAccounts) || ongoing?.isUsual == true && !now.isUsual
    if isNews {
      now.told = time
      now.toldAccounts = UInt32(max(1, now.users.estimate))
    }
    ongoing = now
    return isNews
  }

  /// No more than what comes at the tenant all the time: twice its usual failures together, for what has come for days
  /// like them, and a tenth of them for new software. A new address is never usual: noise comes from many.
  private func isUsual(at time: Timestamp, usual: Double) -> Bool {
    let tries = Double(recentTries(at: time))
    if first.seconds(until: time) >= 3 * 86_400 { return tries <= 2 * usual }
    switch reach {
    case .address, .prefix: return false
    case .networkAndAgent, .cluster: return tries <= 0.1 * usual
    }
  }

  private mutating func extend(by sighting: Sighting) {
    guard var now = ongoing else { return }
    now.last = max(now.last, sighting.event.time)
    now.lastEvent = sighting.event.id
    now.users.insert(sighting.userKey)
    if sighting.signs.contains(.unknownUser) { now.unknown.insert(sighting.userKey) }
    now.addresses.insert(sighting.whereabouts.addressKey)
    now.tries &+= 1
    ongoing = now
  }

  private mutating func begin(_ shape: Attack.Shape, with sighting: Sighting, isFromWithin: Bool) {
    let time = sighting.event.time
    let all = victims.filter { !$0.isIn }
    let first = all.min { ($0.first, $0.event) < ($1.first, $1.event) }
    var new = Ongoing(
      shape: shape, since: first?.first ?? time, last: time, firstEvent: first?.event ?? sighting.event.id,
      lastEvent: sighting.event.id, users: UserCount(), unknown: UserCount(), addresses: UserCount(), tries: 0,
      isUsual: false, usualPerDay: 0, isFromWithin: isFromWithin, told: Timestamp(microseconds: .min / 2),
      toldAccounts: 0)
    for victim in all {
      new.users.insert(victim.user)
      if victim.isUnknown { new.unknown.insert(victim.user) }
      new.addresses.insert(victim.address)
      new.tries &+= victim.tries
    }
    ongoing = new
  }

  /// `withEvents`: with a try at each name, for a finding about the attack itself.
  func attack(withEvents: Bool) -> Attack? {
    guard let ongoing else { return nil }
    let named = victims.filter { !$0.isIn }
    let isExact = ongoing.users.estimate < WatchedSource.victimCapacity && !named.isEmpty
    return Attack(
      shape: ongoing.shape, reach: reach, since: ongoing.since, last: ongoing.last, firstEvent: ongoing.firstEvent,
      lastEvent: ongoing.lastEvent,
      accounts: isExact ? max(named.count, min(ongoing.users.estimate, Int(ongoing.tries))) : ongoing.users.estimate,
      unknownNames: ongoing.unknown.estimate,
      tries: Int(ongoing.tries), addresses: ongoing.addresses.estimate, isUsual: ongoing.isUsual,
      usualPerDay: Int(ongoing.usualPerDay), isFromWithin: ongoing.isFromWithin,
      events: withEvents ? named.sorted { ($0.last, $0.event) < ($1.last, $1.event) }.map(\.event) : [])
  }
}
