package import Events

/// How much of each log reaches a tenant, by the hour, against what the same hour of the week usually brings: so that
/// silence and floods are seen, and the operator's own lines on rates can be held.
package struct LogPulse: Sendable {
  private var streams: [LogStream] = []
  private var hour = Int64.min

  package init() {}

  static let capacity = 64

  /// Takes note of an event. When it is the first of a new hour, answers what the hours since the last event came to, for
  /// every log of the tenant; when it ends a silence of its log, what that came to; else nothing, as mostly.
  package mutating func note(_ sighting: Sighting) -> [PulseHour] {
    let now = sighting.event.time.hour
    var closed: [PulseHour] = []
    if now > hour {
      if hour != .min { for i in streams.indices { closed.append(streams[i].close(before: now)) } }
      hour = now
    }
    guard now == hour, sighting.formatKey != 0 else { return closed }
    if let i = streams.firstIndex(where: { $0.key == sighting.formatKey }) {
      if closed.isEmpty, streams[i].hour < now - 1 { closed.append(streams[i].pulse(before: now)) }
      streams[i].note(sighting)
    } else if streams.count < LogPulse.capacity {
      var stream = LogStream(key: sighting.formatKey, hour: now)
      stream.note(sighting)
      streams.append(stream)
    }
    return closed
  }

  /// What each log comes to if nothing more of it is heard before the hour that `hour` names for it, from its key and its
  /// last event; nil leaves it out. Nothing is learned.
  package func silences(until hour: (_ key: UInt64, _ lastTime: Timestamp) -> Int64?) -> [PulseHour] {
    streams.compactMap { stream in hour(stream.key, stream.lastTime).map { stream.pulse(before: $0) } }
  }

  /// The last event of each log, by the log's key.
  package var lastEvents: [(key: UInt64, event: EventID)] { streams.map { ($0.key, $0.lastEvent) } }
}

/// What one log of a tenant brought up to the last full hour.
package struct PulseHour: Sendable {
  /// Of the log format's id.
  package var key: UInt64
  /// Hours since 1970: the hour that was counted.
  package var hour: Int64
  package var tally: PulseTally
  /// What the hour usually brings; 0 while that is not known.
  package var usual: Double
  /// Whether a week of the log is known.
  package var isLearned: Bool
  /// Whether the hour is told for the first time: a silent log is told again with every hour of the others.
  package var isFirst: Bool
  /// Since the log's last event, in whole hours.
  package var silentHours: Int
  /// What each of them usually brings, the first first; of the first four weeks.
  package var expected: [Float]
  /// The last event before the silence.
  package var lastEvent: EventID
  package var lastTime: Timestamp

  /// Events that usually come in the silent hours; 0 while that is not known.
  package var missing: Double { isLearned ? expected.reduce(0) { $0 + Double($1) } : 0 }
}

/// What an hour of a log held.
package struct PulseTally: Hashable, Sendable {
  package var events: UInt32 = 0
  package var signIns: UInt32 = 0
  package var failures: UInt32 = 0
  package var lockouts: UInt32 = 0
  package var legacy: UInt32 = 0

  package init() {}

  mutating func note(_ signs: Signs) {
    events &+= 1
    if signs.isDisjoint(with: Signs.doors.union(.failures)) { return }
    signIns &+= 1
    if !signs.isDisjoint(with: .failures) { failures &+= 1 }
    if signs.contains(.locked) { lockouts &+= 1 }
    if signs.contains(.legacyProtocol) { legacy &+= 1 }
  }
}

/// One log of a tenant.
private struct LogStream: Hashable, Sendable {
  var key: UInt64
  /// The hour that is being counted, or was counted last.
  var hour: Int64
  /// The hour up to which silence has been learned.
  var learnedTo: Int64
  var first: Int64
  var tally = PulseTally()
  var lastEvent = EventID(high: 0, low: 0)
  var lastTime = Timestamp(microseconds: 0)
  /// Decayed events and weeks by hour of the week, 168 each.
  var sums: [Float] = Array(repeating: 0, count: 168)
  var weeks: [Float] = Array(repeating: 0, count: 168)
  /// What was usual in the silent hours that are learned already, as of before the silence.
  var expected: [Float] = []

