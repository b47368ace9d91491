import Events
internal import Store

/// A tenant's history as a pass in the order of the pipeline, a day in memory at a time.
final class StoredEvents: EventCursor {
  private var cursor: HistoryCursor
  /// Counts days, because each may bring names that the run has not met.
  private(set) var loads = 0

  private var resolver: IdentityResolver?

  init(store: Store, tenant: String, vocabulary: Vocabulary, resolver: IdentityResolver) throws {
    self.resolver = resolver.isNeeded ? resolver : nil
    cursor = try store.history(tenant: tenant, days: Int64.min...Int64.max, in: vocabulary)
  }

  func next(into block: inout [Event]) throws {
    block = []
    guard let day = try cursor.next() else { return }
    loads += 1
    block = day.events
    guard resolver != nil else { return }
    for i in block.indices { resolver?.resolve(&block[i]) }
  }
}

extension Survey.Tenant {
  /// What the store has of the tenant, under each of its names.
  func history(
    in store: Store, vocabulary: Vocabulary, resolver: IdentityResolver
  ) throws -> [StoredEvents] {
    try names.map { try StoredEvents(store: store, tenant: $0, vocabulary: vocabulary, resolver: resolver) }
  }
}
