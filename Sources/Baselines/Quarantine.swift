internal import Events

/// What must not be learned because it may be the attacker: where and with what the sign-ins came that gave a finding of
/// medium or more. Holds while it goes on with gaps of up to 72 hours, and again whenever it gives a finding. Seven days
/// after the first finding it is taken for the person's own after all (a moved office, a summer house), because an
/// attacker who is left alone for a week has been seen, and what never ends would otherwise be reported for ever.
package struct Quarantine: Hashable, Sendable {
  private var marks: [Mark] = []

  package init() {}

  static let gap = 72 * 3_600.0
  static let patience = 7 * 86_400.0
  /// How long a source is remembered after its last finding, so that a visit every other week is one source.
  static let memory = 30 * 86_400.0
  static let capacity = 8

  struct Mark: Hashable, Sendable {
    /// Of the operator, or of the kind of anonymiser. Zero where the person or the tenant uses the network too: then the
    /// address alone is marked.
    var networkKey: UInt64
    var addressKey: UInt64
    /// A device, else an agent, that the person did not have; zero where it was the person's.
    var clientKey: UInt64
    var found: Timestamp
    var last: Timestamp
    /// Somebody found that it was an attacker: it is never taken for the person's own.
    var isConfirmed = false
  }

  package var isEmpty: Bool { marks.isEmpty }

  /// Marks the source of a finding; a mark of the same source goes on.
  package mutating func mark(_ sighting: Sighting, traits: Traits) {
    let time = sighting.event.time
    let mark = Mark(sighting, traits: traits)
    marks.removeAll { !$0.isConfirmed && $0.last.seconds(until: time) > Quarantine.memory }
    for i in marks.indices where marks[i].matches(sighting, isAtHome: false) {
      marks[i].last = max(marks[i].last, time)
      return
    }
    if marks.count >= Quarantine.capacity { marks.remove(at: marks.firstIndex { !$0.isConfirmed } ?? 0) }
    marks.append(mark)
  }

  /// Whether the sighting comes from a marked source, so that it is not to be learned; keeps the mark alive. A marked
  /// device that turns up at an address of the person's or the tenant's own was theirs after all.
  package mutating func holds(_ sighting: Sighting, traits: Traits) -> Bool {
    if marks.isEmpty { return false }
    let isAtHome = !traits.isDisjoint(with: [.addressKnown, .tenantNetwork])
    let time = sighting.event.time
    var isHeld = false
    for i in marks.indices where marks[i].matches(sighting, isAtHome: isAtHome) {
      guard marks[i].isConfirmed || marks[i].last.seconds(until: time) <= Quarantine.gap else { continue }
      marks[i].last = max(marks[i].last, time)
      if marks[i].isConfirmed || marks[i].found.seconds(until: time) < Quarantine.patience { isHeld = true }
    }
    return isHeld
  }
}

extension Quarantine {
  /// Lets in what was marked while a case was open that turned out to be the person's own.
  mutating func clear(from first: Timestamp, to last: Timestamp) {
    marks.removeAll { $0.found >= first && $0.found <= last }
  }

  /// Keeps out for good what was marked while a case was open that turned out to be an attacker's.
  mutating func confirm(from first: Timestamp, to last: Timestamp) {
    for i in marks.indices where marks[i].found >= first && marks[i].found <= last { marks[i].isConfirmed = true }
  }
}

extension Quarantine.Mark {
  init(_ sighting: Sighting, traits: Traits) {
    let isForeign = traits.isDisjoint(with: [.networkKnown, .networkRecent, .tenantNetwork])
    networkKey = isForeign ? sighting.whereabouts.sourceKey : 0
    addressKey = traits.contains(.tenantNetwork) ? 0 : sighting.whereabouts.addressKey
    if traits.contains(.deviceNew) {
      clientKey = sighting.deviceKey
    } else {
      clientKey = traits.isSuperset(of: [.agentNew, .systemNew]) ? sighting.agentKey : 0
    }
    found = sighting.event.time
    last = found
  }

  func matches(_ sighting: Sighting, isAtHome: Bool) -> Bool {
    let at = sighting.whereabouts
    if addressKey != 0, addressKey == at.addressKey { return true }
    if isAtHome { return false }
    return (networkKey != 0 && networkKey == at.sourceKey)
      || (clientKey != 0 && (clientKey == sighting.deviceKey || clientKey == sighting.agentKey))
  }
}

extension Quarantine: Savable {
  package func save(to writer: inout StateWriter) { writer.write(marks) }
  package init(from reader: inout StateReader) throws(StateError) { marks = try reader.readList(of: Mark.self) }
}

extension Quarantine.Mark: Savable {
  func save(to writer: inout StateWriter) {
    for key in [networkKey, addressKey, clientKey] { writer.write(key: key) }
    writer.write(found)
    writer.write(last)
    writer.write(isConfirmed)
  }

  init(from reader: inout StateReader) throws(StateError) {
    networkKey = try reader.readKey()
    addressKey = try reader.readKey()
    clientKey = try reader.readKey()
    found = try reader.readTimestamp()
    last = try reader.readTimestamp()
    isConfirmed = try reader.readBool()
  }
}
