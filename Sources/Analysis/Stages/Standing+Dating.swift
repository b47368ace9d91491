import Events
internal import Store

extension Standing {
  /// Dates what the store has and `self` has not: people said it while events were judged without it, so it holds for
  /// those after them. To be called in the transaction that saves what was judged; a history that is analysed again then
  /// comes to the same. `judgedTo` is the last event of a tenant that was judged.
  func date(newIn store: Store, _ checkpoint: Checkpoint, judgedTo: (_ tenant: String) -> Timestamp?) throws {
    for var ruling in try store.rulings() where !knows(ruling) {
      guard let judged = judgedTo(ruling.tenant), judged > ruling.from else { continue }
      ruling.from = judged
      try checkpoint.save(ruling)
    }
    for var expectation in try store.expectations() where !knows(expectation) {
      let tenants = try expectation.tenant.map { [$0] } ?? store.tenants()
      guard let judged = tenants.compactMap(judgedTo).max(), judged > expectation.from else { continue }
      expectation.from = judged
      try checkpoint.save(expectation)
    }
  }
}
