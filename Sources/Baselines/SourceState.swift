package import Events

/// What one address does to one tenant, by half hours of the last three hours: failures and whose they were.
package struct SourceState: Hashable, Sendable {
  private var firstSeen: Timestamp?
  private var granted = UserCount()
  /// A ring of six: half hour number modulo six.
  private var slices = InlineSlices()

  package init() {}

  /// As of before `time`: an event's own half hour counts as far as it was observed. Mutating, so that nothing is copied
  /// for it.
  package mutating func facts(at time: Timestamp) -> SourceFacts {
    var facts = SourceFacts()
    facts.firstSeen = firstSeen
    facts.usersGranted = granted.estimate
    let now = SourceState.slice(of: time)
    guard slices.newest > now - 6 else { return facts }
    var users = UserCount()
    slices.forEach { slice in
      guard slice.number > now - 6, slice.number <= now else { return }
      facts.recentFailures += Int(slice.failures)
      users.formUnion(slice.users)
    }
    facts.recentFailingUsers = users.estimate
    return facts
  }

  /// To be called after the event was judged.
  package mutating func observe(_ sighting: Sighting) {
    guard sighting.isPersonalSignIn else { return }
    if firstSeen == nil { firstSeen = sighting.event.time }
    switch sighting.event.outcome {
    case .granted: granted.insert(sighting.userKey)
    case .badPassword: slices.count(failureOf: sighting.userKey, in: SourceState.slice(of: sighting.event.time))
    case .passwordRight, .otherFailure: break
    }
  }

  private static func slice(of time: Timestamp) -> Int64 { floorDivide(time.microseconds, 1_800_000_000) }
}

extension SourceState {
  fileprivate struct Slice: Hashable, Sendable {
    var number = Int64.min / 2
    var failures: UInt32 = 0
    var users = UserCount()
  }

  /// Empty until the first failure: most addresses never fail.
  fileprivate struct InlineSlices: Hashable, Sendable {
    private(set) var ring: [Slice]
    /// Number of the last slice with a failure: the ring itself is looked at only where it says something.
    private(set) var newest: Int64

    init(ring: [Slice] = []) {
      self.ring = ring
      newest = ring.reduce(Slice().number) { max($0, $1.number) }
    }

    func forEach(_ body: (Slice) -> Void) { for slice in ring { body(slice) } }

    mutating func count(failureOf user: UInt64, in number: Int64) {
      if ring.isEmpty { ring = Array(repeating: Slice(), count: 6) }
      let i = Int(floorModulo(number, 6))
      if ring[i].number < number { ring[i] = Slice(number: number) }
      guard ring[i].number == number else { return }
      newest = max(newest, number)
      ring[i].failures &+= 1
      ring[i].users.insert(user)
    }
  }
}

extension SourceState: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(firstSeen != nil)
    if let firstSeen { writer.write(firstSeen) }
    writer.write(key: granted.bits)
    writer.write(slices.ring)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    if try reader.readBool() { firstSeen = try reader.readTimestamp() }
    granted = UserCount(bits: try reader.readKey())
    let start = reader.position
    slices = InlineSlices(ring: try reader.readList(of: Slice.self))
    guard slices.ring.isEmpty || slices.ring.count == 6 else { throw StateError(.invalidValue("ring"), at: start) }
  }
}

extension SourceState.Slice: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(number)
    writer.write(UInt64(failures))
    writer.write(key: users.bits)
  }

  init(from reader: inout StateReader) throws(StateError) {
    number = try reader.readInt64()
    failures = try reader.read(UInt32.self)
    users = UserCount(bits: try reader.readKey())
  }
}
