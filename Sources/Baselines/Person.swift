package import Events

/// What is known of one person in one tenant: habits, the places of the last day, and what was found already.
package struct Person: Sendable {
  package var memories = Memories()
  package var hours = WeekHours()
  package var secondFactors = SecondFactorHabit()
  package var sessions: [SessionTrace] = []
  package var trail = Trail()
  package var versions = BrowserVersions()
  /// Where the person's own computer was used last.
  package var desk: Desk?
  package var episodes = Episodes()
  package var quarantine = Quarantine()
  package var attempts = Attempts()
  package var intrusions = Intrusions()
  /// Of mail read and files taken; empty for who does neither.
  package var volumes = Volumes()
  /// Which kinds of acts the person has done before.
  package var deeds = DeedHabit()
  /// Learned sign-ins, not decayed, and when the first of them was.
  package var signIns = 0
  package var firstSeen: Timestamp?
  package var lastHour: Int32 = .min

  package init() {}

  /// The person will be judged soon: what lies elsewhere and every event asks for is on its way.
  package mutating func foresee() {
    memories.foresee()
    trail.foresee()
    versions.foresee()
    Foresight.ask(sessions, bytes: 320)
  }

  /// What is known of one kind, as it is now.
  package subscript(kind: Memories.Kind) -> Memory { memories[kind] }

  /// Five days and ten sign-ins, whichever is later: below that a new thing is judged by the tenant's habits.
  package static let learningDays = 5.0
  package static let learningSignIns = 10.0

  /// From 0 (nothing known) to 1 (learned): how much weight the person's own habits have against the tenant's.
  package func experience(at time: Timestamp) -> Double {
    guard let firstSeen else { return 0 }
    let days = firstSeen.seconds(until: time) / 86_400
    return max(0, min(1, days / Person.learningDays, Double(signIns) / Person.learningSignIns))
  }

  /// Whether any telephone of the person has been seen: that one has not yet says little, since nearly everybody has one.
  package var hasPhone: Bool { Sighting.phoneSystems.contains { memories.contains($0, of: .system) } }

  package func isLearned(at time: Timestamp) -> Bool { experience(at: time) >= 1 }
}

extension Person: Savable {
  package func save(to writer: inout StateWriter) {
    memories.save(to: &writer)
    hours.save(to: &writer)
    secondFactors.save(to: &writer)
    writer.write(sessions)
    trail.save(to: &writer)
    episodes.save(to: &writer)
    quarantine.save(to: &writer)
    attempts.save(to: &writer)
    intrusions.save(to: &writer)
    volumes.save(to: &writer)
    deeds.save(to: &writer)
    writer.write(signIns)
    writer.write(firstSeen != nil)
    if let firstSeen { writer.write(firstSeen) }
    writer.write(Int64(lastHour))
    versions.save(to: &writer)
    writer.write(desk != nil)
    desk?.save(to: &writer)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    memories = try Memories(from: &reader)
    hours = try WeekHours(from: &reader)
    secondFactors = try SecondFactorHabit(from: &reader)
    sessions = try reader.readList(of: SessionTrace.self)
    trail = try Trail(from: &reader)
    episodes = try Episodes(from: &reader)
    quarantine = try Quarantine(from: &reader)
    attempts = try Attempts(from: &reader)
    intrusions = try Intrusions(from: &reader)
    volumes = try Volumes(from: &reader)
    deeds = try DeedHabit(from: &reader)
    signIns = try reader.read(Int.self)
    if try reader.readBool() { firstSeen = try reader.readTimestamp() }
    lastHour = try reader.read(Int32.self)
    versions = try BrowserVersions(from: &reader)
    if try reader.readBool() { desk = try Desk(from: &reader) }
  }
}
