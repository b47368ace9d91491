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
  private var latest: (symbol: Symbol, tenant: Int)?
  private let hasStored: Bool
  /// Of the survey's tenants.
  private let symbols: [Symbol]
  /// Tenants whose history is in the stream.
  private let inStream: Set<Int>
  /// How far the cursor has come; nil at its end.
  private var now: Timestamp? = Timestamp(microseconds: .min)
  /// The run's own events that were dropped or gave way.
  private(set) var duplicates = 0

  typealias Item = DistinctRecords.Held

  /// `replays` is the history of the tenants at the positions `inStream`.
  init(
    _ events: SortedEvents, replays: [StoredEvents], of inStream: Set<Int>, survey: Survey, plans: [TenantPlan],
    store: Store?,
    vocabulary: Vocabulary
  ) {
    self.survey = survey
    self.inStream = inStream
    self.plans = plans
    hasStored = store != nil
    symbols = survey.tenants.map(\.symbol)
    stored = survey.tenants.map { tenant in store.map { StoredIdentities(store: $0, tenants: tenant.names) } }
    let inputs = events.inputs
    ownInputs = inputs.count
    cursor = MergedCursor(inputs + replays)
    records = DistinctRecords(vocabulary)
  }

  /// Nil at the end.
  mutating func next() throws -> Item? {
    records.forget()
    return try nextNumber().map { records[$0] }
  }

  /// Goes on to the next event, and answers under which number it stands until `forget` is called: to be looked at where
  /// it is, since a copy of it costs as much as many a look. Nil at the end.
  mutating func nextNumber() throws -> Int? {
    while true {
      if let given = records.give(at: now) { return given }
      if now == nil { return nil }
      try read()
    }
  }

  subscript(number: Int) -> Item {
    @inline(__always) _read { yield records[number] }
  }

  /// The numbers that were given so far stand for nothing any more.
  mutating func forget() { records.forget() }

  /// Tenants, by position, of which a record in the store gave way to a fuller copy.
  var renewed: Set<Int> { Set(records.renewed.compactMap { survey.tenant(of: $0) }) }

  /// Takes the next event of the cursor.
  private mutating func read() throws {
    guard try cursor.advance() else { return now = nil }
    var event = cursor.current
    now = event.time
    guard let tenant = tenant(of: event.tenant) else { return }
    event.tenant = symbols[tenant]
    let isFromStore = cursor.source >= ownInputs
    let isDropped = try hasStored && !inStream.contains(tenant) && isStored(event, tenant: tenant)
    if isDropped || !records.add(event, tenant: tenant, isFromStore: isFromStore) { duplicates += 1 }
  }

  /// Logs name the same tenant over and over.
  private mutating func tenant(of symbol: Symbol) -> Int? {
    if let latest, latest.symbol == symbol { return latest.tenant }
    guard let tenant = survey.tenant(of: symbol) else { return nil }
    latest = (symbol, tenant)
    return tenant
  }

  private mutating func isStored(_ event: Event, tenant: Int) throws -> Bool {
    guard plans[tenant].mayHave(event.time) else { return false }
    return try stored[tenant]?.contains(event) == true
  }
}
