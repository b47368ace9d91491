internal import Events
package import Formats
internal import Settings

/// A record and what must come of it.
package struct MapExample: Sendable {
  package var about = ""
  /// The record, or records of one log, as they stand in a file.
  package var content = ""
  package var line = 0
  package var expected: [Expected] = []

  /// Of each record in turn.
  package enum Expected: Sendable {
    /// Names and values of `LogReading.words` that must be; an empty value must be missing.
    case event([(name: String, value: String)])
    case refused(String)
  }

  /// `line` is what stands before the list in its file.
  static func list(_ value: Setting, after line: Int) -> [MapExample] {
    value.list.compactMap(example).map { example in
      var example = example
      example.line += line
      return example
    }
  }

  private static func example(_ value: Setting) -> MapExample? {
    let given = value.fields(MapKeys.example)
    guard let record = given["record"] else {
      value.problem("'record' is missing")
      return nil
    }
    var example = MapExample()
    example.about = given["about"]?.text ?? ""
    example.line = value.tree.line
    example.content = record.tree.json ?? record.text ?? ""
    if let event = given["event"] { example.expected = [expected(event)] }
    for event in given["events"]?.list ?? [] { example.expected.append(expected(event)) }
    if let refused = given["refused"]?.text { example.expected.append(.refused(refused)) }
    if example.expected.isEmpty { value.problem("says neither 'event' nor 'refused'") }
    return example
  }

  private static func expected(_ value: Setting) -> Expected {
    if value.isMap {
      let pairs = value.namedValues
      if pairs.count == 1, pairs[0].name == "refused" { return .refused(pairs[0].value.text ?? "") }
      return .event(
        pairs.map { ($0.name, $0.value.isNothing ? "" : $0.value.orOne.compactMap(\.text).joined(separator: " ")) })
    }
    return .refused(value.text ?? "")
  }

  /// What came of the record that should not, in words; nothing for a sound map.
  /// `others` holds what else may take the record for its own; whoever does, the same must come of it.
  package func differences(_ format: any Format, among others: FormatCatalogue? = nil) -> [String] {
    let catalogue = others ?? FormatCatalogue(own: [format])
    let source = InputSource(name: "example", content: Array(content.utf8))
    do throws(InputError) {
      let reading = try LogReading(source, among: catalogue, options: FormatOptions(year: 2026))
      if let problem = reading.recognition.problem { return ["is not recognised: \(problem)"] }
      if others == nil, let best = reading.recognition.formats.first, best.id != format.id {
        return ["is taken for \(best.id)"]
      }
      var results: [Result<Event, Refusal>] = []
      try reading.forEach { results.append($1) }
      if results.count != expected.count {
        return ["holds \(results.count) records, where \(expected.count) results are given"]
      }
      return zip(results, expected).enumerated().flatMap { number, pair in
        MapExample.differences(pair.0, pair.1, reading).map { expected.count == 1 ? $0 : "record \(number + 1): \($0)" }
      }
    } catch {
      return [error.description]
    }
  }

  private static func differences(
    _ result: Result<Event, Refusal>, _ expected: Expected, _ reading: LogReading
  ) -> [String] {
    switch (result, expected) {
    case (.failure(let refusal), .refused(let reason)):
      return refusal.reason.name == reason
        ? [] : ["is refused as \(refusal.reason.name) (\(refusal.detail)), not \(reason)"]
    case (.failure(let refusal), .event): return ["is refused: \(refusal.reason.name): \(refusal.detail)"]
    case (.success(let event), .refused(let reason)):
      let words = reading.words(of: event).map { "\($0.name) \($0.value)" }.joined(separator: ", ")
      return ["is not refused as \(reason), but read: \(words)"]
    case (.success(let event), .event(let wanted)):
      let words = Dictionary(uniqueKeysWithValues: reading.words(of: event).map { ($0.name, $0.value) })
      return wanted.compactMap { name, value in
        let found = words[name] ?? ""
        return isSame(name, value, found, event) ? nil : "\(name) is '\(found)', not '\(value)'"
      }
    }
  }
}

extension MapExample {
  /// Accounts fold case, times may have zeros behind, and of sessions and tokens an event keeps a hash.
  private static func isSame(_ name: String, _ wanted: String, _ found: String, _ event: Event) -> Bool {
    if wanted == found { return true }
    switch name {
    case "user", "tenant", "device": return wanted.lowercased() == found.lowercased()
    case "session": return !wanted.isEmpty && StableHash.of(wanted) == event.session
    case "token": return !wanted.isEmpty && StableHash.of(wanted) == event.token
    case "time": return withoutZeros(wanted) == withoutZeros(found)
    case "flags": return Set(wanted.split(separator: " ")) == Set(found.split(separator: " "))
    case "latitude", "longitude": return Double(wanted) == Double(found)
    case "code": return Int32(wanted) == event.code
    default: return false
    }
  }

  private static func withoutZeros(_ time: String) -> String {
    guard time.contains("."), time.hasSuffix("Z") else { return time }
    var digits = time.dropLast()
    while digits.last == "0" { digits.removeLast() }
    if digits.last == "." { digits.removeLast() }
    return digits + "Z"
  }
}

extension SettingTree {
  /// A map or list as JSON on one line; nil for a text.
  fileprivate var json: String? {
    switch content {
    case .map, .list: return written
    case .text, .nothing: return nil
    }
  }

  private var written: String {
    switch content {
    case .nothing: "null"
    case .text(let text): MapText.json(text)
    case .list(let items): "[" + items.map(\.written).joined(separator: ",") + "]"
    case .map(let pairs):
      "{" + pairs.map { MapText.json($0.text ?? "") + ":" + $1.written }.joined(separator: ",") + "}"
    }
  }
}
