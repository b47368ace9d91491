#if canImport(Glibc)
  import Glibc
#endif

/// Where the sorted runs of one task stand on disk, one after the other: a file without a name, which the system removes
/// when the process ends, however it ends.
final class RunFile: Sendable {
  let folder: String
  let descriptor: Int32
  /// Bytes of the file system that are left to everything else: the store, and whoever else works there.
  private let spared: UInt64

  init(folder: String, spared: UInt64) throws(AnalysisError) {
    self.folder = folder
    self.spared = spared
    let opened = open(folder, O_RDWR | RunFile.nameless | O_DIRECTORY | O_CLOEXEC, 0o600)
    descriptor = opened >= 0 ? opened : RunFile.unlinked(in: folder)
    if descriptor < 0 { throw AnalysisError.temporaryFolder(folder, reason: systemReason()) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// `O_TMPFILE` without its `O_DIRECTORY`; Swift does not see the macro.
  private static let nameless: Int32 = 0o20000000

  /// For file systems that know no files without a name.
  private static func unlinked(in folder: String) -> Int32 {
    var template = Array((folder + "/nattvakt-run-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor >= 0 { unlink(template) }
    return descriptor
  }

  /// Puts `bytes` at the end, unless the disk has no room for them; answers where they begin.
  func append(_ bytes: UnsafeRawBufferPointer) -> Result<off_t, AnalysisError> {
    if let free, free < UInt64(bytes.count) + spared {
      return .failure(.noRoom(folder, free: free, needed: UInt64(bytes.count) + spared))
    }
    let start = lseek(descriptor, 0, SEEK_END)
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let written = write(descriptor, base + done, bytes.count - done)
      if written < 0, errno == EINTR { continue }
      if written <= 0 { return .failure(.temporaryFolder(folder, reason: systemReason())) }
      done += written
    }
    return .success(start)
  }
}

extension RunFile {
  /// Bytes that may still be written to the file system; nil where it does not tell.
  fileprivate var free: UInt64? {
    var status = statvfs()
    guard fstatvfs(descriptor, &status) == 0 else { return nil }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize)
  }
}

func systemReason() -> String { String(cString: strerror(errno)) }
