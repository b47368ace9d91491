import Baselines
import Events
import Testing

@Suite("A habit of acts")
struct DeedHabitTests {
  private func sighting(_ operation: String, day: Double) -> Sighting {
    var event = Event(time: Habits.start.adding(seconds: day * 86_400), id: EventID(high: 9, low: UInt64(day * 24)))
    event.kind = .operation
    event.outcome = .granted
    event.operation = Habits.symbols.intern(operation)
    let at = Whereabouts(place: nil, belief: .agreed, otherPlace: nil, network: Network(), address: nil)
    var meanings = Meanings()
    return Sighting(event: event, whereabouts: at, names: Habits.symbols.names, meanings: &meanings)
  }

  @Test("takes two days, of the same kind of act, whatever its name")
  func days() {
    var deeds = DeedHabit()
    deeds.note(sighting("Add member to role", day: 0))
    deeds.note(sighting("Add member to role", day: 0.2))
    #expect(!deeds.isUsual(.privilegeGrant, at: sighting("x", day: 1).hour))
    deeds.note(sighting("assign_role", day: 1))
    #expect(deeds.isUsual(.privilegeGrant, at: sighting("x", day: 2).hour))
    #expect(!deeds.isUsual(.accessPolicy, at: sighting("x", day: 2).hour))
  }

  @Test("is forgotten after 90 days without")
  func forgotten() {
    var deeds = DeedHabit()
    for day in 0..<5 { deeds.note(sighting("StopLogging", day: Double(day))) }
    #expect(deeds.isUsual(.auditSetting, at: sighting("x", day: 90).hour))
    #expect(!deeds.isUsual(.auditSetting, at: sighting("x", day: 100).hour))
  }

  @Test("survives being saved")
  func saved() throws {
    var deeds = DeedHabit()
    deeds.note(sighting("StopLogging", day: 1))
    #expect(try DeedHabit(saved: deeds.saved()) == deeds)
  }
}
