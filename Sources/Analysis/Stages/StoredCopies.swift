import Events
internal import Store

/// What the store has of a tenant's records, whole, a day or two at a time; asked for in order of time.
struct StoredCopies {
  private let store: Store
  private let tenant: Survey.Tenant
  private let vocabulary: Vocabulary
  private var identities: StoredIdentities
  private var days: ClosedRange<Int64>?
  private var known: [EventID: Event] = [:]

  init(store: Store, tenant: Survey.Tenant, vocabulary: Vocabulary) {
    self.store = store
    self.tenant = tenant
    self.vocabulary = vocabulary
    identities = StoredIdentities(store: store, tenants: tenant.names)
  }

  /// Whether what was worked out from the store no longer holds with `event`: it is older and unknown, or tells more of
  /// a record than the copy that is kept.
  mutating func areOutdated(by event: Event, _ watermark: Watermark) throws -> Bool {
    guard try identities.contains(event) else { return event.time <= watermark.time }
    guard let copy = try copy(of: event) else { return false }
    let distance = abs(copy.time.seconds(until: event.time))
    return distance <= DistinctRecords.window && event.tellsMore(than: copy, vocabulary)
  }

  private mutating func copy(of event: Event) throws -> Event? {
    let first = event.time.adding(seconds: -DistinctRecords.window).day
    let last = event.time.adding(seconds: DistinctRecords.window).day
    if days != first...last {
      days = first...last
      known = [:]
      for name in tenant.names {
        var history = try store.history(tenant: name, days: first...last, in: vocabulary)
        while let day = try history.next() {
          for kept in day.events { known[kept.id] = kept }
        }
      }
    }
    return known[event.id]
  }
}