  init(key: UInt64, hour: Int64) {
    self.key = key
    self.hour = hour
    learnedTo = hour
    first = hour
  }

  mutating func note(_ sighting: Sighting) {
    let now = sighting.event.time.hour
    if now > hour {
      hour = now
      tally = PulseTally()
      expected = []
    }
    tally.note(sighting.signs)
    lastEvent = sighting.event.id
    lastTime = sighting.event.time
  }

  /// A quarter of a new week's weight: the habit follows a change within a month.
  private static let memory: Float = 0.75

  /// What is known as of the hour before `now`; learns what has passed.
  mutating func close(before now: Int64) -> PulseHour {
    var closed = pulse(before: now)
    closed.isFirst = learnedTo <= hour
    expected = closed.expected
    for passed in learnedTo..<max(learnedTo, min(now, learnedTo + LogStream.longest)) {
      learn(passed, count: passed == hour ? Float(tally.events) : 0)
    }
    learnedTo = now
    return closed
  }

  /// The same without learning anything, told of an hour that is not counted.
  func pulse(before now: Int64) -> PulseHour {
    var expected = expected
    let known = hour + 1 + Int64(expected.count)
    for passed in known..<max(known, min(now, hour + 1 + LogStream.longest)) { expected.append(Float(mean(passed))) }
    return PulseHour(
      key: key, hour: hour, tally: tally, usual: mean(hour), isLearned: now - first >= 168, isFirst: false,
      silentHours: Int(max(0, now - hour - 1)), expected: expected, lastEvent: lastEvent, lastTime: lastTime)
  }

  /// In hours: beyond four weeks the silence is long enough to be told, and habits have nothing to add.
  private static let longest: Int64 = 672

  private func mean(_ hour: Int64) -> Double {
    let i = LogStream.index(hour)
    return weeks[i] > 0 ? Double(sums[i] / weeks[i]) : 0
  }

  private mutating func learn(_ hour: Int64, count: Float) {
    let i = LogStream.index(hour)
    sums[i] = sums[i] * LogStream.memory + count
    weeks[i] = weeks[i] * LogStream.memory + 1
  }

  private static func index(_ hour: Int64) -> Int { Int(floorModulo(hour, 168)) }
}

extension LogPulse: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(hour)
    writer.write(streams)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    hour = try reader.readInt64()
    streams = try reader.readList(of: LogStream.self)
  }
}

extension PulseTally: Savable {
  package func save(to writer: inout StateWriter) {
    for count in [events, signIns, failures, lockouts, legacy] { writer.write(UInt64(count)) }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    events = try reader.read(UInt32.self)
    signIns = try reader.read(UInt32.self)
    failures = try reader.read(UInt32.self)
    lockouts = try reader.read(UInt32.self)
    legacy = try reader.read(UInt32.self)
  }
}

extension LogStream: Savable {
  func save(to writer: inout StateWriter) {
    writer.write(key: key)
    for number in [hour, learnedTo, first] { writer.write(number) }
    tally.save(to: &writer)
    writer.write(lastEvent)
    writer.write(lastTime)
    for i in 0..<168 {
      writer.write(sums[i])
      writer.write(weeks[i])
    }
    writer.write(UInt64(expected.count))
    for usual in expected { writer.write(usual) }
  }

  init(from reader: inout StateReader) throws(StateError) {
    self.init(key: try reader.readKey(), hour: try reader.readInt64())
    learnedTo = try reader.readInt64()
    first = try reader.readInt64()
    tally = try PulseTally(from: &reader)
    lastEvent = try reader.readEventID()
    lastTime = try reader.readTimestamp()
    for i in 0..<168 {
      sums[i] = try reader.readFloat()
      weeks[i] = try reader.readFloat()
    }
    for _ in 0..<(try reader.readCount()) { expected.append(try reader.readFloat()) }
  }
}
