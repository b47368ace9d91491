package import Events

/// A stretch of event time that is reported on, and the one before it that it is held against.
package struct ReviewPeriod: Hashable, Sendable {
  package var since: Timestamp
  package var until: Timestamp
  /// Where the period before begins; it ends where this one begins.
  package var before: Timestamp
  /// Whether it is a whole month by the reader's calendar.
  package let isMonth: Bool

  /// The period before a whole month is the month before, whatever its length; else one of the same length.
  package init(since: Timestamp, until: Timestamp, in days: LocalDays) {
    self.since = since
    self.until = until
    isMonth = since == days.month(of: since, 0) && until == days.month(of: since, 1)
    before = isMonth ? days.month(of: since, -1) : since.adding(seconds: -since.seconds(until: until))
  }

  /// The last month of which `last` is not in the middle; where nothing was logged before that month began, the month of
  /// `last` itself.
  package init(lastMonthOf first: Timestamp, to last: Timestamp, in days: LocalDays) {
    let month = days.month(of: last, 0)
    let isOver = days.day(of: last) + 1 >= days.day(of: days.month(of: month, 1))
    let start = isOver || first >= month ? month : days.month(of: month, -1)
    self.init(since: start, until: days.month(of: start, 1), in: days)
  }
}
