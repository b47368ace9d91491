internal import Events

/// What one person did in one UTC day: the unit in which history is packed.
struct PersonDay: Equatable, Sendable {
  /// Days since 1970.
  var day: Int64
  /// In order of (time, id); every id once.
  private(set) var events: [HistoryEvent] = []
  /// The log's own ids where they are no GUIDs, by event.
  private(set) var idTexts: [EventID: [UInt8]] = [:]

  init(day: Int64) { self.day = day }

  /// Takes content that is in order already; `check` is for content from outside.
  init(day: Int64, events: [HistoryEvent], idTexts: [EventID: [UInt8]]) {
    self.day = day
    self.events = events
    self.idTexts = idTexts
  }

  /// Adds what is new in `others`, in whatever order; answers the positions in it of those that were. What is here
  /// already stays as it is, so neither the number nor the order of the runs that brought it shows.
  mutating func merge(_ others: [HistoryEvent], idTexts texts: [EventID: [UInt8]] = [:]) -> [Int] {
    let added = new(others, in: PersonDay.order(others))
    if !texts.isEmpty {
      for index in added { idTexts[others[index].id] = texts[others[index].id] }
    }
    insert(added.map { others[$0] })
    return added
  }

  /// Leaves out every event but these.
  mutating func keep(_ wanted: Set<EventID>) {
    events.removeAll { !wanted.contains($0.id) }
    idTexts = idTexts.filter { wanted.contains($0.key) }
  }

  /// Those of `order` whose ids are neither here nor earlier in it. Sorted, because a day is mostly too small for sets.
  private func new(_ others: [HistoryEvent], in order: [Int]) -> [Int] {
    var claims = events.map { (id: $0.id, rank: -1) }
    claims.reserveCapacity(events.count + others.count)
    for (rank, index) in order.enumerated() { claims.append((others[index].id, rank)) }
    claims.sort { $0.id == $1.id ? $0.rank < $1.rank : $0.id < $1.id }
    var isNew = [Bool](repeating: false, count: order.count)
    var previous: EventID?
    for claim in claims {
      if claim.rank >= 0 { isNew[claim.rank] = claim.id != previous }
      previous = claim.id
    }
    return order.indices.filter { isNew[$0] }.map { order[$0] }
  }

  private static func order(_ events: [HistoryEvent]) -> [Int] {
    let indices = Array(events.indices)
    let inOrder = indices.dropFirst().allSatisfy { !HistoryEvent.precedes(events[$0], events[$0 - 1]) }
    if inOrder { return indices }
    return indices.sorted { a, b in
      HistoryEvent.precedes(events[a], events[b]) || (!HistoryEvent.precedes(events[b], events[a]) && a < b)
    }
  }

  /// Both sides are in order; the common case is that all of `others` comes after what is here.
  private mutating func insert(_ others: [HistoryEvent]) {
    guard let last = events.last, let first = others.first, HistoryEvent.precedes(first, last) else {
      return events.append(contentsOf: others)
    }
    var merged: [HistoryEvent] = []
    merged.reserveCapacity(events.count + others.count)
    var rest = others[...]
    for event in events {
      while let next = rest.first, HistoryEvent.precedes(next, event) { merged.append(rest.removeFirst()) }
      merged.append(event)
    }
    events = merged + rest
  }

  /// What is wrong with the order, the day or the ids; nil when all is well.
  var defect: String? {
    if events.contains(where: { $0.time.day != day }) { return "an event of another day" }
    if Set(events.map(\.id)).count != events.count { return "an event twice" }
    let inOrder = zip(events, events.dropFirst()).allSatisfy { HistoryEvent.precedes($0, $1) }
    return inOrder ? nil : "events out of order"
  }
}
