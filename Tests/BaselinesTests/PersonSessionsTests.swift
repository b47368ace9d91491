import Baselines
import Events
import Testing

@Suite("Sessions of a person")
struct PersonSessionsTests {
  private let habits = TenantHabits()
  private let source = SourceFacts()

  private func sighting(
    _ minute: Double, os: String = "Windows", browser: String = "Chrome", agent: String = "a", network: UInt32 = 64500,
    kinds: NetworkKinds = [], outcome: Outcome = .granted, session: String = "s"
  ) -> Sighting {
    Habits.sighting(
      day: 1 + minute / 1_440, network: network, kinds: kinds, os: os, browser: browser, agent: agent, outcome: outcome,
      session: session)
  }

  /// Traits of the last sighting, after the person learned from all before it.
  private func traits(_ sightings: [Sighting], held: Set<Int> = []) -> Traits {
    var person = Person()
    for (i, sighting) in sightings.enumerated() {
      let traits = person.traits(of: sighting, habits: habits, source: source)
      if i == sightings.count - 1 { return traits }
      if held.contains(i) { person.quarantine.mark(sighting, traits: traits) }
      person.learn(sighting, traits: traits)
    }
    return []
  }

  @Test("go on as they were with the same family in another version")
  func same() {
    #expect(traits([sighting(0), sighting(5, agent: "b", network: 64510)]).contains(.sessionSame))
  }

  @Test("change with another system or another browser, not with another program or a tablet's desktop pages")
  func changes() {
    #expect(traits([sighting(0), sighting(5, os: "Linux", agent: "b")]).contains(.sessionChanged))
    #expect(traits([sighting(0), sighting(5, browser: "Firefox", agent: "b")]).contains(.sessionChanged))
    #expect(
      traits([sighting(0), sighting(5, browser: "Teams", agent: "b")]).isDisjoint(with: [.sessionChanged, .sessionSame])
    )
    let tablet = [sighting(0, os: "iOS", browser: "Safari"), sighting(5, os: "macOS", browser: "Safari", agent: "b")]
    #expect(!traits(tablet).contains(.sessionChanged))
    let rented = [
      sighting(0, os: "iOS", browser: "Safari"),
      sighting(5, os: "macOS", browser: "Safari", agent: "b", network: 64600, kinds: .hosting),
    ]
    #expect(traits(rented).contains(.sessionChanged))
  }

  @Test("change with another browser also after programs of the device used them in between")
  func programsBetween() {
    let uses = [
      sighting(0), sighting(5, browser: "Rich Client", agent: "rich"), sighting(9, browser: "Firefox", agent: "b"),
    ]
    #expect(traits(uses).contains(.sessionChanged))
    #expect(!traits(Array(uses[..<2]) + [sighting(9, agent: "c")]).contains(.sessionChanged))
  }

  @Test("change with a script, where people's software began them")
  func scripts() {
    let script = sighting(5, os: "", browser: "", agent: "python-requests/2.32")
    #expect(traits([sighting(0), script]).contains(.sessionChanged))
    #expect(!traits([sighting(0, os: "", browser: "", agent: "axios"), script]).contains(.sessionChanged))
  }

  @Test("are compared with the person's own use after something in quarantine used them")
  func quarantine() {
    let theft = sighting(5, os: "Linux", agent: "b", network: 64600, kinds: .hosting)
    #expect(traits([sighting(0), theft, sighting(10)], held: [1]).contains(.sessionSame))
  }

  @Test("are remembered where they began in quarantine, and are no proof of anything then")
  func doubtful() {
    let page = sighting(0, network: 64600, kinds: .hosting)
    let again = sighting(5, network: 64600, kinds: .hosting)
    #expect(traits([page, again], held: [0]).isDisjoint(with: [.sessionSame, .sessionChanged]))
    #expect(
      traits([page, sighting(5, os: "Linux", agent: "b", network: 64610)], held: [0]).contains(.sessionChanged))
  }

  @Test("that only had the right password so far are anybody's, and the person's once they are let in")
  func pending() {
    let stopped = sighting(0, outcome: .passwordRight)
    #expect(traits([stopped, sighting(1)]).isDisjoint(with: [.sessionSame, .sessionChanged]))
    #expect(traits([stopped, sighting(1), sighting(2)]).contains(.sessionSame))
    #expect(traits([stopped, sighting(1, os: "Linux", agent: "b")]).contains(.sessionChanged))
  }

  @Test("are eight at most, and the one idle longest goes")
  func bounded() {
    var person = Person()
    for i in 0..<20 {
      let sighting = sighting(Double(i), session: "s\(i)")
      person.learn(sighting, traits: person.traits(of: sighting, habits: habits, source: source))
    }
    #expect(person.sessions.count == 8)
    #expect(person.trace(of: sighting(30, session: "s19")) != nil)
    #expect(person.trace(of: sighting(30, session: "s3")) == nil)
  }

  @Test("are the same after they were saved")
  func saved() throws {
    var person = Person()
    for sighting in [sighting(0), sighting(1, outcome: .passwordRight, session: "t")] {
      person.learn(sighting, traits: person.traits(of: sighting, habits: habits, source: source))
    }
    #expect(try Person(saved: person.saved()).sessions == person.sessions)
  }
}
