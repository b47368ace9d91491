package import Events

/// What a session looked like when the person last used it.
package struct SessionTrace: Hashable, Sendable {
  package var session: UInt64
  package var osKey: UInt64
  package var browserKey: UInt64
  package var hour: Int32
  package var networkKey: UInt64
  package var deviceKey: UInt64
  package var agentKey: UInt64
  package var country: Country
  package var last: Timestamp
  /// The latest event.
  package var event: EventID
  /// Whether a script or tool was using it.
  package var isScripted: Bool
  /// Whether it came through a carrier's network, whose operator changes on the way.
  package var isMobile: Bool

  init(_ sighting: Sighting) {
    session = sighting.event.session
    osKey = sighting.osKey
    browserKey = sighting.browserKey
    hour = sighting.hour
    networkKey = sighting.whereabouts.networkKey
    deviceKey = sighting.deviceKey
    agentKey = sighting.agentKey
    country = sighting.country
    last = sighting.event.time
    event = sighting.event.id
    isScripted = sighting.signs.contains(.script)
    isMobile = sighting.whereabouts.traits.contains(.mobile)
  }

  /// Nothing that both sightings tell differs.
  func matches(_ sighting: Sighting) -> Bool {
    isSameSystem(as: sighting) && (browserKey == 0 || sighting.browserKey == 0 || browserKey == sighting.browserKey)
  }

  func isSameSystem(as sighting: Sighting) -> Bool {
    osKey == 0 || sighting.osKey == 0 || osKey == sighting.osKey
  }
}

extension SessionTrace: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(key: session)
    writer.write(key: osKey)
    writer.write(key: browserKey)
    writer.write(Int64(hour))
    for key in [networkKey, deviceKey, agentKey] { writer.write(key: key) }
    writer.write(country)
    writer.write(last)
    writer.write(event)
    writer.write(isScripted)
    writer.write(isMobile)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    session = try reader.readKey()
    osKey = try reader.readKey()
    browserKey = try reader.readKey()
    hour = try reader.read(Int32.self)
    networkKey = try reader.readKey()
    deviceKey = try reader.readKey()
    agentKey = try reader.readKey()
    country = try reader.readCountry()
    last = try reader.readTimestamp()
    event = try reader.readEventID()
    isScripted = try reader.readBool()
    isMobile = try reader.readBool()
  }
}
