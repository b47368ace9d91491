import Events
internal import Formats
internal import Store

/// One followed file on its way to events: what it is, its reader, and how far it is safe to say that it was read.
final class FollowedReader {
  let input: any FollowedInput
  /// Nil for a pipe.
  let file: FollowedFile?
  private var reader: ChunkReader?
  private var isKnown = false
  private(set) var format = ""
  /// Everything before it is in the store or will be with the next checkpoint.
  private(set) var safePlace: InputPlace
  /// Places up to which was read, and when: safe once what was read has been judged.
  private var pending: [(at: Double, place: InputPlace)] = []
  private var generation = 0
  /// Everything in it has been read once: what comes now has just been written.
  private(set) var hasCaughtUp = false
  /// Framing problems that were counted, by kind.
  private var counted: [Int] = []
  /// As the store has it.
  private var saved: Follower.Saved?
  /// Its obstacle has been told.
  var isObstacleTold = false

  init(_ file: FollowedFile) {
    self.file = file
    input = file
    safePlace = file.place
    generation = file.generation
    if safePlace != .start { saved = place }
  }

  init(_ pipe: FollowedPipe) {
    file = nil
    input = pipe
    safePlace = pipe.place
  }

  var isGrowing: Bool { file?.shape == .growing }

  /// Bytes that were not handed out.
  var backlog: UInt64 { file?.backlog ?? 0 }

  /// The events of a chunk; nil when its records are of no known log.
  func read(_ chunk: Chunk, options: AnalysisOptions, vocabulary: Vocabulary) -> Batch? {
    if !isKnown { recognise(chunk, options: options, vocabulary: vocabulary) }
    return reader?.read(chunk)
  }

  private func recognise(_ chunk: Chunk, options: AnalysisOptions, vocabulary: Vocabulary) {
    guard var sample = input.sample else { return }
    var recognition = FormatRecognition(sample, among: options.catalogue)
    if recognition.problem != nil {
      sample.chunk = chunk
      recognition = FormatRecognition(sample, among: options.catalogue)
    }
    guard recognition.problem == nil else { return }
    let plan = InputPlan(
      number: vocabulary.inputs.index(of: input.name), name: input.name, recognition: recognition, sample: sample)
    reader = ReadingTask.makeReader(plan, options: options, vocabulary: vocabulary)
    isKnown = true
    format = plan.format
  }

  /// It was read up to its place.
  func noteRead(now: Double) {
    pending.append((now, input.place))
    if backlog == 0 { hasCaughtUp = true }
  }

  /// Everything has been judged that was read at a time of which `isPast` holds.
  func noteJudged(_ isPast: (Double) -> Bool) {
    guard let last = pending.lastIndex(where: { isPast($0.at) }) else { return }
    safePlace = pending[last].place
    pending.removeFirst(last + 1)
  }

  func noteAllJudged() {
    safePlace = input.place
    pending = []
    if backlog == 0 { hasCaughtUp = true }
  }

  /// Takes note that the file has begun again: neither its format nor any place holds for what it has now.
  func noteBeginning() {
    guard let file, file.generation != generation else { return }
    generation = file.generation
    reader = nil
    isKnown = false
    hasCaughtUp = false
    pending = []
    safePlace = .start
  }

  /// How often each kind of framing problem came up since the last time; those of one framer only add up.
  func newProblems() -> [(kind: FramingProblem.Kind, times: Int)] {
    let counts = FramingProblem.Kind.allCases.map { input.problems.count(of: $0) }
    let before = counted.count == counts.count && zip(counted, counts).allSatisfy { $0 <= $1 } ? counted : []
    counted = counts
    return zip(FramingProblem.Kind.allCases, counts).enumerated().compactMap { i, item in
      let new = item.1 - (before.isEmpty ? 0 : before[i])
      return new > 0 ? (item.0, new) : nil
    }
  }

  private var place: Follower.Saved? {
    file.map { Follower.Saved(mark: $0.mark, path: $0.currentPath, place: safePlace) }
  }

  /// Where reading may go on after a sudden end; nil where the store knows already.
  var unsavedPlace: Follower.Saved? { place == saved ? nil : place }

  /// The store does not know of it.
  var isNew: Bool { saved == nil }

  func noteSaved(_ place: Follower.Saved) { saved = place }
}
