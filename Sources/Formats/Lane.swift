internal import Events

/// One format's way through the records of an input: its scanner, and for a CSV the meaning of its columns.
///
/// A class, because a scanner cannot be copied and an array holds no such values; never shared between tasks.
final class Lane {
  let format: any Format.Type
  private var scanner: RecordScanner
  private let columns: CSVColumns?
  /// Whether rows under a header are JSON arrays.
  private let areArrays: Bool

  init(_ format: any Format.Type, framing: Framing, header: [UInt8]?) {
    self.format = format
    scanner = RecordScanner(format.fields)
    if case .csv(let delimiter) = framing {
      columns = CSVColumns(header: header ?? [], delimiter: delimiter, map: format.fields)
      areArrays = false
    } else {
      columns = header.map { CSVColumns(header: $0, delimiter: .comma, map: format.fields) }
      areArrays = header != nil
    }
  }

  func read(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, _ context: inout ReadingContext, into event: inout Event
  ) throws(Refusal) {
    do throws(ScanError) { try scan(range, of: bytes) } catch { throw Refusal(.malformed, error.description) }
    try format.read(scanner, &context, into: &event)
  }

  /// Hands the bytes of the time that the format reads first to `look`, if there is one.
  func timeCell(of range: Range<Int>, in bytes: UnsafeRawBufferPointer, _ look: (UnsafeRawBufferPointer) -> Void) {
    guard (try? scan(range, of: bytes)) != nil else { return }
    (scanner[.time] ?? scanner[.fallbackTime])?.withBytes(look)
  }

  private func scan(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) throws(ScanError) {
    guard let columns else { return try scanner.scanJSON(bytes, range) }
    if areArrays {
      try scanner.scanRow(bytes, range, columns: columns)
    } else {
      try scanner.scanCSV(bytes, range, columns: columns)
    }
  }
}
