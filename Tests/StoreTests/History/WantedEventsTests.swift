import Events
import Foundation
import Testing

@testable import Store

@Suite struct WantedEventsTests {
  private func packed(_ count: Int) -> (ids: [EventID], bytes: [UInt8]) {
    var source = EventSource(seed: UInt64(count))
    let events = source.events(count, people: 1, days: 1)
    let reading = VocabularyReading(source.vocabulary)
    var day = PersonDay(day: EventSource.firstDay)
    _ = day.merge(events.map(reading.event), idTexts: reading.idTexts(events))
    return (day.events.map(\.id), HistoryCodec.pack(day).events)
  }

  @Test("each event of a day is seen to be in it, and one of another day is not", arguments: [1, 5, 127, 128, 400])
  func present(_ count: Int) {
    let (ids, bytes) = packed(count)
    let strangers = packed(90).ids
    for id in ids { #expect(WantedEvents([id]).mayBe(in: Data(bytes))) }
    #expect(!WantedEvents(Set(strangers)).mayBe(in: Data(bytes)))
    #expect(WantedEvents(Set(strangers + ids.suffix(1))).mayBe(in: Data(bytes)))
    #expect(!WantedEvents([]).mayBe(in: Data(bytes)))
  }

  @Test("a damaged day is never passed over")
  func damaged() {
    let (ids, bytes) = packed(20)
    for length in 0..<(2 + 16 * ids.count) {
      #expect(WantedEvents([]).mayBe(in: Data(bytes.prefix(length))), "\(length) bytes")
    }
    #expect(WantedEvents([]).mayBe(in: Data([2] + [UInt8](repeating: 0xFF, count: 30))))
  }
}
