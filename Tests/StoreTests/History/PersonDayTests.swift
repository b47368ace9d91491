import Events
import Testing

@testable import Store

@Suite struct PersonDayTests {
  private func event(_ second: Int64, _ id: UInt64, session: UInt64 = 0) -> HistoryEvent {
    var event = HistoryEvent(time: Timestamp(seconds: second), id: EventID(high: 0, low: id))
    event[.session] = session
    return event
  }

  @Test("the order and the number of merges do not show")
  func anyOrder() {
    let all = (0..<60).map { event(Int64($0 * 37 % 100), UInt64($0)) }
    var once = PersonDay(day: 0)
    _ = once.merge(all)
    var random = SeededGenerator(seed: 1)
    for _ in 0..<20 {
      var often = PersonDay(day: 0)
      let shuffled = all.shuffled(using: &random)
      for start in stride(from: 0, to: 60, by: 13) { _ = often.merge(Array(shuffled[start..<min(start + 20, 60)])) }
      #expect(HistoryCodec.pack(often) == HistoryCodec.pack(once))
    }
    #expect(once.defect == nil)
  }

  @Test("an event that is there already keeps its first form, even when its time was rounded elsewhere")
  func firstStays() {
    var day = PersonDay(day: 0)
    #expect(day.merge([event(10, 1, session: 5), event(20, 2)]) == [0, 1])
    #expect(day.merge([event(9, 1, session: 6), event(30, 3)]) == [1])
    #expect(day.events.map(\.id.low) == [1, 2, 3])
    #expect(day.events[0][.session] == 5)
  }

  @Test("an event twice in one batch is new once")
  func twice() {
    var day = PersonDay(day: 0)
    #expect(day.merge([event(10, 1), event(10, 1)]) == [0])
  }

  @Test("disorder, repetition and other days are told")
  func defects() {
    let (first, second) = (event(10, 1), event(20, 2))
    #expect(PersonDay(day: 0, events: [second, first], idTexts: [:]).defect == "events out of order")
    #expect(PersonDay(day: 0, events: [first, first], idTexts: [:]).defect == "an event twice")
    #expect(PersonDay(day: 1, events: [first], idTexts: [:]).defect == "an event of another day")
    #expect(PersonDay(day: 0, events: [first, second], idTexts: [:]).defect == nil)
  }
}
