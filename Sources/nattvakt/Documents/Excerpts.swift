import Reports
import Settings

/// Lines of settings files as they are shown beside a mistake.
struct Excerpts {
  private let lines: [String: [Substring]]

  /// By the file's name.
  init(_ texts: [String: String]) {
    lines = texts.mapValues { $0.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) }
  }

  /// "12 | home: Sweden" and a caret under the place; the part around it of a long line. Nothing for a file as a whole.
  func excerpt(_ problem: SettingProblem, in file: String) -> [String] {
    guard let lines = lines[file], lines.indices.contains(problem.line - 1) else { return [] }
    let scalars = Array(lines[problem.line - 1].unicodeScalars)
    let column = min(max(problem.column - 1, 0), scalars.count)
    let start = scalars.count <= Excerpts.width ? 0 : max(0, column - Excerpts.width / 2)
    let shown = text(scalars[start..<min(start + Excerpts.width, scalars.count)])
    let number = String(problem.line)
    let margin = String(repeating: " ", count: number.count)
    let line = "  \(number) | \(shown)"
    // In a table a column is a cell's number.
    guard file.hasSuffix(".yaml") || file.hasSuffix(".yml") else { return [line] }
    let indent = String(repeating: " ", count: columnCount(of: text(scalars[start..<max(start, column)])))
    return [line, "  \(margin) | \(indent)^"]
  }

  private static let width = 110

  private func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    // The safe text shows a tab as a character of its own; a file's own indentation is no attack.
    for scalar in scalars { text.append(scalar == "\t" ? " " : scalar) }
    return terminalText(String(text))
  }
}
