package import Events
internal import Glibc

extension InputSource {
  /// When the file, or the archive that holds it, was written last; now, for what comes through a pipe.
  package var written: Timestamp? {
    switch location {
    case .standardInput: Timestamp(seconds: Int64(time(nil)))
    case .memory: nil
    case .file(let path), .member(let path, _): InputSource.written(path)
    }
  }

  private static func written(_ path: FilePath) -> Timestamp? {
    var status = stat()
    guard path.withCString({ stat($0, &status) }) == 0 else { return nil }
    return Timestamp(seconds: Int64(status.st_mtim.tv_sec))
  }
}
