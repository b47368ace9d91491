import Baselines
import Events
import Testing

@Suite("A person's habits")
struct PersonTests {
  private func person(days: Int, traits: Traits = .interactive, _ make: (Double) -> Sighting) -> Person {
    var person = Person()
    for day in 0..<days { person.learn(make(Double(day)), traits: traits) }
    return person
  }

  private func traits(_ sighting: Sighting, _ person: Person) -> Traits {
    person.traits(of: sighting, habits: TenantHabits(), source: SourceFacts())
  }

  @Test("are learned after five days and ten sign-ins, whichever is later")
  func learning() {
    var eager = Person()
    for i in 0..<40 { eager.learn(Habits.sighting(day: Double(i) / 24), traits: []) }
    #expect(!eager.isLearned(at: Habits.start.adding(seconds: 2 * 86_400)))
    let slow = person(days: 6) { Habits.sighting(day: $0) }
    #expect(!slow.isLearned(at: Habits.start.adding(seconds: 6 * 86_400)))
    let both = person(days: 10) { Habits.sighting(day: $0) }
    #expect(both.isLearned(at: Habits.start.adding(seconds: 10 * 86_400)))
  }

  @Test("know a device from its second day; on its first it is recent; without its id it is missing")
  func devices() {
    let person = person(days: 10) { Habits.sighting(day: $0, device: "L1") }
    #expect(traits(Habits.sighting(day: 10, device: "L1"), person).contains(.deviceKnown))
    #expect(traits(Habits.sighting(day: 10, device: "L2"), person).contains(.deviceNew))
    #expect(traits(Habits.sighting(day: 10), person).contains(.deviceMissing))
    var again = person
    again.learn(Habits.sighting(day: 10, device: "L2"), traits: [])
    #expect(traits(Habits.sighting(day: 10.1, device: "L2"), again).contains(.deviceRecent))
  }

  @Test("a known device under another system is not the person's own")
  func stolenDevice() {
    let person = person(days: 10) { Habits.sighting(day: $0, device: "L1") }
    #expect(traits(Habits.sighting(day: 10, device: "L1"), person).hasOwnDevice)
    #expect(!traits(Habits.sighting(day: 10, device: "L1", os: "Linux"), person).hasOwnDevice)
  }

  @Test("are not taught by wrong passwords or stopped sign-ins")
  func notLearned() {
    var person = Person()
    person.learn(Habits.sighting(outcome: .badPassword), traits: [])
    person.learn(Habits.sighting(outcome: .passwordRight), traits: [])
    #expect(person.signIns == 0 && person[.country].entries.isEmpty)
  }

  @Test("of a program are where it comes from, and no hours, anchors or second factors")
  func workload() {
    var program = Person()
    program.learn(Habits.sighting(flow: .servicePrincipal), traits: [])
    #expect(program.signIns == 1 && program[.network].entries.count == 1 && program[.country].entries.count == 1)
    #expect(program.trail.anchors.isEmpty && program[.system].entries.isEmpty)
  }

  @Test("an anchor is earned: background, rented servers, wide radii and relays are none")
  func anchors() {
    func anchors(_ sighting: Sighting, _ traits: Traits) -> Int {
      var person = Person()
      person.learn(sighting, traits: traits)
      return person.trail.anchors.count
    }
    #expect(anchors(Habits.sighting(), .interactive) == 1)
    #expect(anchors(Habits.sighting(flow: .nonInteractive), []) == 0)
    #expect(anchors(Habits.sighting(flow: .nonInteractive), .deviceKnown) == 1)
    #expect(anchors(Habits.sighting(kinds: .hosting), [.interactive, .hosting]) == 0)
    #expect(anchors(Habits.sighting(kinds: .relay), [.interactive, .relay]) == 0)
    #expect(anchors(Habits.sighting(kinds: .vpn), [.interactive, .vpn]) == 0)
    #expect(anchors(Habits.sighting(radius: 318), .interactive) == 1)
    #expect(anchors(Habits.sighting(radius: 351), .interactive) == 0)
  }

  @Test("what gave a finding is not learned while it goes on, and after a quiet week it is")
  func quarantine() {
    var person = person(days: 10) { Habits.sighting(day: $0) }
    let foreign = { (day: Double) in Habits.sighting(day: day, country: "DE", network: 64999) }
    person.quarantine.mark(foreign(10), traits: .networkNew)
    for day in stride(from: 10.0, to: 17, by: 1) { person.learn(foreign(day), traits: .interactive) }
    #expect(!person[.network].contains(foreign(0).whereabouts.networkKey))
    #expect(person.trail.anchors.allSatisfy { $0.place.country != Country(code: "DE") })
    person.learn(foreign(17), traits: .interactive)
    #expect(person[.network].contains(foreign(0).whereabouts.networkKey))
  }

  @Test("a marked device that turns up at home was the person's after all")
  func deviceAtHome() {
    var person = person(days: 10) { Habits.sighting(day: $0) }
    person.quarantine.mark(
      Habits.sighting(day: 10, network: 64999, device: "P2"), traits: [.networkNew, .deviceNew])
    person.learn(Habits.sighting(day: 11, network: 64777, device: "P2"), traits: [])
    #expect(person[.device].entries.isEmpty)
    person.learn(Habits.sighting(day: 11, device: "P2"), traits: .addressKnown)
    #expect(person[.device].entries.count == 1)
  }

  @Test("an episode tells a thing once, again when it gets worse, and again after three quiet days")
  func episodes() {
    var episodes = Episodes()
    let at = { (day: Double) in Habits.start.adding(seconds: day * 86_400) }
    let told = [
      episodes.admit(1, severity: .low, at: at(0)), episodes.admit(1, severity: .low, at: at(2)),
      episodes.admit(1, severity: .high, at: at(3)), episodes.admit(1, severity: .medium, at: at(5.9)),
      episodes.admit(1, severity: .medium, at: at(9)), episodes.admit(2, severity: .low, at: at(9)),
    ]
    #expect(told == [true, false, true, false, true, true])
  }

  @Test("an episode holds what is no graver, for as long as is asked")
  func held() {
    var episodes = Episodes()
    let at = { (day: Double) in Habits.start.adding(seconds: day * 86_400) }
    _ = episodes.admit(1, severity: .medium, at: at(0))
    let holds = { (key: UInt64, severity: Severity, day: Double) in
      episodes.hold(key, atLeast: severity, within: 86_400, before: at(day))
    }
    #expect(holds(1, .medium, 0.9) && holds(1, .low, 0.9))
    #expect(!holds(1, .high, 0.9) && !holds(1, .medium, 1.1) && !holds(2, .medium, 0.9))
  }

  @Test("survive saving, bit for bit")
  func saved() throws {
    var person = person(days: 30) { Habits.sighting(day: $0 * 1.3, network: 64500 + UInt32($0) % 5, device: "L1") }
    person.quarantine.mark(Habits.sighting(day: 40, network: 64999), traits: .networkNew)
    #expect(try Person(saved: person.saved()).saved() == person.saved())
  }
}
