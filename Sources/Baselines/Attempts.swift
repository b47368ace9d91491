package import Events

/// What was tried on one account in the last hours without coming in: wrong passwords by where they came from, and
/// requests for a second factor that were refused.
package struct Attempts: Hashable, Sendable {
  package private(set) var sources: [Source] = []
  /// The latest last.
  package private(set) var prompts: [Prompt] = []
  /// Requests for a second factor that did not come from the person's own devices and networks, whatever became of them;
  /// the latest last.
  package private(set) var requests: [Prompt] = []
  /// The latest request of all, the person's own too.
  package private(set) var asked: Prompt?
  /// The latest access by a code typed in on another device, of a person without that habit.
  package private(set) var deviceCode: Prompt?

  package init() {}

  static let sourceCapacity = 8
  static let promptCapacity = 24
  static let requestCapacity = 16
  /// How long anything is kept.
  package static let memory = 6 * 3_600.0

  /// Wrong passwords from one /24 or /48 (one operator, where there is none).
  package struct Source: Hashable, Sendable {
    package var prefixKey: UInt64
    package var networkKey: UInt64
    package var agentKey: UInt64
    package var first: Timestamp
    package var last: Timestamp
    package var firstEvent: EventID
    package var lastEvent: EventID
    /// Since `first`.
    package var count: UInt32
    /// Whether the person has come in from there on earlier days, or it is the tenant's.
    package var isOwn: Bool
    /// Of the last half hour, by five minutes.
    var slices = SlidingCount()
  }

  /// One request for a second factor, or what else is remembered of one moment.
  package struct Prompt: Hashable, Sendable {
    package var time: Timestamp
    package var event: EventID
    package var addressKey: UInt64

    init(_ sighting: Sighting) {
      time = sighting.event.time
      event = sighting.event.id
      addressKey = sighting.whereabouts.addressKey
    }
  }

  /// Wrong passwords within the half hour before `time`, from that source.
  package func recentFailures(_ source: Source, at time: Timestamp) -> Int { source.slices.total(at: time) }

  /// Refused requests within so many seconds before `time`.
  package func prompts(before time: Timestamp, within seconds: Double) -> ArraySlice<Prompt> {
    Attempts.last(prompts, before: time, within: seconds)
  }

  /// Requests from elsewhere within so many seconds before `time`.
  package func requests(before time: Timestamp, within seconds: Double) -> ArraySlice<Prompt> {
    Attempts.last(requests, before: time, within: seconds)
  }

  private static func last(_ all: [Prompt], before time: Timestamp, within seconds: Double) -> ArraySlice<Prompt> {
    let start = all.firstIndex { $0.time.seconds(until: time) <= seconds } ?? all.endIndex
    return all[start...].prefix { $0.time <= time }
  }

  package mutating func noteWrongPassword(_ sighting: Sighting, isOwn: Bool) {
    let (time, at) = (sighting.event.time, sighting.whereabouts)
    let key = at.prefixKey == 0 ? at.networkKey : at.prefixKey
    sources.removeAll { $0.last.seconds(until: time) > Attempts.memory }
    if let i = sources.firstIndex(where: { $0.prefixKey == key }) {
      sources[i].count &+= 1
      sources[i].last = max(sources[i].last, time)
      sources[i].lastEvent = sighting.event.id
      sources[i].isOwn = sources[i].isOwn || isOwn
      sources[i].slices.add(at: time)
      return
    }
    if sources.count >= Attempts.sourceCapacity,
      let oldest = sources.indices.min(by: { sources[$0].last < sources[$1].last }
      )
    {
      sources.remove(at: oldest)
    }
    var slices = SlidingCount()
    slices.add(at: time)
    sources.append(
      Source(
        prefixKey: key, networkKey: at.networkKey, agentKey: sighting.agentKey, first: time, last: time,
        firstEvent: sighting.event.id, lastEvent: sighting.event.id, count: 1, isOwn: isOwn, slices: slices))
  }

  package mutating func noteRefusedPrompt(_ sighting: Sighting) {
    Attempts.note(sighting, in: &prompts, capacity: Attempts.promptCapacity)
  }

  package mutating func noteRequest(_ sighting: Sighting, isOwn: Bool) {
    asked = Prompt(sighting)
    if !isOwn { Attempts.note(sighting, in: &requests, capacity: Attempts.requestCapacity) }
  }

  package mutating func noteDeviceCode(_ sighting: Sighting) { deviceCode = Prompt(sighting) }

  private static func note(_ sighting: Sighting, in all: inout [Prompt], capacity: Int) {
    let time = sighting.event.time
    all.removeAll { $0.time.seconds(until: time) > Attempts.memory }
    if all.count >= capacity { all.removeFirst() }
    all.append(Prompt(sighting))
  }
}

extension Attempts: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(sources)
    writer.write(prompts)
    writer.write(requests)
    writer.write([asked, deviceCode].compactMap(\.self))
    writer.write(asked != nil)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    sources = try reader.readList(of: Source.self)
    prompts = try reader.readList(of: Prompt.self)
    requests = try reader.readList(of: Prompt.self)
    var moments = try reader.readList(of: Prompt.self)[...]
    if try reader.readBool() { asked = moments.popFirst() }
    deviceCode = moments.popFirst()
  }
}

extension Attempts.Source: Savable {
  package func save(to writer: inout StateWriter) {
    for key in [prefixKey, networkKey, agentKey] { writer.write(key: key) }
    writer.write(first)
    writer.write(last)
    writer.write(firstEvent)
    writer.write(lastEvent)
    writer.write(UInt64(count))
    writer.write(isOwn)
    slices.save(to: &writer)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    prefixKey = try reader.readKey()
    networkKey = try reader.readKey()
    agentKey = try reader.readKey()
    first = try reader.readTimestamp()
    last = try reader.readTimestamp()
    firstEvent = try reader.readEventID()
    lastEvent = try reader.readEventID()
    count = try reader.read(UInt32.self)
    isOwn = try reader.readBool()
    slices = try SlidingCount(from: &reader)
  }
}

extension Attempts.Prompt: Savable {
  package func save(to writer: inout StateWriter) {
    writer.write(time)
    writer.write(event)
    writer.write(key: addressKey)
  }

  package init(from reader: inout StateReader) throws(StateError) {
    time = try reader.readTimestamp()
    event = try reader.readEventID()
    addressKey = try reader.readKey()
  }
}
