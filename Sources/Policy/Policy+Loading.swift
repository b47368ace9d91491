internal import Foundation
package import Settings

extension Policy {
  /// Reads a policy file, and the contact book that it names. Throws with every mistake of it, not just the first.
  package static func load(_ file: String) throws(SettingError) -> Policy {
    try parse(TextFile.content(file), file: file)
  }

  /// As `load`, of text in hand; `file` names it in problems and is where relative paths start from.
  package static func parse(_ yaml: String, file: String) throws(SettingError) -> Policy {
    guard let tree = try SettingTree.parse(yaml: yaml, file: file) else { return Policy() }
    let problems = ProblemList()
    let folder = (file as NSString).deletingLastPathComponent
    let policy = PolicyReader(folder: folder).policy(Setting(tree: tree, path: "", problems: problems))
    if !problems.problems.isEmpty { throw SettingError(file: file, problems: problems.problems.inFileOrder) }
    return policy
  }

  /// What the settings of thresholds and disabled detections name that does not exist. `thresholds` holds the names of
  /// each detection's thresholds by the detection's id: detections are not this module's to know.
  package func validate(thresholds known: [String: [String]]) -> [SettingProblem] {
    let ids = known.keys.sorted()
    var problems = disabled.filter { known[$0.id] == nil }.map { setting in
      SettingProblem(
        line: setting.line, column: setting.column, path: "disabled", message: "no detection '\(setting.id)'",
        suggestion: Spelling.suggestion(for: setting.id, among: ids))
    }
    for setting in thresholds {
      let problem = { (message: String, names: [String], word: String) in
        SettingProblem(
          line: setting.line, column: setting.column, path: "thresholds.\(setting.detection).\(setting.name)",
          message: message, suggestion: Spelling.suggestion(for: word, among: names))
      }
      guard let names = known[setting.detection] else {
        problems.append(problem("no detection '\(setting.detection)'", ids, setting.detection))
        continue
      }
      if !names.contains(setting.name) {
        problems.append(problem("'\(setting.detection)' has no threshold '\(setting.name)'", names, setting.name))
      }
    }
    return problems.inFileOrder
  }
}

extension [SettingProblem] {
  var inFileOrder: [SettingProblem] { sorted { ($0.line, $0.column) < ($1.line, $1.column) } }
}

enum TextFile {
  static func content(_ file: String) throws(SettingError) -> String {
    guard let data = FileManager.default.contents(atPath: file) else {
      throw SettingError(
        file: file, problems: [SettingProblem(line: 0, column: 0, path: "", message: "cannot be read")])
    }
    guard let text = String(data: data, encoding: .utf8) else {
      let message = "is not UTF-8; save it as such (in a spreadsheet: as 'CSV UTF-8')"
      throw SettingError(file: file, problems: [SettingProblem(line: 0, column: 0, path: "", message: message)])
    }
    return text
  }
}
