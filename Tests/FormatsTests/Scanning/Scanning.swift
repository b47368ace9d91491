@testable import Formats

/// What a scan found, field by field, as text: a raw value as its bytes.
func scan(_ record: String, _ map: FieldMap) throws(ScanError) -> [Field: String] {
  try scan(Array(record.utf8), map)
}

func scan(_ record: [UInt8], _ map: FieldMap) throws(ScanError) -> [Field: String] {
  var scanner = RecordScanner(map)
  return try scan(record, with: &scanner)
}

func scan(_ record: [UInt8], with scanner: inout RecordScanner) throws(ScanError) -> [Field: String] {
  let guarded = GuardedBytes(record)
  try scanner.scanJSON(guarded.bytes, 0..<record.count)
  return found(by: scanner)
}

/// A CSV row under its header.
func scan(_ row: String, header: String, delimiter: Character = ",", _ map: FieldMap) throws(ScanError) -> [Field:
  String]
{
  let columns = CSVColumns(header: Array(header.utf8), delimiter: delimiter.asciiValue ?? 0, map: map)
  let row = Array(row.utf8)
  let guarded = GuardedBytes(row)
  var scanner = RecordScanner(map)
  try scanner.scanCSV(guarded.bytes, 0..<row.count, columns: columns)
  return found(by: scanner)
}

/// A row of a table in JSON, under the header made of its columns.
func scan(row: String, header: String, _ map: FieldMap) throws(ScanError) -> [Field: String] {
  let columns = CSVColumns(header: Array(header.utf8), delimiter: 0x2C, map: map)
  let row = Array(row.utf8)
  let guarded = GuardedBytes(row)
  var scanner = RecordScanner(map)
  try scanner.scanRow(guarded.bytes, 0..<row.count, columns: columns)
  return found(by: scanner)
}

private func found(by scanner: borrowing RecordScanner) -> [Field: String] {
  var found: [Field: String] = [:]
  for field in Field.allCases {
    if let cell = scanner[field] { found[field] = cell.text }
  }
  return found
}
