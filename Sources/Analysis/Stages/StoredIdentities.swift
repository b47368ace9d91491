import Events
internal import Store

/// Which records of a tenant the store has already: one or two days' identities at a time, asked for in order of time.
struct StoredIdentities {
  private let store: Store
  /// All names of the tenant in the store.
  private let tenants: [String]
  private var days: ClosedRange<Int64>?
  private var known: Set<EventID> = []

  init(store: Store, tenants: [String]) {
    self.store = store
    self.tenants = tenants
  }

  mutating func contains(_ event: Event) throws -> Bool {
    let first = event.time.adding(seconds: -DistinctRecords.window).day
    let last = event.time.adding(seconds: DistinctRecords.window).day
    if days != first...last {
      days = first...last
      known = []
      for tenant in tenants { known.formUnion(try store.knownIDs(tenant: tenant, days: first...last)) }
    }
    return known.contains(event.id)
  }
}
