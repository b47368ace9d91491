import Events
internal import Formats
internal import Store
internal import Synchronization

/// Hands out the chunks of all inputs, one after the other, to whichever task asks. Opening, decompressing and cutting
/// happen under its lock, beside the parsing of the chunks before.
final class Feed: Sendable {
  private let state: Mutex<State>
  private let progress: Progress

  /// - Parameter named: what a person gave by name, and is told of as an error where it is no log.
  init(
    _ inputs: (sources: [InputSource], problems: [InputError]), named: Set<String>, options: AnalysisOptions,
    vocabulary: Vocabulary, progress: Progress
  ) {
    self.progress = progress
    state = Mutex(
      State(
        sources: inputs.sources, named: named, problems: inputs.problems, options: options, vocabulary: vocabulary))
    let total = inputs.sources.reduce(Int64(0)) { $0 + Int64(clamping: $1.storedSize ?? 0) }
    progress.update { $0.totalBytes = total }
  }

  /// Nil when every input has been handed out.
  func next() -> Work? {
    let (work, bytes) = state.withLock { ($0.next(), $0.readBytes) }
    progress.update { state in
      state.readBytes = bytes
      state.events += work?.chunk.records.count ?? 0
    }
    return work
  }

  /// Gives back the memory of a chunk that has been read.
  func recycle(_ work: consuming Work) {
    let chunk = work.chunk
    state.withLock { $0.recycle(chunk) }
  }

  /// What the inputs were and what was wrong with them; complete when `next` has returned nil.
  var account: Account { state.withLock { $0.account } }
}

extension Feed {
  private struct State {
    private var sources: ArraySlice<InputSource>
    private let named: Set<String>
    private let options: AnalysisOptions
    private let vocabulary: Vocabulary
    private var current: (framer: Framer, plan: InputPlan)?
    /// Of the current input, where it had to be read for the format to be known.
    private var first: Chunk?
    private var finishedBytes: Int64 = 0
    private(set) var account = Account()

    init(
      sources: [InputSource], named: Set<String>, problems: [InputError], options: AnalysisOptions,
      vocabulary: Vocabulary
    ) {
      self.sources = sources[...]
      self.named = named
      self.options = options
      self.vocabulary = vocabulary
      for problem in problems { note(problem) }
    }

    var readBytes: Int64 { finishedBytes + Int64(clamping: current?.framer.consumed ?? 0) }

    mutating func next() -> Work? {
      while true {
        if let (framer, plan) = current {
          do throws(InputError) {
            if let chunk = try nextChunk(framer) { return Work(plan: plan, chunk: chunk) }
            noteBreak(framer, plan)
          } catch {
            note(error)
          }
          close(framer, plan)
        }
        guard let source = sources.popFirst() else { return nil }
        open(source)
      }
    }

    private mutating func nextChunk(_ framer: Framer) throws(InputError) -> Chunk? {
      guard let chunk = first else { return try framer.next() }
      first = nil
      return chunk
    }

    mutating func recycle(_ chunk: Chunk) { current?.framer.recycle(chunk) }

    private mutating func open(_ source: InputSource) {
      account.files += 1
      var limits = InputLimits()
      if let expansion = options.limits.expansion { limits.expansion = expansion }
      limits.content = options.limits.content
      var framing = FramerOptions()
      framing.chunkSize = options.chunkSize
      // The order of day and month is decided here for the whole input: the more records, the surer.
      framing.sampleSize = 1 << 20
      framing.sampleRecords = 4_096
      do throws(InputError) {
        let framer = try Framer(source, limits: limits, options: framing)
        // Where the first record is longer than a sample may be, the first that is not decides.
        first = framer.sample.records.isEmpty ? try framer.next() : nil
        let sample = FormatSample(
          chunk: first ?? framer.sample, framing: framer.framing, header: framer.header, name: source.name,
          written: source.written)
        var recognition = FormatRecognition(sample, among: options.catalogue)
        if let problem = recognition.problem { return leaveOut(source, framer, problem) }
        settleDateOrder(of: &recognition, source, limits, framing)
        let number = vocabulary.inputs.index(of: source.name)
        current = (framer, InputPlan(number: number, name: source.name, recognition: recognition, sample: sample))
      } catch {
        note(error)
      }
    }

