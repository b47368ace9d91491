import Events

/// Drops the second copy of a record. Copies in one shape fall on the same moment; a portal's CSV tells whole seconds
/// where Graph tells microseconds, so identities are remembered for two seconds of event time.
struct RecentRecords {
  static let window = 2.0
  private var order: [(time: Timestamp, id: EventID)] = []
  private var start = 0
  /// The identities in `order` from `start` on; kept only while there are many, since few are found faster one by one.
  private var identities: Set<EventID>?
  private static let few = 24

  /// Records that are looked back on at the moment.
  var remembered: Int { order.count - start }

  /// False when the same record came within the last two seconds. To be called in order of time.
  mutating func isNew(_ event: Event) -> Bool {
    forget(before: event.time.adding(seconds: -RecentRecords.window))
    if identities != nil {
      if identities?.insert(event.id).inserted == false { return false }
    } else if order[start...].contains(where: { $0.id == event.id }) {
      return false
    }
    order.append((event.time, event.id))
    if identities == nil, remembered > RecentRecords.few { identities = Set(order[start...].map(\.id)) }
    return true
  }

  private mutating func forget(before limit: Timestamp) {
    while start < order.count, order[start].time < limit {
      identities?.remove(order[start].id)
      start += 1
    }
    if remembered < RecentRecords.few / 2 { identities = nil }
    if start > 4_096, start * 2 > order.count {
      order.removeFirst(start)
      start = 0
    }
  }
}
