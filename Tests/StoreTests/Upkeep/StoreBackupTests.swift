import Events
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct StoreBackupTests {
  let folder: TemporaryFolder
  let store: Store
  let target: String

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("a.sqlite"), mode: .readWrite)
    target = folder.file("backup.sqlite")
    try store.checkpoint { try $0.upsert(sampleCase()) }
  }

  @Test("a backup made during use has the same contents and is for the owner alone")
  func backup() throws {
    try store.backup(to: target)
    #expect(try Store.open(target, mode: .readOnly).digest() == store.digest())
    let attributes = try FileManager.default.attributesOfItem(atPath: target)
    #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!files.contains { $0.contains("partial") })
  }

  @Test("a file that is there already is replaced only on request")
  func overwrite() throws {
    try store.backup(to: target)
    try store.checkpoint { try $0.upsert(sampleCase("zzzz9999")) }
    #expect(throws: StoreError(target, .exists)) { try store.backup(to: target) }
    #expect(try Store.open(target, mode: .readOnly).cases().count == 1)
    try store.backup(to: target, replacing: true)
    #expect(try Store.open(target, mode: .readOnly).cases().count == 2)
  }

  @Test("restoring brings the backup's contents back and keeps the other file aside")
  func restore() throws {
    try store.backup(to: target)
    let saved = try store.digest()
    try store.checkpoint { try $0.upsert(sampleCase("zzzz9999")) }
    let later = try store.digest()
    try store.close()
    let aside = try #require(try Store.restore(store.path, from: target))
    #expect(try Store.open(store.path, mode: .readWrite).digest() == saved)
    #expect(try Store.open(aside, mode: .readWrite).digest() == later)
    #expect(try Store.restore(store.path, from: target) != aside)
  }

  @Test("a store that was lost can be restored")
  func lost() throws {
    try store.backup(to: target)
    let path = folder.file("new.sqlite")
    #expect(try Store.restore(path, from: target) == nil)
    #expect(try Store.open(path, mode: .readOnly).digest() == store.digest())
  }

  @Test("a backup that is damaged or no store is not restored")
  func damaged() throws {
    try store.database.writeWithoutTransaction { try $0.execute(sql: "UPDATE finding SET body = '{'") }
    try store.backup(to: target)
    let before = try store.digestOfFile()
    #expect(throws: StoreError(target, .damaged("finding finding-of-k7m2p9qx cannot be read"))) {
      try Store.restore(store.path, from: target)
    }
    #expect(throws: StoreError(folder.file("none"), .missing)) {
      try Store.restore(store.path, from: folder.file("none"))
    }
    #expect(try store.digestOfFile() == before)
  }
}

extension Store {
  /// Of the file's bytes, for a store whose contents cannot be read.
  fileprivate func digestOfFile() throws -> UInt64 {
    try Data(contentsOf: URL(fileURLWithPath: path)).withUnsafeBytes { StableHash.of($0) }
  }
}
