import Baselines
import Events
import Testing

@Suite("The pulse of a log")
struct LogPulseTests {
  private func event(hour: Double, minute: Double = 0, format: String = "a", outcome: Outcome = .granted) -> Sighting {
    Habits.sighting(day: (hour + minute / 60) / 24, outcome: outcome, format: format)
  }

  /// Ten events in each of the hours; answers what the last of them closed.
  private func run(_ pulse: inout LogPulse, hours: some Sequence<Int>, format: String = "a") -> [PulseHour] {
    var closed: [PulseHour] = []
    for hour in hours {
      for minute in 0..<10 {
        let new = pulse.note(event(hour: Double(hour), minute: Double(minute), format: format))
        if !new.isEmpty { closed = new }
      }
    }
    return closed
  }

  @Test("tells each full hour once, and what it held")
  func hours() throws {
    var pulse = LogPulse()
    #expect(pulse.note(event(hour: 0)).isEmpty)
    #expect(pulse.note(event(hour: 0, minute: 30, outcome: .badPassword)).isEmpty)
    let closed = try #require(pulse.note(event(hour: 1)).first)
    #expect(closed.tally.events == 2 && closed.tally.signIns == 2 && closed.tally.failures == 1)
    #expect(closed.silentHours == 0 && !closed.isLearned)
    #expect(pulse.note(event(hour: 1, minute: 1)).isEmpty)
  }

  @Test("knows after a week what is missing while a log is silent, also when another goes on")
  func silence() throws {
    var pulse = LogPulse()
    _ = run(&pulse, hours: 0..<400)
    _ = run(&pulse, hours: 0..<1, format: "b")
    let closed = pulse.note(event(hour: 420, format: "b"))
    let silent = try #require(closed.first { $0.silentHours > 0 })
    #expect(silent.silentHours == 20)
    #expect((190...210).contains(silent.missing))
  }

  @Test("tells the end of a silence with the log's first event, also in an hour that another log has begun")
  func resumed() throws {
    var pulse = LogPulse()
    _ = run(&pulse, hours: 0..<400)
    for hour in 400..<421 { _ = pulse.note(event(hour: Double(hour), format: "b")) }
    let closed = try #require(pulse.note(event(hour: 420, minute: 30)).first)
    #expect(closed.silentHours == 20 && !closed.isFirst)
    #expect((190...210).contains(closed.missing))
    #expect(pulse.note(event(hour: 420, minute: 31)).isEmpty)
  }

  @Test("misses as much however often the silence was looked at, and learns nothing from being asked")
  func asked() throws {
    var pulse = LogPulse()
    _ = run(&pulse, hours: 0..<400)
    _ = run(&pulse, hours: 399..<400, format: "b")
    let before = pulse.saved()
    let next = event(hour: 420, format: "b")
    let asked = try #require(
      pulse.silences { key, _ in key == StableHash.of("a") ? next.event.time.hour : nil }.first)
    #expect(asked.silentHours == 20)
    #expect(pulse.saved() == before)
    for hour in 400..<420 { _ = pulse.note(event(hour: Double(hour), format: "b")) }
    let seen = try #require(pulse.note(next).first { $0.key == asked.key })
    #expect(seen.silentHours == asked.silentHours && seen.expected == asked.expected)
  }

  @Test("learns that nights are silent")
  func nights() throws {
    var pulse = LogPulse()
    let office = (0..<21).flatMap { day in (8..<17).map { day * 24 + $0 } }
    _ = run(&pulse, hours: office)
    let closed = pulse.note(event(hour: 21 * 24 + 8))
    #expect(try #require(closed.first).silentHours == 15)
    #expect(try #require(closed.first).missing == 0)
  }

  @Test("survives being saved, and is bounded by the number of logs")
  func saved() throws {
    var pulse = LogPulse()
    for i in 0..<200 { _ = pulse.note(event(hour: Double(i), format: "log\(i)")) }
    let saved = pulse.saved()
    #expect(saved.count < 200_000)
    #expect(try LogPulse(saved: saved).saved() == saved)
  }
}
