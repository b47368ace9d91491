#if canImport(Glibc)
  import Glibc
#endif

/// Where the sorted runs of one task stand on disk, one after the other: a file without a name, which the system removes
/// when the process ends, however it ends.
final class RunFile: Sendable {
  let folder: String
  let descriptor: Int32

  init(folder: String) throws(AnalysisError) {
    self.folder = folder
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

  /// Puts `bytes` at the end; answers where they begin.
  func append(_ bytes: UnsafeRawBufferPointer) -> Result<off_t, AnalysisError> {
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

func systemReason() -> String { String(cString: strerror(errno)) }
