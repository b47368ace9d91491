import Events
internal import Store

/// The tenants of a store in memory, so that what comes next is judged without reading or saving everything.
///
/// It takes what is plain: events of known tenants, in order, each after all that were judged. What is not (a new
/// tenant, a tenant's id that only now is told, an event from before) goes through `Judging`, as a batch does.
struct LiveSession {
  private let surroundings: Surroundings
  private let vocabulary: Vocabulary
  private let store: Store
  private var directory: TenantDirectory
  /// By which events are judged.
  private(set) var standing: Standing
  private var survey: Survey
  private var pass: Pass
  /// By tenant: what the store had when the session began, and what has been judged since.
  private let stored: [Watermark?]
  private var judged: [Watermark?]
  private var known: [StoredIdentities]
  private var pairs = IndexTable()
  /// Judged, but not in the store's history yet.
  private(set) var unsaved: [Event] = []
  /// By tenant, since one sign-in may stand in the logs of two: identities of what is not saved, and of what was saved
  /// last or can still have a copy that comes later, so that such are known without a look into the store.
  private var recent: [[EventID: Timestamp]]
  private var resolver: IdentityResolver
  private var seenNames = (symbols: 0, addresses: 0)

  /// `standing` is by what events were judged before; nil for what the store has.
  init(
    _ surroundings: Surroundings, vocabulary: Vocabulary, store: Store, standing: Standing? = nil, shares: Int
  ) throws {
    self.surroundings = surroundings
    self.vocabulary = vocabulary
    self.store = store
    directory = TenantDirectory(
      policy: surroundings.policy, names: vocabulary.symbols.names, aliases: try Judging.aliases(store))
    resolver = try KnownIdentities(vocabulary, policy: surroundings.policy, store: store).resolver
    let standing = try standing ?? Standing(store)
    self.standing = standing
    let survey = Survey(tenants: try LiveSession.settled(store, directory), symbols: vocabulary.symbols)
    let tenants = survey.tenants.map(\.name)
    var pass = Pass(
      surroundings: surroundings, vocabulary: vocabulary, survey: survey, standing: standing,
      shares: shares)
    for (i, tenant) in tenants.enumerated() {
      try store.forEachState(tenant: tenant) { try pass.restore($0, tenant: i) }
    }
    pass.learnNames()
    self.pass = pass
    self.survey = survey
    stored = try tenants.map { try store.watermark(tenant: $0) }
    judged = stored
    known = tenants.map { StoredIdentities(store: store, tenants: [$0]) }
    recent = tenants.map { _ in [:] }
  }

  /// Tenants under the names that they go by. One that the store has under another name, too, or only, is left out: its
  /// next events are strange, and bring its history under one name.
  private static func settled(_ store: Store, _ directory: TenantDirectory) throws -> [String] {
    let former = try store.tenantsWithHistory().filter { directory.name(of: $0) != $0 }
    let unsettled = Set(former + former.map { directory.name(of: $0) })
    return try store.tenants().filter { !unsettled.contains($0) }
  }

  var tenants: [String] { survey.tenants.map(\.name) }
  var people: Int { pass.people.reduce(0) { $0 + $1.count } }

  /// What became of some events.
  struct Outcome {
    var drafts: [FindingDraft] = []
    var new = 0
    var duplicates = 0
    /// From before what was judged, or of a tenant that the session does not know.
    var late: [Event] = []
    var strange: [Event] = []
  }

  /// Judges events in order. As soon as one is of a tenant that is not known, it and all after it come back.
  mutating func judge(_ events: [Event]) throws -> Outcome {
    var outcome = Outcome()
    learnNames()
    for (i, var event) in events.enumerated() {
      resolver.resolve(&event)
      guard let tenant = tenant(of: event) else {
        outcome.strange = Array(events[i...])
        break
      }
      event.tenant = survey.tenants[tenant].symbol
      switch try place(of: event, tenant: tenant) {
      case .copy: outcome.duplicates += 1
      case .late: outcome.late.append(event)
      case .next:
        take(event, tenant: tenant)
        outcome.new += 1
        if pass.take(event, tenant: tenant) { outcome.drafts += judgeBatch() }
      }
    }
    outcome.drafts += judgeBatch()
    return outcome
  }

  private mutating func judgeBatch() -> [FindingDraft] {
    let found = pass.takeBatches().flatMap { $0() }
    return found + pass.campaigns(among: found) + pass.takeDrafts()
  }

  private mutating func learnNames() {
    let names = (symbols: vocabulary.symbols.count, addresses: vocabulary.addresses.values.count)
    if names == seenNames { return }
    seenNames = names
    directory.names = vocabulary.symbols.names
    pass.learnNames()
  }

  private mutating func take(_ event: Event, tenant: Int) {
    judged[tenant] = Watermark(time: event.time, id: event.id)
    unsaved.append(event)
    recent[tenant][event.id] = event.time
  }

  /// Nil for a tenant that is not known, or when a person's domain tells a tenant's id for the first time.
  private mutating func tenant(of event: Event) -> Int? {
    let pair = UInt64(event.tenant.index) << 32 | UInt64(event.user.index)
    if pairs[pair] == nil {
      // An object id that has a name by now is for the batch, which knows whom to analyse anew.
      if let name = vocabulary.objectNames.name(of: event.user), name != event.user { return nil }
      directory.learn(tenant: event.tenant, user: event.user, isGuest: event.flags.contains(.guest))
      if directory.hasLearned { return nil }
      pairs.set(0, for: pair)
    }
    return survey.tenant(of: event.tenant) ?? survey.learn(event.tenant, name: directory.name(of: event.tenant))
  }

