internal import Events
internal import Formats
internal import Settings

/// Adds examples to a drafted description: records of the sample as they stand, and what the draft makes of them.
struct DraftExamples {
  let yaml: String

  private static let wanted = 2
  /// Records looked at for one that ends otherwise than the first.
  private static let looked = 400

  init(_ description: String, id: String, of source: InputSource, header: [UInt8]?) {
    guard let map = try? FormatMap(description, file: id + ".yaml") else {
      yaml = description
      return
    }
    let header = header.map { String(decoding: $0, as: UTF8.self) + "\n" } ?? ""
    var examples: [String] = []
    for record in DraftExamples.records(of: source, by: map) {
      let content = header + record
      guard let example = DraftExamples.example(content, map), !examples.contains(example) else { continue }
      // What reads back otherwise than it was written would be a draft that its own check refuses.
      if let read = try? FormatMap(description + "---\n" + example, file: id + ".yaml").examples(),
        read.allSatisfy({ $0.differences(map.format).isEmpty })
      {
        examples.append(example)
      }
      if examples.count == DraftExamples.wanted { break }
    }
    yaml = description + (examples.isEmpty ? "" : "---\n" + examples.joined())
  }

  /// The first event, the first that ends otherwise, then all others.
  private static func records(of source: InputSource, by map: FormatMap) -> [String] {
    var found: [(text: String, word: String)] = []
    let catalogue = FormatCatalogue(own: [map.format])
    if let reading = try? LogReading(source, among: catalogue, options: FormatOptions(year: 2026)) {
      var count = 0
      reading.forEachOfSample(atMost: looked) { bytes, result in
        count += 1
        let word: String =
          switch result {
          case .success(let event): "\(event.kind) \(event.outcome)"
          case .failure: ""
          }
        found.append((String(decoding: bytes, as: UTF8.self), word))
      }
    }
    let events = found.filter { !$0.word.isEmpty }
    guard let first = events.first else { return found.map(\.text) }
    let others = events.filter { $0.word != first.word } + events.filter { $0.word == first.word }.dropFirst()
    return [first.text] + others.map(\.text)
  }

  private static func example(_ content: String, _ map: FormatMap) -> String? {
    let source = InputSource(name: "example", content: Array(content.utf8))
    guard
      let reading = try? LogReading(
        source, among: FormatCatalogue(own: [map.format]), options: FormatOptions(year: 2026)),
      reading.recognition.formats.first?.id == map.format.id
    else { return nil }
    var results: [Result<Event, Refusal>] = []
    try? reading.forEach { results.append($1) }
    guard results.count == 1, let result = results.first else { return nil }
    var lines = ["- about: \(about(result))", "  record: " + MapText.block(content, indent: 4)]
    switch result {
    case .failure(let refusal): lines.append("  refused: \(refusal.reason.name)")
    case .success(let event):
      lines.append("  event:")
      // An id made of the record's bytes says nothing of the map.
      for (name, value) in reading.words(of: event) where !value.hasPrefix("sha256:") && value != "unknown" {
        lines.append("    \(name): \(MapText.scalar(value))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func about(_ result: Result<Event, Refusal>) -> String {
    switch result {
    case .failure(let refusal): MapText.quoted("check: is refused, \(refusal.detail)")
    case .success(let event) where event.kind == .operation: "\"check: an act\""
    case .success(let event):
      MapText.quoted("check: a sign-in, \(MapWords.word(for: event.outcome, in: MapWords.outcomes))")
    }
  }
}
