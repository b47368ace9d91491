import Events
internal import Formats
internal import Store

/// Everything that is followed, read a little at a time.
final class LiveReading {
  private let follower: Follower
  private let pipe: FollowedPipe?
  private let pipeReader: FollowedReader?
  private let options: AnalysisOptions
  private(set) var readers: [ObjectIdentifier: FollowedReader] = [:]
  private var lastLook = -Double.infinity
  /// Files that were followed once and are gone.
  private var left: [FileMark] = []
  var gone: [FileMark] { left + follower.missing }
  private(set) var account = Account()

  init(_ paths: [String], options: AnalysisOptions, settle: Double, saved: [Follower.Saved]) {
    self.options = options
    follower = Follower(paths.filter { $0 != "-" }, settle: settle, saved: saved)
    pipe = paths.contains("-") ? FollowedPipe() : nil
    pipeReader = pipe.map { FollowedReader($0) }
  }

  /// Seconds between two looks for new, grown and renamed files.
  static let lookEvery = 0.1

  func look(now: Double) {
    guard now - lastLook >= LiveReading.lookEvery else { return }
    lastLook = now
    for problem in follower.look(now: now) { note(problem) }
    let current = Set(follower.files.map(ObjectIdentifier.init))
    for (id, reader) in readers where !current.contains(id) {
      if let file = reader.file { left.append(file.mark) }
      readers[id] = nil
    }
    for file in follower.files where readers[ObjectIdentifier(file)] == nil {
      readers[ObjectIdentifier(file)] = FollowedReader(file)
      account.files += 1
    }
  }

  /// What was read elsewhere on behalf of this.
  func add(_ other: Account) {
    account.bytes += other.bytes
    account.records += other.records
    account.problems += other.problems
    account.skipped += other.skipped
    account.eventsByFormat.merge(other.eventsByFormat, uniquingKeysWith: +)
    for (reason, refused) in other.refusals { account.refuse(reason, times: refused.count, at: refused.places) }
  }

  func forgetGone() { left = [] }

  /// In the order in which they were found.
  private var inOrder: [FollowedReader] { follower.files.compactMap { readers[ObjectIdentifier($0)] } }

  /// More than this is sorted before it is judged, as a batch: an export may begin with its newest day.
  static let mostAtOnce: UInt64 = 16 << 20

  /// Whether nothing will ever come any more: only a pipe was followed, and it has been closed.
  var isOver: Bool { readers.isEmpty && follower.isEmpty && (pipe?.isEnded ?? false) }

  /// Files that are read as a batch: complete documents and compressed ones; and when one of the growing files has a long
  /// stretch that nobody has read yet, all growing ones, so that none comes after what is later in another.
  func batch(now: Double) -> [FollowedReader] {
    let isLong = inOrder.contains { $0.isGrowing && $0.backlog > LiveReading.mostAtOnce }
    return inOrder.filter { reader in
      guard let file = reader.file, file.backlog > 0 else { return false }
      switch file.shape {
      case .whole: return follower.isSettled(file, now: now)
      case .growing: return isLong
      case .undecided, .refused: return false
      }
    }
  }

  /// What has come in growing files and through the pipe since the last time.
  func read(now: Double, vocabulary: Vocabulary) throws -> [Event] {
    var events: [Event] = []
    if let pipeReader { _ = try read(pipeReader, isSettled: false, vocabulary) { events += $0 } }
    for reader in inOrder {
      guard let file = reader.file, reader.isGrowing, file.backlog > 0 else { continue }
      let isSettled = follower.isSettled(file, now: now)
      if try read(reader, isSettled: isSettled, vocabulary, { events += $0 }) { reader.noteRead(now: now) }
    }
    return events
  }

  /// Reads an input as far as it goes at the moment, but not without end; false when nothing whole was there.
  func read(
    _ reader: FollowedReader, isSettled: Bool, _ vocabulary: Vocabulary, _ take: ([Event]) throws -> Void
  ) throws -> Bool {
    var bytes: UInt64 = 0
    let most = max(LiveReading.mostAtOnce, reader.file?.backlog ?? 0)
    while bytes < most, let chunk = next(of: reader, isSettled: isSettled) {
      bytes += UInt64(chunk.count)
      try take(events(of: chunk, reader, vocabulary))
    }
    return bytes > 0
  }

  private func next(of reader: FollowedReader, isSettled: Bool) -> Chunk? {
    do throws(InputError) {
      if let chunk = try reader.input.next() { return chunk }
      return isSettled ? try reader.input.last() : nil
    } catch {
      note(error)
      return nil
    }
  }

  private func note(_ error: InputError) {
    account.problems.append(Account.Problem(path: error.input, reason: error.reason))
  }

  private func events(of chunk: Chunk, _ reader: FollowedReader, _ vocabulary: Vocabulary) -> [Event] {
    account.bytes += Int64(chunk.count)
    account.records += chunk.records.count
    guard let batch = reader.read(chunk, options: options, vocabulary: vocabulary) else {
      let place = "\(reader.input.name), record \(chunk.firstRecord)"
      account.refuse("no known log", times: chunk.records.count, at: [place])
      return []
    }
    account.add(batch.refusals, of: reader.input.name)
    account.eventsByFormat[reader.format, default: 0] += batch.events.count
    return batch.events
  }

  /// Where reading may go on after a sudden end, for every file of which anything is known to be safe.
  var places: [Follower.Saved] {
    inOrder.compactMap { reader in
      guard let file = reader.file, reader.safePlace != .start else { return nil }
      return Follower.Saved(mark: file.mark, path: file.currentPath, place: reader.safePlace)
    }
  }

  /// Everything has been judged that was read at a time of which `isPast` holds.
  func noteJudged(_ isPast: (Double) -> Bool) { for reader in readers.values { reader.noteJudged(isPast) } }

  func noteAllJudged() { for reader in readers.values { reader.noteAllJudged() } }

  /// The vocabulary is another: what was made of the files until now does not hold any more.
  func beginAgain() {
    for reader in readers.values { reader.beginAgain() }
    pipeReader?.beginAgain()
  }
}
