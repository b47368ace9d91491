import Baselines
import Events
import Testing

@Suite("The person's desk")
struct DeskTests {
  private let habits = TenantHabits()

  private func person(_ last: Sighting) -> Person {
    var person = Person()
    for day in 0..<3 {
      let sighting = Habits.sighting(day: Double(day))
      person.learn(sighting, traits: person.traits(of: sighting, habits: habits, source: SourceFacts()))
    }
    person.learn(last, traits: person.traits(of: last, habits: habits, source: SourceFacts()))
    return person
  }

  @Test("is where the own computer was used last, and says how long ago that was elsewhere")
  func elsewhere() {
    let desk = person(Habits.sighting(day: 3)).desk
    #expect(desk?.seconds(beforeElsewhere: Habits.sighting(day: 3.25, network: 64510)) == 21_600)
    #expect(desk?.seconds(beforeElsewhere: Habits.sighting(day: 3.25, room: 2)) == 21_600)
    #expect(desk?.seconds(beforeElsewhere: Habits.sighting(day: 3.25)) == nil)
    #expect(desk?.seconds(beforeElsewhere: Habits.sighting(day: 2, network: 64510)) == nil)
    for kinds: NetworkKinds in [.mobile, .relay, .vpn, .hosting] {
      #expect(desk?.seconds(beforeElsewhere: Habits.sighting(day: 3.25, network: 64510, kinds: kinds)) == nil)
    }
  }

  @Test("is not moved by a telephone, a stranger or a carrier's address")
  func stays() {
    let first = person(Habits.sighting(day: 2.5)).desk?.last
    #expect(first == Habits.sighting(day: 2.5).event.time)
    for other in [
      Habits.sighting(day: 3, os: "iOS", browser: "Outlook", agent: "o"),
      Habits.sighting(day: 3, network: 64510, os: "Linux", agent: "x"), Habits.sighting(day: 3, kinds: .mobile),
    ] {
      #expect(person(other).desk?.last == Habits.sighting(day: 2).event.time)
    }
  }

  @Test("is the same after it was saved")
  func saved() throws {
    let known = person(Habits.sighting(day: 3))
    var writer = StateWriter()
    known.save(to: &writer)
    var reader = StateReader(writer.bytes)
    #expect(try Person(from: &reader).desk == known.desk)
    #expect(known.desk != nil)
  }
}
