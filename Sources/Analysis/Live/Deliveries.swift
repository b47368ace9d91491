internal import Baselines
import Events
internal import Store

/// How late each log reaches us, and for how long we have listened since it last did: what tells a silent log from one
/// that is delivered once a day, and from a clock that is wrong or a machine that slept.
struct Deliveries {
  /// By the wall clock: what is from before may have been written before anybody listened, and says nothing of lateness.
  let started: Timestamp
  private var logs: [WatchedLog: Delivery] = [:]
  /// Seconds of listening, of this process.
  private var listened = 0.0
  private var lastLook: Double

  fileprivate struct Delivery {
    /// The longest in which an event of a day came, by that day; of the last days on which any came.
    var lags: [Int64: Double] = [:]
    /// What `listened` was at the last arrival; below zero for what an earlier process listened.
    var mark: Double
    var last: EventID?
  }

  init(started: Timestamp, now: Double) {
    self.started = started
    lastLook = now
  }

  /// Between two looks somebody listens, unless they are far apart: then a batch was judged, or the machine slept.
  private static let longestLook = 120.0
  /// A week, and the day that has begun.
  private static let days = 8
  /// Until it is known how late a log usually is: that of a daily export that is a day late itself.
  private static let unknownWait = 2 * 86_400.0
  /// What is usual is half as much again before it is unusual, and a quarter of an hour is nothing.
  private static let patience = 1.5
  private static let grace = 900.0

  mutating func listen(now: Double) {
    listened += min(max(0, now - lastLook), Deliveries.longestLook)
    lastLook = now
  }

  /// Takes note of the last event of each log: where it is another than before, something has come.
  mutating func note(lastEvents: [(log: WatchedLog, event: EventID)]) {
    for (log, event) in lastEvents {
      guard let known = logs[log] else {
        logs[log] = Delivery(mark: 0, last: event)
        continue
      }
      if known.last != nil, known.last != event { logs[log]?.mark = listened }
      logs[log]?.last = event
    }
  }

  /// Takes note of the oldest event from after `started` that has just come in each log.
  mutating func note(oldest: [WatchedLog: Timestamp], clock: Timestamp) {
    for (log, time) in oldest {
      var delivery = logs[log] ?? Delivery(mark: listened)
      delivery.mark = listened
      delivery.lags[time.day] = max(delivery.lags[time.day] ?? -.infinity, time.seconds(until: clock))
      if delivery.lags.count > Deliveries.days, let first = delivery.lags.keys.min() { delivery.lags[first] = nil }
      logs[log] = delivery
    }
  }

  /// The hour before which everything of a log would have reached us, and before which we have listened for it: events
  /// that it lacks until then are missing. `last` is the time of its last event.
  func hour(of log: WatchedLog, last: Timestamp, clock: Timestamp) -> Int64 {
    let delivery = logs[log]
    let wait = delivery?.usualLag.map { $0 > 0 ? $0 * Deliveries.patience : $0 } ?? Deliveries.unknownWait
    let due = clock.adding(seconds: -wait - Deliveries.grace)
    return min(due, last.adding(seconds: listened - (delivery?.mark ?? 0))).hour
  }
}

extension Deliveries.Delivery {
  /// How late the log is on all days but the worst, once there are some; nil while nothing is known. Where the clock is
  /// behind, it is below zero.
  fileprivate var usualLag: Double? {
    let sorted = lags.values.sorted(by: >)
    return sorted.count > 3 ? sorted[1] : sorted.first
  }
}

extension Deliveries {
  private static let scope = "delivery"

  func save(to checkpoint: Checkpoint) throws {
    for (log, delivery) in logs {
      var writer = StateWriter()
      writer.write(listened - delivery.mark)
      writer.write(UInt64(delivery.lags.count))
      for (day, lag) in delivery.lags.sorted(by: { $0.key < $1.key }) {
        writer.write(day)
        writer.write(lag)
      }
      try checkpoint.setState(writer.bytes, scope: Deliveries.scope, tenant: "", key: log.text)
    }
  }

  mutating func load(_ store: Store) throws {
    try store.forEachState(tenant: "") { state in
      guard state.scope == Deliveries.scope, let log = WatchedLog(state.key) else { return }
      var reader = StateReader(state.bytes)
      var delivery = Delivery(mark: -(try reader.readDouble()))
      for _ in 0..<(try reader.readCount()) {
        let day = try reader.readInt64()
        delivery.lags[day] = try reader.readDouble()
      }
      logs[log] = delivery
    }
  }
}

extension WatchedLog {
  /// As the key of a state: the log first, since a tenant may be called anything.
  fileprivate var text: String { hexadecimal(key) + tenant }

  fileprivate init?(_ text: String) {
    guard text.utf8.count >= 16, let key = UInt64(text.prefix(16), radix: 16) else { return nil }
    self.init(tenant: String(text.dropFirst(16)), key: key)
  }
}
