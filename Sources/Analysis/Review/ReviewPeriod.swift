package import Events

/// A stretch of event time that is reported on, and the one before it that it is held against.
package struct ReviewPeriod: Hashable, Sendable {
  package var since: Timestamp
  package var until: Timestamp
  /// Where the period before begins; it ends where this one begins.
  package var before: Timestamp

  /// The period before a whole month is the month before, whatever its length; else one of the same length.
  package init(since: Timestamp, until: Timestamp) {
    self.since = since
    self.until = until
    let length = since.seconds(until: until)
    before = ReviewPeriod.isMonth(since, until) ? since.month(-1) : since.adding(seconds: -length)
  }

  /// The last month of which `last` is not in the middle; where nothing was logged before that month began, the month of
  /// `last` itself.
  package init(lastMonthOf first: Timestamp, to last: Timestamp) {
    let month = last.month(0)
    let isOver = last.day + 1 >= month.month(1).day
    let start = isOver || first >= month ? month : month.month(-1)
    self.init(since: start, until: start.month(1))
  }

  package var isMonth: Bool { ReviewPeriod.isMonth(since, until) }

  private static func isMonth(_ since: Timestamp, _ until: Timestamp) -> Bool {
    since == since.month(0) && until == since.month(1)
  }
}

extension Timestamp {
  /// The beginning, in UTC, of the month that many months from this one's.
  fileprivate func month(_ offset: Int) -> Timestamp {
    var start = calendar
    let months = start.year * 12 + start.month - 1 + offset
    (start.year, start.month, start.day) = (months / 12, months % 12 + 1, 1)
    (start.hour, start.minute, start.second, start.microsecond) = (0, 0, 0, 0)
    return Timestamp(start) ?? self
  }
}
