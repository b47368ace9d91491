import Events
internal import Store

/// The run's events and, where it has to be analysed again, the store's, as one stream: copies dropped, each new event
/// judged once.
struct JudgedStream {
  private let survey: Survey
  private let vocabulary: Vocabulary
  private let progress: Progress
  private(set) var pass: Pass
  private let plans: [TenantPlan]
  private var stored: [StoredIdentities?]
  private var replays: [StoredEvents] = []
  private var cursor: MergedCursor
  /// How many of the cursor's inputs are this run's; the others are the store's.
  private let ownInputs: Int
  private var recent = RecentRecords()
  private var loads = 0
  private var latest: [Watermark?]
  private(set) var drafts: [FindingDraft] = []
  private var counted = Account()

  init(
    _ events: SortedEvents, survey: Survey, surroundings: Surroundings, vocabulary: Vocabulary, store: Store?,
    shares: Int, progress: Progress
  ) throws {
    self.survey = survey
    self.vocabulary = vocabulary
    self.progress = progress
    latest = Array(repeating: nil, count: survey.tenants.count)
    plans = try TenantPlan.plans(events, survey: survey, store: store)
    stored = survey.tenants.map { tenant in store.map { StoredIdentities(store: $0, tenant: tenant.name) } }
    var pass = Pass(surroundings: surroundings, vocabulary: vocabulary, survey: survey, shares: shares)
    for (i, plan) in plans.enumerated() {
      guard let store else { break }
      let name = survey.tenants[i].name
      switch plan {
      case .fresh: break
      case .onward: try store.forEachState(tenant: name) { try pass.restore($0, tenant: i) }
      case .replay: replays.append(try StoredEvents(store: store, tenant: name, vocabulary: vocabulary))
      }
    }
    pass.learnNames()
    self.pass = pass
    let inputs = events.inputs
    ownInputs = inputs.count
    cursor = MergedCursor(inputs + replays)
  }

  /// Judges everything. People are judged in tasks of their own, one batch behind the events.
  mutating func run() async throws {
    try await withThrowingTaskGroup(of: [FindingDraft].self) { group in
      while let (event, tenant) = try nextNew() {
        if pass.take(event, tenant: tenant) { try await hand(pass.takeBatches(), to: &group) }
      }
      try await hand(pass.takeBatches(), to: &group)
      for try await found in group { drafts += found }
    }
  }

  /// Waits for the batch before, since a share judges its people in order.
  private mutating func hand(
    _ work: [@Sendable () -> [FindingDraft]], to group: inout ThrowingTaskGroup<[FindingDraft], any Error>
  ) async throws {
    while let found = try await group.next() { drafts += found }
    for share in work { group.addTask { share() } }
    let count = counted.events
    progress.update { $0.events = count }
  }

  /// The next event that is no copy, under its tenant's own symbol.
  private mutating func nextNew() throws -> (Event, tenant: Int)? {
    while var event = try cursor.next() {
      let isFromStore = cursor.source >= ownInputs
      if isFromStore { learnNames() }
      guard let tenant = survey.tenant(of: event.tenant) else { continue }
      event.tenant = survey.tenants[tenant].symbol
      if try !isNew(event, tenant: tenant, isFromStore: isFromStore) { continue }
      if !isFromStore { count(event, tenant: tenant) }
      latest[tenant] = Watermark(time: event.time, id: event.id)
      return (event, tenant)
    }
    return nil
  }

  private mutating func learnNames() {
    let loads = replays.reduce(0) { $0 + $1.loads }
    if loads != self.loads {
      self.loads = loads
      pass.learnNames()
    }
  }

  /// False for a copy, which is counted unless it is the store's own. A copy of what is stored is not remembered: in a
  /// replay the stored one is still to come.
  private mutating func isNew(_ event: Event, tenant: Int, isFromStore: Bool) throws -> Bool {
    if isFromStore { return recent.isNew(event) }
    let isNew = try !isStored(event, tenant: tenant) && recent.isNew(event)
    if !isNew { counted.duplicates += 1 }
    return isNew
  }

  private mutating func isStored(_ event: Event, tenant: Int) throws -> Bool {
    guard plans[tenant].mayHave(event.time) else { return false }
    return try stored[tenant]?.contains(event) == true
  }

  private mutating func count(_ event: Event, tenant: Int) {
    counted.events += 1
    counted.first = counted.first ?? event.time
    counted.last = event.time
    if let watermark = plans[tenant].watermark, event.time <= watermark.time { counted.late += 1 }
  }

  func isReplayed(_ tenant: String) -> Bool {
    guard let i = survey.tenants.firstIndex(where: { $0.name == tenant }), case .replay = plans[i] else { return false }
    return true
  }

  /// The last event of a tenant that was judged; nil when nothing was.
  func watermark(of tenant: Int) -> Watermark? {
    switch (latest[tenant], plans[tenant].watermark) {
    case (let new?, let old?): max(new, old)
    case (let new, let old): new ?? old
    }
  }

  func completed(_ account: Account) -> Account {
    var account = account
    account.events = counted.events
    account.duplicates += counted.duplicates
    account.late = counted.late
    account.first = counted.first
    account.last = counted.last
    account.addresses = vocabulary.addresses.values.count
    return account
  }
}
