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

  init(_ file: FollowedFile) {
    self.file = file
    input = file
    safePlace = file.place
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
    var recognition = FormatRecognition(sample)
    if recognition.problem != nil {
      sample.chunk = chunk
      recognition = FormatRecognition(sample)
    }
    guard recognition.problem == nil else { return }
    let plan = InputPlan(
      number: vocabulary.inputs.index(of: input.name), name: input.name, recognition: recognition, sample: sample)
    reader = ReadingTask.makeReader(plan, options: options, vocabulary: vocabulary)
    isKnown = true
    format = plan.format
  }

  /// It was read up to its place.
  func noteRead(now: Double) { pending.append((now, input.place)) }

  /// Everything has been judged that was read at a time of which `isPast` holds.
  func noteJudged(_ isPast: (Double) -> Bool) {
    guard let last = pending.lastIndex(where: { isPast($0.at) }) else { return }
    safePlace = pending[last].place
    pending.removeFirst(last + 1)
  }

  func noteAllJudged() {
    safePlace = input.place
    pending = []
  }

  /// Forgets what it made of the file: the vocabulary has changed.
  func beginAgain() {
    reader = nil
    isKnown = false
  }
}
