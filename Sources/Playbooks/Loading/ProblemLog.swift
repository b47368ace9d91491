/// The one list of problems that all readers of a loading write into, so that everything is told at once.
final class ProblemLog {
  private(set) var problems: [PlaybookProblem] = []

  func add(_ message: String, advice: String, at place: SourcePlace) {
    problems.append(PlaybookProblem(message, advice: advice, at: place))
  }
}
