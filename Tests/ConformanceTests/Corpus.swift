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

  /// A case of a labelled suite: a record or several, and what their authors say they mean.
  struct Case {
    var suite: String
    var rule: String
    var name: String
    var format: String
    /// Names of the logs that the case may be from, where the suite gives them.
    var logTypes: [String]
    /// Of the first or only record.
    var expected: [String: Any]
    /// Whether the rule is meant to fire on it, where a suite is about rules.
    var isPositive: Bool?
    /// The event as JSON, or the text that it is.
    var record: Data
    /// Where the event is a list of lines: those, and what is said of each by its number, from 0.
    var lines: [String]
    var labels: [Int: [String: Any]]

    /// A text of `expected`; empty when there is none.
    func text(_ key: String) -> String { expected[key] as? String ?? "" }
    /// A text of `expected`, or the texts of a list.
    func texts(_ key: String) -> [String] { expected[key] as? [String] ?? [text(key)].filter { !$0.isEmpty } }
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
    let list = fields["expected"] as? [[String: Any]] ?? []
    let text = { (key: String) in fields[key] as? String ?? "" }
    return Case(
      suite: text("suite"), rule: text("rule"), name: text("name"), format: text("format"),
      logTypes: fields["log_types"] as? [String] ?? [],
      expected: fields["expected"] as? [String: Any] ?? list.first ?? [:], isPositive: fields["expected"] as? Bool,
      record: record,
      lines: event as? [String] ?? [],
      labels: Dictionary(list.map { ($0["index"] as? Int ?? 0, $0) }) { first, _ in first })
  }
}
