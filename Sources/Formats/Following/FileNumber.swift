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

  enum Look {
    /// `written` in nanoseconds since 1970.
    case regular(FileNumber, written: Int)
    case other
  }

  static func look(_ path: FilePath) -> Look {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return .other }
    return .regular(
      FileNumber(device: UInt64(status.st_dev), node: UInt64(status.st_ino)),
      written: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec)
  }
}

extension FilePath {
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
