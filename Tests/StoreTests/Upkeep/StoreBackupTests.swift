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

  @Test("the store itself is no place for its backup, whatever it is called")
  func ontoItself() throws {
    let link = folder.file("link.sqlite")
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: store.path)
    for path in [store.path, link] {
      #expect(throws: StoreError(path, .other("this is the store itself; name another file for its backup"))) {
        try store.backup(to: path, replacing: true)
      }
    }
    #expect(try store.cases().count == 1)
  }

  @Test("a write-ahead log that a killed run left never meets the pages of a copy")
  func strayLog() throws {
    let log = Data(repeating: 7, count: 4_128)
    try log.write(to: URL(fileURLWithPath: target + "-wal"))
    #expect(throws: StoreError.self) { try store.backup(to: target, replacing: true) }
    #expect(!FileManager.default.fileExists(atPath: target))
    let sound = folder.file("sound.sqlite")
    try store.backup(to: sound)
    #expect(try Store.restore(target, from: sound) == target + ".before-restore-1")
    #expect(try Data(contentsOf: URL(fileURLWithPath: target + ".before-restore-1-wal")) == log)
    #expect(try Store.open(target, mode: .readWrite).digest() == store.digest())
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
