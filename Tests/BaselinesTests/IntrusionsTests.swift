import Baselines
import Events
import Testing

@Suite("Intrusions")
struct IntrusionsTests {
  private func noted(_ sighting: Sighting, _ traits: Traits = []) -> Intrusions {
    var intrusions = Intrusions()
    intrusions.note(sighting, traits: traits, severity: .high)
    return intrusions
  }

  @Test("are joined by address, else by network, and by neither where the person or colleagues use it too")
  func joined() {
    let stranger = noted(Habits.sighting(network: 64600, room: 3))
    #expect(stranger.link(to: Habits.sighting(day: 1, network: 64600, room: 3))?.join == .address)
    #expect(stranger.link(to: Habits.sighting(day: 1, network: 64600, room: 4))?.join == .network)
    #expect(stranger.link(to: Habits.sighting(day: 1)) == nil)
    let shared = noted(Habits.sighting(), .networkKnown)
    #expect(shared.link(to: Habits.sighting(day: 1)) == nil)
  }

  @Test("are forgotten after a week, and few at a time")
  func bounded() throws {
    var intrusions = noted(Habits.sighting(network: 64600))
    #expect(intrusions.link(to: Habits.sighting(day: 8, network: 64600)) == nil)
    for i in 0..<100 {
      intrusions.note(Habits.sighting(network: 64600, room: UInt64(i)), traits: [], severity: .medium)
    }
    #expect(intrusions.entries.count == 8)
    #expect(try Intrusions(saved: intrusions.saved()) == intrusions)
  }

  @Test("tell the latest access before an act")
  func latest() {
    let intrusions = noted(Habits.sighting(day: 1, network: 64600))
    let act = Habits.start.adding(seconds: 1.5 * 86_400)
    #expect(intrusions.latest(before: act, within: 86_400) != nil)
    #expect(intrusions.latest(before: act, within: 3_600) == nil)
    #expect(intrusions.latest(before: Habits.start, within: 86_400) == nil)
  }
}
