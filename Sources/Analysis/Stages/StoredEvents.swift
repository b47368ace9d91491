import Events
internal import Store

/// A tenant's history as a pass in the order of the pipeline, a day in memory at a time.
final class StoredEvents: EventCursor {
  private var cursor: HistoryCursor
  /// Counts days, because each may bring names that the run has not met.
  private(set) var loads = 0

  init(store: Store, tenant: String, vocabulary: Vocabulary) throws {
    cursor = try store.history(tenant: tenant, days: Int64.min...Int64.max, in: vocabulary)
  }

  func nextBlock() throws -> [Event] {
    guard let day = try cursor.next() else { return [] }
    loads += 1
    return day.events
  }
}

extension Survey.Tenant {
  /// What the store has of the tenant, under each of its names.
  func history(in store: Store, vocabulary: Vocabulary) throws -> [StoredEvents] {
    try names.map { try StoredEvents(store: store, tenant: $0, vocabulary: vocabulary) }
  }
}
