import Events

/// Events that wait for those before them: a source may be some seconds behind another.
///
/// What is given out is everything up to a moment, in order; what comes later from before that moment is late.
struct HeldEvents {
  /// Seconds that an event may come behind a later one.
  private let lateness: Double
  private(set) var events: [Event] = []
  /// The latest event of each arrival, and when that came.
  private var arrivals: [(time: Timestamp, at: Double)] = []
  private var latest: Timestamp?

  init(lateness: Double) { self.lateness = lateness }

  /// `now` in seconds of a clock that never goes back.
  mutating func add(_ new: [Event], now: Double) {
    guard let last = new.map(\.time).max() else { return }
    events += new
    arrivals.append((last, now))
    latest = max(latest ?? last, last)
  }

  /// Those that need not wait any longer: older than the lateness against the latest event, or as old as something
  /// that has waited for so long itself.
  mutating func release(now: Double) -> [Event] {
    guard let latest else { return [] }
    var limit = latest.adding(seconds: -lateness)
    for arrival in arrivals where now - arrival.at >= lateness { limit = max(limit, arrival.time) }
    return release(upTo: limit)
  }

  mutating func releaseAll() -> [Event] { latest.map { release(upTo: $0) } ?? [] }

  private mutating func release(upTo limit: Timestamp) -> [Event] {
    let due = events.filter { $0.time <= limit }
    if due.isEmpty { return [] }
    events.removeAll { $0.time <= limit }
    arrivals.removeAll { $0.time <= limit }
    return due.sorted(by: Event.precedes)
  }
}