    /// Reads ahead through the whole input, where it can be read twice, until a day past the twelfth tells days from
    /// months. What stops this reading stops the real one too, and is told there.
    private func settleDateOrder(
      of recognition: inout FormatRecognition, _ source: InputSource, _ limits: InputLimits, _ options: FramerOptions
    ) {
      guard recognition.needsDateOrder, source.storedSize != nil,
        let scout = try? Framer(source, limits: limits, options: options)
      else { return }
      while recognition.needsDateOrder, let chunk = (try? scout.next()).flatMap({ $0 }) {
        recognition.settleDateOrder(
          from: FormatSample(chunk: chunk, framing: scout.framing, header: scout.header, name: source.name))
      }
    }

    private mutating func close(_ framer: Framer, _ plan: InputPlan) {
      finishedBytes += Int64(clamping: framer.consumed)
      account.bytes += Int64(clamping: framer.consumed)
      for kind in FramingProblem.Kind.allCases where framer.problems.count(of: kind) > 0 {
        account.refuse(kind.rawValue, times: framer.problems.count(of: kind), at: places(of: kind, framer, plan))
      }
      current = nil
    }

    private func places(of kind: FramingProblem.Kind, _ framer: Framer, _ plan: InputPlan) -> [String] {
      framer.problems.first.filter { $0.kind == kind }.map {
        "\(plan.name), record \($0.record), byte \($0.offset)"
      }
    }

    /// A JSON document that breaks off is a file that could not be read to its end, and so is a table of which more than
    /// a record may hold stands behind a quote that is never closed. The last line of a growing log is no more than a
    /// refused record.
    private mutating func noteBreak(_ framer: Framer, _ plan: InputPlan) {
      let end = framer.problems.first.last { $0.kind == .truncated }
      let isLong = end.map { $0.length > UInt64(FramerOptions().recordLimit) } ?? false
      guard framer.framing.isDocument || isLong, framer.problems.count(of: .truncated) > 0 else { return }
      let place = end.map { "byte \($0.offset) of its content: breaks off within record \($0.record)" } ?? "breaks off"
      let reason = place + "; what stood before was read; copy or export the file again"
      add(Account.Problem(path: plan.name, reason: reason), isError: true)
    }

    /// An unknown file in a folder is left out and told; one that was named is an error, unless it is empty.
    private mutating func leaveOut(_ source: InputSource, _ framer: Framer, _ reason: String) {
      let hasRecords = first != nil || !framer.sample.records.isEmpty
      first = nil
      let fault = hasRecords ? nil : framer.problems.first.first { $0.kind != .empty }
      let told = fault.map { "no record that can be read: \($0.kind.rawValue), record \($0.record), byte \($0.offset)" }
      let isEmpty = !hasRecords && told == nil
      add(
        Account.Problem(path: source.name, reason: isEmpty ? "empty" : told ?? reason),
        isError: named.contains(source.name) && !isEmpty)
    }

    private mutating func note(_ error: InputError) {
      let isError = error.kind != .notALog || named.contains(error.input)
      let whole = error.description
      let reason = whole.hasPrefix(error.input) ? String(whole.dropFirst(error.input.count)) : whole
      let trimmed = reason.drop { $0 == ":" || $0 == "," || $0 == " " }
      add(Account.Problem(path: error.input, reason: String(trimmed)), isError: isError)
    }

    private mutating func add(_ problem: Account.Problem, isError: Bool) {
      if isError { account.problems.append(problem) } else { account.skipped.append(problem) }
    }
  }
}

extension Account {
  mutating func refuse(_ reason: String, times: Int, at places: [String]) {
    var refused = refusals[reason] ?? Refused()
    for place in places.prefix(times) { refused.add(place) }
    refused.count += times - min(places.count, times)
    refusals[reason] = refused
  }
}

extension Framing {
  /// Whether the input is one JSON value, which is only whole with its last bracket.
  fileprivate var isDocument: Bool {
    switch self {
    case .jsonArray, .jsonEnvelope, .jsonMembers: true
    case .lines, .jsonSequence, .eventXML, .csv: false
    }
  }
}
