import Events
import Testing

@testable import Store

@Suite struct StoreDigestTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func digest(_ name: String, _ fill: (Checkpoint) throws -> Void) throws -> String {
    let store = try Store.open(folder.file(name), mode: .readWrite)
    try store.checkpoint(fill)
    return try store.digest()
  }

  @Test("equal contents give equal digests, whatever the order in which they came")
  func order() throws {
    let a = try digest("a") {
      try $0.upsert(sampleCase("aaaa1111"))
      try $0.upsert(sampleCase("bbbb2222", tenant: "other"))
    }
    let b = try digest("b") {
      try $0.upsert(sampleCase("bbbb2222", tenant: "other"))
      try $0.upsert(sampleCase("aaaa1111"))
    }
    #expect(a == b)
  }

  @Test("neither runs, nor the clock, nor the files in which records stood matter")
  func leftOut() throws {
    var moved = sampleFinding("f")
    moved.sources = [Finding.Source(file: "tuesday.json", record: 99)]
    let a = try digest("a") {
      try $0.upsert(sampleCase(findings: [sampleFinding("f")]))
      try $0.setState(.resolved, ofCase: "k7m2p9qx", at: Timestamp(seconds: 1))
    }
    let b = try digest("b") {
      try $0.upsert(sampleCase(findings: [moved]))
      try $0.setState(.resolved, ofCase: "k7m2p9qx", at: Timestamp(seconds: 2))
      try $0.record(RunRecord(started: Timestamp(seconds: 1), finished: Timestamp(seconds: 2), account: Account()))
    }
    #expect(a == b)
  }

  @Test("every kind of content matters")
  func sensitive() throws {
    let store = try Store.open(folder.file("a"), mode: .readWrite)
    var source = EventSource(seed: 1)
    let events = source.events(2)
    let mark = Watermark(time: Timestamp(seconds: 1), id: EventID(high: 0, low: 1))
    let changes: [(Checkpoint) throws -> Void] = [
      { try $0.append([events[0]], of: source.vocabulary) }, { try $0.append([events[1]], of: source.vocabulary) },
      { try $0.upsert(sampleCase()) }, { try $0.upsert(sampleCase(severity: .critical)) },
      { try $0.upsert(sampleFinding("second")) }, { try $0.setWatermark(mark, tenant: "fjordbygg") },
      { try $0.setState([1], scope: "s", tenant: "t", key: "k") },
      { try $0.setState([2], scope: "s", tenant: "t", key: "k") },
      { try $0.setState(.resolved, ofCase: "k7m2p9qx", at: Timestamp(seconds: 1)) },
    ]
    var digests = [try store.digest()]
    for change in changes {
      try store.checkpoint(change)
      digests.append(try store.digest())
    }
    #expect(Set(digests).count == changes.count + 1)
  }

  @Test("the figures of a store are those of its contents")
  func info() throws {
    let store = try Store.open(folder.file("a"), mode: .readWrite)
    var source = EventSource(seed: 2)
    let events = source.events(100)
    let run = RunRecord(started: Timestamp(seconds: 1), finished: Timestamp(seconds: 2), account: Account())
    try store.checkpoint { checkpoint in
      try checkpoint.append(events, of: source.vocabulary)
      try checkpoint.upsert(sampleCase())
      try checkpoint.setState([1], scope: "input", tenant: "", key: "monday.json")
      try checkpoint.record(run)
    }
    let info = try store.info()
    #expect(info.tenants.map(\.name) == ["fjordbygg"])
    #expect((info.events, info.people, info.findings, info.cases, info.states) == (100, 5, 1, 1, 1))
    #expect(info.first == events.first?.time && info.last == events.last?.time)
    #expect(info.lastRun?.finished == run.finished)
    #expect(info.bytes > 10_000 && info.names > 5 && info.sightings > 4)
  }
}
