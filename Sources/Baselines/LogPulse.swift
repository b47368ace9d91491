package import Events

/// How much of each log reaches a tenant, by the hour, against what the same hour of the week usually brings: so that
/// silence and floods are seen, and the operator's own lines on rates can be held.
package struct LogPulse: Sendable {
  private var streams: [LogStream] = []
  private var hour = Int64.min

  package init() {}

  static let capacity = 64

  /// Takes note of an event. When it is the first of a new hour, answers what the hours since the last event came to, for
  /// every log of the tenant; else nothing, as mostly.
  package mutating func note(_ sighting: Sighting) -> [PulseHour] {
    let now = sighting.event.time.hour
    var closed: [PulseHour] = []
    if now > hour {
      if hour != .min { for i in streams.indices { closed.append(streams[i].close(before: now)) } }
      hour = now
    }
    guard now == hour, sighting.formatKey != 0 else { return closed }
    if let i = streams.firstIndex(where: { $0.key == sighting.formatKey }) {
      streams[i].note(sighting)
    } else if streams.count < LogPulse.capacity {
      var stream = LogStream(key: sighting.formatKey, hour: now)
      stream.note(sighting)
      streams.append(stream)
    }
    return closed
  }
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
  /// Since the log's last event, in whole hours, and what they usually bring.
  package var silentHours: Int
  package var missing: Double
  /// The last event before the silence.
  package var lastEvent: EventID
  package var lastTime: Timestamp
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
    }
    tally.note(sighting.signs)
    lastEvent = sighting.event.id
    lastTime = sighting.event.time
  }

  /// A quarter of a new week's weight: the habit follows a change within a month.
  private static let memory: Float = 0.75

  /// What is known as of the hour before `now`; learns what has passed.
  mutating func close(before now: Int64) -> PulseHour {
    let isLearned = now - first >= 168
    var missing = 0.0
    let silent = max(0, now - hour - 1)
    // Beyond four weeks the silence is long enough to be told, and habits have nothing to add.
    for passed in (hour + 1)..<max(hour + 1, min(now, hour + 1 + 672)) { missing += mean(passed) }
    let closed = PulseHour(
      key: key, hour: hour, tally: tally, usual: mean(hour), isLearned: isLearned, isFirst: learnedTo <= hour,
      silentHours: Int(silent),
      missing: isLearned ? missing : 0, lastEvent: lastEvent, lastTime: lastTime)
    for passed in learnedTo..<max(learnedTo, min(now, learnedTo + 672)) {
      learn(passed, count: passed == hour ? Float(tally.events) : 0)
    }
    learnedTo = now
    return closed
  }

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
  }
}
