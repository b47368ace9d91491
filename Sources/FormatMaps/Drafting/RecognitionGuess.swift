internal import Formats

/// By which keys a log is probably known: those that every record has, the less usual ones first.
struct RecognitionGuess {
  let all: [String]
  let marks: [String]
  /// Where no key is in every record: those that most have.
  private let any: [String]

  /// Keys that many logs have, and so tell none of them.
  private static let usual: Set<String> = [
    "time", "timestamp", "id", "user", "username", "email", "ip", "ipaddress", "message", "msg", "type", "level",
    "status", "result", "name", "date", "event", "host", "action", "severity", "version", "datetime", "data", "address",
    "description", "source", "src", "dst", "reason", "code", "method", "success", "path", "logger", "thread", "port",
  ]

  init(_ paths: [SampledPath], records: Int) {
    // Elements of arrays are no keys that recognition sees, nor what lies four objects deep.
    let certain = paths.filter { path in
      path.records == records && !path.path.contains("[") && !path.path.contains("\\")
        && path.path.count { $0 == "." } < 4
    }
    let rare = certain.filter { !RecognitionGuess.usual.contains($0.names.leaf) || $0.path.contains(".") }
    let common = certain.filter { path in !rare.contains { $0.path == path.path } }
    let ordered = (rare.prefix(4) + common.prefix(max(0, 4 - rare.count))).map { $0.path.lowercased() }
    all = ordered
    let frequent = paths.filter { !$0.path.contains("[") && !$0.path.contains("\\") }
      .sorted { ($1.records, $0.path) < ($0.records, $1.path) }
    any = frequent.prefix(6).map { $0.path.lowercased() }
    marks = certain.map { $0.path.lowercased() }.filter { !ordered.contains($0) }.prefix(6).map(\.self)
  }

  /// Lines of YAML under `recognise:`.
  var yaml: [String] {
    if all.isEmpty { return ["  any: \(MapText.list(any))  # check: no key is in every record"] }
    return ["  all: \(MapText.list(all))  # check: keys that only this log has, and always"]
      + (marks.isEmpty ? [] : ["  marks: \(MapText.list(marks))"])
  }
}
