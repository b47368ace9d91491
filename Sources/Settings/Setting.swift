/// The mistakes of one file as they are found; reading goes on after each.
package final class ProblemList {
  package private(set) var problems: [SettingProblem] = []

  package init() {}

  package func add(_ problem: SettingProblem) { problems.append(problem) }
}

/// A part of a tree with the way to it, to be taken for what it should be: text, list, map. Whoever asks for the wrong
/// kind gets nothing, and the mistake is noted with its place.
package struct Setting {
  package let tree: SettingTree
  package let path: String
  package let problems: ProblemList

  package init(tree: SettingTree, path: String, problems: ProblemList) {
    self.tree = tree
    self.path = path
    self.problems = problems
  }

  package func problem(_ message: String, suggestion: String = "") {
    problems.add(
      SettingProblem(line: tree.line, column: tree.column, path: path, message: message, suggestion: suggestion))
  }

  /// As `problem`, of what is doubtful and yet can be used.
  package func warning(_ message: String, suggestion: String = "") {
    problems.add(
      SettingProblem(
        line: tree.line, column: tree.column, path: path, message: message, suggestion: suggestion, isWarning: true))
  }

  package var text: String? {
    if case .text(let text) = tree.content { return text }
    problem("expected a text, found \(kind)")
    return nil
  }

  package var list: [Setting] {
    guard case .list(let items) = tree.content else {
      if !isNothing { problem("expected a list, found \(kind)", suggestion: "write '[a, b]', or '- ' before each") }
      return []
    }
    return items.enumerated().map { Setting(tree: $1, path: "\(path)[\($0)]", problems: problems) }
  }

  /// Names that the operator chooses, in the order of the file.
  package var namedValues: [(name: String, value: Setting)] {
    guard case .map(let pairs) = tree.content else {
      if !isNothing { problem("expected names with values, found \(kind)") }
      return []
    }
    return pairs.compactMap { key, value in
      guard let name = key.text else { return nil }
      return (name, Setting(tree: value, path: path.isEmpty ? name : path + "." + name, problems: problems))
    }
  }

  /// The keys of a map, each at its own place and with the path of its value.
  package var keys: [Setting] {
    guard case .map(let pairs) = tree.content else { return [] }
    return pairs.map { key, _ in
      let name = key.text ?? ""
      return Setting(tree: key, path: path.isEmpty ? name : path + "." + name, problems: problems)
    }
  }

  /// A map whose keys are ours: an unknown one is a mistake, probably of spelling. An empty value is as good as none.
  package func fields(_ known: [String]) -> [String: Setting] {
    guard case .map(let pairs) = tree.content else {
      if !isNothing { problem("expected \(known.joined(separator: ", ")), found \(kind)") }
      return [:]
    }
    for (key, _) in pairs where !known.contains(key.text ?? "") { unknownKey(key, known) }
    let given = namedValues.filter { !$0.value.isNothing }
    return Dictionary(given.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  private func unknownKey(_ key: SettingTree, _ known: [String]) {
    let name = key.text ?? ""
    let nearest = Spelling.suggestion(for: name, among: known)
    Setting(tree: key, path: path, problems: problems).problem(
      "unknown key '\(name)'", suggestion: nearest.isEmpty ? "known are \(known.joined(separator: ", "))" : nearest)
  }

  package var isNothing: Bool {
    if case .nothing = tree.content { return true }
    return false
  }

  package var isMap: Bool {
    if case .map = tree.content { return true }
    return false
  }

  package var isList: Bool {
    if case .list = tree.content { return true }
    return false
  }

  private var kind: String {
    switch tree.content {
    case .text(let text): "'\(text)'"
    case .nothing: "nothing"
    case .list: "a list"
    case .map: "a map"
    }
  }
}
