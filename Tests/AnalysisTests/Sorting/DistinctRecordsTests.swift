import Events
import Store
import Testing

@testable import Analysis

@Suite("Distinct records")
struct DistinctRecordsTests {
  private let vocabulary = Vocabulary()

  /// Ids and times of what is given out for `events`, and for how many of them `add` said that they were new.
  private func pass(_ events: [Event]) -> (kept: [Event], new: Int) {
    var records = DistinctRecords(vocabulary)
    var kept: [Event] = []
    var new = 0
    for event in events {
      if records.add(event) { new += 1 }
      while let held = records.next(at: event.time) { kept.append(held.event) }
    }
    while let held = records.next(at: nil) { kept.append(held.event) }
    return (kept, new)
  }

  @Test("a record is new once within two seconds, and anew after them")
  func window() {
    let log = [(10.0, 1), (10.0, 2), (10.0, 1), (11.9, 1), (12.0, 2), (12.1, 1), (14.5, 1), (14.6, 3)]
    let (kept, new) = pass(log.map { Event.made(at: $0, id: UInt64($1)) })
    #expect(new == 4)
    #expect(kept.map(\.id.low) == [2, 1, 1, 3])
  }

  @Test("memory stays bounded over a long log, sparse or dense", arguments: [1.0, 0.01])
  func bounded(spacing: Double) throws {
    var records = DistinctRecords(vocabulary)
    var kept = 0
    for number in 0..<100_000 {
      let event = Event.made(at: Double(number) * spacing, id: UInt64(number))
      if !records.add(event) { Issue.record("event \(number) is taken for a copy") }
      while records.next(at: event.time) != nil { kept += 1 }
      try #require(records.remembered <= Int(DistinctRecords.window / spacing) + 2)
    }
    while records.next(at: nil) != nil { kept += 1 }
    #expect(kept == 100_000)
    let held = Mirror(reflecting: records).descendant("held") as? [DistinctRecords.Held]
    #expect(try #require(held).count <= 2_000)
  }

  @Test("what was given out stands where it is until it is forgotten")
  func positions() {
    var records = DistinctRecords(vocabulary)
    var given: [Int] = []
    for number in 0..<600 {
      let event = Event.made(at: Double(number), id: UInt64(number))
      if !records.add(event) { Issue.record("event \(number) is taken for a copy") }
      while let position = records.give(at: event.time) { given.append(position) }
    }
    #expect(given.map { records[$0].event.id.low } == Array(0..<597))
    records.forget()
    let last = records.give(at: nil)
    #expect(last.map { records[$0].event.id.low } == 597)
  }

  @Test("a burst within a second is held apart record by record")
  func burst() {
    let burst = (0..<500).map { Event.made(at: 100, id: UInt64($0)) }
    let again = (0..<500).map { Event.made(at: 100.5, id: UInt64($0)) }
    let (kept, new) = pass(burst + again)
    #expect(new == 500)
    #expect(kept.count == 500)
    #expect(kept.allSatisfy { $0.time.microseconds == 100_500_000 })
  }

  @Test("two tenants may have records of one id")
  func tenants() {
    let tenants = ["fjordbygg", "sundvik"].map { vocabulary.symbols.intern($0) }
    let events = tenants.map { tenant in
      var event = Event.made(at: 10, id: 1)
      event.tenant = tenant
      return event
    }
    #expect(pass(events).new == 2)
  }

  @Test("tells which tenant's records in the store gave way")
  func renewed() {
    let tenant = vocabulary.symbols.intern("fjordbygg")
    let copies = [10.0, 10.25].map { seconds in
      var event = Event.made(at: seconds, id: 1)
      event.tenant = tenant
      return event
    }
    for (first, second) in [(true, false), (false, true)] {
      var records = DistinctRecords(vocabulary)
      let answers = [records.add(copies[0], isFromStore: first), records.add(copies[1], isFromStore: second)]
      #expect(answers == [true, false])
      #expect(records.renewed == (first ? [tenant] : []))
      #expect(records.next(at: nil)?.isKnown == true)
    }
  }

  @Test("of two copies the one with the finer time, then the one with more fields, then always the same one is kept")
  func choice() {
    let coarse = Event.made(at: 10, id: 1)
    let fine = Event.made(at: 10.25, id: 1)
    #expect(pass([coarse, fine]).kept.map(\.time) == [fine.time])
    var fuller = coarse
    fuller.device = vocabulary.symbols.intern("a device")
    var other = coarse
    other.device = vocabulary.symbols.intern("another device")
    for copies in [[coarse, fuller], [fuller, coarse]] { #expect(pass(copies).kept.map(\.device) == [fuller.device]) }
    #expect(pass([fuller, other]).kept.map(\.device) == pass([other, fuller]).kept.map(\.device))
    #expect(!fuller.tellsMore(than: fuller, vocabulary))
  }
}

extension DistinctRecords {
  /// A copy of what is given out next.
  fileprivate mutating func next(at now: Timestamp?) -> Held? {
    forget()
    return give(at: now).map { self[$0] }
  }
}
