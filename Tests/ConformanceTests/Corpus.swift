import Formats
import Foundation

/// The folder of logs that this project did not write, named by the environment variable `CORPUS`.
enum Corpus {
  static var root: String? { ProcessInfo.processInfo.environment["CORPUS"].flatMap { $0.isEmpty ? nil : $0 } }
  static var isThere: Bool { root != nil }
  /// Said of every skipped test.
  static let hint = "set CORPUS to a folder of real logs to run this"

  static func path(_ name: String) throws -> String {
    guard let root else { throw Missing() }
    return root + "/" + name
  }

  struct Missing: Error {}

  /// A case of a labelled suite: a record, and what its authors say it means.
  struct Case {
    var suite: String
    var rule: String
    var format: String
    var expected: [String: Any]
    var record: Data

    /// A text of `expected`; empty when there is none.
    func text(_ key: String) -> String { expected[key] as? String ?? "" }
  }

  static func cases(_ suite: String) throws -> [Case] {
    let framer = try Framer(InputSource(file: path("labelled/\(suite).jsonl.gz")))
    var cases: [Case] = []
    while let chunk = try framer.next() {
      for range in chunk.records { cases.append(try labelled(Data(chunk.bytes[range]))) }
    }
    return cases
  }

  private static func labelled(_ line: Data) throws -> Case {
    let fields = try JSONSerialization.jsonObject(with: line) as? [String: Any] ?? [:]
    guard let event = fields["event"] else { throw Missing() }
    let record = try (event as? String).map { Data($0.utf8) } ?? JSONSerialization.data(withJSONObject: event)
    return Case(
      suite: fields["suite"] as? String ?? "", rule: fields["rule"] as? String ?? "",
      format: fields["format"] as? String ?? "", expected: fields["expected"] as? [String: Any] ?? [:], record: record)
  }
}
