import Events
internal import Store

/// How a tenant's new events meet what the store has of it.
enum TenantPlan {
  /// Nothing is stored.
  case fresh
  /// Everything new comes after what was analysed; copies of what is stored are dropped up to there.
  case onward(Watermark)
  /// Some new events are older than what was analysed, or tell more of a record than the store has, or the store has
  /// some under another name of the tenant: the history is analysed again together with them. Nil when nothing was analysed under this name.
  case replay(Watermark?)

  var isReplay: Bool {
    switch self {
    case .fresh, .onward: false
    case .replay: true
    }
  }

  var watermark: Watermark? {
    switch self {
    case .fresh: nil
    case .onward(let watermark): watermark
    case .replay(let watermark): watermark
    }
  }

  /// Whether an event of this time may be a copy of one that is kept.
  func mayHave(_ time: Timestamp) -> Bool {
    switch self {
    case .fresh: false
    case .onward(let watermark): time <= watermark.time.adding(seconds: DistinctRecords.window)
    case .replay: true
    }
  }
}

extension TenantPlan {
  static func plans(
    _ events: SortedEvents, survey: Survey, store: Store?, vocabulary: Vocabulary, defersWaiting: Bool = false,
    replaysAll: Bool = false
  ) throws -> [TenantPlan] {
    guard let store else { return survey.tenants.map { _ in .fresh } }
    if replaysAll { return try survey.tenants.map { .replay(try store.watermark(tenant: $0.name)) } }
    var plans = try survey.tenants.map { try plan(of: $0, store, defersWaiting) }
    var stored = survey.tenants.map { StoredCopies(store: store, tenant: $0, vocabulary: vocabulary) }
    var open = Set(plans.indices.filter { i in plans[i].isOnward && plans[i].mayHave(survey.tenants[i].first) })
    var cursor = events.cursor()
    while !open.isEmpty, let event = try cursor.next() {
      guard let tenant = survey.tenant(of: event.tenant), open.contains(tenant), let watermark = plans[tenant].watermark
      else { continue }
      if !plans[tenant].mayHave(event.time) {
        open.remove(tenant)
      } else if try stored[tenant].areOutdated(by: event, watermark) {
        plans[tenant] = .replay(watermark)
        open.remove(tenant)
      }
    }
    return plans
  }

  private var isOnward: Bool {
    switch self {
    case .onward: true
    case .fresh, .replay: false
    }
  }

  private static func plan(of tenant: Survey.Tenant, _ store: Store, _ defersWaiting: Bool) throws -> TenantPlan {
    let watermark = try store.watermark(tenant: tenant.name)
    let waits = try !defersWaiting && LateEvents.areWaiting(in: store, tenant: tenant.name)
    if waits || !tenant.formerNames.isEmpty {
      return .replay(watermark)
    }
    return watermark.map { .onward($0) } ?? .fresh
  }
}
