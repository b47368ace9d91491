import Baselines
import Events
import Testing

@Suite("Attempts on an account")
struct AttemptsTests {
  private func wrong(minute: Double, network: UInt32 = 64500, room: UInt64 = 1) -> Sighting {
    Habits.sighting(day: minute / 1_440, network: network, room: room, outcome: .badPassword)
  }

  @Test("are counted by source, for half an hour")
  func counted() throws {
    var attempts = Attempts()
    for minute in 0..<40 { attempts.noteWrongPassword(wrong(minute: Double(minute)), isOwn: false) }
    attempts.noteWrongPassword(wrong(minute: 40, network: 64510), isOwn: true)
    #expect(attempts.sources.count == 2)
    let first = try #require(attempts.sources.first)
    let end = Habits.start.adding(seconds: 40 * 60)
    #expect((25...30).contains(attempts.recentFailures(first, at: end)))
    #expect(first.count == 40 && !first.isOwn)
    #expect(attempts.recentFailures(first, at: end.adding(seconds: 3_600)) == 0)
    #expect(try Attempts(saved: attempts.saved()) == attempts)
  }

  @Test("stay few under a flood from everywhere, and are forgotten after six hours")
  func bounded() {
    var attempts = Attempts()
    for i in 0..<1_000 { attempts.noteWrongPassword(wrong(minute: Double(i) / 10, room: UInt64(i)), isOwn: false) }
    #expect(attempts.sources.count == 8)
    attempts.noteWrongPassword(wrong(minute: 1_000), isOwn: false)
    #expect(attempts.sources.count == 1)
  }

  @Test("at the second factor are kept by their time")
  func prompts() {
    var attempts = Attempts()
    for minute in [0.0, 5, 10, 30] { attempts.noteRefusedPrompt(wrong(minute: minute)) }
    let end = Habits.start.adding(seconds: 30 * 60)
    #expect(attempts.prompts(before: end, within: 15 * 60).count == 1)
    #expect(attempts.prompts(before: end, within: 25 * 60).count == 3)
    #expect(attempts.prompts(before: Habits.start.adding(seconds: 600), within: 900).count == 3)
  }
}
