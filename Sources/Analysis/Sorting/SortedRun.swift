import Events

#if canImport(Glibc)
  import Glibc
#endif

/// One sorted run on disk: raw events of this process, in a file without a name.
final class SortedRun: Sendable {
  let count: Int
  private let descriptor: Int32

  init(writing events: [Event], folder: String) throws(AnalysisError) {
    count = events.count
    var template = Array((folder + "/nattvakt-run-XXXXXX").utf8CString)
    let opened = mkstemp(&template)
    guard opened >= 0 else { throw AnalysisError.temporaryFolder(folder, reason: systemReason()) }
    descriptor = opened
    unlink(template)
    let failure = events.withUnsafeBytes { SortedRun.write($0, to: opened) }
    if let failure { throw AnalysisError.temporaryFolder(folder, reason: failure) }
  }

  deinit { close(descriptor) }

  func cursor() -> any EventCursor { Cursor(run: self) }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> String? {
    var done = 0
    while done < bytes.count {
      guard let base = bytes.baseAddress else { return nil }
      let written = Glibc.write(descriptor, base + done, bytes.count - done)
      if written < 0, errno == EINTR { continue }
      if written <= 0 { return systemReason() }
      done += written
    }
    return nil
  }

  /// Reads `length` events from event number `start`.
  fileprivate func read(from start: Int, length: Int) throws(AnalysisError) -> [Event] {
    let stride = MemoryLayout<Event>.stride
    var failure: String?
    let events = [Event](unsafeUninitializedCapacity: length) { buffer, filled in
      let target = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < length * stride, let base = target.baseAddress {
        let got = pread(descriptor, base + done, length * stride - done, off_t(start * stride + done))
        if got < 0, errno == EINTR { continue }
        if got <= 0 {
          failure = got == 0 ? "the run ends early" : systemReason()
          break
        }
        done += got
      }
      filled = done / stride
    }
    if let failure { throw AnalysisError.sortedRun(reason: failure) }
    return events
  }

  /// 4,096 events (about half a MiB) at a time.
  private struct Cursor: EventCursor {
    let run: SortedRun
    private var taken = 0

    init(run: SortedRun) { self.run = run }

    mutating func nextBlock() throws -> [Event] {
      let length = min(4_096, run.count - taken)
      if length == 0 { return [] }
      defer { taken += length }
      return try run.read(from: taken, length: length)
    }
  }
}

func systemReason() -> String { String(cString: strerror(errno)) }
