import Testing

@testable import Store

@Suite struct ClaimTests {
  @Test("a second analysis waits, is refused with a clear reason, and may begin when the first has ended")
  func exclusive() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    let claim = try store.claim()
    let start = ContinuousClock.now
    #expect(throws: StoreError(store.path, .locked)) { try store.claim(waiting: 0.2) }
    #expect(ContinuousClock.now - start >= .milliseconds(200))
    claim.release()
    _ = try store.claim(waiting: 0)
  }

  @Test("there is none on a store in whose place another one was put meanwhile")
  func replaced() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("a.sqlite")
    let backup = folder.file("b.sqlite")
    let first = try Store.open(path, mode: .readWrite)
    try first.backup(to: backup)
    let waiting = try Store.open(path, mode: .readWrite)
    try Store.restore(path, from: backup)
    #expect(throws: StoreError(path, .other("the store was replaced meanwhile; run again"))) { try waiting.claim() }
    _ = try Store.open(path, mode: .readWrite).claim(waiting: 0)
  }

  @Test("a claim ends with the last reference to it")
  func dropped() throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    do { _ = try store.claim() }
    _ = try store.claim(waiting: 0)
  }
}
