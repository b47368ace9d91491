internal import Foundation
internal import GRDB

extension Store {
  /// Copies the store while it is in use, by SQLite's online backup. The copy takes its name only when it is complete.
  package func backup(to target: String, replacing: Bool = false) throws(StoreError) {
    let files = FileManager.default
    if !replacing, files.fileExists(atPath: target) { throw StoreError(target, .exists) }
    if file != nil, FileIdentity(target) == file {
      throw StoreError(target, .other("this is the store itself; name another file for its backup"))
    }
    // Left by a process that was killed, or in use: it would be read as the end of the copy.
    if Store.hasLog(target) {
      throw StoreError(target, .other("a write-ahead log (-wal) stands beside it; name another file for the backup"))
    }
    try StoreError.telling(target) { try copy(to: target) }
  }

  /// Puts a backup in the place of the store at `path`, after checking it; answers where the old file is kept, nil when
  /// there was none. Nobody may have the store open meanwhile.
  @discardableResult
  package static func restore(_ path: String, from backup: String) throws(StoreError) -> String? {
    let source = try open(backup, mode: .readOnly)
    if let problem = try source.check().first { throw StoreError(backup, .damaged(problem)) }
    let claim = try Claim(path, waiting: 5)
    defer { claim.release() }
    return try StoreError.telling(path) {
      let incoming = path + ".incoming"
      try source.copy(to: incoming)
      let aside = try putAside(path)
      try FileManager.default.moveItem(atPath: incoming, toPath: path)
      return aside
    }
  }

  private func copy(to target: String) throws {
    let files = FileManager.default
    let partial = target + ".partial"
    if files.fileExists(atPath: partial) { try files.removeItem(atPath: partial) }
    guard files.createFile(atPath: partial, contents: nil, attributes: [.posixPermissions: 0o600]) else {
      throw StoreError(target, .folder("\(partial) cannot be written"))
    }
    let copy = try DatabaseQueue(path: Store.absolute(partial))
    try database.backup(to: copy)
    try copy.close()
    guard rename(partial, target) == 0 else { throw StoreError(target, .folder(String(cString: strerror(errno)))) }
  }

  /// Renames a store with what belongs to it, so that a write-ahead log can never meet another file's pages; nil where
  /// nothing of it is there.
  private static func putAside(_ path: String) throws -> String? {
    let files = FileManager.default
    if ["", "-wal", "-shm"].allSatisfy({ !files.fileExists(atPath: path + $0) }) { return nil }
    var number = 1
    while files.fileExists(atPath: "\(path).before-restore-\(number)") { number += 1 }
    let aside = "\(path).before-restore-\(number)"
    for suffix in ["-wal", "-shm", ""] where files.fileExists(atPath: path + suffix) {
      try files.moveItem(atPath: path + suffix, toPath: aside + suffix)
    }
    return aside
  }
}
