internal import Glibc

/// The system's number for a file, the same under all its names.
struct FileNumber: Hashable {
  let device: UInt64
  let node: UInt64

  init(device: UInt64, node: UInt64) {
    self.device = device
    self.node = node
  }

  init(_ mark: FileMark) { self.init(device: mark.device, node: mark.node) }

  init(_ status: stat) { self.init(device: UInt64(status.st_dev), node: UInt64(status.st_ino)) }

  /// Nil for what is no file.
  init?(_ path: FilePath) {
    guard let status = FileNumber.status(path) else { return nil }
    self.init(status)
  }

  /// Nil for what is no file.
  static func status(_ path: FilePath) -> stat? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return status
  }
}

extension FilePath {
  /// Whether nothing stands there, not even something that cannot be read.
  var isMissing: Bool {
    var status = stat()
    return withCString { stat($0, &status) } != 0 && errno == ENOENT
  }

  /// Whether this is what a rotation makes of `path`: `app.log.1`, `app.log.2.gz`, `app.log-20261014`.
  func isRotation(of path: FilePath) -> Bool {
    guard bytes.count > path.bytes.count, bytes.starts(with: path.bytes) else { return false }
    let next = bytes[path.bytes.count]
    return next == UInt8(ascii: ".") || next == UInt8(ascii: "-")
  }

  /// The folder that it is in.
  var folder: FilePath {
    guard let slash = bytes.lastIndex(of: UInt8(ascii: "/")) else { return FilePath(".") }
    return slash == 0 ? FilePath("/") : FilePath(bytes: Array(bytes[..<slash]))
  }
}
