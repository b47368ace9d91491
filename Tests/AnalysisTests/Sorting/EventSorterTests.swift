import Events
import Foundation
import Testing

@testable import Analysis

@Suite("An event sorter")
struct EventSorterTests {
  /// What `count` random events come back as, given in pieces of random lengths.
  private func sort(_ count: Int, budget: Int, folder: String) throws -> (given: [Event], sorted: SortedEvents) {
    var random = SeededGenerator(seed: UInt64(count))
    let events = (0..<count).map { number in
      Event.made(at: Double(random.whole(0..<500)), id: UInt64(random.whole(0..<9)), record: UInt32(number))
    }
    var sorter = EventSorter(budget: budget, folder: folder)
    var rest = events[...]
    while !rest.isEmpty {
      let piece = random.whole(1..<3_000)
      try sorter.add(Array(rest.prefix(piece)))
      rest = rest.dropFirst(piece)
    }
    return (events, sorter.sorted())
  }

  private func drain(_ events: SortedEvents) throws -> [Event] {
    var cursor = events.cursor()
    var drained: [Event] = []
    while let event = try cursor.next() { drained.append(event) }
    return drained
  }

  @Test(
    "gives all events back in order, whether they fit into memory or not",
    arguments: [0, 1, 1_023, 1_024, 1_025, 20_000])
  func order(count: Int) throws {
    let folder = try TemporaryFolder()
    for budget in [0, 1 << 30] {
      let (given, sorted) = try sort(count, budget: budget, folder: folder.path)
      let expected = given.sorted(by: Event.precedes)
      #expect(sorted.count == count)
      #expect(try drain(sorted).map(\.origin) == expected.map(\.origin))
    }
  }

  @Test("hands out each event in no order as well", arguments: [0, 1, 1_025, 20_000])
  func each(count: Int) throws {
    let folder = try TemporaryFolder()
    for budget in [0, 1 << 30] {
      let (given, sorted) = try sort(count, budget: budget, folder: folder.path)
      var records: [UInt32] = []
      try sorted.forEach { records.append($0.origin.record) }
      #expect(records.sorted() == given.map(\.origin.record).sorted())
    }
  }

  @Test("can be read several times, also at once")
  func passes() throws {
    let folder = try TemporaryFolder()
    let (_, sorted) = try sort(5_000, budget: 0, folder: folder.path)
    let first = try drain(sorted).map(\.origin)
    var (a, b) = (sorted.cursor(), sorted.cursor())
    for origin in first {
      #expect(try a.next()?.origin == origin)
      #expect(try b.next()?.origin == origin)
    }
  }

  @Test("a task's runs share one file, however many they are")
  func oneFile() throws {
    let folder = try TemporaryFolder()
    let before = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
    let (_, sorted) = try sort(100_000, budget: 0, folder: folder.path)
    let more = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count - before
    // Other tests open files meanwhile.
    #expect(more < 60)
    #expect(try drain(sorted).count == 100_000)
  }

  @Test("leaves no name in the temporary folder, even while its runs are in use")
  func nothingLeft() throws {
    let folder = try TemporaryFolder()
    let (_, sorted) = try sort(5_000, budget: 0, folder: folder.path)
    #expect(try folder.content == [])
    #expect(try drain(sorted).count == 5_000)
  }

  @Test("says which folder cannot take its runs")
  func noFolder() throws {
    let error = #expect(throws: AnalysisError.self) { try sort(5_000, budget: 0, folder: "/nowhere/at-all") }
    #expect(error?.description.hasPrefix("/nowhere/at-all: No such file or directory") == true)
  }

  @Test("leaves the room of a disk that others need, and says how much is missing")
  func noRoom() throws {
    let folder = try TemporaryFolder()
    var sorter = EventSorter(budget: 0, folder: folder.path, spared: 1 << 60)
    let events = (0..<1_024).map { Event.made(at: Double($0), id: UInt64($0)) }
    let error = #expect(throws: AnalysisError.self) { try sorter.add(events) }
    let told = try #require(error?.description)
    #expect(told.hasPrefix("\(folder.path): "))
    #expect(told.contains("MiB are free where 1099511627776 MiB are needed"))
    #expect(told.contains("TMPDIR"))
  }

  @Test("what several tasks gathered is one order")
  func joined() throws {
    let folder = try TemporaryFolder()
    let parts = try [3_000, 10, 0, 2_500].map { try sort($0, budget: 0, folder: folder.path) }
    let all = try drain(SortedEvents(joining: parts.map(\.sorted)))
    #expect(all.count == 5_510)
    #expect(zip(all, all.dropFirst()).allSatisfy { !Event.precedes($1, $0) })
  }
}
