import Baselines
import Events
import Testing

#if canImport(Glibc)
  import Glibc
#endif

@Suite("Rarity")
struct RarityTests {
  private func person(_ sightings: [Sighting]) -> Person {
    var person = Person()
    for sighting in sightings { person.learn(sighting, traits: []) }
    return person
  }

  /// Ten hours of one habit: country, operator, prefix, address each 10 of 10; system, browser, agent likewise.
  private var regular: Person { person((0..<10).map { Habits.sighting(day: Double($0)) }) }

  private func habits(_ sightings: [Sighting]) -> TenantHabits {
    var tenant = TenantState()
    for sighting in sightings { tenant.observe(sighting) }
    tenant.observe(Habits.sighting(day: 50, outcome: .badPassword))
    return tenant.habits
  }

  @Test("without any history, a person is judged by a tenant of which nothing is known: by hand")
  func nothing() {
    // p(x|tenant) = (0 + 1/b) / (0 + 1) = 1/b; p(x|person) the same; p(x|anybody) = 1/2b + 1/2b = 1/b: ratio 1.
    let rarity = Rarity(of: Habits.sighting(), for: Person(), in: TenantHabits())
    #expect(abs(rarity.network) < 1e-9 && abs(rarity.client) < 1e-9)
  }

  @Test("a person's only country, by hand")
  func known() {
    // The weights have decayed by a day nine times; the share stays 1. With n the decayed total and d = 1:
    // p(x|tenant) = 1/250, p(x|person) = (n + 1/250) / (n + 1), p(x|anybody) = 1/250.
    let person = regular
    let n = Double(person[.country].total)
    let expected = log((1.0 / 250) / ((n + 1.0 / 250) / (n + 1)))
    let whole = Rarity(of: Habits.sighting(), for: person, in: TenantHabits()).network
    let foreign = Rarity(of: Habits.sighting(country: "DE"), for: person, in: TenantHabits()).network
    // A new country under the same operator changes the first rung, and the second loses its parent's count alone.
    let new = log((1.0 / 250) / ((0 + 1.0 / 250) / (n + 1)))
    #expect(whole < expected)
    #expect(abs((foreign - whole) - (new - expected)) < 0.2)
  }

  @Test("the stranger the rung, the higher the score: address, prefix, operator, country")
  func ladder() {
    let habits = habits((0..<10).map { Habits.sighting(day: Double($0)) })
    let scores = [
      Habits.sighting(day: 20), Habits.sighting(day: 20, host: 9), Habits.sighting(day: 20, room: 2, host: 9),
      Habits.sighting(day: 20, network: 64999, host: 9),
      Habits.sighting(day: 20, country: "NG", network: 64999, host: 9),
    ].map { Rarity(of: $0, for: regular, in: habits).network }
    #expect(zip(scores, scores.dropFirst()).allSatisfy { $0 < $1 }, "\(scores)")
  }

  @Test("one who roams is forgiven the next new thing")
  func roamer() {
    let roamer = person((0..<10).map { Habits.sighting(day: Double($0), network: 64500 + UInt32($0)) })
    let next = Habits.sighting(day: 20, network: 64999)
    let habits = TenantHabits()
    #expect(Rarity(of: next, for: roamer, in: habits).network < Rarity(of: next, for: regular, in: habits).network)
  }

  @Test("what the tenant uses is less strange to a newcomer than what nobody uses")
  func newcomer() {
    let habits = habits((0..<60).map { Habits.sighting(day: Double($0 % 20), user: $0) })
    let usual = Rarity(of: Habits.sighting(day: 21), for: Person(), in: habits)
    let unusual = Rarity(of: Habits.sighting(day: 21, country: "NG", network: 64999), for: Person(), in: habits)
    #expect(usual.network < unusual.network)
    #expect(unusual.network > 0)
  }

  @Test("what the log does not tell weighs nothing")
  func untold() {
    let bare = Habits.sighting(os: "", browser: "", agent: "")
    #expect(Rarity(of: bare, for: regular, in: TenantHabits()).client == 0)
  }
}