  private enum Position { case next, copy, late }

  /// Of copies that come one after the other the first one counts, where a batch would take the fullest.
  private mutating func place(of event: Event, tenant: Int) throws -> Position {
    if recent[tenant][event.id] != nil { return .copy }
    if let stored = stored[tenant], event.time <= stored.time.adding(seconds: DistinctRecords.window),
      try known[tenant].contains(event)
    {
      return .copy
    }
    guard let last = judged[tenant], Watermark(time: event.time, id: event.id) <= last else { return .next }
    return try known[tenant].contains(event) ? .copy : .late
  }

  /// Logs that are silent by the hours that `hour` names for them, from the time of their last event.
  func silences(until hour: (WatchedLog, _ last: Timestamp) -> Int64?) -> [FindingDraft] {
    pass.silences { tenant, key, last in hour(WatchedLog(tenant: survey.tenants[tenant].name, key: key), last) }
  }

  /// The last event of each log.
  var lastEvents: [(log: WatchedLog, event: EventID)] {
    zip(survey.tenants, pass.tenants).flatMap { tenant, record in
      record.lastEvents.map { (log: WatchedLog(tenant: tenant.name, key: $0.key), event: $0.event) }
    }
  }

  /// Nil for a log or a tenant that is not known.
  func lastEvent(of log: WatchedLog) -> EventID? { pass.lastEvent(of: log) }

  /// The oldest of some events from `start` on, of each log.
  func oldest(of events: consuming MergedCursor, since start: Timestamp) throws -> [WatchedLog: Timestamp] {
    var oldest: [UInt64: Timestamp] = [:]
    while let event = try events.next() {
      if event.time < start { continue }
      let key = UInt64(event.tenant.index) << 32 | UInt64(event.format.index)
      oldest[key] = min(oldest[key] ?? event.time, event.time)
    }
    var logs: [WatchedLog: Timestamp] = [:]
    let names = vocabulary.symbols.names
    for (key, time) in oldest {
      let (tenant, format) = (Symbol(index: UInt32(key >> 32)), Symbol(index: UInt32(truncatingIfNeeded: key)))
      let log = WatchedLog(tenant: directory.name(of: names[tenant]), key: names.key(format))
      logs[log] = min(logs[log] ?? time, time)
    }
    return logs
  }

  /// Events that findings may rest on.
  func events(of drafts: [FindingDraft]) -> SortedEvents {
    let wanted = Set(drafts.flatMap(\.verdict.events))
    let found = wanted.flatMap { id in recent.compactMap { $0[id] }.flatMap { events(id, at: $0) } }
    return SortedEvents(held: found.sorted(by: Event.precedes), runs: [])
  }

  /// What is not saved lies in order of time.
  private func events(_ id: EventID, at time: Timestamp) -> [Event] {
    var (low, high) = (0, unsaved.count)
    while low < high {
      let middle = (low + high) / 2
      if unsaved[middle].time < time { low = middle + 1 } else { high = middle }
    }
    return unsaved[low...].prefix { $0.time == time }.filter { $0.id == id }
  }

  /// Everything judged since the last time, into the store.
  mutating func save(to checkpoint: Checkpoint) throws {
    try checkpoint.append(unsaved, of: vocabulary, network: pass.network)
    try pass.save(to: checkpoint)
    for (i, tenant) in survey.tenants.enumerated() {
      if let watermark = judged[i] { try checkpoint.setWatermark(watermark, tenant: tenant.name) }
    }
  }

  /// Dates what people have said since the session was told of their sayings last: the last part of a save.
  func dateSayings(_ checkpoint: Checkpoint) throws {
    try standing.date(newIn: store, checkpoint) { tenant in
      survey.position(ofTenant: tenant).flatMap { judged[$0]?.time }
    }
  }

  /// Judges by what people say now; everything must have been saved before.
  mutating func adopt(_ standing: Standing) {
    self.standing = standing
    pass.adopt(standing)
  }

  /// Events that came too late, into the history; answers the tenants that have to be analysed anew because of them.
  mutating func keep(_ late: [Event], _ checkpoint: Checkpoint) throws -> Set<String> {
    if late.isEmpty { return [] }
    for event in late {
      if let tenant = survey.tenant(of: event.tenant) { pass.locate(event, tenant: tenant) }
    }
    try checkpoint.append(late, of: vocabulary, network: pass.network)
    let names = Set(late.map { vocabulary.symbols[$0.tenant] })
    for name in names { try LateEvents.noteWaiting(name, checkpoint) }
    return names
  }

  /// After the transaction of `save` has been committed.
  mutating func noteSaved() {
    var batches: [[EventID: Timestamp]] = survey.tenants.map { _ in [:] }
    for event in unsaved {
      if let tenant = survey.tenant(of: event.tenant) { batches[tenant][event.id] = event.time }
    }
    for (tenant, batch) in batches.enumerated() where !batch.isEmpty {
      guard let last = judged[tenant]?.time.adding(seconds: -DistinctRecords.window) else { continue }
      recent[tenant] = recent[tenant].filter { $0.value >= last }.merging(batch) { _, new in new }
    }
    unsaved.removeAll(keepingCapacity: true)
    known = survey.tenants.map { StoredIdentities(store: store, tenants: [$0.name]) }
    pass.noteSaved()
  }
}
