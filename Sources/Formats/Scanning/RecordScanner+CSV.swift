internal import CByteScan

extension RecordScanner {
  /// Reads the CSV row in `range` of `bytes`, without its line end.
  ///
  /// - Parameter columns: made with the same map as this scanner.
  package mutating func scanCSV(
    _ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, columns: CSVColumns
  ) throws(ScanError) {
    begin(bytes, range)
    var place: Bytes? = start
    var index = 0
    while let cell = place {
      let column = index < columns.columns.count ? columns.columns[index] : CSVColumns.Column(node: -1, mounts: 0)
      place =
        cell < end && cell.pointee == UInt8(ascii: "\"")
        ? try scanQuoted(cell, into: column, delimiter: columns.delimiter)
        : try scanPlain(cell, into: column, delimiter: columns.delimiter)
      index += 1
    }
    if index > columns.columns.count, end[-1] != columns.delimiter || index > columns.columns.count + 1 {
      throw error(.tooManyCells, at: end)
    }
    missingCells = max(0, columns.columns.count - index)
  }

  /// From a cell without quotes to the next cell; nil at the row's end.
  @inline(__always)
  private mutating func scanPlain(
    _ cell: Bytes, into column: CSVColumns.Column, delimiter: UInt8
  ) throws(ScanError) -> Bytes? {
    let behind = nv_find_near(cell, end, delimiter)
    if column.node >= 0, behind > cell {
      try take(Cell(cell, behind, .string), into: column.node, mounts: column.mounts)
    }
    return behind < end ? behind + 1 : nil
  }

  /// From the opening quote of a cell to the next cell; nil at the row's end.
  @inline(__always)
  private mutating func scanQuoted(
    _ quote: Bytes, into column: CSVColumns.Column, delimiter: UInt8
  ) throws(ScanError) -> Bytes? {
    let text = quote + 1
    let close = nv_quoted_end(text, end)
    guard close < end else { throw error(.unterminatedString, at: quote) }
    if column.node >= 0, close > text {
      let escaping = nv_find_near(text, close, UInt8(ascii: "\"")) < close ? Cell.Escaping.doubledQuote : .none
      try take(Cell(text, close, .string, escaping), into: column.node, mounts: column.mounts)
    }
    var behind = close + 1
    while behind < end, behind.pointee != delimiter, behind.pointee.isWhiteSpace { behind += 1 }
    if behind == end { return nil }
    guard behind.pointee == delimiter else { throw error(.strayQuote, at: behind) }
    return behind + 1
  }
}
