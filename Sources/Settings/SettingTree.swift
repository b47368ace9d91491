internal import Yams

/// A file of settings as written: texts, lists and maps with their places, whatever the file's own form.
package struct SettingTree {
  package var content: Content
  /// From 1.
  package var line: Int
  package var column: Int

  package init(content: Content, line: Int, column: Int) {
    self.content = content
    self.line = line
    self.column = column
  }

  package indirect enum Content {
    /// The characters as written: `NO` is Norway, not "false", and `0701234567` keeps its zero.
    case text(String)
    case nothing
    case list([SettingTree])
    case map([(key: SettingTree, value: SettingTree)])
  }

  package var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }
}

extension SettingTree {
  /// Nil of an empty document. What is no YAML at all is one problem with its place.
  package static func parse(yaml: String, file: String) throws(SettingError) -> SettingTree? {
    do {
      // Texts stay as they are written: what type they look like is nobody's question, and costs half the time.
      return try compose(yaml: yaml, .basic, .default, .utf8).map(SettingTree.init)
    } catch {
      throw SettingError(file: file, problems: [problem(of: error)])
    }
  }

  init(_ node: Node) {
    line = node.mark?.line ?? 0
    column = node.mark?.column ?? 0
    switch node {
    case .scalar(let scalar):
      let isNothing = scalar.style == .plain && ["", "~", "null"].contains(scalar.string)
      content = isNothing ? .nothing : .text(scalar.string)
    case .sequence(let sequence): content = .list(sequence.map(SettingTree.init))
    case .mapping(let mapping):
      content = .map(mapping.map { (SettingTree($0.key), SettingTree($0.value)) })
    case .alias: content = .nothing
    }
  }

  private static func problem(of error: any Error) -> SettingProblem {
    let (mark, message): (Mark?, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark, problem)
      case .duplicatedKeysInMapping(let keys, let context):
        (context.mark, "given twice: \(keys.joined(separator: ", "))")
      default: (nil, "\(error)")
      }
    return SettingProblem(
      line: mark?.line ?? 0, column: mark?.column ?? 0, path: "", message: "no valid YAML: \(message)")
  }
}
