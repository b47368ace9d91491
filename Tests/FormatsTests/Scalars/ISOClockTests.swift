import Events
import Testing

@testable import Formats

@Suite("The commonest spelling of time")
struct ISOClockTests {
  private let parser = TimeParser()

  /// By a clock that remembers the date of `before`.
  private func read(_ text: String, after before: String = "2026-09-01T00:00:00Z", isUTC: Bool = true) -> Timestamp? {
    var clock = ISOClock(isUTC: isUTC)
    Array(before.utf8).withUnsafeBytes { bytes in
      if let time = try? parser.timestamp(bytes) { clock.remember(bytes, time) }
    }
    return Array(text.utf8).withUnsafeBytes { clock.timestamp($0) }
  }

  @Test(
    "times of the day before's record are those of the general parser",
    arguments: [
      "2026-09-01T08:12:33Z", "2026-09-01T08:12:33", "2026-09-01T23:59:59.9999999Z", "2026-09-01T08:12:33.5Z",
      "2026-09-01T08:12:33.123456789Z", "2026-09-01T08:12:33.123",
    ])
  func sameDay(text: String) throws {
    let expected = try Array(text.utf8).withUnsafeBytes { try parser.timestamp($0) }
    #expect(read(text) == expected)
  }

  @Test(
    "everything else is left to the general parser",
    arguments: [
      "2026-09-02T08:12:33Z", "2026-09-01T08:12:60Z", "2026-09-01T24:00:00Z", "2026-09-01 08:12:33Z",
      "2026-09-01T08:12:33+02:00", "2026-09-01T08:12:33.Z", "2026-09-01T08:12:33.1234567890Z", "2026-09-01T08:12:33ZZ",
      "2026-09-01T8:12:33Z", "2026-09-01T08:1a:33Z", "2026-09-01T08:12:3", "",
    ])
  func otherSpellings(text: String) { #expect(read(text) == nil) }

  @Test(
    "times in the zone of the record before are those of the general parser",
    arguments: [
      ("2026-09-01T00:00:00+02:00", "2026-09-01T08:12:33.184+02:00"),
      ("2026-09-01T23:00:00-07:30", "2026-09-01T08:12:33-07:30"),
      ("2026-09-01T00:00:00.5+00:00", "2026-09-01T00:00:01+00:00"),
    ])
  func offsets(before: String, text: String) throws {
    let expected = try Array(text.utf8).withUnsafeBytes { try parser.timestamp($0) }
    #expect(read(text, after: before) == expected && read(text, after: before, isUTC: false) == expected)
  }

  @Test(
    "a time in another zone than the record before is left to the general parser",
    arguments: [
      "2026-09-01T08:12:33+01:00", "2026-09-01T08:12:33-02:00", "2026-09-01T08:12:33Z", "2026-09-01T08:12:33",
      "2026-09-01T08:12:33+2:00x", "2026-09-01T08:12:33+0200", "2026-09-01T08:12:33+02:0a",
    ])
  func otherOffsets(text: String) { #expect(read(text, after: "2026-09-01T00:00:00+02:00") == nil) }

  @Test("a time without Z is left to the general parser where clock times are not in UTC")
  func otherZone() { #expect(read("2026-09-01T08:12:33", isUTC: false) == nil) }

  @Test("a leap second does not shift the day that is remembered")
  func leapSecond() { #expect(read("2026-09-01T08:12:33Z", after: "2026-09-01T23:59:60Z") == nil) }
}
