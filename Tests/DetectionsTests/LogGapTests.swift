import Events
import Testing

@testable import Detections

@Suite("log-gap")
struct LogGapTests {
  private let office = "5 weeks 40 others Malmö telia desktop\n"

  private func check(_ story: String) throws { #expect(try Timeline(office + story).mismatches("log-gap") == []) }

  /// As many sign-ins as on an ordinary day.
  private func day(_ name: String) -> String {
    [8, 12, 16].map { "\(name) \($0):00 Malmö telia desktop times=40 users=40 every=1" }.joined(separator: "\n") + "\n"
  }

  @Test("two working days without one event of a busy log")
  func fires() throws {
    try check(day("mon") + day("tue") + "fri 08:00 Malmö telia desktop user=colleague1 ← log-gap low\n")
  }

  @Test("a week of it is worth a look")
  func week() throws {
    try check(day("mon") + "2mon 08:00 Malmö telia desktop user=colleague1 ← log-gap medium\n")
  }

  @Test("a night and a weekend are none")
  func weekend() throws {
    try check(
      day("mon") + day("fri").replacing("fri", with: "tue") + day("wed") + day("thu") + day("fri") + day("2mon"))
  }

  @Test("a holiday in a small office is none")
  func small() throws {
    let story =
      "5 weeks 4 others Malmö telia desktop\nmon 08:00 Malmö telia desktop user=colleague1\nfri 08:00 Malmö telia desktop user=colleague1\n"
    #expect(try Timeline(story).mismatches("log-gap") == [])
  }

  @Test("a log that drops most of its records instead of all stays unseen")
  func evasion() throws {
    let trickle = ["tue", "wed", "thu", "fri"].map {
      "\($0) 08:00 Malmö telia desktop user=colleague1\n\($0) 16:00 Malmö telia desktop user=colleague1\n"
    }
    try check(day("mon") + trickle.joined())
  }
}
