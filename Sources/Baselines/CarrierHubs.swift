internal import Events

/// Places at which a mobile operator's traffic surfaces, whoever's and from wherever it comes: in the capital for a whole
/// country. A telephone that is on the Wi-Fi at home and on its carrier's network by turns, minutes apart and hundreds of
/// kilometres away, is not there. What several people's telephones show on several days, and what hardly anything but
/// telephones uses, tells the country and no more, as of operators that are known to be mobile. Which end is home the
/// address tells: it is the same on several days, and a carrier hands out another.
///
/// One account teaches nothing, and nothing is ever taught across a border, so that a thief who goes on with a stolen
/// session can at most be a stranger at a known operator in the person's own country.
package struct CarrierHubs: Sendable {
  /// By exit (operator and region): whose telephones took turns there.
  private var turns = Census()
  /// Of those exits: sign-ins from telephones, and from everything else. A home or an office has both.
  private var phones = Census()
  private var others = Census()
  /// Where each telephone was last.
  private var motions: [Motion] = []
  /// Position in `motions` by telephone.
  private var positions = IndexTable()
  private var day = Int32.min
  /// What holds today, so that no event of the day changes how its neighbours are judged.
  private var known: Set<UInt64> = []

  package init() {}

  static let exitCapacity = 64
  static let phoneCapacity = 2_048

  package func holds(_ at: Whereabouts) -> Bool { !known.isEmpty && known.contains(at.exitKey) }

  /// To be called for every event, in order of time.
  package mutating func observe(_ sighting: Sighting) {
    if sighting.hour / 24 > day { turn(to: sighting.hour / 24) }
    let isPhone = Sighting.phoneSystems.contains(sighting.osKey)
    guard sighting.isGranted, isPhone || turns.count > 0, sighting.whereabouts.mayBeCarrier else { return }
    let exit = sighting.whereabouts.exitKey
    if turns[exit] != nil { count(sighting, at: exit, isPhone: isPhone) }
    guard isPhone, let key = sighting.phoneKey, let stop = Stop(sighting, exit: exit) else { return }
    follow(key, to: stop, sighting)
  }

  private mutating func count(_ s: Sighting, at exit: UInt64, isPhone: Bool) {
    let user = UserCount(of: s.userKey)
    if isPhone {
      phones.learn(exit, user: user, hour: s.hour, capacity: CarrierHubs.exitCapacity)
    } else {
      others.learn(exit, user: user, hour: s.hour, capacity: CarrierHubs.exitCapacity)
    }
  }

  private mutating func follow(_ key: UInt64, to stop: Stop, _ sighting: Sighting) {
    let known = positions[key]
    if known == nil, motions.count >= CarrierHubs.phoneCapacity { return }
    if known == nil { add(Motion(phone: key, last: stop)) }
    guard let exit = motions[known ?? motions.count - 1].move(to: stop) else { return }
    turns.learn(exit, user: UserCount(of: sighting.userKey), hour: sighting.hour, capacity: CarrierHubs.exitCapacity)
  }

  private mutating func add(_ motion: Motion) {
    positions.set(motions.count, for: motion.phone)
    motions.append(motion)
  }

  private mutating func turn(to newDay: Int32) {
    if motions.count >= CarrierHubs.phoneCapacity {
      let days = motions.withUnsafeBufferPointer { motions in motions.indices.map { motions[$0].last.time.day } }
      motions.keep { Int64(newDay) - days[$0] <= Motion.days }
      positions = IndexTable()
      for i in motions.indices { positions.set(i, for: motions[i].phone) }
    }
    if day != .min {
      let factor = Decay.factor(days: Int(newDay - day))
      turns.decay(by: factor)
      phones.decay(by: factor)
      others.decay(by: factor)
    }
    day = newDay
    known = Set(turns.entries.filter(isHub).map(\.key))
  }

  /// Three people on three days are no chance and no one account, as of a network of the tenant's own; and of ten
  /// sign-ins nine or more are telephones'. Turns that have faded to less than one are forgotten.
  private func isHub(_ entry: Census.Entry) -> Bool {
    guard entry.users.estimate >= 3, entry.days >= 3, entry.weight >= 1, let seen = phones[entry.key] else {
      return false
    }
    return seen.weight >= 10 && seen.weight >= 9 * (others[entry.key]?.weight ?? 0)
  }
}

/// A telephone's last place, the one before it where nobody travels so fast, and the addresses that it has used.
private struct Motion: Hashable, Sendable {
  let phone: UInt64
  var last: Stop
  var before: Stop?
  /// The latest first.
  var sources: [Source] = []

  struct Source: Hashable, Sendable {
    var key: UInt64
    var day: Int64
    var days: UInt64
  }

  /// Turns within a morning are one person's day; what comes later may be a journey back.
  static let memory = 6 * 3_600.0
  /// A telephone that nobody saw for so long makes room for others.
  static let days = 3
  private static let sourceCapacity = 6

  /// The exit, where the telephone was on its carrier's network in between.
  mutating func move(to stop: Stop) -> UInt64? {
    if last.isSame(as: stop), last.time.day == stop.time.day {
      last.time = stop.time
      return nil
    }
    note(stop)
    if last.isNear(stop) {
      last = stop
      return nil
    }
    if !last.isBeyondReach(of: stop) {
      (last, before) = (stop, nil)
      return nil
    }
    defer { (last, before) = (stop, last) }
    return isTurn(back: stop) ? last.exit : nil
  }

