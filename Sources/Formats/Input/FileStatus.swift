internal import Glibc

/// What stands at a path, links followed.
enum FileStatus {
  case file(size: UInt64)
  case folder(device: dev_t, node: ino_t)
  /// A named pipe, socket or device: read once from its start to its end.
  case pipe
  case unreadable(String)

  init(_ path: FilePath) {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else {
      self = .unreadable(SystemFault.current)
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: self = .folder(device: status.st_dev, node: status.st_ino)
    case S_IFREG: self = .file(size: UInt64(clamping: status.st_size))
    default: self = .pipe
    }
  }
}
