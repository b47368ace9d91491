package import Events

/// Sign-ins of the last week that may have been somebody else's: by what later acts and sign-ins are recognised as the
/// same hand's.
package struct Intrusions: Hashable, Sendable {
  package private(set) var entries: [Entry] = []

  package init() {}

  /// How long an entry is kept after it was last met, and one that somebody found to be an attacker's.
  package static let memory = 7 * 86_400.0
  package static let longMemory = 90 * 86_400.0
  static let capacity = 8

  package struct Entry: Hashable, Sendable {
    package var event: EventID
    package var first: Timestamp
    package var last: Timestamp
    package var severity: Severity
    package var isGranted: Bool
    package var addressKey: UInt64
    package var prefixKey: UInt64
    /// Of the operator, or of the kind of anonymiser.
    package var sourceKey: UInt64
    package var session: UInt64
    package var token: UInt64
    package var deviceKey: UInt64
    package var agentKey: UInt64
    /// What is learned when it turns out to have been the person: country, region, network, system, browser.
    package var otherKeys: [UInt64]
    /// Whether the person or many colleagues use the address or the network too, so that only session and token join.
    package var isShared: Bool
    /// Somebody found that it was an attacker.
    package var isConfirmed = false
  }

  /// By what a later event is joined to an entry, the surest first.
  package enum Join: UInt8, Sendable, CaseIterable { case session, token, address, network }

  /// The entry that the sighting belongs to, by the surest join, and of equal ones the latest.
  package func link(to sighting: Sighting) -> (entry: Entry, join: Join)? {
    var best: (entry: Entry, join: Join)?
    for entry in entries {
      guard abs(entry.last.seconds(until: sighting.event.time)) <= entry.memory, let join = entry.join(sighting)
      else { continue }
      if let known = best, (known.join.rawValue, entry.last) >= (join.rawValue, known.entry.last) { continue }
      best = (entry, join)
    }
    return best
  }

  /// The latest entry of access within so many seconds before `time`.
  package func latest(before time: Timestamp, within seconds: Double) -> Entry? {
    entries.filter { $0.isGranted && (0...seconds).contains($0.last.seconds(until: time)) }
      .max { ($0.last, $0.event) < ($1.last, $1.event) }
  }

  /// To be called for a sign-in that gave a finding of medium or more.
  package mutating func note(_ sighting: Sighting, traits: Traits, severity: Severity) {
    let time = sighting.event.time
    entries.removeAll { $0.last.seconds(until: time) > $0.memory }
    let new = Entry(sighting, traits: traits, severity: severity)
    for i in entries.indices where entries[i].isSame(as: new) {
      entries[i].last = max(entries[i].last, time)
      entries[i].severity = max(entries[i].severity, severity)
      entries[i].isGranted = entries[i].isGranted || sighting.isGranted
      if new.token != 0 { entries[i].token = new.token }
      return
    }
    if entries.count >= Intrusions.capacity { entries.remove(at: entries.firstIndex { !$0.isConfirmed } ?? 0) }
    entries.append(new)
  }
}

extension Intrusions {
  /// Takes out those of a case that was found to be the person's own.
  mutating func clear(_ events: [EventID], from first: Timestamp, to last: Timestamp) -> [Entry] {
    let own = entries.filter { $0.isOf(events, first, last) }
    entries.removeAll { $0.isOf(events, first, last) }
    return own
  }

  /// Marks those of a case that was found to be an attacker's.
  mutating func confirm(_ events: [EventID], from first: Timestamp, to last: Timestamp) {
    for i in entries.indices where entries[i].isOf(events, first, last) { entries[i].isConfirmed = true }
  }
}

extension Intrusions.Entry {
  fileprivate var memory: Double { isConfirmed ? Intrusions.longMemory : Intrusions.memory }

  fileprivate func isOf(_ events: [EventID], _ opened: Timestamp, _ closed: Timestamp) -> Bool {
    events.contains(event) || (first >= opened && first <= closed)
  }

  init(_ sighting: Sighting, traits: Traits, severity: Severity) {
    let (event, at) = (sighting.event, sighting.whereabouts)
    self.event = event.id
    first = event.time
    last = event.time
    self.severity = severity
    isGranted = sighting.isGranted
    addressKey = at.addressKey
    prefixKey = at.prefixKey
    sourceKey = at.sourceKey
    session = event.session
    token = event.token
    deviceKey = sighting.deviceKey
    agentKey = sighting.agentKey
    otherKeys = [at.countryKey, at.regionKey, at.networkKey, sighting.osKey, sighting.browserKey]
    isShared = !traits.isDisjoint(with: [.addressKnown, .networkKnown, .tenantNetwork, .serviceTraffic])
  }

  fileprivate func isSame(as other: Intrusions.Entry) -> Bool {
    session == other.session && addressKey == other.addressKey && agentKey == other.agentKey
  }

  func join(_ sighting: Sighting) -> Intrusions.Join? {
    let (event, at) = (sighting.event, sighting.whereabouts)
    if session != 0, session == event.session { return .session }
    if token != 0, token == event.token { return .token }
    if isShared { return nil }
    if addressKey != 0, addressKey == at.addressKey { return .address }
    return sourceKey != 0 && sourceKey == at.sourceKey ? .network : nil
  }
}

extension Intrusions: Savable {
  package func save(to writer: inout StateWriter) { writer.write(entries) }
  package init(from reader: inout StateReader) throws(StateError) { entries = try reader.readList(of: Entry.self) }
}

extension Intrusions.Entry: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(event)
    writer.write(first)
    writer.write(last)
    writer.write(severity)
    writer.write(isGranted)
    for key in [addressKey, prefixKey, sourceKey, session, token, deviceKey, agentKey] { writer.write(key: key) }
    for key in otherKeys { writer.write(key: key) }
    writer.write(isShared)
    writer.write(isConfirmed)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    event = try reader.readEventID()
    first = try reader.readTimestamp()
    last = try reader.readTimestamp()
    severity = try reader.readSeverity()
    isGranted = try reader.readBool()
    addressKey = try reader.readKey()
    prefixKey = try reader.readKey()
    sourceKey = try reader.readKey()
    session = try reader.readKey()
    token = try reader.readKey()
    deviceKey = try reader.readKey()
    agentKey = try reader.readKey()
    otherKeys = []
    for _ in 0..<5 { otherKeys.append(try reader.readKey()) }
    isShared = try reader.readBool()
    isConfirmed = try reader.readBool()
  }
}
