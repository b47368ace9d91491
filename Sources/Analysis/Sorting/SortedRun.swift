import Events

#if canImport(Glibc)
  import Glibc
#endif

/// One sorted run on disk: raw events of this process.
struct SortedRun: Sendable {
  let count: Int
  private let file: RunFile
  private let start: off_t

  init(writing events: [Event], to file: RunFile) throws(AnalysisError) {
    count = events.count
    self.file = file
    start = try events.withUnsafeBytes { file.append($0) }.get()
  }

  /// A pass over the run that holds `block` events at a time.
  func cursor(block: Int) -> any EventCursor { Cursor(run: self, block: block) }

  /// Reads `length` events from event number `start`.
  fileprivate func read(from start: Int, length: Int) throws(AnalysisError) -> [Event] {
    let stride = MemoryLayout<Event>.stride
    var failure: String?
    let events = [Event](unsafeUninitializedCapacity: length) { buffer, filled in
      let target = UnsafeMutableRawBufferPointer(buffer)
      var done = 0
      while done < length * stride, let base = target.baseAddress {
        let got = pread(file.descriptor, base + done, length * stride - done, self.start + off_t(start * stride + done))
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

  private struct Cursor: EventCursor {
    let run: SortedRun
    let block: Int
    private var taken = 0

    init(run: SortedRun, block: Int) {
      self.run = run
      self.block = block
    }

    mutating func nextBlock() throws -> [Event] {
      let length = min(block, run.count - taken)
      if length == 0 { return [] }
      defer { taken += length }
      return try run.read(from: taken, length: length)
    }
  }
}
