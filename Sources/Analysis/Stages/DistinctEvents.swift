import Events
internal import Store

/// The run's events and, where history is analysed again, the store's, as one stream in the order of the pipeline: each
/// record once, under its tenant's own symbol, and none of the run's that the store has already.
struct DistinctEvents {
  private let survey: Survey
  private let plans: [TenantPlan]
  private var stored: [StoredIdentities?]
  private var cursor: MergedCursor
  /// How many of the cursor's inputs are this run's; the others are the store's.
  private let ownInputs: Int
  private var records: DistinctRecords
  /// How far the cursor has come; nil at its end.
  private var now: Timestamp? = Timestamp(microseconds: .min)
  /// The run's own events that were dropped or gave way.
  private(set) var duplicates = 0

  struct Item {
    let event: Event
    /// Position in the survey.
    let tenant: Int
    let isFromStore: Bool
  }

  init(
    _ events: SortedEvents, replays: [StoredEvents] = [], survey: Survey, plans: [TenantPlan], store: Store?,
    vocabulary: Vocabulary
  ) {
    self.survey = survey
    self.plans = plans
    stored = survey.tenants.map { tenant in store.map { StoredIdentities(store: $0, tenants: tenant.names) } }
    let inputs = events.inputs
    ownInputs = inputs.count
    cursor = MergedCursor(inputs + replays)
    records = DistinctRecords(vocabulary)
  }

  /// Nil at the end.
  mutating func next() throws -> Item? {
    while true {
      if let held = records.next(at: now), let tenant = survey.tenant(of: held.event.tenant) {
        return Item(event: held.event, tenant: tenant, isFromStore: held.isFromStore)
      }
      if now == nil { return nil }
      try read()
    }
  }

  /// Takes the next event of the cursor. A copy of what is stored is not remembered: in a replay the stored one is
  /// still to come.
  private mutating func read() throws {
    guard var event = try cursor.next() else { return now = nil }
    now = event.time
    guard let tenant = survey.tenant(of: event.tenant) else { return }
    event.tenant = survey.tenants[tenant].symbol
    let isFromStore = cursor.source >= ownInputs
    if !isFromStore, plans[tenant].mayHave(event.time), try stored[tenant]?.contains(event) == true {
      duplicates += 1
    } else if !records.add(event, isFromStore: isFromStore) {
      duplicates += 1
    }
  }
}
