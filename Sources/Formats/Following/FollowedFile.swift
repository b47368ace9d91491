internal import Glibc

/// One file that may still be written: read as far as whole records are there, wherever it is renamed to.
package final class FollowedFile: FollowedInput {
  /// As it was called when it was first met.
  package let name: String
  package private(set) var mark: FileMark
  /// Where the first record begins that has not been handed out.
  package private(set) var place = InputPlace.start
  package private(set) var shape = Shape.undecided
  /// How often it has begun again, cut short or written anew. What was known of it before does not hold any more.
  package private(set) var generation = 0
  /// Why nothing is read from it, as long as that is so.
  package private(set) var obstacle: String?
  /// The newest known path; nil once nothing of that name is there any more.
  var path: FilePath?
  /// Whether it is among what is followed, and not only read to its end after it was moved away.
  var isListed = true

  /// Open while it grows, through every renaming; else it is opened for a moment and by its path, since of many files
  /// only so many may be open.
  private var file: OpenFile?
  private(set) var size: UInt64 = 0
  private var modified = timespec()
  /// When it was last seen to have changed, in the clock of `Follower.look`.
  private(set) var changed: Double
  private var framer: Framer?
  /// Length of a byte order mark: places in the content begin behind it.
  private var markLength = 0
  /// Nothing whole was left when it was last read.
  private var isDry = false
  private var lastTry = (size: UInt64(0), isSettled: false)

  package enum Shape: Equatable, Sendable {
    /// Too little is there to tell.
    case undecided
    /// Lines or CSV rows: read as they are written.
    case growing
    /// Compressed, one document, or in UTF-16: read when it is complete, that is when it has not changed for a while.
    case whole
    case refused
  }

  private let catalogue: FormatCatalogue

  init(_ path: FilePath, now: Double, catalogue: FormatCatalogue = .microsoft) throws(InputError) {
    self.catalogue = catalogue
    let file = try OpenFile(path)
    guard let status = file.status else { throw InputError(path.display, .unreadable, SystemFault.current) }
    mark = FileMark(status, start: try file.start(FileMark.longestHead))
    name = path.display
    self.path = path
    changed = now
    note(status)
  }

  /// Goes on where an earlier process ended, if this is the file that it read.
  func resume(_ saved: FileMark, at place: InputPlace) -> Bool {
    guard FileNumber(saved) == FileNumber(mark), let start = try? opened()?.start(FileMark.longestHead),
      saved.isHead(of: start), place.offset <= size
    else { return false }
    self.place = place
    return true
  }

  private func note(_ status: stat) {
    size = UInt64(clamping: status.st_size)
    modified = status.st_mtim
  }

  /// Nil where its path has come to be another file's.
  private func opened() throws(InputError) -> OpenFile? {
    if let file { return file }
    guard let path else { return nil }
    let file = try OpenFile(path)
    return file.status.map { FileNumber($0) } == FileNumber(mark) ? file : nil
  }

  /// Looks at its size and time. A file cut short, or written anew from the start, begins again.
  func refresh(now: Double) throws(InputError) {
    guard let status = file?.status ?? path.flatMap({ FileNumber.status($0) }), FileNumber(status) == FileNumber(mark)
    else { return }
    let isSame =
      UInt64(clamping: status.st_size) == size && status.st_mtim.tv_sec == modified.tv_sec
      && status.st_mtim.tv_nsec == modified.tv_nsec
    if isSame { return }
    guard let start = try opened()?.start(FileMark.longestHead) else { return }
    changed = now
    isDry = false
    let isAnew = UInt64(clamping: status.st_size) < size || !mark.isHead(of: start)
    // Of what is read as a whole any part may be another now.
    if isAnew || shape == .whole { beginAgain() }
    if isAnew || mark.headLength < FileMark.longestHead { mark = FileMark(status, start: start) }
    note(status)
  }

  private func beginAgain() {
    rest()
    place = .start
    markLength = 0
    shape = .undecided
    obstacle = nil
    lastTry = (0, false)
    generation += 1
  }

  /// Whether it is open, and whether it could as well be closed until it changes.
  var isOpen: Bool { file != nil }
  var mayRest: Bool { shape == .growing && isDry }

  /// Closes it until it changes or is asked again; where it was read to is known.
  func rest() {
    framer = nil
    file = nil
    if shape == .growing {
      shape = .undecided
      // With everything read there is nothing to decide before it changes.
      lastTry = backlog == 0 ? (size, true) : (0, false)
    }
  }

  /// Whether nothing will come from it as it is now.
  var isRead: Bool { shape != .growing || isDry || backlog == 0 }

  /// Bytes that have not been handed out.
  package var backlog: UInt64 { size - min(size, place.offset + UInt64(markLength)) }

  /// Tells what kind of file it is, as soon as enough of it is there. `isSettled`: it has not changed for a while.
  func decide(isSettled: Bool, sampleSize: Int = 256 << 10) throws(InputError) {
    guard shape == .undecided, size > 0, lastTry.size != size || isSettled && !lastTry.isSettled else { return }
    lastTry = (size, isSettled)
    guard let file = try opened() else { return }
    let head = try file.start(sampleSize)
    let (encoding, markLength) = Encoding.recognise(head)
    if Packing(head.prefix(4)) != nil || encoding != .utf8 {
      shape = .whole
      return
    }
    let isAll = head.count < sampleSize
    let sample = Sample(head.dropFirst(markLength), isWhole: isAll && isSettled)
    // A `\r` at the end may be half of a line end.
    guard isSettled || !isAll || sample.content.contains(.newline) else { return }
    do throws(InputError) {
      let recognition = try Recognition(sample, name: name)
      switch recognition.framing {
      case .lines, .csv: try begin(file, recognition, sample, markLength: markLength, isAll: isAll, isSettled)
      // One line may be the first of many, or all of an envelope.
      case .jsonArray, .jsonEnvelope, .jsonMembers, .jsonSequence, .eventXML: if isSettled || !isAll { shape = .whole }
      }
    } catch {
      shape = .refused
      obstacle = error.reason
    }
  }

  /// A log that is not known may be one that has only begun: a header without a row, a greeting before the first record.
  private func begin(
    _ file: OpenFile, _ recognition: Recognition, _ sample: Sample, markLength: Int, isAll: Bool, _ isSettled: Bool
  ) throws(InputError) {
    let first = Chunk(of: sample, by: recognition, records: 4_096)
    let known = FormatRecognition(
      FormatSample(chunk: first, framing: recognition.framing, header: recognition.header, name: name),
      among: catalogue)
    // Where the first record is longer than a sample may be, the reader looks at the first that comes.
    if let problem = known.problem, isAll || !first.records.isEmpty {
      if isSettled || !isAll { obstacle = problem }
      if !isAll { shape = .refused }
      return
    }
    obstacle = nil
    shape = .growing
    self.file = file
    self.markLength = markLength
    if place == .start { place.offset = UInt64(recognition.preamble) }
    let stream = GrowingStream(file, from: place.offset + UInt64(markLength))
    framer = Framer(
      growing: ContentStream(growing: stream, name: name), recognition, sample: first, from: place,
      options: FramerOptions())
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
    let chunk = try framer.next()
    isDry = chunk == nil
    return chunk
  }

  package func last(isOld: Bool) throws(InputError) -> Chunk? {
    guard let framer, framer.withOpenRecord({ $0.isComplete(in: framer, isOld: isOld) }) else { return nil }
    framer.endGrowing()
    let chunk = try framer.next()
    place = framer.place
    // What may yet follow is read by a new framer, from there.
    rest()
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
  /// Whether a record without a line end is whole all the same: a JSON object; a row with a cell for every column whose
  /// last one is quoted, or has not changed for long, since a cell may be half written.
  fileprivate func isComplete(in framer: Framer, isOld: Bool) -> Bool {
    if isEmpty { return false }
    switch framer.framing {
    case .lines: return Sample(self, isWhole: true).isOneObject
    case .csv(let delimiter):
      guard let cells = cells(delimiter), let header = framer.header else { return false }
      return (last == .quote || isOld) && header.withUnsafeBytes { $0.cells(delimiter) } == cells
    case .jsonArray, .jsonEnvelope, .jsonMembers, .jsonSequence, .eventXML: return false
    }
  }

  /// Cells of a row; nil where a quote is open.
  private func cells(_ delimiter: UInt8) -> Int? {
    var (cells, isQuoted) = (1, false)
    for byte in self {
      if byte == .quote { isQuoted.toggle() }
      if byte == delimiter, !isQuoted { cells += 1 }
    }
    return isQuoted ? nil : cells
  }
}
