@testable import Formats

/// Holds a scanner against the reference, field by field, for the records of one document.
struct ScanCheck {
  private let map: FieldMap
  private var reference: ReferenceReader

  init(_ map: FieldMap) {
    self.map = map
    reference = ReferenceReader(map)
  }

  /// Each record twice and in any order: what the scanner has learnt of the others must not show.
  mutating func run(_ document: Framed, _ random: inout SeededGenerator) throws {
    var scanner = RecordScanner(map)
    let records = document.records.map(\.bytes)
    for record in records + records.shuffled(using: &random) {
      if let header = document.header {
        try row(record, Array(header.utf8), document.framing, &scanner)
      } else {
        try object(record, &scanner)
      }
    }
  }

  private mutating func object(_ record: [UInt8], _ scanner: inout RecordScanner) throws {
    let expected = try? reference.read(record)
    let guarded = GuardedBytes(record)
    let isSound = (try? scanner.scanJSON(guarded.bytes, 0..<record.count)) != nil
    try compare(isSound ? ScanCheck.values(scanner) : nil, expected, record)
    if isSound { try ScanCheck.checkCells(of: scanner) }
  }

  /// Of a table: its cells between delimiters, or a JSON array.
  private mutating func row(
    _ row: [UInt8], _ header: [UInt8], _ framing: Framing, _ scanner: inout RecordScanner
  ) throws {
    let guarded = GuardedBytes(row)
    let expected: (values: [Field: ReferenceReader.Value], missing: Int)?
    let isSound: Bool
    if case .csv(let delimiter) = framing {
      let columns = reference.columns(of: header, delimiter: delimiter, aliases: map.aliases)
      expected = try? reference.read(row: row, columns: columns, delimiter: delimiter)
      let compiled = CSVColumns(header: header, delimiter: delimiter, map: map)
      isSound = (try? scanner.scanCSV(guarded.bytes, 0..<row.count, columns: compiled)) != nil
    } else {
      let columns = reference.columns(of: header, delimiter: .comma, aliases: map.aliases)
      expected = try? reference.read(array: row, columns: columns)
      let compiled = CSVColumns(header: header, delimiter: .comma, map: map)
      isSound = (try? scanner.scanRow(guarded.bytes, 0..<row.count, columns: compiled)) != nil
    }
    try compare(isSound ? ScanCheck.values(scanner) : nil, expected?.values, row)
    if isSound, scanner.missingCells != expected?.missing {
      throw Difference("missing cells", scanner.missingCells, expected?.missing as Any)
    }
    if isSound { try ScanCheck.checkCells(of: scanner) }
  }

  private func compare(
    _ found: [Field: ReferenceReader.Value]?, _ expected: [Field: ReferenceReader.Value]?, _ record: [UInt8]
  ) throws {
    if found == expected { return }
    let differing = Field.allCases.filter { found?[$0] != expected?[$0] }
    throw Difference(
      "fields of \(String(decoding: record, as: UTF8.self))", ScanCheck.shown(found, differing),
      ScanCheck.shown(expected, differing))
  }

  private static func shown(_ values: [Field: ReferenceReader.Value]?, _ fields: [Field]) -> String {
    guard let values else { return "refused" }
    return fields.map { field in
      let value = values[field].map { "\($0.kind) \(String(decoding: $0.text, as: UTF8.self))" }
      return "\(field)=\(value ?? "nothing")"
    }.joined(separator: " ")
  }

  private static func values(_ scanner: borrowing RecordScanner) -> [Field: ReferenceReader.Value] {
    var values: [Field: ReferenceReader.Value] = [:]
    for field in Field.allCases {
      guard let cell = scanner[field] else { continue }
      values[field] = ReferenceReader.Value(text: cell.withBytes { Array($0) }, kind: cell.kind)
    }
    return values
  }
}

/// What is asked of cells that were found.
extension ScanCheck {
  private static func checkCells(of scanner: borrowing RecordScanner) throws {
    for field in Field.allCases {
      guard let cell = scanner[field] else { continue }
      let text = cell.withBytes { Array($0) }
      let number = ReferenceNumber(text, kind: cell.kind)
      if cell.int != number.int { throw Difference("int of \(cell.text)", cell.int as Any, number.int as Any) }
      if cell.double != number.double {
        throw Difference("double of \(cell.text)", cell.double as Any, number.double as Any)
      }
      try checkWalk(cell)
    }
  }

  private static func checkWalk(_ cell: Cell) throws {
    var walk = RawWalk(cell)
    var found: [[UInt8]] = []
    while let member = walk.next() {
      found.append((member.key?.withBytes { Array($0) } ?? []) + [0x3D] + member.value.withBytes { Array($0) })
    }
    let reference = ReferenceWalk(Array(cell.rawBytes), kind: cell.kind)
    if found != reference.members || walk.isDamaged != reference.isDamaged {
      throw Difference("members of \(cell.text)", found.map { String(decoding: $0, as: UTF8.self) }, reference)
    }
  }
}
