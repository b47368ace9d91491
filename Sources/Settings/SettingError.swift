/// A file of settings that cannot be used: everything that is wrong with it, in the order of the file.
package struct SettingError: Error, Equatable, Sendable {
  package var file: String
  package var problems: [SettingProblem]

  package init(file: String, problems: [SettingProblem]) {
    self.file = file
    self.problems = problems
  }
}

/// One mistake in a policy, contact book or format map, where a person finds it again.
package struct SettingProblem: Equatable, Sendable {
  /// From 1; 0 where the file could not be read at all.
  package var line: Int
  package var column: Int
  /// `tenants.fjordbygg.allowed-countries`; empty for the file as a whole.
  package var path: String
  package var message: String
  /// What was probably meant, or what to write instead; empty when there is nothing to propose.
  package var suggestion: String
  /// Doubtful rather than wrong: the file can be used as it stands.
  package var isWarning: Bool
  /// Where several files are read together, the one that it stands in; nil for the file that was asked for.
  package private(set) var ownFile: String?

  package init(
    line: Int, column: Int, path: String, message: String, suggestion: String = "", isWarning: Bool = false
  ) {
    self.line = line
    self.column = column
    self.path = path
    self.message = message
    self.suggestion = suggestion
    self.isWarning = isWarning
  }

  /// The same, of one of several files.
  package func within(_ file: String) -> SettingProblem {
    var problem = self
    problem.ownFile = file
    return problem
  }

  /// "nattvakt.yaml:12:5: tenants.a.home: 'Sweden' is no country code; did you mean 'SE'?"
  package func text(file: String) -> String {
    let file = ownFile ?? file
    let place = line > 0 ? "\(file):\(line):\(column)" : file
    return "\(place): \(isWarning ? "warning: " : "")\(told)"
  }

  /// What is wrong, without its place: "tenants.a.home: 'Sweden' is no country code; did you mean 'SE'?"
  package var told: String {
    "\(path.isEmpty ? "" : path + ": ")\(message)\(suggestion.isEmpty ? "" : "; " + suggestion)"
  }
}

extension SettingError: CustomStringConvertible {
  /// One problem a line.
  package var description: String { problems.map { $0.text(file: file) }.joined(separator: "\n") }
}
