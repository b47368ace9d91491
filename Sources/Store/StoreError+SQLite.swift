internal import GRDB

extension StoreError {
  /// What an SQLite result code means to the one who runs the program.
  init(_ error: DatabaseError, file: String) {
    let reason: Reason =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
      case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
      case .SQLITE_FULL: .full
      case .SQLITE_NOTADB: .notADatabase
      case .SQLITE_CORRUPT: .damaged(error.message ?? "SQLite finds it malformed")
      case .SQLITE_CANTOPEN: .folder("the file cannot be opened")
      default: .other(error.message ?? "SQLite error \(error.resultCode.rawValue)")
      }
    self.init(file, reason)
  }

  /// Runs `body` and tells its failures as errors of the store at `file`.
  static func telling<T>(_ file: String, _ body: () throws -> T) throws(StoreError) -> T {
    do {
      return try body()
    } catch let error as StoreError {
      throw error
    } catch let error as DatabaseError {
      throw StoreError(error, file: file)
    } catch let error as CodecError {
      throw StoreError(file, .damaged(error.description))
    } catch {
      throw StoreError(file, .other("\(error)"))
    }
  }
}
