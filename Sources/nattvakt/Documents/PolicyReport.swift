import Events
import Policy
import Reports
import Settings

/// What is wrong with a policy and what it sets, for people and for programs.
struct PolicyReport {
  private let file: String
  private let policy: Policy
  private let problems: [SettingProblem]
  private let excerpts: Excerpts

  /// `problems` in the order in which they are told.
  init(file: String, text: String, policy: Policy, problems: [SettingProblem]) {
    self.file = file
    self.policy = policy
    self.problems = problems
    var texts = [file: text]
    for other in Set(problems.compactMap(\.ownFile)) { texts[other] = try? Policy.content(other) }
    excerpts = Excerpts(texts)
  }

  var errors: [SettingProblem] { problems.filter { !$0.isWarning } }
  var warnings: [SettingProblem] { problems.filter(\.isWarning) }

  func text(_ language: Language, style: TerminalStyle, isQuiet: Bool) -> String {
    let blocks = (errors + warnings).map { block($0, style) }
    let count = "\(file): \(counted(errors.count, "error")), \(counted(warnings.count, "warning"))"
    var text = (blocks + [terminalText(count)]).joined(separator: "\n") + "\n"
    // What a file sets that cannot be used says nothing.
    if errors.isEmpty, !isQuiet {
      text += "\n" + PolicySummary(policy).sheet(file, language).terminal(style: style)
    }
    return text
  }

  /// The place and the reason, then the line with a caret below.
  private func block(_ problem: SettingProblem, _ style: TerminalStyle) -> String {
    let name = problem.ownFile ?? file
    let place = problem.line > 0 ? "\(name):\(problem.line):\(problem.column)" : name
    let kind = style.severity(problem.isWarning ? .medium : .high, problem.isWarning ? "warning" : "error")
    let head = "\(style.bold(terminalText(place))): \(kind): \(terminalText(problem.told))\n"
    return head + excerpts.excerpt(problem, in: name).map { style.dim($0) + "\n" }.joined()
  }

  private func counted(_ number: Int, _ thing: String) -> String { "\(number) \(thing)\(number == 1 ? "" : "s")" }

  var json: JSON {
    .object([
      ("schema", .integer(JSON.schema)), ("file", .string(file)), ("sound", .bool(errors.isEmpty)),
      ("errors", .array(errors.map { object($0) })), ("warnings", .array(warnings.map { object($0) })),
      ("sets", PolicySummary(policy).json),
    ])
  }

  /// A problem a line.
  var lines: [JSON] {
    (errors + warnings).map { object($0, kind: $0.isWarning ? "warning" : "error") }
  }

  private func object(_ problem: SettingProblem, kind: String? = nil) -> JSON {
    let head: [(String, JSON)] = kind.map { [("kind", .string($0))] } ?? []
    return .object(
      head + [
        ("file", .string(problem.ownFile ?? file)), ("line", .integer(problem.line)),
        ("column", .integer(problem.column)), ("path", .text(problem.path)), ("message", .string(problem.message)),
        ("suggestion", .text(problem.suggestion)),
      ])
  }

  var table: Table {
    Table(
      [
        Table.Column("kind", Phrase("Kind", sv: "Slag")), Table.Column("file", Phrase("File", sv: "Fil")),
        Table.Column("line", Phrase("Line", sv: "Rad")), Table.Column("column", Phrase("Column", sv: "Kolumn")),
        Table.Column("path", Phrase("Setting", sv: "Inställning")),
        Table.Column("message", Phrase("What is wrong", sv: "Vad som är fel"), isProse: true),
        Table.Column("suggestion", Phrase("What to write", sv: "Vad som ska stå"), isProse: true),
      ],
      rows: (errors + warnings).map { problem in
        [
          .text(problem.isWarning ? "warning" : "error"), .text(problem.ownFile ?? file), .integer(problem.line),
          .integer(problem.column), .text(problem.path), .text(problem.message), .text(problem.suggestion),
        ]
      })
  }
}
