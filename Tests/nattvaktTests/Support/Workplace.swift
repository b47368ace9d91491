import Foundation

/// A folder in which the program is run: its home, its temporary folder, and the logs that a test gives it. Goes away
/// with the last reference to it.
final class Workplace: Sendable {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "nattvakt-tests-" + UUID().uuidString
    for name in ["home", "temporary"] {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)", withIntermediateDirectories: true)
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func file(_ name: String) -> String { path + "/" + name }
  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: file(name))) }
  var temporaryFiles: [String] { get throws { try FileManager.default.contentsOfDirectory(atPath: file("temporary")) } }

  @discardableResult
  func write(_ name: String, _ bytes: Data) throws -> String {
    let url = URL(fileURLWithPath: file(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try bytes.write(to: url)
    return file(name)
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Data(text.utf8)) }

  /// What a shell command makes; its standard output and errors are nobody's.
  func make(_ script: String) throws {
    let outcome = try Program(self).shell(script)
    guard outcome.status == 0 else { throw Failure(text: "\(script): \(outcome.errors)") }
  }

  struct Failure: Error, CustomStringConvertible {
    var text: String
    var description: String { text }
  }
}
