import Events
package import Store

/// The whole of an analysis: reads, sorts, judges, keeps.
package struct Analyzer: Sendable {
  private let surroundings: Surroundings
  private let options: AnalysisOptions

  package init(_ surroundings: Surroundings, options: AnalysisOptions) {
    self.surroundings = surroundings
    self.options = options
  }

  /// Reads `paths` and judges what is new in them, on top of what `store` knows. Throws only what stops the whole run;
  /// an input that cannot be read is told in the account.
  package func analyze(_ paths: [String], store: Store?, progress: Progress = Progress()) async throws -> AnalysisResult
  {
    let vocabulary = Vocabulary()
    let claim = try store?.claim()
    defer { claim?.release() }
    let reading = try await Reading.read(paths, options: options, vocabulary: vocabulary, progress: progress)
    progress.update { state in
      state.phase = .analysing
      (state.events, state.expectedEvents) = (0, state.events)
    }
    let judging = try Judging(
      reading.events, account: reading.account, surroundings: surroundings, vocabulary: vocabulary, store: store,
      progress: progress)
    return try await judging.run(store: store, shares: options.jobs, isLast: options.isLast)
  }
}
