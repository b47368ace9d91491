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
}
