internal import Events

/// What a session looked like when the person last used it.
package struct SessionTrace: Hashable, Sendable {
  package var session: UInt64
  package var osKey: UInt64
  package var browserKey: UInt64
  package var hour: Int32

  init(_ sighting: Sighting) {
    session = sighting.event.session
    osKey = sighting.osKey
    browserKey = sighting.browserKey
    hour = sighting.hour
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
  }

  package init(from reader: inout StateReader) throws(StateError) {
    session = try reader.readKey()
    osKey = try reader.readKey()
    browserKey = try reader.readKey()
    hour = try reader.read(Int32.self)
  }
}
