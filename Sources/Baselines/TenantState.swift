internal import Events

/// What is learned of one tenant. Judging uses `habits` alone; what the current hour adds is seen from the next on.
package struct TenantState: Sendable {
  /// As of the last full hour before the latest event; among more than 1,000 people as of the last hour that four divides.
  package private(set) var habits = TenantHabits()
  private var live = TenantTally()
  private var hour: Int32 = .min
  private var day: Int32 = .min
  /// Programs and accounts that were given a secret or a key within the last day.
  private var secrets = NewSecrets()

  package init() {}

  /// To be called for every event, in order of time, before the event is judged.
  package mutating func observe(_ sighting: Sighting) {
    if sighting.hour > hour { turn(to: sighting.hour) }
    if sighting.signs.contains(.act) { note(sighting) }
    guard sighting.isGranted, !sighting.isServiceTraffic else { return }
    live.learn(sighting)
  }

  /// An event of that user from there will be observed soon: what the large tables know of them is on its way.
  package mutating func foresee(_ user: UInt64, at whereabouts: Whereabouts) {
    live.people.foresee(user)
    live.prefixes.foresee(whereabouts.prefixKey)
    live.addresses.foresee(whereabouts.addressKey)
    habits.foresee(whereabouts)
  }

  /// Whether whoever signs in, or the program that does, was given a secret or a key within the day before.
  package func hasNewSecret(_ sighting: Sighting) -> Bool {
    secrets.holds(sighting.userKey, sighting.applicationKey, at: sighting.event.time)
  }

  private mutating func note(_ sighting: Sighting) {
    guard sighting.event.outcome == .granted else { return }
    if sighting.act == .consent { live.learnConsent(sighting) }
    if sighting.act == .applicationCredential { secrets.note(sighting.targetKey, at: sighting.event.time) }
  }

  /// Among more people than this, habits are frozen every four hours: no hour changes much of what so many do, and a copy
  /// of what a large company uses costs more than judging the hour's events.
  private static let crowd = 1_000
  private static let crowdHours: Int32 = 4

  private mutating func turn(to newHour: Int32) {
    let isDue =
      live.people.count < TenantState.crowd || hour == .min
      || newHour / TenantState.crowdHours > hour / TenantState.crowdHours
    hour = newHour
    let newDay = newHour / 24
    if newDay > day {
      if day != .min { live.decay(days: Int(newDay - day)) }
      day = newDay
    }
    if isDue { habits = TenantHabits(live) }
  }
}

extension TenantTally {
  fileprivate mutating func decay(days: Int) {
    let factor = Decay.factor(days: days)
    countries.decay(by: factor)
    networks.decay(by: factor)
    prefixes.decay(by: factor)
    addresses.decay(by: factor)
    systems.decay(by: factor)
    browsers.decay(by: factor)
    agents.decay(by: factor)
    applications.decay(by: factor)
    clients.decay(by: factor)
    domains.decay(by: factor)
    consents.decay(by: factor)
    people.decay(by: factor)
  }

  fileprivate mutating func learnConsent(_ s: Sighting) {
    consents.learn(s.targetKey, user: UserCount(of: s.userKey), hour: s.hour, capacity: 256)
  }

  fileprivate mutating func learn(_ s: Sighting) {
    if firstSeen == nil { firstSeen = s.event.time }
    signIns += 1
    let (user, hour, at) = (UserCount(of: s.userKey), s.hour, s.whereabouts)
    if days == 0 || hour / 24 > lastHour / 24 { days += 1 }
    lastHour = max(lastHour, hour)
    people.learn(s.userKey, user: user, hour: hour, capacity: 50_000)
    if at.tellsCountry { countries.learn(at.countryKey, user: user, hour: hour, capacity: 300) }
    networks.learn(at.networkKey, user: user, hour: hour, capacity: 1_024)
    prefixes.learn(at.prefixKey, user: user, hour: hour, capacity: 4_096)
    addresses.learn(at.addressKey, user: user, hour: hour, capacity: 4_096)
    systems.learn(s.osKey, user: user, hour: hour, capacity: 64)
    browsers.learn(s.browserKey, user: user, hour: hour, capacity: 128)
    agents.learn(s.agentKey, user: user, hour: hour, capacity: 1_024)
    applications.learn(s.applicationKey, user: user, hour: hour, capacity: 512)
    clients.learn(s.clientKey, user: user, hour: hour, capacity: 64)
    domains.learn(s.domainKey, user: user, hour: hour, capacity: 64)
  }
}

extension TenantState: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(Int64(hour))
    writer.write(Int64(day))
    writer.write(habits.userCount)
    habits.tally.save(to: &writer)
    live.save(to: &writer)
    secrets.save(to: &writer)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    hour = try reader.read(Int32.self)
    day = try reader.read(Int32.self)
    let userCount = try reader.read(Int.self)
    habits = TenantHabits(try TenantTally(from: &reader), userCount: userCount)
    live = try TenantTally(from: &reader)
    secrets = try NewSecrets(from: &reader)
  }
}
