import Events
import Testing

@testable import Analysis

@Suite("A merged cursor")
struct MergedCursorTests {
  @Test("gives the events of all its inputs in order, and says where each came from")
  func merges() throws {
    let first = [Event.made(at: 1, id: 1), Event.made(at: 3, id: 3)]
    let second = [Event.made(at: 2, id: 2), Event.made(at: 3, id: 1)]
    var cursor = MergedCursor([ArrayCursor(first), ArrayCursor([]), ArrayCursor(second)])
    var seen: [String] = []
    while let event = try cursor.next() { seen.append("\(event.time.seconds)/\(event.id.low) of \(cursor.source)") }
    #expect(seen == ["1/1 of 0", "2/2 of 2", "3/1 of 2", "3/3 of 0"])
    #expect(try cursor.next() == nil)
  }

  @Test("of equal events, gives the one that was read first")
  func copies() throws {
    let late = Event.made(at: 1, id: 1, input: 2, record: 1)
    let early = Event.made(at: 1, id: 1, input: 1, record: 9)
    var cursor = MergedCursor([ArrayCursor([late]), ArrayCursor([early])])
    #expect(try cursor.next()?.origin == early.origin)
    #expect(try cursor.next()?.origin == late.origin)
  }

  @Test("gives the order of one sort, however many inputs and however they lie", arguments: [1, 2, 3, 7, 40])
  func manyInputs(count: Int) throws {
    var random = SeededGenerator(seed: UInt64(count))
    let events = (0..<2_000).map { number in
      Event.made(at: Double(random.whole(0..<300)), id: UInt64(random.whole(0..<4)), record: UInt32(number))
    }
    // Half of the inputs follow one another in time, as the parts of a log do; the others lie across all of it.
    var inputs: [[Event]] = Array(repeating: [], count: count)
    for event in events {
      let part = Int(event.time.seconds) * count / 300
      inputs[random.whole(0..<2) == 0 ? part : random.whole(0..<count)].append(event)
    }
    var cursor = MergedCursor(inputs.map { ArrayCursor($0.sorted(by: Event.precedes)) })
    var merged: [UInt32] = []
    while let event = try cursor.next() {
      #expect(inputs[cursor.source].contains { $0.origin == event.origin })
      merged.append(event.origin.record)
    }
    #expect(merged == events.sorted(by: Event.precedes).map(\.origin.record))
  }
}
