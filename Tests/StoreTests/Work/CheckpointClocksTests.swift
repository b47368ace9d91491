import Events
import Testing

@testable import Store

@Suite("Since when findings wait")
struct CheckpointClocksTests {
  private let folder: TemporaryFolder
  private let store: Store
  private let now = Timestamp(seconds: 1_791_970_000)

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
  }

  private func tell(_ findings: [Finding], after seconds: Double) throws -> [String] {
    try store.checkpoint { checkpoint in
      try checkpoint.upsert(sampleCase(findings: findings))
      return try checkpoint.startClocks(at: now.adding(seconds: seconds))
    }
  }

  @Test("a finding waits since it was first told as grave as it is")
  func told() throws {
    let medium = sampleFinding("f1", severity: .medium)
    #expect(try tell([medium], after: 0).isEmpty)
    _ = try tell([medium], after: 60)
    #expect(try store.told(findings: ["f1", "f2"]) == ["f1": now])
    _ = try tell([sampleFinding("f1", severity: .high)], after: 120)
    #expect(try store.told(findings: ["f1"]) == ["f1": now.adding(seconds: 120)])
  }

  @Test("a resolved case that a finding joins is opened again, its verdict holds, and the history says why")
  func joined() throws {
    _ = try tell([sampleFinding("f1")], after: 0)
    try store.resolve("k7m2p9qx", as: .compromised, by: "sam", note: "", now: now)
    #expect(try tell([sampleFinding("f1"), sampleFinding("f2", severity: .low)], after: 60).isEmpty)
    #expect(try store.findCase("k7m2p9qx").state == .resolved)
    let all = [sampleFinding("f1"), sampleFinding("f2", severity: .low), sampleFinding("f3", severity: .medium)]
    #expect(try tell(all, after: 120) == ["k7m2p9qx"])
    #expect(try store.findCase("k7m2p9qx").state == .new)
    #expect(try store.ruling(ofCase: "k7m2p9qx")?.verdict == .compromised)
    #expect(try store.entries(ofCase: "k7m2p9qx").map(\.kind) == ["resolved", "reopened"])
    #expect(try store.work(onCase: "k7m2p9qx").since == now.adding(seconds: 120))
  }
}
