import Events
import Testing

@testable import Store

@Suite struct HistoryCodecTests {
  /// The first person's first day among random events.
  private func day(seed: UInt64, count: Int = 300, people: Int = 1) -> PersonDay {
    var source = EventSource(seed: seed)
    let events = source.events(count, people: people, days: 1)
    let reading = VocabularyReading(source.vocabulary)
    var day = PersonDay(day: EventSource.firstDay)
    _ = day.merge(events.map(reading.event), idTexts: reading.idTexts(events))
    return day
  }

  @Test("what is packed comes back, field for field", arguments: 0..<20)
  func roundTrip(_ seed: UInt64) throws {
    let day = day(seed: seed, count: Int(seed) * 17)
    #expect(try HistoryCodec.unpack(HistoryCodec.pack(day), day: day.day) == day)
  }

  @Test("the ids can be read alone")
  func ids() throws {
    let day = day(seed: 3)
    #expect(try HistoryCodec.ids(HistoryCodec.pack(day).events) == day.events.map(\.id))
  }

  @Test("bytes that end too early, at any place, are an error")
  func truncation() {
    let packed = HistoryCodec.pack(day(seed: 4, count: 20))
    for length in packed.events.indices {
      let cut = PackedDay(events: Array(packed.events[..<length]), origins: packed.origins)
      #expect(throws: CodecError.self) { try HistoryCodec.unpack(cut, day: EventSource.firstDay) }
    }
    for length in packed.origins.indices {
      let cut = PackedDay(events: packed.events, origins: Array(packed.origins[..<length]))
      #expect(throws: CodecError.self) { try HistoryCodec.unpack(cut, day: EventSource.firstDay) }
    }
  }

  @Test("damaged bytes give an error or other events, and never a trap")
  func damage() {
    let packed = HistoryCodec.pack(day(seed: 5, count: 20))
    var random = SeededGenerator(seed: 6)
    var refused = 0
    for _ in 0..<5_000 {
      var damaged = packed
      for _ in 0..<3 { damaged.events[Int.random(in: packed.events.indices, using: &random)] = .random(in: 0...255) }
      do { _ = try HistoryCodec.unpack(damaged, day: EventSource.firstDay) } catch { refused += 1 }
    }
    #expect(refused > 0)
  }

  @Test("a later version is named as such")
  func laterVersion() {
    var packed = HistoryCodec.pack(day(seed: 7))
    packed.events[0] = 9
    #expect(throws: CodecError.newerVersion(9)) { try HistoryCodec.unpack(packed, day: EventSource.firstDay) }
  }

  @Test("the numbers of enumerations that are stored for ever do not change")
  func storedNumbers() {
    #expect(Outcome.allCases.map(\.rawValue) == [0, 1, 2, 3])
    #expect(Outcome.badPassword.rawValue == 2 && Outcome.passwordRight.rawValue == 1)
    #expect(SecondFactor.satisfied.rawValue == 2 && SecondFactor.denied.rawValue == 5)
    #expect(Flow.interactive.rawValue == 1 && Flow.managedIdentity.rawValue == 4)
    #expect(Event.Kind.operation.rawValue == 1)
    #expect(Stage.impact.rawValue == 6 && Severity.critical.rawValue == 4)
    #expect(Belief.disputedDatabase.rawValue == 5)
  }

  @Test("the packed form of a known day does not change from version to version")
  func goldenBytes() {
    var event = HistoryEvent(
      time: Timestamp(seconds: EventSource.firstDay * 86_400 + 60), id: EventID(high: 1, low: 2))
    event.address = IPAddress(v4: 0xC633_6407)
    event[.application] = 0xAA
    event.origin = HistoryEvent.Origin(input: 0, record: 3, offset: 5)
    let packed = HistoryCodec.pack(PersonDay(day: EventSource.firstDay, events: [event], idTexts: [:]))
    let id: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    let columns: [UInt8] = [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0xAA] + Array(repeating: 0, count: 11)
    #expect(packed.events == [2, 1] + id + [2, 120] + columns + [1, 4, 198, 51, 100, 7, 0])
    #expect(packed.origins == [1, 1, 0, 6, 10])
  }

  @Test("a day that was packed before formats were kept is read without one")
  func formerVersion() throws {
    let id: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 2]
    let columns: [UInt8] = [0, 0, 2, 0, 0, 0, 0, 0, 0, 0, 0xAA] + Array(repeating: 0, count: 10)
    let events = [1, 1] + id + [2, 120] + columns + [1, 4, 198, 51, 100, 7, 0]
    let day = try HistoryCodec.unpack(
      PackedDay(events: events, origins: [1, 1, 0, 6, 10]), day: EventSource.firstDay)
    #expect(day.events.map { $0[.application] } == [0xAA])
    #expect(day.events.map { $0[.format] } == [0])
  }
}
