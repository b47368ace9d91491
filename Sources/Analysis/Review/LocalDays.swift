package import Events

/// Days and months as they begin and end for those who read about them: in a time zone, of which only the distance from
/// UTC at a moment is known. A day has 23 to 25 hours where clocks change.
package struct LocalDays: Sendable {
  /// Seconds east of UTC at a moment.
  private let offset: @Sendable (Timestamp) -> Int

  package init(offset: @escaping @Sendable (Timestamp) -> Int) { self.offset = offset }

  package static let utc = LocalDays { _ in 0 }

  /// Counted from 1 January 1970.
  package func day(of time: Timestamp) -> Int64 { local(time).day }

  /// The day's date and the time of day there.
  package func calendar(_ time: Timestamp) -> Timestamp.Calendar { local(time).calendar }

  /// The first moment of the day. Where clocks change at midnight, one of the distances of the days beside it finds it.
  package func start(ofDay day: Int64) -> Timestamp {
    let midnight = Timestamp(seconds: day * 86_400)
    let candidates = [-86_400.0, 86_400].map { midnight.adding(seconds: -Double(offset(midnight.adding(seconds: $0)))) }
    let (early, late) = (min(candidates[0], candidates[1]), max(candidates[0], candidates[1]))
    return self.day(of: early) >= day ? early : late
  }

  /// The beginning of the month that many months from the one of `time`.
  package func month(of time: Timestamp, _ offset: Int) -> Timestamp {
    var start = calendar(time)
    let months = start.year * 12 + start.month - 1 + offset
    (start.year, start.month, start.day) = (months / 12, months % 12 + 1, 1)
    (start.hour, start.minute, start.second, start.microsecond) = (0, 0, 0, 0)
    return Timestamp(start).map { self.start(ofDay: $0.day) } ?? time
  }

  /// How many days `period` touches.
  package func count(in period: ReviewPeriod) -> Int {
    Int(day(of: period.until.adding(seconds: -0.000_001)) - day(of: period.since) + 1)
  }

  private func local(_ time: Timestamp) -> Timestamp { time.adding(seconds: Double(offset(time))) }
}
