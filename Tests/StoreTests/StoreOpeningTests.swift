import Events
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct StoreOpeningTests {
  let folder: TemporaryFolder
  let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("deep/er/nattvakt.sqlite")
  }

  private func reason(_ path: String, _ mode: Store.Mode) -> StoreError.Reason? {
    do {
      _ = try Store.open(path, mode: mode)
      return nil
    } catch { return error.reason }
  }

  @Test("a new store and its folder are made, for the owner alone, write-ahead log included")
  func create() throws {
    let store = try Store.open(path, mode: .readWrite)
    for file in [path, path + "-wal"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: file)
      #expect((attributes[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }
    #expect(try store.info().schemaVersion == Schema.version)
  }

  @Test("what one opening saved, the next reads, and a reader beside a writer")
  func reopen() throws {
    let writer = try Store.open(path, mode: .readWrite)
    try writer.checkpoint { try $0.upsert(sampleCase()) }
    #expect(try Store.open(path, mode: .readOnly).cases().count == 1)
    try writer.close()
    #expect(try Store.open(path, mode: .readOnly).cases().count == 1)
  }

  @Test("there is nothing to read where there is no file")
  func missing() { #expect(reason(path, .readOnly) == .missing) }

  @Test("a file that is no database is refused and not touched")
  func notADatabase() throws {
    let file = folder.file("notes.txt")
    try String(repeating: "not a database\n", count: 400).write(toFile: file, atomically: true, encoding: .utf8)
    #expect(reason(file, .readWrite) == .notADatabase)
    #expect(try String(contentsOfFile: file, encoding: .utf8).hasPrefix("not a database\n"))
  }

  @Test("another program's database is refused and keeps its journal mode")
  func foreign() throws {
    let file = folder.file("other.sqlite")
    let other = try DatabaseQueue(path: file)
    try other.write { try $0.execute(sql: "CREATE TABLE song (id INTEGER PRIMARY KEY)") }
    #expect(reason(file, .readWrite) == .foreign)
    #expect(try other.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
  }

  @Test("a store of a later version is refused, and the message names both versions")
  func newer() throws {
    let store = try Store.open(path, mode: .readWrite)
    try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try store.close()
    #expect(reason(path, .readWrite) == .newerSchema(found: 99, known: Schema.version))
    #expect(reason(path, .readOnly) == .newerSchema(found: 99, known: Schema.version))
  }

  @Test("an empty file becomes a store, but cannot be read as one")
  func empty() throws {
    let file = folder.file("empty.sqlite")
    try Data().write(to: URL(fileURLWithPath: file))
    #expect(reason(file, .readOnly) == .olderSchema(found: 0, known: Schema.version))
    #expect(reason(file, .readWrite) == nil)
  }

  @Test("a folder that cannot be made is told with the system's reason")
  func folderInTheWay() throws {
    let file = folder.file("file")
    try Data().write(to: URL(fileURLWithPath: file))
    guard case .folder(let detail) = reason(file + "/nattvakt.sqlite", .readWrite) else {
      Issue.record("a store was made below a file")
      return
    }
    #expect(!detail.isEmpty)
  }

  @Test("a store that was opened to be read cannot be written")
  func readOnly() throws {
    try Store.open(path, mode: .readWrite).close()
    let store = try Store.open(path, mode: .readOnly)
    #expect(throws: StoreError(path, .readOnly)) { try store.checkpoint { try $0.upsert(sampleCase()) } }
  }

  @Test("a writer waits for another, and then says that the store is in use")
  func locked() throws {
    let first = try Store.open(path, mode: .readWrite)
    let second = try Store.open(path, mode: .readWrite, waiting: 0.2)
    try first.checkpoint { checkpoint in
      try checkpoint.upsert(sampleCase())
      let start = ContinuousClock.now
      #expect(throws: StoreError(path, .locked)) { try second.checkpoint { _ in } }
      #expect(ContinuousClock.now - start >= .milliseconds(200))
    }
    try second.checkpoint { try $0.upsert(sampleCase("zzzzzzzz")) }
    #expect(try first.cases().count == 2)
  }

  @Test("a full disk loses only the step that did not fit")
  func full() throws {
    let store = try Store.open(path, mode: .readWrite)
    try store.checkpoint { try $0.upsert(sampleCase()) }
    let before = try store.digest()
    try store.database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    #expect(throws: StoreError(path, .full)) {
      try store.checkpoint { try $0.setState(Array(repeating: 7, count: 1 << 20), scope: "a", tenant: "t", key: "k") }
    }
    #expect(try store.digest() == before)
    #expect(try store.check() == [])
  }

  @Test("every message names the file, and what to do where something can be done")
  func messages() {
    let reasons: [StoreError.Reason] = [
      .missing, .folder("x"), .notADatabase, .foreign, .newerSchema(found: 2, known: 1),
      .olderSchema(found: 0, known: 1), .locked, .readOnly, .full, .damaged("x"), .exists, .unknownCase("x"),
      .ambiguousCase("x", ["xy", "xz"]),
    ]
    for reason in reasons {
      let message = StoreError("store.sqlite", reason).description
      #expect(message.hasPrefix("store.sqlite: ") && message.contains("; "))
    }
  }
}
