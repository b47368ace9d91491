package import Events
internal import Foundation
package import Settings

extension Policy {
  /// Reads a policy file, and the contact book that it names. Throws with every mistake of it, not just the first.
  package static func load(_ file: String) throws(SettingError) -> Policy {
    try parse(TextFile.content(file), file: file)
  }

  /// As `load`, of text in hand; `file` names it in problems and is where relative paths start from.
  package static func parse(_ yaml: String, file: String) throws(SettingError) -> Policy {
    let (policy, problems) = check(yaml, file: file)
    let errors = problems.filter { !$0.isWarning }
    if !errors.isEmpty { throw SettingError(file: file, problems: errors) }
    return policy
  }

  /// A policy as far as it can be read, with everything that is wrong or doubtful, in the order of the file; those of
  /// the contact book's own file after it. `detections` are those that settings may name, nil where nobody knows;
  /// `now` tells which permits have ended.
  package static func check(
    _ yaml: String, file: String, detections: [KnownDetection]? = nil, now: Timestamp? = nil
  ) -> (policy: Policy, problems: [SettingProblem]) {
    do throws(SettingError) {
      guard let tree = try SettingTree.parse(yaml: yaml, file: file) else { return (Policy(), []) }
      let problems = ProblemList()
      let folder = (file as NSString).deletingLastPathComponent
      let root = Setting(tree: tree, path: "", problems: problems)
      let policy = PolicyReader(folder: folder, now: now).policy(root)
      let unknown = detections.map { policy.validate(detections: $0) } ?? []
      return (policy, (problems.problems + unknown).inFileOrder)
    } catch {
      return (Policy(), error.problems)
    }
  }

  /// The text of a policy or contact book, for whoever shows the lines that problems point into.
  package static func content(_ file: String) throws(SettingError) -> String { try TextFile.content(file) }
}

extension [SettingProblem] {
  var inFileOrder: [SettingProblem] {
    enumerated().sorted { a, b in
      let (one, other) = (a.element, b.element)
      return (one.ownFile ?? "", one.line, one.column, a.offset) < (
        other.ownFile ?? "", other.line, other.column, b.offset
      )
    }.map(\.element)
  }
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
