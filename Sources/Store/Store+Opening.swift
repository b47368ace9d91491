internal import Foundation
internal import GRDB

#if canImport(Glibc)
  internal import Glibc
#endif

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
      return Store(path: path, database: database, file: FileIdentity(path))
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
    // Never over a file that another process has made since: it may be a store by now.
    let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      Glibc.close(descriptor)
    } else if errno != EEXIST {
      throw StoreError(path, .folder("\(folder.path) cannot be written"))
    }
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
    if readOnly { return try DatabaseQueue(path: readingName(path), configuration: configuration) }
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

  /// Readers of a write-ahead database share memory in a file beside it. Where that cannot be made (a medium that is
  /// read-only, a folder of somebody else) and no log is there that would have to be read too, nobody is writing, and
  /// the file can be read as it stands.
  private static func readingName(_ path: String) -> String {
    let url = URL(fileURLWithPath: path)
    let mayShare = FileManager.default.isWritableFile(atPath: url.deletingLastPathComponent().path)
    if mayShare || hasLog(path) { return absolute(path) }
    return url.absoluteString.replacingOccurrences(of: "?", with: "%3f") + "?immutable=1"
  }

  /// Whether a write-ahead log with something in it stands beside a file; a reader leaves an empty one.
  static func hasLog(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return ((attributes?[.size] as? NSNumber)?.intValue ?? 0) > 0
  }

  /// SQLite takes a relative name that begins with `file:` for a URI.
  static func absolute(_ path: String) -> String { URL(fileURLWithPath: path).path }
}
