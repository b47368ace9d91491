import Events
import Foundation
import Testing

@testable import Analysis

@Suite("Days and months of a time zone")
struct LocalDaysTests {
  private func days(_ zone: String) throws -> LocalDays {
    let zone = try #require(TimeZone(identifier: zone))
    return LocalDays { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double($0.seconds))) }
  }

  private func time(_ text: String) throws -> Timestamp {
    Timestamp(seconds: Int64(try Date(text, strategy: .iso8601).timeIntervalSince1970))
  }

  @Test(
    "begin and end at that zone's midnight, also in the months in which clocks change",
    arguments: [
      ("Europe/Stockholm", "2026-03-15T12:00:00Z", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z", 31),
      ("Europe/Stockholm", "2026-10-15T12:00:00Z", "2026-09-30T22:00:00Z", "2026-10-31T23:00:00Z", 31),
      ("Europe/Stockholm", "2026-08-31T22:30:00Z", "2026-08-31T22:00:00Z", "2026-09-30T22:00:00Z", 30),
      ("America/New_York", "2027-01-01T04:59:00Z", "2026-12-01T05:00:00Z", "2027-01-01T05:00:00Z", 31),
      ("Pacific/Auckland", "2026-09-10T00:00:00Z", "2026-08-31T12:00:00Z", "2026-09-30T11:00:00Z", 30),
      ("Etc/UTC", "2028-02-29T23:59:59Z", "2028-02-01T00:00:00Z", "2028-03-01T00:00:00Z", 29),
    ])
  func months(zone: String, at: String, since: String, until: String, count: Int) throws {
    let days = try days(zone)
    let period = ReviewPeriod(
      since: days.month(of: try time(at), 0), until: days.month(of: try time(at), 1), in: days)
    let limits = [try time(since), try time(until)]
    #expect([period.since, period.until] == limits && period.isMonth)
    #expect(days.count(in: period) == count)
    #expect(period.before == days.month(of: period.since.adding(seconds: -1), 0))
  }

  @Test(
    "begin a day at its first moment where clocks change at midnight",
    arguments: [
      // From 24 April 2026, 00:00, the clocks of Cairo go on at 01:00.
      ("2026-04-24T12:00:00Z", "2026-04-23T22:00:00Z"),
      // At the end of 29 October they go back to 23:00, so that its last hour comes twice.
      ("2026-10-29T12:00:00Z", "2026-10-28T21:00:00Z"), ("2026-10-30T12:00:00Z", "2026-10-29T22:00:00Z"),
    ])
  func midnight(at: String, start: String) throws {
    let days = try days("Africa/Cairo")
    let day = days.day(of: try time(at))
    #expect(days.start(ofDay: day) == (try time(start)))
    #expect(days.day(of: days.start(ofDay: day)) == day)
    #expect(days.day(of: days.start(ofDay: day).adding(seconds: -1)) == day - 1)
  }

  @Test("do not call a month of UTC a month of theirs")
  func foreign() throws {
    let (since, until) = (try time("2026-09-01T00:00:00Z"), try time("2026-10-01T00:00:00Z"))
    #expect(ReviewPeriod(since: since, until: until, in: .utc).isMonth)
    let period = ReviewPeriod(since: since, until: until, in: try days("Europe/Stockholm"))
    #expect(!period.isMonth && period.before == since.adding(seconds: -30 * 86_400))
  }
}
