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
  private var survey: Survey
  private var pass: Pass
  /// By tenant: what the store had when the session began, and what has been judged since.
  private let stored: [Watermark?]
  private var judged: [Watermark?]
  private var known: [StoredIdentities]
  private var pairs = IndexTable()
  /// Judged, but not in the store's history yet; and their identities.
  private(set) var unsaved: [Event] = []
  private var unsavedIDs: Set<EventID> = []
  /// Identities of what was saved last, so that a copy of it is known without a look into the store.
  private var savedIDs: Set<EventID> = []
  private var seenNames = (symbols: 0, addresses: 0)

  init(_ surroundings: Surroundings, vocabulary: Vocabulary, store: Store, tenants: [String], shares: Int) throws {
    self.surroundings = surroundings
    self.vocabulary = vocabulary
    self.store = store
    directory = TenantDirectory(
      policy: surroundings.policy, names: vocabulary.symbols.names, aliases: try Judging.aliases(store))
    survey = Survey(tenants: tenants, symbols: vocabulary.symbols)
    var pass = Pass(surroundings: surroundings, vocabulary: vocabulary, survey: survey, shares: shares)
    for (i, tenant) in tenants.enumerated() {
      try store.forEachState(tenant: tenant) { try pass.restore($0, tenant: i) }
    }
    pass.learnNames()
    self.pass = pass
    stored = try tenants.map { try store.watermark(tenant: $0) }
    judged = stored
    known = tenants.map { StoredIdentities(store: store, tenants: [$0]) }
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
        if pass.take(event, tenant: tenant) { for work in pass.takeBatches() { outcome.drafts += work() } }
      }
    }
    for work in pass.takeBatches() { outcome.drafts += work() }
    return outcome
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
    unsavedIDs.insert(event.id)
  }

  /// Nil for a tenant that is not known, or when a person's domain tells a tenant's id for the first time.
  private mutating func tenant(of event: Event) -> Int? {
    let pair = UInt64(event.tenant.index) << 32 | UInt64(event.user.index)
    if pairs[pair] == nil {
      directory.learn(tenant: event.tenant, user: event.user, isGuest: event.flags.contains(.guest))
      if directory.hasLearned { return nil }
      pairs.set(0, for: pair)
    }
    return survey.tenant(of: event.tenant) ?? survey.learn(event.tenant, name: directory.name(of: event.tenant))
  }

  private enum Position { case next, copy, late }

  /// Of copies that come one after the other the first one counts, where a batch would take the fullest.
  private mutating func place(of event: Event, tenant: Int) throws -> Position {
    if unsavedIDs.contains(event.id) || savedIDs.contains(event.id) { return .copy }
    if let stored = stored[tenant], event.time <= stored.time.adding(seconds: DistinctRecords.window),
      try known[tenant].contains(event)
    {
      return .copy
    }
    guard let last = judged[tenant], Watermark(time: event.time, id: event.id) <= last else { return .next }
    return try known[tenant].contains(event) ? .copy : .late
  }

  /// Events that findings may rest on, in order.
  func cursor() -> MergedCursor { MergedCursor([ArrayCursor(unsaved)]) }

  /// Everything judged since the last time, into the store.
  mutating func save(to checkpoint: Checkpoint) throws {
    try checkpoint.append(unsaved, of: vocabulary, network: pass.network)
    try pass.save(to: checkpoint)
    for (i, tenant) in survey.tenants.enumerated() {
      if let watermark = judged[i] { try checkpoint.setWatermark(watermark, tenant: tenant.name) }
    }
  }

  /// Events that came too late, into the history; answers the tenants that have to be analysed anew because of them.
  func keep(_ late: [Event], _ checkpoint: Checkpoint) throws -> Set<String> {
    if late.isEmpty { return [] }
    try checkpoint.append(late, of: vocabulary, network: pass.network)
    let names = Set(late.map { vocabulary.symbols[$0.tenant] })
    for name in names { try LateEvents.noteWaiting(name, checkpoint) }
    return names
  }

  /// After the transaction of `save` has been committed.
  mutating func noteSaved() {
    unsaved.removeAll(keepingCapacity: true)
    if !unsavedIDs.isEmpty { savedIDs = unsavedIDs }
    unsavedIDs = []
    known = survey.tenants.map { StoredIdentities(store: store, tenants: [$0.name]) }
    pass.noteSaved()
  }
}
