internal import Yams

/// A file of settings as written: texts, lists and maps with their places, whatever the file's own form.
struct SettingTree {
  var content: Content
  /// From 1.
  var line: Int
  var column: Int

  indirect enum Content {
    /// The characters as written: `NO` is Norway, not "false", and `0701234567` keeps its zero.
    case text(String)
    case nothing
    case list([SettingTree])
    case map([(key: SettingTree, value: SettingTree)])
  }

  var text: String? {
    if case .text(let text) = content { return text }
    return nil
  }
}

extension SettingTree {
  /// Nil of an empty document. What is no YAML at all is one problem with its place.
  static func parse(yaml: String, file: String) throws(PolicyError) -> SettingTree? {
    do {
      return try compose(yaml: yaml).map(SettingTree.init)
    } catch {
      throw PolicyError(file: file, problems: [problem(of: error)])
    }
  }

  private init(_ node: Node) {
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

  private static func problem(of error: any Error) -> PolicyProblem {
    let (mark, message): (Mark?, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark, problem)
      case .duplicatedKeysInMapping(let keys, let context):
        (context.mark, "given twice: \(keys.joined(separator: ", "))")
      default: (nil, "\(error)")
      }
    return PolicyProblem(
      line: mark?.line ?? 0, column: mark?.column ?? 0, path: "", message: "no valid YAML: \(message)")
  }
}
