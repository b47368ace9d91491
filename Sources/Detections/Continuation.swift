internal import Baselines
internal import Events

/// A session of the person that goes on with another client than it had: what the detections about sessions share.
struct Continuation {
  let trace: SessionTrace
  let appraisal: Appraisal
  private let sighting: Sighting

  /// Nil for a session that was not met before, or was used last more than so many hours ago.
  init?(_ sighting: Sighting, _ traits: Traits, of person: Person, in context: Context, within hours: Double) {
    guard traits.contains(.sessionChanged), let trace = person.trace(of: sighting),
      (0...hours * 3_600).contains(trace.last.seconds(until: sighting.event.time))
    else { return nil }
    self.trace = trace
    self.sighting = sighting
    appraisal = Appraisal(traits, of: person, at: sighting, in: context)
  }

  var minutes: Int { Int(trace.last.seconds(until: sighting.event.time) / 60) }

  var isElsewhere: Bool { trace.isElsewhere(sighting.whereabouts) }

  /// All but what every session does: it goes on in the background, and that it changed is the lead.
  func clues(_ lead: Clue) -> [Clue] {
    var clues = [lead]
    if trace.standing == .doubtful { clues.append(Clue(.session(.doubtfulStart), 0.8)) }
    if trace.osKey != 0, sighting.osKey != 0, trace.osKey != sighting.osKey {
      clues.append(Clue(.session(.otherSystem), 0.8))
    }
    clues += (appraisal.clues() + appraisal.networkKindClues())
      .without(.client(.changedSession), .attempt(.background), .source(.disputedPlace))
    // A program that names no system has no device to name.
    return sighting.osKey == 0 ? clues.without(.client(.noDevice)) : clues
  }

  /// Nobody in between stands at an address of the person's, where it is a test of a page or a virtual desktop; and who
  /// steals a telephone's session does not go on with another telephone, as who moves to a new one may.
  private var ceiling: Severity {
    let traits = appraisal.traits
    if traits.hasOwnDevice || traits.contains(.addressKnown) { return .low }
    return trace.isOnPhone && traits.contains(.phone) && !appraisal.isFromServers ? .low : .high
  }

  /// A finding whose evidence begins with the session's last use before it changed.
  func suspicion(_ clues: [Clue]) -> Suspicion? {
    guard let severity = Scale.severity(clues) else { return nil }
    var suspicion = Suspicion(
      severity: min(severity, ceiling), thing: trace.session,
      clues: clues, deciding: sighting)
    if trace.event != sighting.event.id { suspicion.events = [trace.event, sighting.event.id] }
    suspicion.firstSeen = trace.last
    return suspicion
  }
}
