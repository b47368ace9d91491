extension Sample {
  /// Whether a text that starts with `[` is a JSON array rather than a log line such as `[2026-01-01 10:00] ...`.
  var isJSONArray: Bool {
    let text = content.drop { $0.isJSONSpace }.dropFirst().drop { $0.isJSONSpace || $0 == .comma }
    if text.first == UInt8(ascii: "{") { return true }
    let cut = split(by: JSONSplitter(.array))
    return [.strayBytes, .missingComma].allSatisfy { cut.problems.count(of: $0) == 0 }
  }

  /// The framing of a text that starts with `{`.
  var objectFraming: Framing {
    let objects = split(by: JSONSplitter(.sequence)).records
    let start = content.firstIndex { !$0.isJSONSpace } ?? 0
    if let key = EnvelopeProbe(self, at: start, isOnly: objects.count < 2).key { return .jsonEnvelope(key) }
    if let first = objects.first, let line = line(from: start), first.upperBound <= line.upperBound {
      return separatorFollows(first, in: line) ? .jsonSequence : .lines
    }
    return mostLinesAreObjects ? .lines : .jsonSequence
  }

  private func separatorFollows(_ object: Range<Int>, in line: Range<Int>) -> Bool {
    let next = bytes[object.upperBound..<line.upperBound].first { !$0.isJSONSpace }
    return next == UInt8(ascii: "{") || next == .comma
  }

  /// NDJSON whose first line is broken is still NDJSON.
  private var mostLinesAreObjects: Bool {
    var (lines, objects, start) = (0, 0, 0)
    while lines < 64, start < count, let line = line(from: start) {
      start = line.upperBound + 1
      let text = Sample(bytes[line], isWhole: true)
      if text.content.allSatisfy(\.isJSONSpace) { continue }
      lines += 1
      if text.isOneObject { objects += 1 }
    }
    return objects * 2 > lines
  }

  /// Whether it is one JSON object and nothing else.
  var isOneObject: Bool {
    let cut = split(by: JSONSplitter(.sequence))
    let text = content.drop { $0.isJSONSpace }
    return cut.problems.isEmpty && cut.records.count == 1 && text.first == UInt8(ascii: "{")
      && text.last { !$0.isJSONSpace } == UInt8(ascii: "}")
  }
}
