import Events
import Testing

@testable import Formats

@Suite("The minute of the line before")
struct MinuteClockTests {
  private let parser = TimeParser()

  private func read(_ text: String, after before: String) -> Timestamp? {
    var clock = MinuteClock()
    Array(before.utf8).withUnsafeBytes { bytes in
      if let time = try? parser.timestamp(bytes) { clock.remember(bytes, time) }
    }
    return Array(text.utf8).withUnsafeBytes { clock.timestamp($0) }
  }

  @Test(
    "times that differ in their seconds alone are those of the general parser",
    arguments: [
      ("Sep  1 2026 08:12:33", "Sep  1 2026 08:12:59"), ("2026-09-01 08:12:33", "2026-09-01 08:12:00"),
      ("2026-09-01 08:12:33 +0200", "2026-09-01 08:12:07 +0200"), ("2026-09-01T08:12:33Z", "2026-09-01T08:12:34Z"),
      ("2026-09-01T08:12:33+02:00", "2026-09-01T08:12:01+02:00"),
      ("2026-09-01 08:12:33 UTC", "2026-09-01 08:12:01 UTC"),
      ("2026-09-01T08:12:33.125", "2026-09-01T08:12:59.125"),
    ])
  func sameMinute(before: String, text: String) throws {
    let expected = try Array(text.utf8).withUnsafeBytes { try parser.timestamp($0) }
    #expect(read(text, after: before) == expected)
  }

  @Test(
    "everything else is left to the general parser",
    arguments: [
      ("2026-09-01 08:12:33", "2026-09-01 08:13:33"), ("2026-09-01 08:12:33", "2026-09-01 08:12:60"),
      ("2026-09-01 08:12:33", "2026-09-01 08:12:3"), ("2026-09-01 08:12:33 +0200", "2026-09-01 08:12:33 +0100"),
      ("2026-09-01 08:12:33 AM", "2026-09-01 08:12:34 AM"), ("2026-09-01 08:12", "2026-09-01 08:13"), ("", ""),
      ("2026-09-01 23:59:60", "2026-09-01 23:59:01"),
    ])
  func otherTimes(before: String, text: String) { #expect(read(text, after: before) == nil) }
}
