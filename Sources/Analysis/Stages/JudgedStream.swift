import Events
internal import Store

/// The run's events and, where it has to be analysed again, the store's, as one stream: each new event
/// judged once.
struct JudgedStream {
  private let survey: Survey
  private let vocabulary: Vocabulary
  private let progress: Progress
  private(set) var pass: Pass
  let plans: [TenantPlan]
  private var replays: [StoredEvents] = []
  private var events: DistinctEvents
  /// The next few events, by their numbers in `events`, with what is kept of their addresses and people on its way from
  /// memory.
  private var ahead: [Int] = []
  private var loads = 0
  private var latest: [Watermark?]
  private(set) var drafts: [FindingDraft] = []
  /// What the one share came to of the batch before.
  private var judged: [FindingDraft] = []
  private var counted = Account()
  private var late: [Symbol: Account.Late] = [:]

  init(
    _ events: SortedEvents, survey: Survey, surroundings: Surroundings, vocabulary: Vocabulary, store: Store?,
    resolver: IdentityResolver, standing: Standing, defersWaiting: Bool = false, replaysAll: Bool = false,
    shares: Int, progress: Progress
  ) throws {
    self.survey = survey
    self.vocabulary = vocabulary
    self.progress = progress
    latest = Array(repeating: nil, count: survey.tenants.count)
    let plans = try TenantPlan.plans(
      events, survey: survey, store: store, vocabulary: vocabulary, defersWaiting: defersWaiting,
      replaysAll: replaysAll)
    self.plans = plans
    var pass = Pass(
      surroundings: surroundings, vocabulary: vocabulary, survey: survey, standing: standing, shares: shares)
    for (i, plan) in plans.enumerated() {
      guard let store else { break }
      let name = survey.tenants[i].name
      switch plan {
      case .fresh: break
      case .onward: try store.forEachState(tenant: name) { try pass.restore($0, tenant: i) }
      case .replay:
        replays += try survey.tenants[i].history(in: store, vocabulary: vocabulary, resolver: resolver)
      }
    }
    pass.learnNames()
    self.pass = pass
    self.events = DistinctEvents(
      events, replays: replays, of: Set(plans.indices.filter { plans[$0].isReplay }), survey: survey, plans: plans,
      store: store, vocabulary: vocabulary)
  }

  /// Judges everything. People are judged in tasks of their own, one batch behind the events, where they are in several
  /// shares.
  mutating func run() async throws {
    try await withThrowingTaskGroup(of: [FindingDraft].self) { group in
      while true {
        try lookAhead()
        if ahead.isEmpty { break }
        var taken = 0
        while let next = takeAhead(from: taken) {
          taken = next
          try await hand(to: &group)
        }
      }
      try await hand(to: &group)
      try await gather(&group)
    }
  }

  /// Prepares what is ahead from number `start` on; answers where to go on when a batch is ready before the end. Apart
  /// from what waits, which would copy each event.
  private mutating func takeAhead(from start: Int) -> Int? {
    for i in start..<ahead.count {
      let number = ahead[i]
      if pass.take(events[number].event, tenant: events[number].tenant) { return i + 1 }
    }
    return nil
  }

  /// Waits for the batch before, since a share judges its people in order.
  private mutating func hand(to group: inout ThrowingTaskGroup<[FindingDraft], any Error>) async throws {
    try await gather(&group)
    // One share is for one core: beside the next batch it would take another.
    if pass.people.count == 1 {
      judged = pass.judgeBatch()
    } else {
      for share in pass.takeBatches() { group.addTask { share() } }
    }
    let count = counted.events
    progress.update { $0.events = count }
  }

  /// What the batch before came to, and what its findings are together.
  private mutating func gather(_ group: inout ThrowingTaskGroup<[FindingDraft], any Error>) async throws {
    var found = judged
    judged = []
    while let share = try await group.next() { found += share }
    drafts += found + pass.campaigns(among: found) + pass.takeDrafts()
  }

  private mutating func lookAhead() throws {
    ahead.removeAll(keepingCapacity: true)
    events.forget()
    while ahead.count < JudgedStream.few, let number = try events.nextNumber() {
      ahead.append(number)
      learnNames()
      if !events[number].isKnown { count(events[number].event, tenant: events[number].tenant) }
      latest[events[number].tenant] = Watermark(time: events[number].event.time, id: events[number].event.id)
      pass.foresee(events[number].event)
    }
    for number in ahead { pass.foreseeWhereabouts(events[number].event, tenant: events[number].tenant) }
    for number in ahead { pass.foreseeHabits(events[number].event, tenant: events[number].tenant) }
  }

  /// As many as fit the first cache beside what they need.
  private static let few = 32

  private mutating func learnNames() {
    if replays.isEmpty { return }
    let loads = replays.reduce(0) { $0 + $1.loads }
    if loads != self.loads {
      self.loads = loads
      pass.learnNames()
    }
  }

  private mutating func count(_ event: Event, tenant: Int) {
    counted.events += 1
    counted.first = counted.first ?? event.time
    counted.last = event.time
    guard let watermark = plans[tenant].watermark, event.time <= watermark.time else { return }
    counted.late += 1
    late[event.format, default: Account.Late()].add(event.time.seconds(until: watermark.time))
  }

  func isReplayed(_ tenant: String) -> Bool {
    survey.tenants.firstIndex { $0.name == tenant }.map { plans[$0].isReplay } ?? false
  }

  /// Tenants, by position, whose history has to be written anew: kept under other names, or with records that gave way
  /// to fuller copies.
  var rewritten: Set<Int> {
    events.renewed.union(survey.tenants.indices.filter { !survey.tenants[$0].formerNames.isEmpty })
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
    account.duplicates += events.duplicates
    account.late = counted.late
    for (format, late) in late { account.lateByFormat[vocabulary.symbols[format]] = late }
    account.first = counted.first
    account.last = counted.last
    account.addresses = vocabulary.addresses.values.count
    return account
  }
}
