package import Baselines
package import Events

/// A detection that looks at a tenant as a whole: what one address does to many people, what becomes of a log. One value
/// per tenant, which sees every event in order, before any person is judged by it.
package protocol TenantDetector: Savable, Sendable {
  static var rule: Rule { get }

  /// Signs of which an event must have one or more.
  static var signs: Signs { get }

  init()

  /// What is suspicious about the tenant's events up to this one, or nil. `context.source` and `context.habits` are as of
  /// before the event. Must return at once for the usual event.
  mutating func observe(_ sighting: Sighting, in context: Context) -> Suspicion?

  /// The same for what a log of the tenant came to in the last full hour, told with the first event after it.
  mutating func observe(_ hour: PulseHour, before sighting: Sighting, in context: Context) -> Suspicion?

  static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling
}

extension TenantDetector {
  package mutating func observe(_ hour: PulseHour, before sighting: Sighting, in context: Context) -> Suspicion? { nil }
}

/// For detections that look at hours alone, and keep nothing.
extension TenantDetector {
  package static var signs: Signs { [] }
  package mutating func observe(_ sighting: Sighting, in context: Context) -> Suspicion? { nil }
  package func save(to writer: inout StateWriter) {}
  package init(from reader: inout StateReader) throws(StateError) { self.init() }
}

/// All detections of one tenant, and what they found already.
package struct TenantWatch: Sendable {
  private var detectors: [any TenantDetector] = Catalogue.tenants.map { $0.init() }
  private var episodes = Episodes()

  package init() {}

  /// Sources and other things that an open finding may be about at a time.
  static let capacity = 256

  /// A finding about no one person. `subject` tells one case of the tenant from another.
  package struct Found: Sendable {
    package let rule: Rule
    package let verdict: Verdict
    package let subject: UInt64
    package let time: Timestamp
    /// When it ended, of what lasts; nil of everything else, and while it goes on.
    package let ended: Timestamp?
  }

  /// Looks at an event; to be called for every event of the tenant, in order.
  package mutating func observe(_ sighting: Sighting, in context: Context) -> [Found] {
    var found: [Found] = []
    for i in detectors.indices where !type(of: detectors[i]).signs.isDisjoint(with: sighting.signs) {
      guard let suspicion = detectors[i].observe(sighting, in: context) else { continue }
      if let one = admit(suspicion, by: type(of: detectors[i]), sighting, in: context) { found.append(one) }
    }
    return found
  }

  /// Looks at what the tenant's logs came to in the last full hour.
  package mutating func observe(_ hours: [PulseHour], before sighting: Sighting, in context: Context) -> [Found] {
    var found: [Found] = []
    for hour in hours {
      for i in detectors.indices {
        guard let suspicion = detectors[i].observe(hour, before: sighting, in: context) else { continue }
        if let one = admit(suspicion, by: type(of: detectors[i]), sighting, in: context) { found.append(one) }
      }
    }
    return found
  }

  private mutating func admit(
    _ suspicion: Suspicion, by detector: any TenantDetector.Type, _ sighting: Sighting, in context: Context
  ) -> Found? {
    let rule = detector.rule
    if context.policy.disabled.contains(rule.id) { return nil }
    let key = StableHash.mix(StableHash.of(rule.id), suspicion.thing ^ StableHash.seed)
    let time = sighting.event.time
    let isNews = episodes.admit(key, severity: suspicion.severity, at: time, capacity: TenantWatch.capacity)
    guard isNews || suspicion.isOver else { return nil }
    let narrator = Narrator(sighting, of: Person(), in: context)
    let verdict = narrator.verdict(suspicion, telling: detector.tell(suspicion, with: narrator))
    return Found(
      rule: rule, verdict: verdict, subject: suspicion.subject ?? suspicion.thing, time: suspicion.moment ?? time,
      ended: suspicion.isOver ? time : nil)
  }
}

extension TenantWatch: Savable {
  /// As of a person's: each under its id, so that one added or gone later loses nothing else.
  package func save(to writer: inout StateWriter) {
    episodes.save(to: &writer)
    writer.write(UInt64(detectors.count))
    for detector in detectors {
      var own = StateWriter()
      detector.save(to: &own)
      writer.write(type(of: detector).rule.id)
      writer.write(own.bytes)
    }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    episodes = try Episodes(from: &reader)
    for _ in 0..<(try reader.readCount()) {
      let id = try reader.readText()
      var own = StateReader(try reader.readBlob())
      guard let i = Catalogue.tenants.firstIndex(where: { $0.rule.id == id }) else { continue }
      detectors[i] = try Catalogue.tenants[i].init(from: &own)
    }
  }
}
