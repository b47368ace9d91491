import Events
import Testing

@testable import Store

@Suite("Changes of a case by several people")
struct CaseChangeTests {
  private let folder: TemporaryFolder
  /// Two connections, as of two processes.
  private let sams: Store
  private let kims: Store
  private let now = Timestamp(seconds: 1_791_970_000)
  private let id = "k7m2p9qx"

  init() throws {
    folder = try TemporaryFolder()
    sams = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    try sams.checkpoint { try $0.upsert(sampleCase()) }
    kims = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
  }

  @Test("who goes by an old revision changes nothing, and is told who did what when")
  func conflict() throws {
    let seen = try sams.work(onCase: id).revision
    try kims.resolve(id, as: .compromised, by: "kim", note: "not me", now: now)
    #expect(
      throws: StoreError(
        sams.path,
        .changedMeanwhile(id, [CaseEntry(time: now, who: "kim", kind: "resolved", text: "compromised: not me")]))
    ) {
      try sams.resolve(id, as: .confirmedSafe, by: "sam", note: "was me", now: now, seen: seen)
    }
    #expect(try sams.ruling(ofCase: id)?.verdict == .compromised)
    #expect(try sams.entries(ofCase: id).map(\.who) == ["kim"])
    let error = StoreError(
      "a", .changedMeanwhile(id, [CaseEntry(time: now, who: "kim", kind: "resolved", text: "compromised")]))
    #expect(error.description.contains("2026-10-14T09:26:40Z kim resolved compromised"))
  }

  @Test("a resolved case is not resolved over, whoever looked at it when")
  func resolvedTwice() throws {
    try kims.resolve(id, as: .compromised, by: "kim", note: "", now: now)
    let entry = CaseEntry(time: now, who: "kim", kind: "resolved", text: "compromised")
    #expect(throws: StoreError(sams.path, .resolved(id, entry))) {
      try sams.resolve(id, as: .confirmedSafe, by: "sam", note: "", now: now)
    }
    #expect(throws: StoreError.self) { try sams.contain(id, leaving: [], by: "sam", note: "", now: now) }
    _ = try sams.reopen(id, by: "sam", note: "", now: now)
    try sams.resolve(id, as: .confirmedSafe, by: "sam", note: "", now: now)
    #expect(try kims.ruling(ofCase: id)?.verdict == .confirmedSafe)
  }

  @Test("every change counts one revision, and what only adds needs none")
  func revisions() throws {
    #expect(try sams.work(onCase: id) == CaseWork())
    try sams.assign(id, to: "sam", by: "sam", now: now, seen: 0)
    try kims.note("looks odd", onCase: id, by: "kim", now: now)
    try kims.check(["revoke-sessions"], inCase: id, by: "kim", now: now)
    #expect(throws: StoreError.self) { try sams.assign(id, to: "kim", by: "sam", now: now, seen: 1) }
    let work = try sams.work(onCase: id)
    #expect(work.revision == 3 && work.assignee == "sam" && work.since == nil)
    #expect(try sams.entries(ofCase: id).map(\.kind) == ["assigned", "note", "checked"])
  }

  @Test("no change is lost of two people who work at once")
  func atOnce() async throws {
    await withTaskGroup(of: Void.self) { group in
      for (store, who) in [(sams, "sam"), (kims, "kim")] {
        group.addTask {
          for i in 0..<25 { try? store.note("\(i)", onCase: "k7m2p9qx", by: who, now: Timestamp(seconds: 1)) }
        }
      }
    }
    #expect(try sams.entries(ofCase: id).count == 50)
    #expect(try sams.work(onCase: id).revision == 50)
  }

  @Test("a tick says who set it; taken back it is gone, and the history tells of both")
  func ticks() throws {
    try sams.check(["a", "b"], inCase: id, by: "sam", now: now)
    try kims.check(["a"], inCase: id, by: "kim", now: now.adding(seconds: 1))
    #expect(try sams.work(onCase: id).check(ofStep: "a")?.who == "sam")
    try kims.check(["a"], undoing: true, inCase: id, by: "kim", now: now)
    #expect(try sams.work(onCase: id).checks.map(\.step) == ["b"])
    #expect(try sams.entries(ofCase: id).map(\.kind) == ["checked", "checked", "unchecked"])
  }

  @Test("what failed halfway has not happened at all")
  func undone() throws {
    struct Stop: Error {}
    #expect(throws: Stop.self) {
      try sams.change(id, by: "sam", at: now) { change in
        try change.assign(to: "sam")
        try change.note("note", "half")
        throw Stop()
      }
    }
    #expect(try sams.work(onCase: id) == CaseWork() && sams.entries(ofCase: id).isEmpty)
  }
}
