/// One row of a sampled CSV, copied apart. Not for the hot path: a sample has a few dozen rows.
enum SampleRow {
  /// The cells without their quotation marks.
  static func cells(of row: UnsafeRawBufferPointer, delimiter: UInt8) -> [[UInt8]] {
    var cells: [[UInt8]] = []
    var cell: [UInt8] = []
    var (isQuoted, wasQuote) = (false, false)
    for byte in row {
      if byte == .quote {
        // The second of two quotation marks within a quoted cell is one of its text.
        if wasQuote, !isQuoted { cell.append(byte) }
        isQuoted.toggle()
      } else if byte == delimiter, !isQuoted {
        cells.append(cell)
        cell = []
      } else {
        cell.append(byte)
      }
      wasQuote = byte == .quote
    }
    return cells + [cell]
  }

  /// Hands the object in a cell to `body` as JSON, also where Python printed it.
  static func withJSON(_ cell: [UInt8], _ body: (UnsafeRawBufferPointer) -> Void) {
    cell.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return }
      let text = Cell(start, start + bytes.count, .string)
      guard PythonLiteral.opens(text) else { return body(text.rawBytes) }
      var scratch = Scratch()
      body(PythonLiteral.json(text, in: &scratch).rawBytes)
    }
  }
}
