internal import Glibc

/// One file that may still be written: read as far as whole records are there, wherever it is renamed to.
package final class FollowedFile: FollowedInput {
  /// As it was called when it was first met.
  package let name: String
  package private(set) var mark: FileMark
  /// Where the first record begins that has not been handed out.
  package private(set) var place: InputPlace
  package private(set) var shape = Shape.undecided
  /// The newest known path; nil once nothing of that name is there any more.
  var path: FilePath?

  private let file: OpenFile
  private(set) var size: UInt64 = 0
  private var modified = timespec()
  /// When it was last seen to have changed, in the clock of `Follower.look`.
  private(set) var changed: Double
  private var framer: Framer?
  /// Length of a byte order mark: places in the content begin behind it.
  private var markLength = 0

  package enum Shape: Equatable, Sendable {
    /// Too little is there to tell.
    case undecided
    /// Lines or CSV rows: read as they are written.
    case growing
    /// Compressed, one document, or in UTF-16: read when it is complete, that is when it has not changed for a while.
    case whole
    case refused(reason: String)
  }

  init(_ path: FilePath, now: Double) throws(InputError) {
    file = try OpenFile(path)
    guard let status = file.status else { throw InputError(path.display, .unreadable, SystemFault.current) }
    mark = FileMark(status, start: try file.start(FileMark.longestHead))
    name = path.display
    self.path = path
    place = .start
    changed = now
    note(status)
  }

  /// Goes on where an earlier process ended, if this is the file that it read.
  func resume(_ saved: FileMark, at place: InputPlace) -> Bool {
    guard saved.device == mark.device, saved.node == mark.node, let start = try? file.start(FileMark.longestHead),
      saved.isHead(of: start), place.offset <= size
    else { return false }
    self.place = place
    return true
  }

  private func note(_ status: stat) {
    size = UInt64(clamping: status.st_size)
    modified = status.st_mtim
  }

  /// Looks at its size and time. A file cut short, or written anew from the start, begins again.
  func refresh(now: Double) throws(InputError) {
    guard let status = file.status else { return }
    let isSame =
      UInt64(clamping: status.st_size) == size && status.st_mtim.tv_sec == modified.tv_sec
      && status.st_mtim.tv_nsec == modified.tv_nsec
    if isSame { return }
    changed = now
    let start = try file.start(FileMark.longestHead)
    let isAnew = UInt64(clamping: status.st_size) < size || !mark.isHead(of: start)
    if isAnew { beginAgain() }
    if isAnew || mark.headLength < FileMark.longestHead { mark = FileMark(status, start: start) }
    note(status)
  }

  private func beginAgain() {
    framer = nil
    place = .start
    shape = .undecided
  }

  /// Bytes that have not been handed out.
  package var backlog: UInt64 { size - min(size, place.offset + UInt64(markLength)) }

  /// Tells what kind of file it is, as soon as enough of it is there. `isSettled`: it has not changed for a while.
  func decide(isSettled: Bool, sampleSize: Int = 256 << 10) throws(InputError) {
    guard shape == .undecided, size > 0 else { return }
    let head = try file.start(sampleSize)
    let (encoding, markLength) = Encoding.recognise(head)
    if Packing(head.prefix(4)) != nil || encoding != .utf8 {
      shape = .whole
      return
    }
    let isAll = head.count < sampleSize
    let sample = Sample(head.dropFirst(markLength), isWhole: isAll && isSettled)
    guard isSettled || sample.content.contains(sample.lineEnd) else { return }
    do throws(InputError) {
      try begin(Recognition(sample, name: name), sample, markLength: markLength, isSettled: isSettled)
    } catch {
      shape = .refused(reason: error.reason)
    }
  }

  private func begin(_ recognition: Recognition, _ sample: Sample, markLength: Int, isSettled: Bool) {
    switch recognition.framing {
    case .lines, .csv:
      shape = .growing
      self.markLength = markLength
      if place == .start { place.offset = UInt64(recognition.preamble) }
      let stream = GrowingStream(file, from: place.offset + UInt64(markLength))
      framer = Framer(
        growing: ContentStream(growing: stream, name: name), recognition,
        sample: Chunk(of: sample, by: recognition, records: 4_096), from: place, options: FramerOptions())
    case .jsonArray, .jsonEnvelope, .jsonSequence:
      // One line may be the first of many, or all of an envelope.
      if isSettled { shape = .whole }
    }
  }

  /// How its records are told apart, for whoever reads them; nil unless it is growing.
  package var sample: FormatSample? {
    framer.map { FormatSample(chunk: $0.sample, framing: $0.framing, header: $0.header, name: name) }
  }

  package var problems: FramingProblems { framer?.problems ?? FramingProblems() }

  /// The next whole records; nil where nothing more is there yet.
  package func next() throws(InputError) -> Chunk? {
    guard let framer else { return nil }
    defer { place = framer.place }
    return try framer.next()
  }

  /// A last line without an end, if it is a complete JSON object all the same; whoever wrote it is done.
  package func last() throws(InputError) -> Chunk? {
    guard let framer, framer.framing == .lines, framer.withOpenRecord({ $0.isOneObject }) else { return nil }
    framer.endGrowing()
    let chunk = try framer.next()
    place = framer.place
    // What may yet follow is read by a new framer, from there.
    self.framer = nil
    shape = .undecided
    return chunk
  }

  /// A file that is read as a whole has been read as it is now.
  package func finishWhole() { place = InputPlace(offset: size, record: 1) }

  /// Where it was seen last.
  package var currentPath: String { path?.display ?? name }

  /// What to read where it is read as a whole; nil once it has no path.
  package var source: InputSource? { path.map { InputSource(file: $0, size: size) } }
}

extension UnsafeRawBufferPointer {
  fileprivate var isOneObject: Bool {
    if isEmpty { return false }
    return Sample(self, isWhole: true).isOneObject
  }
}
