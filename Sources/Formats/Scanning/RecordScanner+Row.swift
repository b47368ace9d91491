/// Rows of a table in JSON, whose columns are named once before them.
extension RecordScanner {
  /// Reads the JSON array in `range` of `bytes`, white space around it allowed, as the cells of `columns`.
  ///
  /// - Parameter columns: made with the same map as this scanner.
  package mutating func scanRow(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, columns: CSVColumns
  ) throws(ScanError) {
    begin(bytes, range)
    let open = skipSpace(start)
    guard open < end, open.pointee == UInt8(ascii: "[") else { throw error(.notARow, at: open) }
    let behind = skipSpace(try scanCells(open, columns.columns))
    if behind != end { throw error(.trailingBytes, at: behind) }
  }

  /// From a row's bracket to behind its end.
  private mutating func scanCells(_ open: Bytes, _ columns: [CSVColumns.Column]) throws(ScanError) -> Bytes {
    try enter(open)
    defer { depth -= 1 }
    var place = skipSpace(open + 1)
    if place < end, place.pointee == UInt8(ascii: "]") {
      missingCells = columns.count
      return place + 1
    }
    for (index, column) in columns.enumerated() {
      place = column.node < 0 ? try skipValue(place) : try scanValue(place, into: column.node, mounts: column.mounts)
      guard let next = try separator(place, close: UInt8(ascii: "]")) else {
        missingCells = columns.count - index - 1
        return behindClose(place)
      }
      place = next
    }
    throw error(.tooManyCells, at: place)
  }
}
