package import Events

/// How much of one routine act (mail read, files taken) a person does: the last minutes, this hour, and what hours with
/// any of it usually hold.
package struct Volume: Hashable, Sendable {
  /// Of three minutes, by half a minute.
  private var burst = SlidingCount(width: 30)
  package private(set) var hour: Int32 = .min
  package private(set) var hourCount: UInt32 = 0
  /// The first event of the hour.
  package private(set) var firstEvent = EventID(high: 0, low: 0)
  package private(set) var firstTime = Timestamp(microseconds: 0)
  /// Decayed, of the days before: the number of hours with any of it, what they held together, and the fullest. What
  /// goes on today is no habit yet.
  private var hours: Float = 0
  private var sum: Float = 0
  private var most: Float = 0
  /// The same of today's hours but the last.
  private var today = Today()

  private struct Today: Hashable {
    var hours: Float = 0
    var sum: Float = 0
    var most: Float = 0
  }

  package init() {}

  /// Mean of earlier days' hours with any of it; 0 before there was one.
  package var usual: Double { hours > 0 ? Double(sum / hours) : 0 }
  /// The fullest hour of earlier days, decayed.
  package var usualMost: Double { Double(most) }
  /// How many hours of earlier days are known, decayed.
  package var knownHours: Double { Double(hours) }

  package func burst(at time: Timestamp) -> Int { burst.total(at: time) }

  package mutating func note(_ sighting: Sighting) {
    let now = sighting.hour
    if now > hour {
      if hour != .min { close(before: now) }
      hour = now
      hourCount = 0
      firstEvent = sighting.event.id
      firstTime = sighting.event.time
    }
    if now == hour { hourCount &+= 1 }
    burst.add(at: sighting.event.time)
  }

  private mutating func close(before now: Int32) {
    today.hours += 1
    today.sum += Float(hourCount)
    today.most = max(today.most, Float(hourCount))
    let days = now / 24 - hour / 24
    if days <= 0 { return }
    let fade = Decay.factor(days: Int(days))
    hours = (hours + today.hours) * fade
    sum = (sum + today.sum) * fade
    most = max(most, today.most) * fade
    today = Today()
  }
}

extension Volume: Savable {
  package func save(to writer: inout StateWriter) {
    burst.save(to: &writer)
    writer.write(Int64(hour))
    writer.write(UInt64(hourCount))
    writer.write(firstEvent)
    writer.write(firstTime)
    writer.write(hours)
    writer.write(sum)
    writer.write(most)
    for value in [today.hours, today.sum, today.most] { writer.write(value) }
  }

  package init(from reader: inout StateReader) throws(StateError) {
    burst = try SlidingCount(from: &reader)
    hour = try reader.read(Int32.self)
    hourCount = try reader.read(UInt32.self)
    firstEvent = try reader.readEventID()
    firstTime = try reader.readTimestamp()
    hours = try reader.readFloat()
    sum = try reader.readFloat()
    most = try reader.readFloat()
    today = Today(hours: try reader.readFloat(), sum: try reader.readFloat(), most: try reader.readFloat())
  }
}

/// A person's volumes of the acts that are counted.
package struct Volumes: Hashable, Sendable {
  /// Empty until something is counted, then one for each of `counted`.
  private var all: [Volume] = []

  package init() {}

  static let counted: [Act] = [.mailRead, .fileRead, .mailSent]

  /// Nil for an act that is not counted, or was never done.
  package subscript(act: Act) -> Volume? {
    guard !all.isEmpty, let i = Volumes.counted.firstIndex(of: act) else { return nil }
    return all[i]
  }

  package mutating func note(_ sighting: Sighting) {
    guard let i = Volumes.counted.firstIndex(of: sighting.act) else { return }
    if all.isEmpty { all = Array(repeating: Volume(), count: Volumes.counted.count) }
    all[i].note(sighting)
  }
}

extension Volumes: Savable {
  package func save(to writer: inout StateWriter) { writer.write(all) }

  package init(from reader: inout StateReader) throws(StateError) {
    let start = reader.position
    all = try reader.readList(of: Volume.self)
    guard all.isEmpty || all.count == Volumes.counted.count else {
      throw StateError(.invalidValue("volumes"), at: start)
    }
  }
}
