import Events
import Foundation
import Testing

@testable import Store

@Suite struct CheckpointTests {
  let folder: TemporaryFolder
  let store: Store

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
  }

  private struct Refusal: Error {}

  private func save(_ events: [Event], _ vocabulary: Vocabulary, to store: Store) throws {
    try store.checkpoint { checkpoint in
      try checkpoint.append(events, of: vocabulary)
      try checkpoint.setState([1, 2, 3], scope: "person", tenant: "fjordbygg", key: "anna")
      try checkpoint.upsert(sampleCase())
      if let last = events.last {
        try checkpoint.setWatermark(Watermark(time: last.time, id: last.id), tenant: "fjordbygg")
      }
    }
  }

  @Test("a checkpoint that throws leaves nothing behind")
  func allOrNothing() throws {
    var source = EventSource(seed: 1)
    let events = source.events(50)
    let before = try store.digest()
    #expect(throws: Refusal.self) {
      try store.checkpoint { checkpoint in
        try checkpoint.append(events, of: source.vocabulary)
        try checkpoint.upsert(sampleCase())
        throw Refusal()
      }
    }
    #expect(try store.digest() == before)
    try save(events, source.vocabulary, to: store)
    #expect(try store.digest() != before)
  }

  @Test("a finding without a case cannot be saved")
  func orphan() throws {
    #expect(throws: StoreError.self) { try store.checkpoint { try $0.upsert(sampleFinding()) } }
    #expect(try store.info().findings == 0)
  }

  @Test("names that are equal in Swift and not in their bytes are two tenants and two people")
  func equalNames() throws {
    let names = ["j\u{F6}rgen", "jo\u{308}rgen"]
    try #require(names[0] == names[1])
    var source = EventSource(seed: 1)
    let events = source.events(2, days: 1).enumerated().map { number, event in
      var event = event
      event.user = source.vocabulary.symbols.intern(names[number])
      event.tenant = event.user
      event.device = source.vocabulary.symbols.intern("laptop")
      return event
    }
    try store.checkpoint { try $0.append(events, of: source.vocabulary) }
    #expect(try store.info().tenants.map(\.people) == [1, 1])
    #expect(try names.map { try store.knownIDs(tenant: $0, days: 0...100_000).count } == [1, 1])
  }

  @Test("names that no history refers to any more are forgotten, and no others")
  func unusedNames() throws {
    var source = EventSource(seed: 1)
    let events = source.events(40)
    try save(events, source.vocabulary, to: store)
    let before = try store.digest()
    var other = EventSource(seed: 2)
    let named = other.events(40, tenant: "sundvik").map { event in
      var event = event
      event.application = other.vocabulary.symbols.intern("known to one tenant only")
      return event
    }
    let count = try store.info().names
    try store.checkpoint { try $0.append(named, of: other.vocabulary) }
    #expect(try store.info().names > count)
    try store.checkpoint { checkpoint in
      try checkpoint.remove(tenant: "sundvik")
      try checkpoint.removeUnusedNames()
    }
    #expect(try store.info().names == count)
    #expect(try store.digest() == before)
    #expect(try store.check() == [])
  }

  @Test("reading during a checkpoint shows what was there before it")
  func readInside() throws {
    try store.checkpoint { try $0.setState([1], scope: "s", tenant: "t", key: "k") }
    try store.checkpoint { checkpoint in
      try checkpoint.setState([2], scope: "s", tenant: "t", key: "k")
      #expect(try store.state(scope: "s", tenant: "t", key: "k")?.bytes == [1])
    }
    #expect(try store.state(scope: "s", tenant: "t", key: "k")?.bytes == [2])
  }

  @Test("one checkpoint can take events of several vocabularies")
  func vocabularies() throws {
    var sources = [EventSource(seed: 7), EventSource(seed: 8)]
    let batches = [sources[0].events(60), sources[1].events(60)]
    try store.checkpoint { checkpoint in
      for index in [0, 1, 0] { try checkpoint.append(batches[index], of: sources[index].vocabulary) { _ in "AS1" } }
    }
    let apart = try Store.open(folder.file("b.sqlite"), mode: .readWrite)
    for index in [1, 0] {
      try apart.checkpoint { try $0.append(batches[index], of: sources[index].vocabulary) { _ in "AS1" } }
    }
    #expect(try store.digest() == apart.digest())
  }

  @Test("the watermark is there afterwards, and is of one tenant alone")
  func watermark() throws {
    let mark = Watermark(time: Timestamp(microseconds: -5), id: EventID(high: .max, low: 7))
    try store.checkpoint { try $0.setWatermark(mark, tenant: "fjordbygg") }
    #expect(try store.watermark(tenant: "fjordbygg") == mark)
    #expect(try store.watermark(tenant: "other") == nil)
  }

  @Test("a process killed at any byte of a checkpoint leaves the store before or after it")
  func killed() throws {
    let copy = folder.file("copy.sqlite")
    var source = EventSource(seed: 2)
    let events = source.events(400, people: 20)
    try save(Array(events[..<200]), source.vocabulary, to: store)
    let before = try store.digest()
    let length = try size(store.path + "-wal")
    try save(Array(events[200...]), source.vocabulary, to: store)
    let after = try store.digest()
    let log = try Data(contentsOf: URL(fileURLWithPath: store.path + "-wal"))
    var seen: Set<String> = []
    for cut in stride(from: length, through: log.count, by: 1_777) + [log.count] {
      try Data(contentsOf: URL(fileURLWithPath: store.path)).write(to: URL(fileURLWithPath: copy))
      try log.prefix(cut).write(to: URL(fileURLWithPath: copy + "-wal"))
      try? FileManager.default.removeItem(atPath: copy + "-shm")
      let killed = try Store.open(copy, mode: .readWrite)
      #expect(try killed.check() == [])
      seen.insert(try killed.digest())
      try killed.close()
    }
    #expect(seen == [before, after])
  }

  @Test("a process killed in the middle of a checkpoint leaves the store before it")
  func killedInside() throws {
    var source = EventSource(seed: 3)
    let events = source.events(400, people: 20)
    try save(Array(events[..<200]), source.vocabulary, to: store)
    let before = try store.digest()
    let copy = folder.file("copy.sqlite")
    try store.checkpoint { checkpoint in
      try checkpoint.append(Array(events[200...]), of: source.vocabulary)
      for number in 0..<20_000 {
        try checkpoint.setState(Array(repeating: 1, count: 1_000), scope: "s", tenant: "fjordbygg", key: "\(number)")
      }
      try FileManager.default.copyItem(atPath: store.path, toPath: copy)
      try FileManager.default.copyItem(atPath: store.path + "-wal", toPath: copy + "-wal")
      #expect(try size(copy + "-wal") > 4_000_000, "the transaction was to be large enough to reach the disk")
    }
    let killed = try Store.open(copy, mode: .readWrite)
    #expect(try killed.check() == [])
    #expect(try killed.digest() == before)
  }

  @Test("clearing a tenant forgets what was worked out for it, and nothing else")
  func clear() throws {
    var source = EventSource(seed: 4)
    let events = source.events(50)
    try save(events, source.vocabulary, to: store)
    try store.setState(.contacting, ofCase: "k7m2p9qx", at: Timestamp(seconds: 1))
    try store.checkpoint { checkpoint in
      try checkpoint.setState([9], scope: "person", tenant: "other", key: "k")
      try checkpoint.upsert(sampleCase("otherone", tenant: "other"))
    }
    let before = try store.digest()
    try store.checkpoint { try $0.clear(tenant: "fjordbygg") }
    #expect(try store.cases().map(\.id) == ["otherone"])
    #expect(try store.watermark(tenant: "fjordbygg") == nil)
    #expect(try store.info().events == 50)
    #expect(try store.info().states == 1)
    try save(events, source.vocabulary, to: store)
    #expect(try store.digest() == before)
    #expect(try store.findCase("k7m2p9qx").state == .contacting)
  }

  private func size(_ file: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: file)
    return (attributes[.size] as? NSNumber)?.intValue ?? 0
  }
}
