/// A YAML file of playbooks, from the executable itself or from a folder.
package struct SourceFile: Sendable {
  /// Relative to the folder of playbooks: `impossible-travel.yaml`, `steps/revoke-sessions.yaml`.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The file's name without folder and extension, which is the id of what it holds.
  var name: String {
    let last = path.split(separator: "/").last.map(String.init) ?? path
    return last.split(separator: ".").first.map(String.init) ?? last
  }

  var isShared: Bool { path.hasPrefix("steps/") }
}
