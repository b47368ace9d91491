@testable import Formats

extension ReferenceReader {
  /// The fields of a row of a table in JSON, an array with a value for each column, and how many columns it has none
  /// for.
  mutating func read(array row: [UInt8], columns: [Column?]) throws(Refused) -> (values: [Field: Value], missing: Int) {
    begin()
    var text = ReferenceText(row)
    let count = try readElements(&text) { (reader, text, index) throws(Refused) in
      guard index < columns.count else { throw Refused() }
      try reader.readValue(&text, at: columns[index]?.place, mounts: columns[index]?.mounts ?? 0)
    }
    text.skipSpace()
    if text.place != row.count { throw Refused() }
    return (values, columns.count - count)
  }
}
