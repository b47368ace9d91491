import Events
import GRDB
import Testing

@testable import Store

@Suite("Cases that people merge and split")
struct StoreArrangingTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let now = Timestamp(seconds: 1_791_970_000)
  private let first = [
    sampleFinding("f1", case: "aaaa1111", time: Timestamp(seconds: 100), severity: .medium),
    sampleFinding("f2", case: "aaaa1111", time: Timestamp(seconds: 200)),
  ]
  private let second = [
    sampleFinding("e1", case: "bbbb2222", time: Timestamp(seconds: 900), severity: .critical)
  ]

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    try analyse()
  }

  /// What an analysis saves, which knows nothing of what people did.
  private func analyse(_ more: [Finding] = []) throws {
    let cases = Dictionary(grouping: first + second + more, by: \.caseID)
    try store.checkpoint { checkpoint in
      for (_, findings) in cases {
        if let item = Case(findings: findings) { try checkpoint.upsert(item) }
      }
    }
  }

  private func shown(_ id: String) throws -> [String] { try store.findCase(id).findings.map(\.id) }
  private func expectSound() throws { #expect(try store.check().isEmpty) }

  @Test("merged, they are one case as grave as the gravest, and both ids lead to it")
  func merged() throws {
    try store.check(["a"], inCase: "bbbb2222", by: "kim", now: now)
    let kept = try store.merge("bbbb", into: "aaaa", by: "sam", now: now)
    #expect(kept.id == "aaaa1111" && kept.severity == .critical && kept.lastSeen == Timestamp(seconds: 900))
    #expect(try store.cases().map(\.id) == ["aaaa1111"])
    #expect(try shown("bbbb2222") == ["f1", "f2", "e1"])
    #expect(try store.work(onCase: "aaaa1111").check(ofStep: "a")?.who == "kim")
    #expect(try store.entries(ofCase: "aaaa1111").map(\.kind) == ["checked", "merged"])
    try expectSound()
  }

  @Test("an analysis that derives them anew, or lets a finding join, keeps to it")
  func derivedAnew() throws {
    _ = try store.merge("bbbb", into: "aaaa", by: "sam", now: now)
    let digest = try store.digest()
    try analyse()
    #expect(try store.digest() == digest)
    try analyse([sampleFinding("e2", case: "bbbb2222", time: Timestamp(seconds: 950))])
    #expect(try shown("aaaa1111") == ["f1", "f2", "e1", "e2"])
    try store.checkpoint { try $0.clear(tenant: "fjordbygg") }
    #expect(try store.cases().isEmpty)
    try analyse()
    #expect(try store.cases().map(\.id) == ["aaaa1111"] && shown("aaaa1111") == ["f1", "f2", "e1"])
    try expectSound()
  }

  @Test("the analysis gets them as it derived them")
  func derived() throws {
    _ = try store.merge("bbbb", into: "aaaa", by: "sam", now: now)
    let new = try store.split("aaaa", findings: ["f1"], by: "sam", now: now)
    #expect(try store.storedCase("aaaa1111")?.findings.map(\.id) == ["f1", "f2"])
    #expect(try store.storedCase("bbbb2222")?.findings.map(\.caseID) == ["bbbb2222"])
    #expect(try store.storedCase(new.id) == nil)
    #expect(try store.storedCase("cccc3333") == nil)
  }

  @Test("split, the findings are a case of their own, which an analysis keeps to, and can be put back")
  func split() throws {
    let new = try store.split("aaaa", findings: ["f2"], by: "sam", now: now)
    #expect(new.findings.map(\.id) == ["f2"] && new.state == .new)
    #expect(try store.findCase("aaaa1111").severity == .medium)
    try analyse()
    #expect(try shown("aaaa1111") == ["f1"] && shown(new.id) == ["f2"])
    try expectSound()
    _ = try store.merge(new.id, into: "aaaa", by: "sam", now: now)
    #expect(try shown("aaaa1111") == ["f1", "f2"])
    let again = try store.split("aaaa", findings: ["f2"], by: "sam", now: now)
    #expect(try again.id != new.id && shown(again.id) == ["f2"])
    try expectSound()
  }

  @Test("what was merged can be taken out again, and the state that each was given stays its own")
  func takenOut() throws {
    _ = try store.merge("bbbb", into: "aaaa", by: "sam", now: now)
    let out = try store.split("aaaa", findings: ["e1"], by: "sam", now: now)
    try store.contain("aaaa", leaving: [], by: "sam", note: "", now: now)
    try analyse()
    #expect(try store.findCase("aaaa").state == .contained && store.findCase(out.id).state == .new)
    #expect(try store.cases(CaseFilter(states: [.new])).map(\.id) == [out.id])
  }

  @Test("a chain of merges leads to its end")
  func chain() throws {
    let third = sampleFinding("g1", case: "cccc3333", time: Timestamp(seconds: 2_000))
    try analyse([third])
    _ = try store.merge("bbbb", into: "aaaa", by: "sam", now: now)
    _ = try store.merge("aaaa", into: "cccc", by: "sam", now: now)
    try analyse([third])
    #expect(try shown("bbbb2222") == ["f1", "f2", "e1", "g1"] && store.cases().map(\.id) == ["cccc3333"])
    #expect(try store.entries(ofCase: "cccc3333").count == 2)
    #expect(throws: StoreError.self) { try store.merge("cccc", into: "aaaa", by: "sam", now: now) }
    try expectSound()
  }

  @Test("what makes no sense is refused and changes nothing")
  func refused() throws {
    let digest = try store.digest()
    try store.checkpoint { try $0.upsert(sampleCase("dddd4444", user: "bo@x.example")) }
    let before = try store.digest()
    #expect(before != digest)
    for (id, target) in [("dddd", "aaaa"), ("aaaa", "aaaa"), ("zzzz", "aaaa")] {
      #expect(throws: StoreError.self) { try store.merge(id, into: target, by: "sam", now: now) }
    }
    for findings in [["f1", "f2"], ["f"], ["e1"]] {
      #expect(throws: StoreError.self) { try store.split("aaaa", findings: findings, by: "sam", now: now) }
    }
    try store.resolve("bbbb", as: .confirmedSafe, by: "kim", note: "", now: now)
    #expect(throws: StoreError.self) { try store.merge("bbbb", into: "aaaa", by: "sam", now: now) }
    #expect(throws: StoreError.self) { try store.merge("aaaa", into: "bbbb", by: "sam", now: now) }
    #expect(try store.cases().count == 3)
  }

  @Test("a finding that stands elsewhere than it was put is noticed by the store's check")
  func misplaced() throws {
    let new = try store.split("aaaa", findings: ["f2"], by: "sam", now: now)
    try store.checkpoint { checkpoint in
      try checkpoint.db.execute(
        sql: "UPDATE case_split SET case_id = 'bbbb2222' WHERE finding_id = 'f2'")
    }
    #expect(try store.check() == ["finding f2 stands in case \(new.id) and belongs into bbbb2222"])
  }
}
