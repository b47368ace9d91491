internal import Events

/// One format's way through the records of an input: its scanner, and for a CSV the meaning of its columns.
///
/// A class, because a scanner cannot be copied and an array holds no such values; never shared between tasks.
final class Lane {
  let format: any Format
  private let described: DescribedFormat?
  private let answers: RuleAnswers?
  /// Of the format's id, once it has been asked for. This and the scanner are not checked for exclusive access at run
  /// time: what they are handed to knows nothing of this object.
  @exclusivity(unchecked) private var name: Symbol?
  @exclusivity(unchecked) private var scanner: RecordScanner
  private let columns: CSVColumns?
  private let lines: LineReader?
  private let takes: [(field: Field, steps: [FormatDescription.Take])]
  /// Whether records may be lines of text.
  private let areLines: Bool
  /// Whether one member of a record holds several events.
  private let hasElements: Bool
  /// Whether rows under a header are JSON arrays.
  private let areArrays: Bool

  /// Ways for the elements of a record beyond the first, made when one is met.
  private var others: [Lane] = []
  private let framing: Framing
  private let header: [UInt8]?

  private let heads: LineHeads?

  /// - Parameter heads: shared by the ways of one reader.
  convenience init(_ format: any Format, framing: Framing, header: [UInt8]?, heads: LineHeads? = nil) {
    self.init(format, format.fields, framing: framing, header: header, heads: heads)
  }

  private init(_ format: any Format, _ fields: FieldMap, framing: Framing, header: [UInt8]?, heads: LineHeads?) {
    self.heads = heads
    self.format = format
    self.framing = framing
    self.header = header
    scanner = RecordScanner(fields)
    described = format as? DescribedFormat
    answers = described.map { RuleAnswers($0) }
    takes = described?.description.takes ?? []
    hasElements = described?.description.each != nil
    lines = format.lines.map { LineReader($0, fields, heads: heads) }
    areLines = framing == .lines || framing == .eventXML
    if case .csv(let delimiter) = framing {
      columns = CSVColumns(header: header ?? [], delimiter: delimiter, map: fields)
      areArrays = false
    } else {
      columns = header.map { CSVColumns(header: $0, delimiter: .comma, map: fields) }
      areArrays = header != nil
    }
  }

  func read(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    do throws(ScanError) { try scan(range, of: bytes) } catch { throw Refusal(.malformed, error.description) }
    if !takes.isEmpty { scanner.take(takes) }
    if let described, let answers {
      try context.fill(&event, from: scanner, by: described, answers)
    } else {
      try format.read(scanner, &context, into: &event)
    }
  }

  func symbol(_ context: inout ReadingContext) -> Symbol {
    if let name { return name }
    let symbol = context.symbol(format.id)
    name = symbol
    return symbol
  }

  /// How many equal records the last one stands for.
  var repeats: Int { scanner.repeats }

  /// How many events the last record holds: more than one only where the format reads each element of an array.
  var elements: Int {
    guard hasElements,
      let list = scanner[.targets], list.kind == .array || list.isEscaped || list.kind == .string
    else { return 1 }
    var walk = RawWalk(list)
    var count = 0
    while count < Lane.mostElements, walk.next() != nil { count += 1 }
    return list.rawBytes.first == UInt8(ascii: "{") ? 1 : max(1, count)
  }

  private static let mostElements = 256

  /// The way for the element of that number, from 1.
  func element(_ number: Int) -> Lane {
    while others.count < number {
      let fields = described?.fields(ofElement: others.count + 1) ?? format.fields
      others.append(Lane(format, fields, framing: framing, header: header, heads: heads))
    }
    return others[number - 1]
  }

  /// Hands the bytes of the time that the format reads first to `look`, if there is one.
  func timeCell(of range: Range<Int>, in bytes: UnsafeRawBufferPointer, _ look: (UnsafeRawBufferPointer) -> Void) {
    guard (try? scan(range, of: bytes)) != nil else { return }
    (scanner[.time] ?? scanner[.fallbackTime])?.withBytes(look)
  }

  private func scan(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) throws(ScanError) {
    if let columns {
      if areArrays {
        try scanner.scanRow(bytes, range, columns: columns)
      } else {
        try scanner.scanCSV(bytes, range, columns: columns)
      }
    } else if areLines, let lines {
      return try scanner.scanLine(bytes, range, by: lines)
    } else {
      try scanner.scanJSON(bytes, areLines && described != nil ? object(in: range, of: bytes) : range)
    }
    if let lines { scanner.readMessage(by: lines) }
  }

  /// The object in a line of text, which may stand behind the head of a system log.
  private func object(in range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Range<Int> {
    guard let first = bytes[range].first(where: { $0 > 0x20 }), first != UInt8(ascii: "{") else { return range }
    let message = LineHead(UnsafeRawBufferPointer(rebasing: bytes[range])).message
    return range.lowerBound + message.lowerBound..<range.lowerBound + message.upperBound
  }
}
