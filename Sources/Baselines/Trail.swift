package import Events

/// Where an account was used within the last 24 hours. Anchors are places where the person was, by trusted evidence;
/// suspects are places that say less, kept apart so that nobody is thought to have travelled from them.
package struct Trail: Hashable, Sendable {
  package private(set) var anchors: [Stay] = []
  package private(set) var suspects: [Stay] = []
  /// The order in which countries were used, the latest last.
  package private(set) var legs: [Leg] = []

  package init() {}

  package static let span = 86_400.0
  static let capacity = 8

  /// An unbroken run of sign-ins in one country.
  package struct Leg: Hashable, Sendable {
    package var country: Country
    package var from: Timestamp
    package var to: Timestamp
    /// The first event of the leg, and the latest.
    package var event: EventID
    package var lastEvent: EventID
    package var traits: Traits
    package var networkKey: UInt64
  }

  /// Whether the account was used there within the day, or as long as the place is remembered.
  package func contains(_ at: Whereabouts) -> Bool {
    for i in anchors.indices where anchors[i].spot.isSame(as: at.spot) { return true }
    for i in suspects.indices where suspects[i].spot.isSame(as: at.spot) { return true }
    return false
  }

  /// All of it that is asked first.
  func foresee() {
    Foresight.ask(anchors, bytes: 256)
    Foresight.ask(legs, bytes: 128)
  }

  /// To be called for granted access from a place that is a person's place, in order of time.
  mutating func record(_ sighting: Sighting, traits: Traits, trusted: Bool) {
    if trusted {
      Trail.record(sighting, traits: traits, in: &anchors)
    } else {
      Trail.record(sighting, traits: traits, in: &suspects)
    }
    extendLegs(sighting, in: sighting.country, traits: traits)
  }

  private static func record(_ sighting: Sighting, traits: Traits, in stays: inout [Stay]) {
    for i in stays.indices where stays[i].spot.isSame(as: sighting.whereabouts.spot) {
      stays[i].extend(to: sighting, traits: traits)
      return
    }
    guard let place = sighting.whereabouts.surePlace else { return }
    stays.removeAll { $0.last.seconds(until: sighting.event.time) > span }
    if stays.count >= capacity { stays.removeFirst(at: stays.indices.min { stays[$0].last < stays[$1].last }) }
    stays.append(Stay(sighting, at: place, traits: traits))
  }

  private mutating func extendLegs(_ sighting: Sighting, in country: Country, traits: Traits) {
    let time = sighting.event.time
    if let last = legs.indices.last, legs[last].country == country {
      if time >= legs[last].to { legs[last].lastEvent = sighting.event.id }
      legs[last].to = max(legs[last].to, time)
      return
    }
    legs.removeAll { $0.to.seconds(until: time) > Trail.span }
    if legs.count >= Trail.capacity { legs.removeFirst() }
    legs.append(
      Leg(
        country: country, from: time, to: time, event: sighting.event.id, lastEvent: sighting.event.id,
        traits: traits,
        networkKey: sighting.whereabouts.networkKey))
  }
}

extension Array {
  fileprivate mutating func removeFirst(at index: Int?) { if let index { remove(at: index) } }
}

extension Trail: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(anchors)
    writer.write(suspects)
    writer.write(legs)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    anchors = try reader.readList(of: Stay.self)
    suspects = try reader.readList(of: Stay.self)
    legs = try reader.readList(of: Leg.self)
  }
}

extension Trail.Leg: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(country)
    writer.write(from)
    writer.write(to)
    writer.write(event)
    writer.write(lastEvent)
    writer.write(key: traits.rawValue)
    writer.write(key: networkKey)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    country = try reader.readCountry()
    from = try reader.readTimestamp()
    to = try reader.readTimestamp()
    event = try reader.readEventID()
    lastEvent = try reader.readEventID()
    traits = Traits(rawValue: try reader.readKey())
    networkKey = try reader.readKey()
  }
}
