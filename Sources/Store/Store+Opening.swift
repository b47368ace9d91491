internal import Foundation
internal import GRDB

extension Store {
  /// Opens the store at `path`. The file can be read by its owner alone: sign-in logs are personal data. Where another
  /// process is writing, each transaction waits up to `seconds` for its turn before it fails as `locked`.
  package static func open(_ path: String, mode: Mode, waiting seconds: Double = 5) throws(StoreError) -> Store {
    let readOnly = mode == .readOnly
    let exists = FileManager.default.fileExists(atPath: path)
    if !exists {
      guard !readOnly else { throw StoreError(path, .missing) }
      try createFile(path)
    } else if !readOnly, !FileManager.default.isWritableFile(atPath: path) {
      throw StoreError(path, .readOnly)
    }
    return try StoreError.telling(path) {
      try examine(path, readOnly: readOnly, waiting: seconds)
      let database = try connect(path, readOnly: readOnly, waiting: seconds)
      if !readOnly { try database.writeWithoutTransaction(Schema.migrate) }
      return Store(path: path, database: database)
    }
  }

  private static func createFile(_ path: String) throws(StoreError) {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw StoreError(path, .folder(error.localizedDescription))
    }
    let made = FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
    if !made { throw StoreError(path, .folder("\(folder.path) cannot be written")) }
  }

  /// Refuses a file that is not ours before anything in it is touched.
  private static func examine(_ path: String, readOnly: Bool, waiting seconds: Double) throws {
    let (application, version, isEmpty) = try connect(path, readOnly: true, waiting: seconds).read { db in
      (
        try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0,
        try Schema.found(db),
        try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
      )
    }
    guard isEmpty && application == 0 || application == Schema.applicationID else { throw StoreError(path, .foreign) }
    if version > Schema.version { throw StoreError(path, .newerSchema(found: version, known: Schema.version)) }
    if readOnly, version < Schema.version {
      throw StoreError(path, .olderSchema(found: version, known: Schema.version))
    }
  }

  private static func connect(
    _ path: String, readOnly: Bool, waiting seconds: Double
  ) throws -> any DatabaseWriter {
    let configuration = configuration(readOnly: readOnly, waiting: seconds)
    if readOnly { return try DatabaseQueue(path: absolute(path), configuration: configuration) }
    return try DatabasePool(path: absolute(path), configuration: configuration)
  }

  private static func configuration(readOnly: Bool, waiting seconds: Double) -> Configuration {
    var configuration = Configuration()
    configuration.readonly = readOnly
    configuration.busyMode = .timeout(seconds)
    configuration.prepareDatabase { db in
      // 16 MB: the inner pages of every index of a store with a year of 5,000 people.
      try db.execute(sql: "PRAGMA cache_size = -16000")
      // A large analysis leaves a write-ahead log of hundreds of MB, which would stay until the last one closes.
      try db.execute(sql: "PRAGMA journal_size_limit = 67108864")
    }
    return configuration
  }

  /// SQLite takes a relative name that begins with `file:` for a URI.
  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }
}
