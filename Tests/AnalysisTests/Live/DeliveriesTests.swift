import Events
import Store
import Testing

@testable import Analysis

@Suite("How logs are delivered")
struct DeliveriesTests {
  private static let log = WatchedLog(tenant: "fjordbygg", key: 7)
  private static let start = MadeUpLog.start

  /// A log of which an event an hour came for `days` days, each `lag` seconds late; the machine's clock is `skew` seconds
  /// fast.
  private func deliveries(days: Int, lag: Double, skew: Double = 0) -> Deliveries {
    var deliveries = Deliveries(started: Self.start.adding(seconds: skew), now: 0)
    for hour in 0..<days * 24 {
      let time = Self.start.adding(seconds: Double(hour) * 3_600)
      for minute in 0..<60 { deliveries.listen(now: Double(hour * 60 + minute) * 60 + lag) }
      let clock = time.adding(seconds: lag + skew)
      if time >= deliveries.started { deliveries.note(oldest: [Self.log: time], clock: clock) }
    }
    return deliveries
  }

  private func listen(_ deliveries: inout Deliveries, from: Double, hours: Int) {
    for minute in 0..<hours * 60 { deliveries.listen(now: from + Double(minute) * 60) }
  }

  @Test("are missed after half as much again as is usual", arguments: zip([0.0, 3_600, 14_400], [9, 8, 3]))
  func late(lag: Double, hours: Int) {
    var deliveries = deliveries(days: 4, lag: lag)
    let last = Self.start.adding(seconds: 95 * 3_600)
    listen(&deliveries, from: 95 * 3_600 + lag, hours: 20)
    let hour = deliveries.hour(of: Self.log, last: last, clock: last.adding(seconds: 10 * 3_600))
    #expect(hour - last.hour == Int64(hours))
  }

  @Test("are judged the same by a clock that is a day slow; a fast one is only more patient")
  func skewed() {
    let last = Self.start.adding(seconds: 95 * 3_600)
    var slow = deliveries(days: 4, lag: 60, skew: -86_400)
    listen(&slow, from: 95 * 3_600 + 60, hours: 20)
    #expect(slow.hour(of: Self.log, last: last, clock: last.adding(seconds: 10 * 3_600 - 86_400)) - last.hour == 9)
    var fast = deliveries(days: 4, lag: 60, skew: 86_400)
    listen(&fast, from: 95 * 3_600 + 60, hours: 20)
    #expect(fast.hour(of: Self.log, last: last, clock: last.adding(seconds: 10 * 3_600 + 86_400)) <= last.hour)
  }

  @Test("that were very late on one day are not expected to be so again")
  func worstDay() {
    var deliveries = deliveries(days: 6, lag: 60)
    let late = Self.start.adding(seconds: 143 * 3_600)
    deliveries.note(oldest: [Self.log: late], clock: late.adding(seconds: 30 * 3_600))
    listen(&deliveries, from: 200 * 3_600, hours: 20)
    #expect(deliveries.hour(of: Self.log, last: late, clock: late.adding(seconds: 10 * 3_600)) - late.hour == 9)
  }

  @Test("of which nothing is known are missed after two days, and never for longer than was listened")
  func unknown() {
    var deliveries = Deliveries(started: Self.start, now: 0)
    listen(&deliveries, from: 0, hours: 100)
    let clock = Self.start.adding(seconds: 100 * 3_600)
    #expect(deliveries.hour(of: Self.log, last: Self.start, clock: clock) - Self.start.hour == 51)
    let old = Self.start.adding(seconds: -90 * 86_400)
    #expect(deliveries.hour(of: Self.log, last: old, clock: clock) - old.hour == 99)
  }

  @Test("are known to the next process")
  func saved() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("nattvakt.sqlite"), mode: .readWrite)
    var before = deliveries(days: 4, lag: 3_600)
    listen(&before, from: 96 * 3_600, hours: 5)
    try store.checkpoint { try before.save(to: $0) }
    let digest = try store.digest()
    var after = Deliveries(started: Self.start.adding(seconds: 101 * 3_600), now: 0)
    try after.load(store)
    let last = Self.start.adding(seconds: 95 * 3_600)
    for hours in [3.0, 6, 40] {
      let clock = last.adding(seconds: hours * 3_600)
      #expect(after.hour(of: Self.log, last: last, clock: clock) == before.hour(of: Self.log, last: last, clock: clock))
    }
    try store.checkpoint { try $0.setState([1], scope: "delivery", tenant: "", key: "other") }
    #expect(try store.digest() == digest)
  }
}
