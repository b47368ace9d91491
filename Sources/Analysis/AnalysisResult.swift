package import Events

/// What a run found and what it read.
package struct AnalysisResult: Sendable {
  package var account = Account()
  /// New in this run, in order of time, then detection.
  package var findings: [Finding] = []
  /// Told before, of what lasted and has ended with this run.
  package var ended: [Finding] = []
  /// Those that this run's findings opened or joined, gravest first; with a store, with all their findings.
  package var cases: [Case] = []
  /// Why the store could not be written, if it could not; the findings are complete all the same.
  package var storeProblem: String?

  package init() {}
}
