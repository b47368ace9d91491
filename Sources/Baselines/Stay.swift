package import Events

/// One place where an account was used within the last day, however often.
package struct Stay: Hashable, Sendable {
  package var place: Place
  /// What another source says where it disagrees.
  package var otherPlace: Place?
  package var spot: Spot
  package var networkKey: UInt64
  package var deviceKey: UInt64
  package var agentKey: UInt64
  package var session: UInt64
  package var traits: Traits
  package var first: Timestamp
  package var last: Timestamp
  /// The latest event there.
  package var event: EventID

  init(_ sighting: Sighting, at place: Place, traits: Traits) {
    self.place = place
    otherPlace = sighting.whereabouts.isDisputed ? sighting.whereabouts.otherPlace : nil
    networkKey = sighting.whereabouts.networkKey
    spot = sighting.whereabouts.spot
    deviceKey = sighting.deviceKey
    agentKey = sighting.agentKey
    session = sighting.event.session
    self.traits = traits
    first = sighting.event.time
    last = sighting.event.time
    event = sighting.event.id
  }

  mutating func extend(to sighting: Sighting, traits: Traits) {
    guard sighting.event.time >= last else { return }
    last = sighting.event.time
    event = sighting.event.id
    networkKey = sighting.whereabouts.networkKey
    spot.prefixKey = sighting.whereabouts.prefixKey
    deviceKey = sighting.deviceKey
    agentKey = sighting.agentKey
    session = sighting.event.session
    self.traits = traits
  }
}

extension Stay: Savable {
  package func save(to writer: inout StateWriter) {
    place.save(to: &writer)
    writer.write(otherPlace != nil)
    otherPlace?.save(to: &writer)
    for key in [spot.prefixKey, networkKey, deviceKey, agentKey, session, traits.rawValue] { writer.write(key: key) }
    writer.write(first)
    writer.write(last)
    writer.write(event)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    place = try Place(from: &reader)
    otherPlace = try reader.readBool() ? try Place(from: &reader) : nil
    let prefixKey = try reader.readKey()
    spot = Spot(prefixKey: prefixKey, country: place.country, coordinates: place.coordinates)
    networkKey = try reader.readKey()
    deviceKey = try reader.readKey()
    agentKey = try reader.readKey()
    session = try reader.readKey()
    traits = Traits(rawValue: try reader.readKey())
    first = try reader.readTimestamp()
    last = try reader.readTimestamp()
    event = try reader.readEventID()
  }
}