  private mutating func note(_ stop: Stop) {
    let day = stop.time.day
    if let latest = sources.first, latest.key == stop.source, latest.day == day { return }
    var source = Source(key: stop.source, day: day, days: 1)
    if let i = sources.firstIndex(where: { $0.key == stop.source }) {
      source.days = sources[i].days + (sources[i].day < day ? 1 : 0)
      sources.remove(at: i)
    }
    sources.insert(source, at: 0)
    if sources.count > Motion.sourceCapacity { sources.removeLast() }
  }

  /// Back where it was, on an address that it has on several days, from one that it has not.
  private func isTurn(back stop: Stop) -> Bool {
    guard let before, before.source == stop.source, before.isNear(stop),
      before.time.seconds(until: stop.time) <= Motion.memory
    else { return false }
    return isSettled(stop) && !isSettled(last)
  }

  private func isSettled(_ stop: Stop) -> Bool {
    sources.contains { $0.key == stop.source && $0.days >= 2 }
  }
}

private struct Stop: Hashable, Sendable {
  var exit: UInt64
  /// Of the address; of IPv6 the /48, because a host changes the rest itself.
  var source: UInt64
  var country: Country
  var coordinates: Coordinates
  var radius: Double
  var time: Timestamp

  /// Nil for what is too vague to tell one place from another.
  init?(_ sighting: borrowing Sighting, exit: UInt64) {
    let at = sighting.whereabouts
    guard let address = at.address, let coordinates = at.coordinates, at.radius <= Person.anchorRadius else {
      return nil
    }
    self.init(
      exit: exit, source: address.isV4 ? at.addressKey : at.prefixKey, country: at.country, coordinates: coordinates,
      radius: at.radius, time: sighting.event.time)
  }

  init(exit: UInt64, source: UInt64, country: Country, coordinates: Coordinates, radius: Double, time: Timestamp) {
    self.exit = exit
    self.source = source
    self.country = country
    self.coordinates = coordinates
    self.radius = radius
    self.time = time
  }

  /// But for the time.
  func isSame(as other: Stop) -> Bool {
    source == other.source && exit == other.exit && country == other.country && radius == other.radius
      && coordinates.latitude == other.coordinates.latitude && coordinates.longitude == other.coordinates.longitude
  }

  func isNear(_ other: Stop) -> Bool {
    country == other.country && coordinates.distance(to: other.coordinates) <= Spot.reach
  }

  /// Within one country, 100 km or more apart after both radii, faster than any train, in an hour at most: a flight takes
  /// longer from door to door.
  func isBeyondReach(of other: Stop) -> Bool {
    guard country == other.country, exit != other.exit else { return false }
    let way = coordinates.distance(to: other.coordinates) - max(Spot.reach, radius) - max(Spot.reach, other.radius)
    let seconds = max(60, abs(time.seconds(until: other.time)))
    return way >= 100 && seconds <= 3_600 && way / seconds * 3_600 >= 400
  }
}

extension Sighting {
  /// Of the same telephone, by its id in the directory or by its session; nil where the log tells neither.
  fileprivate var phoneKey: UInt64? {
    if deviceKey != 0 { return StableHash.mix(userKey, deviceKey) }
    return event.session == 0 ? nil : StableHash.mix(userKey, event.session)
  }
}

extension Whereabouts {
  /// Neither rented nor hidden nor a gateway.
  fileprivate var mayBeCarrier: Bool {
    exitKey != 0 && tellsPlace && tellsCountry
      && traits.isDisjoint(with: [.hosting, .vpn, .tor, .openProxy, .relay, .serviceTraffic])
  }
}

extension CarrierHubs: Savable {
  package func save(to writer: inout StateWriter) {
    for census in [turns, phones, others] { census.save(to: &writer) }
    writer.write(motions.sorted { $0.phone < $1.phone })
    writer.write(Int64(day))
    writer.write(UInt64(known.count))
    for key in known.sorted() { writer.write(key: key) }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    turns = try Census(from: &reader)
    phones = try Census(from: &reader)
    others = try Census(from: &reader)
    for motion in try reader.readList(of: Motion.self) { add(motion) }
    day = try reader.read(Int32.self)
    for _ in 0..<(try reader.readCount()) { known.insert(try reader.readKey()) }
  }
}

extension Motion: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: phone)
    last.save(to: &writer)
    writer.write(before != nil)
    before?.save(to: &writer)
    writer.write(sources)
  }

  init(from reader: inout StateReader) throws(StateError) {
    phone = try reader.readKey()
    last = try Stop(from: &reader)
    before = try reader.readBool() ? try Stop(from: &reader) : nil
    sources = try reader.readList(of: Source.self)
  }
}

extension Motion.Source: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(day)
    writer.write(days)
  }

  init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    day = try reader.readInt64()
    days = try reader.readUInt64()
  }
}

extension Stop: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: exit)
    writer.write(key: source)
    writer.write(country)
    writer.write(coordinates.latitude)
    writer.write(coordinates.longitude)
    writer.write(radius)
    writer.write(time)
  }

  init(from reader: inout StateReader) throws(StateError) {
    self.init(
      exit: try reader.readKey(), source: try reader.readKey(), country: try reader.readCountry(),
      coordinates: Coordinates(latitude: try reader.readDouble(), longitude: try reader.readDouble()),
      radius: try reader.readDouble(), time: try reader.readTimestamp())
  }
}
