import Testing

@testable import Events

struct TimestampTests {
  @Test("a calendar date and its microseconds are one another's inverse over four hundred years")
  func roundTrip() {
    for day in stride(from: Int64(-146_097), to: 146_097, by: 13) {
      let time = Timestamp(microseconds: day * 86_400_000_000 + 43_210_123_456)
      #expect(Timestamp(time.calendar) == time)
    }
  }

  @Test("text is ISO 8601 in UTC, with a fraction only where there is one")
  func text() {
    #expect(Timestamp(seconds: 1_791_965_553).description == "2026-10-14T08:12:33Z")
    #expect(Timestamp(microseconds: 1_791_965_553_120_000).description == "2026-10-14T08:12:33.12Z")
    #expect(Timestamp(microseconds: -1).description == "1969-12-31T23:59:59.999999Z")
  }

  @Test(
    "a date that no calendar has is no time",
    arguments: [(2026, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (0, 1, 1)])
  func impossibleDates(year: Int, month: Int, day: Int) {
    let calendar = Timestamp.Calendar(
      year: year, month: month, day: day, hour: 0, minute: 0, second: 0, microsecond: 0)
    #expect(Timestamp(calendar) == nil)
  }

  @Test("the hour of the week starts on Monday at midnight UTC")
  func hourOfWeek() throws {
    let monday = try #require(
      Timestamp(.init(year: 2026, month: 10, day: 12, hour: 0, minute: 0, second: 0, microsecond: 0)))
    #expect(monday.hourOfWeek == 0)
    #expect(monday.adding(seconds: -1).hourOfWeek == 167)
  }
}
