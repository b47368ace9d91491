import Baselines
import Events
import Testing

@Suite("What an address did")
struct SourceStateTests {
  private func after(_ sightings: [Sighting], day: Double) -> SourceFacts {
    var state = SourceState()
    for sighting in sightings { state.observe(sighting) }
    return state.facts(at: Habits.start.adding(seconds: day * 86_400))
  }

  @Test("counts whose passwords failed within three hours")
  func failures() {
    let failures = (1...6).map { Habits.sighting(day: 0, user: $0, outcome: .badPassword) }
    #expect(after(failures, day: 1.0 / 24).recentFailingUsers == 6)
    #expect(after(failures, day: 1.0 / 24).recentFailures == 6)
    #expect(after(failures, day: 4.0 / 24).recentFailingUsers == 0)
  }

  @Test("keeps who was let in, for good")
  func granted() {
    let facts = after([Habits.sighting(user: 1), Habits.sighting(user: 2), Habits.sighting(user: 1)], day: 300)
    #expect(facts.usersGranted == 2)
    #expect(facts.firstSeen == Habits.start)
  }

  @Test("an earlier failure than the window's does not disturb it")
  func late() {
    let facts = after(
      [Habits.sighting(day: 1, outcome: .badPassword), Habits.sighting(day: 0.5, outcome: .badPassword)], day: 1)
    #expect(facts.recentFailures == 1)
  }

  @Test("survives saving")
  func saved() throws {
    var state = SourceState()
    for user in 1...6 { state.observe(Habits.sighting(user: user, outcome: .badPassword)) }
    #expect(try SourceState(saved: state.saved()) == state)
  }
}
