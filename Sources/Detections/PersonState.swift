package import Baselines
package import Events

/// Everything kept of one person in one tenant: habits, and each detection's own state.
package struct PersonState: Sendable {
  private var person = Person()
  /// One for each of the catalogue's; empty as long as none of them keeps anything.
  private var detectors: [any Detector] = Catalogue.keepsNothing ? [] : Catalogue.all.map { $0.init() }

  /// Ids of expectations that kept a finding back since `takeHits`; not saved.
  private var hits: [String] = []

  package init() {}

  package mutating func takeHits() -> [String] {
    defer { hits = [] }
    return hits
  }

  /// Takes in what somebody found a case of the person to be.
  package mutating func apply(_ ruling: Ruling) { person.apply(ruling) }

  /// An event of the person will be judged soon. Mutating, so that nothing is copied for it.
  package mutating func foresee() { person.foresee() }

  /// Judges the event by what was known before it, then learns from it where that is allowed. Events must come in order
  /// of time; an earlier one is judged all the same, and moves no window.
  package mutating func observe(_ sighting: Sighting, in context: Context) -> [(rule: Rule, verdict: Verdict)] {
    let (traits, raised) =
      detectors.isEmpty
      ? PersonState.look(at: sighting, of: person, in: context) : askOwn(about: sighting, in: context)
    var verdicts: [(rule: Rule, verdict: Verdict)] = []
    for (detector, suspicion) in raised {
      if let verdict = admit(suspicion, by: detector, sighting, in: context) { verdicts.append(verdict) }
    }
    if !verdicts.isEmpty, let severity = verdicts.map(\.verdict.severity).max(), severity >= .medium {
      mark(sighting, traits: traits, severity: severity)
    }
    // What others did is no habit of the person's.
    if sighting.act == .rightsReceived { return verdicts }
    person.learn(sighting, traits: traits, isExpected: context.policy.expects(sighting))
    return verdicts
  }

  private typealias Raised = [(detector: any Detector.Type, suspicion: Suspicion)]

  /// What every detection makes of the event. Static: the person goes from detection to detection as it came, where a
  /// part of a mutable value would be copied for each of them.
  private static func look(
    at sighting: Sighting, of person: Person, in context: Context
  ) -> (traits: Traits, raised: Raised) {
    let traits = traits(of: sighting, of: person, in: context)
    var raised: Raised = []
    Catalogue.panel.forEach(traits, sighting.signs) { i in
      let detector = Catalogue.all[i]
      if let suspicion = detector.look(at: sighting, traits, of: person, in: context) {
        raised.append((detector, suspicion))
      }
    }
    return (traits, raised)
  }

  private static func traits(of sighting: Sighting, of person: Person, in context: Context) -> Traits {
    let traits = personTraits(of: sighting, of: person, in: context)
    guard context.policy.isOrigin != nil, context.policy.comesFromOrigin(sighting) == true else { return traits }
    return traits.union(.tenantNetwork)
  }

  private static func personTraits(of sighting: Sighting, of person: Person, in context: Context) -> Traits {
    if sighting.opensDoor {
      return person.traits(of: sighting, habits: context.habits, source: context.source)
    }
    let asked: Signs = [.act, .wrongPassword, .disabledAccount, .workload, .factorRefused, .reportedByUser]
    if sighting.signs.isDisjoint(with: asked) { return [] }
    return person.sourceTraits(of: sighting, habits: context.habits, source: context.source)
  }

  /// What it came from and with is not learned, and what it does later is known to be its.
  private mutating func mark(_ sighting: Sighting, traits: Traits, severity: Severity) {
    guard sighting.opensDoor || sighting.opensWorkload else { return }
    person.quarantine.mark(sighting, traits: traits)
    person.intrusions.note(sighting, traits: traits, severity: severity)
  }

  /// The same where detections keep something of their own.
  @inline(never)
  private mutating func askOwn(about sighting: Sighting, in context: Context) -> (traits: Traits, raised: Raised) {
    let traits = PersonState.traits(of: sighting, of: person, in: context)
    var raised: Raised = []
    Catalogue.panel.forEach(traits, sighting.signs) { i in
      if let suspicion = detectors[i].observe(sighting, traits, of: person, in: context) {
        raised.append((Catalogue.all[i], suspicion))
      }
    }
    return (traits, raised)
  }

  /// Nil for what an open episode has told already, or that of a detection that tells it more surely.
  private mutating func admit(
    _ suspicion: Suspicion, by detector: any Detector.Type, _ sighting: Sighting, in context: Context
  ) -> (rule: Rule, verdict: Verdict)? {
    let rule = detector.rule
    if context.policy.disabled.contains(rule.id) { return nil }
    let time = sighting.event.time
    if let expectation = context.policy.expectation(of: rule, sighting, suspicion) {
      hits.append(expectation.id)
      return nil
    }
    let isTold = rule.givesWayTo.contains { surer in
      let key = PersonState.episode(of: surer, suspicion)
      return person.episodes.hold(key, atLeast: suspicion.severity, within: Trail.span, before: time)
    }
    let episode = PersonState.episode(of: rule.id, suspicion)
    guard !isTold, person.episodes.admit(episode, severity: suspicion.severity, at: time) else { return nil }
    let narrator = Narrator(sighting, of: person, in: context)
    return (rule, narrator.verdict(suspicion, telling: detector.tell(suspicion, with: narrator)))
  }

  private static func episode(of detection: String, _ suspicion: Suspicion) -> UInt64 {
    StableHash.mix(StableHash.of(detection), suspicion.thing ^ StableHash.seed)
  }
}

extension PersonState: Savable {
  /// Each detection's state under its id and with its length, so that one added or gone later loses nobody's habits.
  package func save(to writer: inout StateWriter) {
    person.save(to: &writer)
    writer.write(UInt64(Catalogue.all.count))
    for i in Catalogue.all.indices {
      var own = StateWriter()
      if !detectors.isEmpty { detectors[i].save(to: &own) }
      writer.write(Catalogue.all[i].rule.id)
      writer.write(own.bytes)
    }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    person = try Person(from: &reader)
    for _ in 0..<(try reader.readCount()) {
      let id = try reader.readText()
      var own = StateReader(try reader.readBlob())
      guard !detectors.isEmpty, let i = Catalogue.all.firstIndex(where: { $0.rule.id == id }) else { continue }
      detectors[i] = try Catalogue.all[i].init(from: &own)
    }
  }
}
