internal import Events

extension Person {
  /// The trace of the session that the sighting belongs to; nil for none, and for one that was not met before.
  package func trace(of sighting: Sighting) -> SessionTrace? {
    let session = sighting.event.session
    return session == 0 ? nil : sessions.first { $0.session == session }
  }

  /// Whether the session that the sighting belongs to is the person's, and goes on as it was.
  ///
  /// One sign-on of a device serves all of its programs, so that another program of the same system is no change. A
  /// phone says "Outlook" here and "Teams" there, and an update changes the agent but not the family.
  func sessionTraits(of s: Sighting, client: Traits) -> Traits {
    let session = s.event.session
    if session == 0 { return [] }
    // Where it stands: a trace would be copied for a look at it.
    return sessions.withUnsafeBufferPointer { sessions in
      for i in sessions.indices where sessions[i].session == session { return traits(sessions[i], s, client: client) }
      return []
    }
  }

  private func traits(_ trace: SessionTrace, _ s: Sighting, client: Traits) -> Traits {
    if isChanged(trace, s, client: client) { return .sessionChanged }
    return trace.standing == .trusted && trace.matches(s) && !s.signs.contains(.script) ? .sessionSame : []
  }

  private func isChanged(_ trace: SessionTrace, _ s: Sighting, client: Traits) -> Bool {
    let isOwn = !client.isDisjoint(with: [.deviceKnown, .deviceRecent, .agentKnown, .agentRecent])
    if s.signs.contains(.script) { return trace.isByHand && !trace.isScripted && !isOwn }
    if !trace.isSameSystem(as: s) { return !isAlike(trace, s) }
    if isOtherDevice(trace, s, client: client) || isHandedOver(trace, s, client: client) { return true }
    return !isOwn && trace.webBrowserKey != 0 && trace.webBrowserKey != s.browserKey && Browsers.contains(s.browserKey)
  }

  /// Another registered device than the session's, or none any more where the person's always have one, and at another
  /// address, be it of the same operator.
  private func isOtherDevice(_ trace: SessionTrace, _ s: Sighting, client: Traits) -> Bool {
    if trace.deviceKey == 0 || trace.deviceKey == s.deviceKey { return false }
    // A device that is enrolled anew has a new id and the old software.
    if s.deviceKey != 0 { return client.contains(.deviceNew) && client.isDisjoint(with: [.agentKnown, .agentRecent]) }
    return client.contains(.deviceMissing) && trace.browserKey == s.browserKey
      && trace.prefixKey != s.whereabouts.prefixKey
  }

  /// Begun on rented servers that the person does not use by habit, and gone on with elsewhere by a client of another
  /// version: what comes out of a phishing page in between. An update does not change the place as well.
  private func isHandedOver(_ trace: SessionTrace, _ s: Sighting, client: Traits) -> Bool {
    trace.isRented && client.contains(.agentNew) && trace.agentKey != s.agentKey && trace.isElsewhere(s.whereabouts)
      && !s.whereabouts.traits.contains(.hosting)
      && !Acquaintance(trace.networkKey, of: .network, in: memories, at: s.hour).isKnown
  }

  /// A tablet that asks for the desktop's pages calls itself a Mac, and a telephone that does so Linux; not from a rented
  /// server or an anonymiser, where that would be the whole disguise.
  private func isAlike(_ trace: SessionTrace, _ s: Sighting) -> Bool {
    guard s.whereabouts.traits.isDisjoint(with: [.hosting, .tor, .openProxy, .vpn]) else { return false }
    return Systems.alike.contains { $0.contains(trace.osKey) && $0.contains(s.osKey) }
  }

  mutating func trace(_ sighting: Sighting, as standing: SessionTrace.Standing) {
    let session = sighting.event.session
    guard session != 0 else { return }
    for i in sessions.indices where sessions[i].session == session {
      sessions[i].goOn(sighting, as: standing)
      return
    }
    if sessions.count >= Person.sessionCapacity,
      let oldest = sessions.indices.min(by: { sessions[$0].last < sessions[$1].last })
    {
      sessions.remove(at: oldest)
    }
    sessions.append(SessionTrace(sighting, as: standing))
  }

  private static let sessionCapacity = 8

  /// Stands among the kinds of client for codes typed in on another device, however a log names the client.
  static let deviceCodeKey = StableHash.of("access by device code")

  /// Whether the person has used such codes on an earlier day of the last 90.
  package func hasDeviceCodeHabit(at hour: Int32) -> Bool {
    Acquaintance(Person.deviceCodeKey, of: .client, in: memories, at: hour).isKnown
  }
}

/// Families that are browsers: a session in one cannot go on in another, as it can in another program of a device.
enum Browsers {
  static func contains(_ key: UInt64) -> Bool { keys.contains(key) }

  /// So few that a set would take longer.
  private static let keys: [UInt64] = [
    "Chrome", "Edge", "Safari", "Firefox", "Opera", "Brave", "Vivaldi", "Internet Explorer", "Samsung Internet",
  ].map { StableHash.of($0) }
}

private enum Systems {
  static let alike: [[UInt64]] = [["iOS", "macOS"], ["Android", "Linux"]].map { $0.map { StableHash.of($0) } }
}
