/// What the start of an input says about how its records are told apart.
struct Recognition: Equatable {
  let framing: Framing
  /// The header row of a CSV, without its line end; of a table in JSON, the same made of its columns.
  var header: [UInt8]?
  /// Bytes before the first record that belong to none: a header, and what stands before it.
  var preamble = 0
  var lineEnd = UInt8.newline
  /// Whether the envelope lies in another object, whose end nobody looks for.
  var isNested = false

  func makeSplitter() -> any Splitter {
    switch framing {
    case .lines: LineSplitter(lineEnd: lineEnd)
    case .csv(let delimiter): CSVSplitter(delimiter: delimiter, lineEnd: lineEnd)
    case .eventXML: EventXMLSplitter()
    case .jsonArray: JSONSplitter(.array)
    case .jsonSequence: JSONSplitter(.sequence)
    case .jsonMembers: JSONSplitter(.members, isNested: isNested)
    case .jsonEnvelope(let key): JSONSplitter(.envelope(key: Array(key.utf8)), isNested: isNested || header != nil)
    }
  }
}

extension Recognition {
  /// Throws for what is no text. `start` is the whole content, or enough of it for the shape to show.
  init(_ start: Sample, name: String) throws(InputError) {
    if let kind = BinaryKind(start.content) {
      throw InputError(name, kind.isPacked ? .unsupported : .notALog, kind.description, advice: kind.advice)
    }
    self =
      Recognition.eventXML(start) ?? Recognition.numbered(start) ?? Recognition.json(start) ?? Recognition.csv(start)
      ?? Recognition(framing: .lines, lineEnd: start.lineEnd)
  }

  /// Text that begins with a tag or a tool's number, and holds an event. One event a line is lines, so that what stands
  /// between two is told.
  private static func eventXML(_ start: Sample) -> Recognition? {
    let text = start.content.drop { $0.isJSONSpace }
    guard text.first == UInt8(ascii: "<") || text.starts(with: "Record ".utf8) else { return nil }
    let first = start.bytes.withUnsafeBytes { bytes in
      EventXMLSplitter.start(in: UnsafeRawBufferPointer(rebasing: bytes[..<start.count]), from: 0)
    }
    guard let first, let line = start.line(from: first) else { return nil }
    let isOneALine =
      first == text.startIndex
      && start.bytes[line].withUnsafeBytes { bytes in
        bytes.last(Array("</Event>".utf8)).map { bytes.count - $0 <= 10 } == true
          && bytes.first(Array("</Event>".utf8)) == bytes.last(Array("</Event>".utf8))
      }
    return isOneALine ? nil : Recognition(framing: .eventXML, lineEnd: start.lineEnd)
  }

  /// `Record 1` on a line before each object, as evtx_dump writes; the lines between are told as stray bytes.
  private static func numbered(_ start: Sample) -> Recognition? {
    guard start.content.starts(with: "Record ".utf8), let line = start.line(from: 0),
      start.bytes[line].dropFirst(7).allSatisfy({ $0.isDigit || $0 == .carriageReturn }),
      let open = start.content[line.upperBound...].firstIndex(where: { !$0.isJSONSpace }),
      start.bytes[open] == UInt8(ascii: "{")
    else { return nil }
    return Recognition(framing: .jsonSequence, preamble: open, lineEnd: start.lineEnd)
  }

  private static func json(_ start: Sample) -> Recognition? {
    guard let first = start.content.first(where: { !$0.isJSONSpace }) else { return nil }
    switch first {
    case UInt8(ascii: "["): return start.isJSONArray ? Recognition(framing: .jsonArray) : nil
    case UInt8(ascii: "{"):
      return Recognition.table(start) ?? Recognition.nested(start) ?? Recognition.members(start)
        ?? Recognition(framing: start.objectFraming, lineEnd: start.lineEnd)
    default: return nil
    }
  }

  /// `{"_embedded": {"activities": [...]}}` and `{"Result": {"Results": [...]}}`, as some programming interfaces answer.
  private static func nested(_ start: Sample) -> Recognition? {
    guard let first = start.content.firstIndex(where: { !$0.isJSONSpace }) else { return nil }
    let members = EnvelopeProbe(start, at: first, isOnly: true).members
    guard let inner = members.first(where: { $0.kind == .object && innerKeys.contains($0.key.lowercased()) }),
      let key = EnvelopeProbe(start, at: inner.start, isOnly: true).key
    else { return nil }
    return Recognition(
      framing: .jsonEnvelope(key), preamble: inner.start, lineEnd: start.lineEnd, isNested: true)
  }

  /// `{"status": "OK", "data": {"Event1": {...}, "Event2": {...}}}`.
  private static func members(_ start: Sample) -> Recognition? {
    guard let first = start.content.firstIndex(where: { !$0.isJSONSpace }) else { return nil }
    return EnvelopeProbe(start, at: first, isOnly: true).numbered.map {
      Recognition(framing: .jsonMembers($0.key), preamble: $0.start, lineEnd: start.lineEnd, isNested: true)
    }
  }

  private static let innerKeys: Set<String> = ["_embedded", "result", "response", "resultset"]

  private static func table(_ start: Sample) -> Recognition? {
    guard let first = start.content.firstIndex(where: { !$0.isJSONSpace }) else { return nil }
    return TableProbe(start, at: first).map {
      Recognition(framing: .jsonEnvelope($0.rows), header: $0.header, preamble: $0.start, lineEnd: start.lineEnd)
    }
  }
}
