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

  /// What stands in the room that is read into.
  private static let blank = Event(time: Timestamp(microseconds: 0), id: EventID(high: 0, low: 0))

  /// A pass over the run that holds `block` events at a time.
  func cursor(block: Int) -> any EventCursor { Cursor(run: self, block: block) }

  /// Reads as many events as `block` has room for, from event number `start`.
  fileprivate func read(from start: Int, into block: UnsafeMutableRawBufferPointer) throws(AnalysisError) {
    let start = self.start + off_t(start * MemoryLayout<Event>.stride)
    var done = 0
    while done < block.count, let base = block.baseAddress {
      let got = pread(file.descriptor, base + done, block.count - done, start + off_t(done))
      if got < 0, errno == EINTR { continue }
      if got <= 0 { throw AnalysisError.sortedRun(reason: got == 0 ? "the run ends early" : systemReason()) }
      done += got
    }
  }

  private struct Cursor: EventCursor {
    let run: SortedRun
    let block: Int
    private var taken = 0

    init(run: SortedRun, block: Int) {
      self.run = run
      self.block = block
    }

    mutating func next(into block: inout [Event]) throws {
      let length = min(self.block, run.count - taken)
      if block.count > length { block.removeLast(block.count - length) }
      let missing = length - block.count
      if missing > 0 { block += repeatElement(SortedRun.blank, count: missing) }
      try block.withUnsafeMutableBytes { try run.read(from: taken, into: $0) }
      taken += length
    }
  }
}
