internal import Yams

/// One reading of all files: the playbooks that are whole, what is shared, and every problem.
struct PlaybookLoading {
  private(set) var playbooks: [Playbook<Template>] = []
  private(set) var shared = SharedSteps()
  /// Where each playbook begins.
  private(set) var places: [String: SourcePlace] = [:]
  private let log = ProblemLog()

  var problems: [PlaybookProblem] { log.problems.sorted() }

  init(_ files: [SourceFile]) {
    for file in files where file.isShared {
      shared.add(root(of: file), file: file)
    }
    for file in files where !file.isShared {
      guard let value = root(of: file) else { continue }
      places[file.name] = value.place
      if let playbook = Playbook(value, file: file, shared: &shared) { playbooks.append(playbook) }
    }
    playbooks.sort { $0.id < $1.id }
  }

  private func root(of file: SourceFile) -> Value? {
    do {
      if let node = try Yams.compose(yaml: file.text) { return Value(node: node, file: file.path, log: log) }
      log.add("the file is empty", advice: "write it or remove it", at: SourcePlace(file: file.path))
    } catch let error as YamlError {
      let (message, mark) = error.summary
      let place = SourcePlace(file: file.path, line: mark?.line ?? 1, column: mark?.column ?? 1)
      log.add("this is no YAML: \(message)", advice: "check indentation, quotes and colons here", at: place)
    } catch {
      log.add("this is no YAML: \(error)", advice: "check the file", at: SourcePlace(file: file.path))
    }
    return nil
  }
}

extension YamlError {
  fileprivate var summary: (String, Mark?) {
    switch self {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (problem, mark)
    case .duplicatedKeysInMapping(let keys, let context):
      ("the key ‘\(keys.sorted().joined(separator: "’, ‘"))’ stands twice", context.mark)
    case .reader(let problem, _, _, _): (problem, nil)
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded: (description, nil)
    }
  }
}
