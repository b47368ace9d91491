/// Something wrong in a playbook: where, what, and what to do about it.
package struct PlaybookProblem: Hashable, Sendable {
  package var place: SourcePlace
  package var message: String
  package var advice: String

  package init(_ message: String, advice: String, at place: SourcePlace) {
    self.message = message
    self.advice = advice
    self.place = place
  }
}

extension PlaybookProblem: CustomStringConvertible {
  /// In the form that editors and terminals make clickable.
  package var description: String { "\(place.file):\(place.line):\(place.column): \(message); \(advice)" }
}

extension PlaybookProblem: Comparable {
  package static func < (a: PlaybookProblem, b: PlaybookProblem) -> Bool {
    (a.place.file, a.place.line, a.place.column, a.message) < (b.place.file, b.place.line, b.place.column, b.message)
  }
}

/// Every problem of one loading or rendering, in order of place.
package struct PlaybookError: Error, CustomStringConvertible {
  package var problems: [PlaybookProblem]

  init(_ problems: [PlaybookProblem]) { self.problems = problems.sorted() }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
