package import Events

/// What a session looked like when the person last used it, and how it began.
package struct SessionTrace: Hashable, Sendable {
  package let session: UInt64
  package private(set) var osKey: UInt64 = 0
  package private(set) var browserKey: UInt64 = 0
  /// Of the latest use in a browser; other programs of the device share the session in between.
  private(set) var webBrowserKey: UInt64 = 0
  package private(set) var hour: Int32 = 0
  package private(set) var networkKey: UInt64 = 0
  private(set) var prefixKey: UInt64 = 0
  package private(set) var deviceKey: UInt64 = 0
  package private(set) var agentKey: UInt64 = 0
  package private(set) var country = Country.unknown
  package private(set) var last: Timestamp
  /// The latest event.
  package private(set) var event: EventID
  /// Whether a script or tool was using it.
  package private(set) var isScripted = false
  /// Whether it came through a carrier's network, whose operator changes on the way.
  package private(set) var isMobile = false
  /// Whether it came from rented servers.
  package private(set) var isRented = false
  /// The first event that was seen of it.
  package let first: Timestamp
  package let firstEvent: EventID
  /// Whether a program that people use began it, not a script.
  package let isByHand: Bool
  package private(set) var standing: Standing

  /// Whose session it is taken for.
  package enum Standing: UInt8, Sendable, CaseIterable {
    /// Only the password was right so far: anybody's.
    case pending
    /// It began, or goes on, in a sign-in that may be somebody else's.
    case doubtful
    case trusted
  }

  init(_ sighting: Sighting, as standing: Standing) {
    session = sighting.event.session
    last = sighting.event.time
    event = sighting.event.id
    first = sighting.event.time
    firstEvent = sighting.event.id
    isByHand = !sighting.signs.contains(.script) && (sighting.osKey != 0 || sighting.browserKey != 0)
    self.standing = standing
    take(sighting)
  }

  /// Takes in a further use. What may be an attacker's leaves a trusted trace as it is, so that the person's own next
  /// use is compared with the person's; and a doubtful one is only cleared by a use that looks the same and is trusted.
  mutating func goOn(_ sighting: Sighting, as new: Standing) {
    switch (standing, new) {
    case (.pending, _), (.trusted, .trusted): break
    case (.trusted, .pending), (.trusted, .doubtful), (.doubtful, .pending): return
    case (.doubtful, .doubtful), (.doubtful, .trusted): guard matches(sighting) else { return }
    }
    take(sighting)
    standing = new
  }

  private mutating func take(_ sighting: Sighting) {
    osKey = sighting.osKey
    browserKey = sighting.browserKey
    if Browsers.contains(browserKey) { webBrowserKey = browserKey }
    hour = sighting.hour
    networkKey = sighting.whereabouts.networkKey
    prefixKey = sighting.whereabouts.prefixKey
    deviceKey = sighting.deviceKey
    agentKey = sighting.agentKey
    country = sighting.country
    last = sighting.event.time
    event = sighting.event.id
    isScripted = sighting.signs.contains(.script)
    isMobile = sighting.whereabouts.traits.contains(.mobile)
    isRented = sighting.whereabouts.traits.contains(.hosting)
  }

  /// Nothing that both sightings tell differs.
  func matches(_ sighting: Sighting) -> Bool {
    isSameSystem(as: sighting) && (browserKey == 0 || sighting.browserKey == 0 || browserKey == sighting.browserKey)
  }

  func isSameSystem(as sighting: Sighting) -> Bool {
    osKey == 0 || sighting.osKey == 0 || osKey == sighting.osKey
  }

  package var isOnPhone: Bool { Sighting.phoneSystems.contains(osKey) }

  /// Whether both name an operator, and not the same.
  package func isElsewhere(_ at: Whereabouts) -> Bool {
    networkKey != 0 && at.networkKey != 0 && networkKey != at.networkKey
  }
}

extension SessionTrace: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(key: session)
    writer.write(key: osKey)
    writer.write(key: browserKey)
    writer.write(key: webBrowserKey)
    writer.write(Int64(hour))
    for key in [networkKey, prefixKey, deviceKey, agentKey] { writer.write(key: key) }
    writer.write(country)
    writer.write(last)
    writer.write(event)
    writer.write(isScripted)
    writer.write(isMobile)
    writer.write(isRented)
    writer.write(first)
    writer.write(firstEvent)
    writer.write(isByHand)
    writer.write(UInt64(standing.rawValue))
  }

  package init(from reader: inout StateReader) throws(StateError) {
    session = try reader.readKey()
    osKey = try reader.readKey()
    browserKey = try reader.readKey()
    webBrowserKey = try reader.readKey()
    hour = try reader.read(Int32.self)
    networkKey = try reader.readKey()
    prefixKey = try reader.readKey()
    deviceKey = try reader.readKey()
    agentKey = try reader.readKey()
    country = try reader.readCountry()
    last = try reader.readTimestamp()
    event = try reader.readEventID()
    isScripted = try reader.readBool()
    isMobile = try reader.readBool()
    isRented = try reader.readBool()
    first = try reader.readTimestamp()
    firstEvent = try reader.readEventID()
    isByHand = try reader.readBool()
    let start = reader.position
    guard let standing = Standing(rawValue: try reader.read(UInt8.self)) else {
      throw StateError(.invalidValue("standing of a session"), at: start)
    }
    self.standing = standing
  }
}
