import Events
import Foundation
import Testing

@testable import Store

@Suite("Pruning a store")
struct StorePruneTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let start = Timestamp(seconds: EventSource.firstDay * 86_400)

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a"), mode: .readWrite)
    var source = EventSource(seed: 7)
    let events = source.events(300, days: 10)
    let (old, late) = (start.adding(seconds: 3_600), start.adding(seconds: 8 * 86_400))
    try store.checkpoint {
      try $0.append(events, of: source.vocabulary)
      try $0.setWatermark(Watermark(time: late.adding(seconds: 1e7), id: EventID(high: 0, low: 1)), tenant: "fjordbygg")
      for (id, time, user) in [
        ("aaaa1111", old, "gone.person@x.example"), ("bbbb2222", old, "b"), ("cccc3333", late, "c"),
      ] {
        try $0.upsert(sampleCase(id, user: user, opened: time))
      }
      for id in ["aaaa1111", "cccc3333"] {
        try $0.setState(.resolved, ofCase: id, at: late)
        try $0.add(CaseEntry(time: late, who: "sam", kind: "note", text: "said-on-the-phone"), toCase: id)
      }
    }
  }

  private func day(_ number: Int) -> Timestamp { start.adding(seconds: Double(number) * 86_400) }

  @Test("takes days beyond their time and resolved cases, and leaves the rest sound")
  func prune() throws {
    let before = try store.info()
    let keeping = Keeping(tenant: "fjordbygg", history: 5, cases: 5)
    let told = try store.outdated([keeping], now: day(10))
    let removed = try store.prune([keeping], now: day(10))
    #expect(removed == told)
    #expect(removed.map(\.cases) == [1] && removed.map(\.openCases) == [1])
    let after = try store.info()
    #expect(removed[0].events > 0 && after.events == before.events - removed[0].events && after.events > 0)
    #expect(try #require(after.first) >= day(5))
    #expect(try store.cases(CaseFilter()).map(\.id).sorted() == ["bbbb2222", "cccc3333"])
    #expect(try store.check() == [])
    #expect(try store.prune([keeping], now: day(10)) == [Pruning(tenant: "fjordbygg", openCases: 1)])
  }

  @Test("leaves no byte of a removed case in the file")
  func bytes() throws {
    _ = try store.prune([Keeping(tenant: "fjordbygg", cases: 5)], now: day(10))
    try store.close()
    for suffix in ["", "-wal"] {
      let data = FileManager.default.contents(atPath: folder.file("a") + suffix) ?? Data()
      #expect(data.range(of: Data("gone.person".utf8)) == nil, "\(suffix)")
    }
  }

  @Test("takes calls, ticks and reminders with the case, and those of what was merged into it")
  func work() throws {
    try store.setState(.new, ofCase: "aaaa1111", at: day(1))
    try store.checkpoint { try $0.upsert(sampleCase("dddd4444", user: "gone.person@x.example", opened: day(0))) }
    try store.change("aaaa1111", by: "sam", at: day(1)) { change in
      try change.tick("step-of-gone")
      var attempt = ContactAttempt(started: day(1), who: "sam", line: .first)
      attempt.answeredBy = "said-by-gone"
      try change.save(attempt)
      try change.remind(CaseWork.Reminder(kind: "manager", due: day(1), text: "call-gone"))
    }
    try store.note("merged-of-gone", onCase: "dddd4444", by: "sam", now: day(1))
    _ = try store.merge("dddd4444", into: "aaaa1111", by: "sam", now: day(1))
    try store.setState(.resolved, ofCase: "aaaa1111", at: day(1))
    _ = try store.prune([Keeping(tenant: "fjordbygg", cases: 5)], now: day(10))
    #expect(try store.check() == [] && !store.cases().contains { $0.id == "aaaa1111" })
    try store.close()
    let data = try #require(FileManager.default.contents(atPath: folder.file("a")))
    for text in ["step-of-gone", "said-by-gone", "call-gone", "merged-of-gone"] {
      #expect(data.range(of: Data(text.utf8)) == nil, "\(text)")
    }
  }

  @Test("takes what people did with a resolved case also when the analysis knows the case no more")
  func ended() throws {
    try store.note("written-of-gone", onCase: "bbbb2222", by: "sam", now: day(1))
    try store.resolve("bbbb2222", as: .compromised, by: "sam", note: "", now: day(1))
    try store.checkpoint { try $0.clear(tenant: "fjordbygg") }
    let keeping = Keeping(tenant: "fjordbygg", cases: 5)
    let last = try #require(try store.rulings().first).lastSeen
    #expect(try store.outdated([keeping], now: last.adding(seconds: 4 * 86_400)).map(\.cases) == [0])
    #expect(try store.prune([keeping], now: last.adding(seconds: 6 * 86_400)).map(\.cases) == [1])
    #expect(try store.rulings().isEmpty)
    try store.close()
    let data = try #require(FileManager.default.contents(atPath: folder.file("a")))
    #expect(data.range(of: Data("written-of-gone".utf8)) == nil)
  }

  @Test("touches nothing where nothing is set, and no other tenant")
  func untouched() throws {
    let digest = try store.digest()
    let none = try store.prune([Keeping(tenant: "fjordbygg"), Keeping(tenant: "other", history: 1)], now: day(4_000))
    #expect(none == [Pruning(tenant: "fjordbygg")])
    #expect(try store.digest() == digest)
  }
}
