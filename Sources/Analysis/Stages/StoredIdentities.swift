import Events
internal import Store

/// Which records of a tenant the store has already: one or two days' identities at a time, asked for in order of time.
struct StoredIdentities {
  private let store: Store
  private let tenant: String
  private var days: ClosedRange<Int64>?
  private var known: Set<EventID> = []

  init(store: Store, tenant: String) {
    self.store = store
    self.tenant = tenant
  }

  mutating func contains(_ event: Event) throws -> Bool {
    let first = event.time.adding(seconds: -RecentRecords.window).day
    let last = event.time.adding(seconds: RecentRecords.window).day
    if days != first...last {
      days = first...last
      known = try store.knownIDs(tenant: tenant, days: first...last)
    }
    return known.contains(event.id)
  }
}
