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
  private var base = Account()
  /// Came up since they were last taken.
  private var news: [Account.Problem] = []

  init(_ paths: [String], options: AnalysisOptions, settle: Double, saved: [Follower.Saved]) {
    self.options = options
    follower = Follower(paths.filter { $0 != "-" }, settle: settle, saved: saved, catalogue: options.catalogue)
    pipe = paths.contains("-") ? FollowedPipe(catalogue: options.catalogue) : nil
    pipeReader = pipe.map { FollowedReader($0) }
  }

  /// Seconds between two looks for new, grown and renamed files, unless there are so many that a look takes more than a
  /// tenth of it.
  static let lookEvery = 0.1
  private var lookTook = 0.0

  func look(now: Double) {
    guard now - lastLook >= max(LiveReading.lookEvery, lookTook * 10) else { return }
    let started = ContinuousClock.now
    lastLook = now
    news += follower.look(now: now).map { Account.Problem($0) }
    takeUp()
    for reader in inOrder { note(obstacleOf: reader) }
    lookTook = (ContinuousClock.now - started).inSeconds
  }

  /// Readers for the files that there are now.
  private func takeUp() {
    let current = Set(follower.files.map(ObjectIdentifier.init))
    for (id, reader) in readers where !current.contains(id) {
      if let file = reader.file { left.append(file.mark) }
      readers[id] = nil
    }
    for file in follower.files where readers[ObjectIdentifier(file)] == nil {
      readers[ObjectIdentifier(file)] = FollowedReader(file)
      base.files += 1
    }
    for reader in readers.values { reader.noteBeginning() }
  }

  /// A file that is no log is told once, and not any more when it has become one.
  private func note(obstacleOf reader: FollowedReader) {
    let obstacle = reader.file?.obstacle
    if (obstacle != nil) == reader.isObstacleTold { return }
    reader.isObstacleTold = obstacle != nil
    base.skipped.removeAll { $0.path == reader.input.name }
    if let obstacle { base.skipped.append(Account.Problem(path: reader.input.name, reason: obstacle)) }
  }

  /// What was read and refused since the start, and what cannot be read at the moment.
  var account: Account {
    var account = base
    account.problems += follower.problems.map { Account.Problem($0) }
    return account
  }

  func takeNews() -> [Account.Problem] {
    defer { news = [] }
    return news
  }

  /// What was read elsewhere on behalf of files; what was wrong with them before does not count any more.
  func add(_ other: Account, for files: [FollowedFile]) {
    for file in files {
      let isOfFile = { (problem: Account.Problem) in
        problem.path == file.name || problem.path.hasPrefix(file.name + "!/")
      }
      base.problems.removeAll(where: isOfFile)
      base.skipped.removeAll(where: isOfFile)
    }
    base.bytes += other.bytes
    base.records += other.records
    base.problems += other.problems
    base.skipped += other.skipped
    news += other.problems
    base.undated += other.undated
    base.eventsByFormat.merge(other.eventsByFormat, uniquingKeysWith: +)
    for (reason, refused) in other.refusals { base.refuse(reason, times: refused.count, at: refused.places) }
  }

  /// A whole file that was removed before it was complete.
  func noteLost(_ file: FollowedFile) {
    let problem = Account.Problem(path: file.name, reason: "removed before it could be read")
    base.problems.append(problem)
    news.append(problem)
  }

  func forgetGone() { left = [] }

  /// In the order in which they were found.
  private var inOrder: [FollowedReader] { follower.files.compactMap { readers[ObjectIdentifier($0)] } }

  /// More than this is sorted before it is judged, as a batch: an export may begin with its newest day.
  static let mostAtOnce: UInt64 = 16 << 20

  /// Whether nothing will ever come any more: only a pipe was followed, and it has been closed.
  var isOver: Bool { readers.isEmpty && follower.isEmpty && (pipe?.isEnded ?? false) }

  /// Files that are read as a batch: complete documents and compressed ones; and when one of the growing files has a long
  /// stretch from before it was followed, all growing ones, so that none comes after what is later in another. What has
  /// piled up since is in order, and is read a piece at a time.
  func batch(now: Double) -> [FollowedReader] {
    let isLong = inOrder.contains { $0.isGrowing && !$0.hasCaughtUp && $0.backlog > LiveReading.mostAtOnce }
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
      if try read(
        reader, isSettled: isSettled, isOld: follower.isSettled(file, now: now, times: 10), vocabulary, { events += $0 }
      ) {
        reader.noteRead(now: now)
      }
      // Behind with one file, the next ones wait: they are mostly later parts of the same log.
      if reader.backlog > LiveReading.mostAtOnce { break }
    }
    return events
  }

  /// Reads an input as far as it goes at the moment, but not without end; false when nothing whole was there. In a batch
  /// all that had piled up: the rest of one file would come after what is later in another.
  func read(
    _ reader: FollowedReader, isSettled: Bool, isOld: Bool = false, isBatch: Bool = false, _ vocabulary: Vocabulary,
    _ take: ([Event]) throws -> Void
  ) throws -> Bool {
    var bytes: UInt64 = 0
    let isPiece = reader.hasCaughtUp && !isBatch
    let most = isPiece ? LiveReading.mostAtOnce : max(LiveReading.mostAtOnce, reader.backlog)
    while bytes < most, let chunk = next(of: reader, isSettled: isSettled, isOld: isOld) {
      bytes += UInt64(chunk.count)
      try take(events(of: chunk, reader, vocabulary))
    }
    for (kind, times) in reader.newProblems() { base.refuse(kind.rawValue, times: times, at: [reader.input.name]) }
    return bytes > 0
  }

  private func next(of reader: FollowedReader, isSettled: Bool, isOld: Bool) -> Chunk? {
    do throws(InputError) {
      if let chunk = try reader.input.next() { return chunk }
      return isSettled ? try reader.input.last(isOld: isOld) : nil
    } catch {
      let problem = Account.Problem(error)
      base.problems.append(problem)
      news.append(problem)
      return nil
    }
  }

  private func events(of chunk: Chunk, _ reader: FollowedReader, _ vocabulary: Vocabulary) -> [Event] {
    base.bytes += Int64(chunk.count)
    base.records += chunk.records.count
    guard let batch = reader.read(chunk, options: options, vocabulary: vocabulary) else {
      let place = "\(reader.input.name), record \(chunk.firstRecord)"
      base.refuse("no known log", times: chunk.records.count, at: [place])
      return []
    }
    base.add(batch.refusals, of: reader.input.name)
    base.undated += batch.undated
    base.eventsByFormat[reader.format, default: 0] += batch.events.count
    return batch.events
  }

  /// Where reading may go on after a sudden end, where that is something else than what the store has.
  var unsavedPlaces: [(reader: FollowedReader, place: Follower.Saved)] {
    inOrder.compactMap { reader in reader.unsavedPlace.map { (reader, $0) } }
  }

  /// Everything has been judged that was read at a time of which `isPast` holds.
  func noteJudged(_ isPast: (Double) -> Bool) { for reader in readers.values { reader.noteJudged(isPast) } }

  func noteAllJudged() { for reader in readers.values { reader.noteAllJudged() } }
}

extension Account.Problem {
  init(_ error: InputError) {
    let place: String? =
      switch error.place {
      case .stored(let offset): "byte \(offset): "
      case .content(let offset): "byte \(offset) of its content: "
      case nil: nil
      }
    self.init(
      path: error.input, reason: (place ?? "") + error.reason + (error.advice.map { "; " + $0 } ?? ""))
  }
}
