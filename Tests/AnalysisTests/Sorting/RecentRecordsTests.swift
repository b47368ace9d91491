import Events
import Testing

@testable import Analysis

@Suite("Recent records")
struct RecentRecordsTests {
  @Test("a record is new once within two seconds, and anew after them")
  func window() {
    var recent = RecentRecords()
    let answers = [(10.0, 1), (10.0, 2), (10.0, 1), (11.9, 1), (12.0, 2), (12.1, 1), (12.5, 3)].map { seconds, id in
      recent.isNew(Event.made(at: seconds, id: UInt64(id)))
    }
    #expect(answers == [true, true, false, false, false, true, true])
  }

  @Test("memory stays bounded over a long log, sparse or dense", arguments: [1.0, 0.01])
  func bounded(spacing: Double) throws {
    var recent = RecentRecords()
    let new = (0..<100_000).count { recent.isNew(Event.made(at: Double($0) * spacing, id: UInt64($0))) }
    #expect(new == 100_000)
    #expect(recent.remembered <= Int(RecentRecords.window / spacing) + 1)
    let order = Mirror(reflecting: recent).descendant("order") as? [(time: Timestamp, id: EventID)]
    #expect(try #require(order).count <= 10_000)
  }

  @Test("a burst within a second is held apart record by record")
  func burst() {
    var recent = RecentRecords()
    let ids = (0..<500).map { UInt64($0) }
    let first = ids.count { recent.isNew(Event.made(at: 100, id: $0)) }
    let again = ids.count { recent.isNew(Event.made(at: 100.5, id: $0)) }
    #expect(first == 500)
    #expect(again == 0)
  }
}
