/// Every playbook there is: those in the executable, and over them the operator's own.
package struct PlaybookLibrary: Sendable {
  /// In order of id.
  package let playbooks: [Playbook<Template>]

  /// A file in a later folder replaces the one of the same path (`impossible-travel.yaml`,
  /// `steps/revoke-sessions.yaml`) in an earlier folder and in the executable; a new path adds. Fails with every
  /// problem of every file.
  package init(overrides folders: [String] = []) throws(PlaybookError) {
    let loading = PlaybookLoading(try PlaybookLibrary.files(overrides: folders))
    guard loading.problems.isEmpty else { throw PlaybookError(loading.problems) }
    playbooks = loading.playbooks
  }

  package subscript(id: String) -> Playbook<Template>? { playbooks.first { $0.id == id } }

  package func playbook(forDetection detection: String) -> Playbook<Template>? {
    playbooks.first { $0.detections.contains(detection) }
  }

  /// The executable's own files with those of `folders` over them, in order of path.
  static func files(overrides folders: [String]) throws(PlaybookError) -> [SourceFile] {
    var files: [String: SourceFile] = [:]
    for (path, text) in EmbeddedPlaybooks.files { files[path] = SourceFile(path: path, text: text) }
    var problems: [PlaybookProblem] = []
    for folder in folders {
      do {
        for file in try PlaybookFolder(path: folder).files() { files[file.path] = file }
      } catch {
        problems += error.problems
      }
    }
    guard problems.isEmpty else { throw PlaybookError(problems) }
    return files.values.sorted { $0.path < $1.path }
  }
}
