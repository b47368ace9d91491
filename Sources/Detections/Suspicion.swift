package import Baselines
package import Events

/// What fired, with its evidence, before anything is put into words.
package struct Suspicion: Sendable {
  package var severity: Severity
  /// What is new (a country, a network): the same thing again within an open episode is no new finding.
  package var thing: UInt64
  package var stage: Stage
  /// Of a finding about no person: what tells its case from the tenant's others; nil for `thing`.
  package var subject: UInt64?
  /// The main clue first.
  package var clues: [Clue]
  package var detail = Detail.none
  /// First to last; ends with the event that decided.
  package var events: [EventID]
  package var firstSeen: Timestamp
  /// When it became suspicious, where that is not the deciding event's time: the same whoever told of it first.
  package var moment: Timestamp?
  /// What lasted has ended with the deciding event; told once more even where it is nothing new.
  package var isOver = false

  package init(severity: Severity, thing: UInt64, clues: [Clue], deciding sighting: Sighting) {
    self.severity = severity
    self.thing = thing
    self.clues = clues
    stage = sighting.isGranted ? .access : .passwordKnown
    events = [sighting.event.id]
    firstSeen = sighting.event.time
  }

  /// Natural log-odds that an attacker did it.
  package var logOdds: Double { clues.reduce(0) { $0 + $1.weight } }

  /// What the words of one detection need besides the deciding sighting. Indirect, because nearly every suspicion that
  /// is returned is nil, and should be small.
  package indirect enum Detail: Sendable {
    case none
    case journey(Journey)
    case leg(Trail.Leg)
    case spread(countries: Int, places: Int)
    case rate(RateThreshold.Measured)
    case silence(hours: Int, since: Timestamp, hasResumed: Bool)
  }
}
