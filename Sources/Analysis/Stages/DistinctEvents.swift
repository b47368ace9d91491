import Events
internal import Store

/// The run's events and, where history is analysed again, the store's, as one stream in the order of the pipeline: each
/// record once, under its tenant's own symbol, and of a tenant whose history is not in the stream none that the store has.
struct DistinctEvents {
  private let survey: Survey
  private let plans: [TenantPlan]
  private var stored: [StoredIdentities?]
  private var cursor: MergedCursor
  /// How many of the cursor's inputs are this run's; the others are the store's.
  private let ownInputs: Int
  private var records: DistinctRecords
  /// Tenants whose history is in the stream.
  private let inStream: Set<Int>
  /// How far the cursor has come; nil at its end.
  private var now: Timestamp? = Timestamp(microseconds: .min)
  /// The run's own events that were dropped or gave way.
  private(set) var duplicates = 0

  struct Item {
    let event: Event
    /// Position in the survey.
    let tenant: Int
    /// Whether the store has the record, this copy or another.
    let isKnown: Bool
  }

  /// `replays` is the history of the tenants at the positions `inStream`.
  init(
    _ events: SortedEvents, replays: [StoredEvents], of inStream: Set<Int>, survey: Survey, plans: [TenantPlan],
    store: Store?,
    vocabulary: Vocabulary
  ) {
    self.survey = survey
    self.inStream = inStream
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
        return Item(event: held.event, tenant: tenant, isKnown: held.isKnown)
      }
      if now == nil { return nil }
      try read()
    }
  }

  /// Tenants, by position, of which a record in the store gave way to a fuller copy.
  var renewed: Set<Int> { Set(records.renewed.compactMap { survey.tenant(of: $0) }) }

  /// Takes the next event of the cursor.
  private mutating func read() throws {
    guard var event = try cursor.next() else { return now = nil }
    now = event.time
    guard let tenant = survey.tenant(of: event.tenant) else { return }
    event.tenant = survey.tenants[tenant].symbol
    let isFromStore = cursor.source >= ownInputs
    let isDropped = try !inStream.contains(tenant) && isStored(event, tenant: tenant)
    if isDropped || !records.add(event, isFromStore: isFromStore) { duplicates += 1 }
  }

  private mutating func isStored(_ event: Event, tenant: Int) throws -> Bool {
    guard plans[tenant].mayHave(event.time) else { return false }
    return try stored[tenant]?.contains(event) == true
  }
}
