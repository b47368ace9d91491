/// What the start of an input says about how its records are told apart.
struct Recognition: Equatable {
  let framing: Framing
  /// The header row of a CSV, without its line end; of a table in JSON, the same made of its columns.
  var header: [UInt8]?
  /// Bytes before the first record that belong to none: a header, and what stands before it.
  var preamble = 0
  var lineEnd = UInt8.newline

  func makeSplitter() -> any Splitter {
    switch framing {
    case .lines: LineSplitter(lineEnd: lineEnd)
    case .csv(let delimiter): CSVSplitter(delimiter: delimiter, lineEnd: lineEnd)
    case .jsonArray: JSONSplitter(.array)
    case .jsonSequence: JSONSplitter(.sequence)
    case .jsonEnvelope(let key): JSONSplitter(.envelope(key: Array(key.utf8)), isNested: header != nil)
    }
  }
}

extension Recognition {
  /// Throws for what is no text. `start` is the whole content, or enough of it for the shape to show.
  init(_ start: Sample, name: String) throws(InputError) {
    if let kind = BinaryKind(start.content) {
      throw InputError(name, kind.isPacked ? .unsupported : .notALog, kind.description, advice: kind.advice)
    }
    self = Recognition.json(start) ?? Recognition.csv(start) ?? Recognition(framing: .lines, lineEnd: start.lineEnd)
  }

  private static func json(_ start: Sample) -> Recognition? {
    guard let first = start.content.first(where: { !$0.isJSONSpace }) else { return nil }
    switch first {
    case UInt8(ascii: "["): return start.isJSONArray ? Recognition(framing: .jsonArray) : nil
    case UInt8(ascii: "{"):
      return Recognition.table(start) ?? Recognition(framing: start.objectFraming, lineEnd: start.lineEnd)
    default: return nil
    }
  }

  private static func table(_ start: Sample) -> Recognition? {
    guard let first = start.content.firstIndex(where: { !$0.isJSONSpace }) else { return nil }
    return TableProbe(start, at: first).map {
      Recognition(framing: .jsonEnvelope($0.rows), header: $0.header, preamble: $0.start, lineEnd: start.lineEnd)
    }
  }
}
