internal import Events

extension WatchedSource: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: key)
    writer.write(UInt64(reach.rawValue))
    writer.write(first)
    writer.write(last)
    writer.write(victims)
    writer.write(key: names.bits)
    failures.save(to: &writer)
    successes.save(to: &writer)
    writer.write(ongoing != nil)
    ongoing?.save(to: &writer)
  }

  init(from reader: inout StateReader) throws(StateError) {
    key = try reader.readKey()
    let start = reader.position
    guard let reach = Attack.Reach(rawValue: try reader.read(UInt8.self)) else {
      throw StateError(.invalidValue("reach"), at: start)
    }
    self.reach = reach
    first = try reader.readTimestamp()
    last = try reader.readTimestamp()
    victims = try reader.readList(of: Victim.self)
    names = UserCount(bits: try reader.readKey())
    failures = try SlidingCount(from: &reader)
    successes = try SlidingCount(from: &reader)
    ongoing = try reader.readBool() ? try Ongoing(from: &reader) : nil
  }
}

extension WatchedSource.Victim: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: user)
    writer.write(key: address)
    writer.write(event)
    writer.write(first)
    writer.write(last)
    writer.write(UInt64(tries))
    writer.write(isUnknown)
    writer.write(isIn)
  }

  init(from reader: inout StateReader) throws(StateError) {
    user = try reader.readKey()
    address = try reader.readKey()
    event = try reader.readEventID()
    first = try reader.readTimestamp()
    last = try reader.readTimestamp()
    tries = try reader.read(UInt32.self)
    isUnknown = try reader.readBool()
    isIn = try reader.readBool()
  }
}

extension WatchedSource.Ongoing: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(UInt64(shape.rawValue))
    for time in [since, last, told] { writer.write(time) }
    writer.write(firstEvent)
    writer.write(lastEvent)
    for count in [users, unknown, addresses] { writer.write(key: count.bits) }
    writer.write(UInt64(tries))
    writer.write(UInt64(toldAccounts))
    writer.write(UInt64(usualPerDay))
    writer.write(isUsual)
    writer.write(isFromWithin)
  }

  init(from reader: inout StateReader) throws(StateError) {
    let start = reader.position
    guard let shape = Attack.Shape(rawValue: try reader.read(UInt8.self)) else {
      throw StateError(.invalidValue("shape"), at: start)
    }
    self.shape = shape
    since = try reader.readTimestamp()
    last = try reader.readTimestamp()
    told = try reader.readTimestamp()
    firstEvent = try reader.readEventID()
    lastEvent = try reader.readEventID()
    users = UserCount(bits: try reader.readKey())
    unknown = UserCount(bits: try reader.readKey())
    addresses = UserCount(bits: try reader.readKey())
    tries = try reader.read(UInt32.self)
    toldAccounts = try reader.read(UInt32.self)
    usualPerDay = try reader.read(UInt32.self)
    isUsual = try reader.readBool()
    isFromWithin = try reader.readBool()
  }
}
