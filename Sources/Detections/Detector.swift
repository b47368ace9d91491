package import Baselines
internal import Events

/// One detection, as a small value kept per person. It keeps only what no other detection needs: what many need (habits,
/// places of the last day, open episodes) is the `Person`'s.
package protocol Detector: Savable, Sendable {
  static var rule: Rule { get }

  /// Traits of which a sighting must have one or more for the detection to look at it; none: it looks at every one. Most
  /// events have none of anybody's cues, and are then not even shown to the detection.
  static var cues: Traits { get }

  /// Signs of which an event must have one or more; most detections look at doors alone.
  static var signs: Signs { get }

  init()

  /// What is suspicious about the sighting, or nil. Called for every event of the person in order of time, before the
  /// person learns from it; must return at once, without allocating, for the usual event. Of what opens no
  /// door (a wrong password, an audit act, a program) `traits` tell only of the network, the place and the session, and
  /// of routine acts nothing.
  mutating func observe(_ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context) -> Suspicion?

  /// `observe` of a new value; the same for a detection that keeps nothing.
  static func look(at sighting: Sighting, _ traits: Traits, of person: Person, in context: Context) -> Suspicion?

  /// The words for a suspicion of this detection; called only when it becomes a finding.
  static func tell(_ suspicion: Suspicion, with narrator: Narrator) -> Telling
}

extension Detector {
  package static var cues: Traits { [] }
  package static var signs: Signs { .doors }

  package static func look(
    at sighting: Sighting, _ traits: Traits, of person: Person, in context: Context
  ) -> Suspicion? {
    var new = Self()
    return new.observe(sighting, traits, of: person, in: context)
  }
}

/// Most detections keep nothing of their own.
extension Detector {
  package func save(to writer: inout StateWriter) {}
  package init(from reader: inout StateReader) throws(StateError) { self.init() }
}
