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
    let feed = Feed(paths: paths, options: options, vocabulary: vocabulary, progress: progress)
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
    for part in parts {
      account.records += part.records
      account.outsideRange += part.outsideRange
      account.eventsByFormat.merge(part.eventsByFormat, uniquingKeysWith: +)
      for (input, refused) in part.refusals { refusals[input, default: Refusals()].merge(refused) }
    }
    for (input, refused) in refusals.sorted(by: { $0.key < $1.key }) {
      let name = vocabulary.inputs.value(at: input) ?? ""
      for reason in Refusal.Reason.allCases where refused.count(of: reason) > 0 {
        let places = refused.first(of: reason).map { "\(name), record \($0.record): \($0.detail)" }
        account.refuse(reason.name, times: refused.count(of: reason), at: places)
      }
    }
    return Reading(events: SortedEvents(joining: parts.map(\.events)), account: account)
  }
}
