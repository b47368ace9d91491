package import Events
internal import Formats
package import Store

/// Inputs read, parsed and sorted: what comes before anything is judged.
package struct Reading: Sendable {
  package var events: SortedEvents
  package var account: Account

  /// Reads `paths` with as many tasks as `options.jobs`. What one input cannot give is told in the account.
  package static func read(
    _ paths: [String], options: AnalysisOptions, vocabulary: Vocabulary, progress: Progress
  ) async throws -> Reading {
    let feed = Feed(
      Inputs.expand(paths), named: Set(paths), options: options, vocabulary: vocabulary, progress: progress)
    return try await read(feed, options: options, vocabulary: vocabulary)
  }

  /// Reads inputs that are known one by one; what is no log is left out.
  static func read(
    _ inputs: (sources: [InputSource], problems: [InputError]), options: AnalysisOptions, vocabulary: Vocabulary
  ) async throws -> Reading {
    let feed = Feed(inputs, named: [], options: options, vocabulary: vocabulary, progress: Progress())
    return try await read(feed, options: options, vocabulary: vocabulary)
  }

  private static func read(
    _ feed: Feed, options: AnalysisOptions, vocabulary: Vocabulary
  ) async throws -> Reading {
    let parts = try await withThrowingTaskGroup(of: ReadingTask.Result.self) { group in
      for _ in 0..<max(1, options.jobs) {
        group.addTask { try ReadingTask.run(feed, options: options, vocabulary: vocabulary) }
      }
      return try await group.reduce(into: [ReadingTask.Result]()) { $0.append($1) }
    }
    return merge(parts, account: feed.account, vocabulary: vocabulary)
  }

  private static func merge(
    _ parts: [ReadingTask.Result], account: Account, vocabulary: Vocabulary
  ) -> Reading {
    var account = account
    var refusals: [UInt32: Refusals] = [:]
    var spans: [UInt32: InputSpan] = [:]
    for part in parts {
      for (input, span) in part.spans { spans[input, default: InputSpan(format: span.format)].merge(span) }
      account.records += part.records
      account.undated += part.undated
      account.outsideRange += part.outsideRange
      account.eventsByFormat.merge(part.eventsByFormat, uniquingKeysWith: +)
      for (input, refused) in part.refusals { refusals[input, default: Refusals()].merge(refused) }
    }
    for (input, refused) in refusals.sorted(by: { $0.key < $1.key }) {
      account.add(refused, of: vocabulary.inputs.value(at: input) ?? "")
    }
    let inputs = spans.sorted { $0.key < $1.key }.map { (vocabulary.inputs.value(at: $0.key) ?? "", $0.value) }
    account.cuts = CutExports.cuts(among: inputs.map { (name: $0.0, span: $0.1) })
    return Reading(events: SortedEvents(joining: parts.map(\.events)), account: account)
  }
}

extension Account {
  /// Records of one input that were refused.
  mutating func add(_ refused: Refusals, of input: String) {
    for reason in Refusal.Reason.allCases where refused.count(of: reason) > 0 {
      let places = refused.first(of: reason).map { "\(input), record \($0.record): \($0.detail)" }
      refuse(reason.name, times: refused.count(of: reason), at: places)
    }
  }
}
