import Enrichment
import Foundation

/// Files of a test's own, each in a new folder.
enum TemporaryFile {
  static func write(_ bytes: [UInt8]) throws -> String {
    try TemporaryFolder.write(["test.mmdb": bytes]).path + "/test.mmdb"
  }
}

enum TemporaryFolder {
  static func write(_ files: [String: [UInt8]]) throws -> DataFolder {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, bytes) in files { try Data(bytes).write(to: folder.appendingPathComponent(name)) }
    return DataFolder(path: folder.path)
  }
}
