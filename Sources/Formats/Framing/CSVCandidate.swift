/// A sample read as CSV with one delimiter; nil where that makes no table.
struct CSVCandidate {
  let delimiter: UInt8
  /// Without its line end.
  let header: Range<Int>
  let bodyStart: Int
  let columns: Int

  /// Rows that are compared with the header.
  private static let rowsCompared = 32

  init?(_ sample: Sample, from start: Int, delimiter: UInt8) {
    let rows = CSVCandidate.rows(of: sample, from: start, delimiter: delimiter)
    guard let header = rows.first else { return nil }
    let names = CSVCandidate.cells(sample.bytes[header], delimiter)
    // The first line of a text log in a format of its own.
    if ["CEF:", "LEEF:", "<"].contains(where: { sample.bytes[header].starts(with: $0.utf8) }) { return nil }
    let body = rows.dropFirst().prefix(CSVCandidate.rowsCompared)
    let agreeing = body.count { CSVCandidate.cells(sample.bytes[$0], delimiter).count == names.count }
    guard CSVCandidate.areNames(names), agreeing * 2 >= body.count else { return nil }
    if names.count == 1, !CSVCandidate.isQuoted(sample, Array(rows.prefix(2))) { return nil }
    self.delimiter = delimiter
    self.header = header
    columns = names.count
    let lineEnd = sample.bytes[header.upperBound..<sample.count].firstIndex(of: sample.lineEnd)
    bodyStart = lineEnd.map { $0 + 1 } ?? sample.count
  }

  /// As many as are compared, or all that there are.
  private static func rows(of sample: Sample, from start: Int, delimiter: UInt8) -> [Range<Int>] {
    let splitter = CSVSplitter(delimiter: delimiter, lineEnd: sample.lineEnd)
    let first = sample.split(by: splitter, from: start, upTo: start + usuallyEnough).records
    return first.count > rowsCompared ? first : sample.split(by: splitter, from: start).records
  }

  /// Bytes that hold those rows in most exports; with a wrong delimiter they are looked at one by one.
  private static let usuallyEnough = 64 << 10

  /// The cells as they stand, quotes included.
  private static func cells(_ row: ArraySlice<UInt8>, _ delimiter: UInt8) -> [ArraySlice<UInt8>] {
    var cells: [ArraySlice<UInt8>] = []
    var (start, quoted, mayOpen) = (row.startIndex, false, true)
    for index in row.indices {
      if row[index] == .quote, quoted || mayOpen {
        quoted.toggle()
        mayOpen = true
      } else if !quoted {
        mayOpen = row[index] == delimiter
        if mayOpen {
          cells.append(row[start..<index])
          start = index + 1
        }
      }
    }
    return cells + [row[start...]]
  }

  /// Four of five, and the first: one odd column makes a table no text, and text that is dated begins with its time.
  private static func areNames(_ cells: [ArraySlice<UInt8>]) -> Bool {
    let named = cells.filter { !$0.isEmpty }
    guard named.count * 2 > cells.count, let first = named.first, HeaderCell.isLikelyName(first) else { return false }
    return named.count(where: HeaderCell.isLikelyName) * 5 >= named.count * 4
  }

  /// A single column is a table only where header and first row are quoted; else it is lines of text.
  private static func isQuoted(_ sample: Sample, _ rows: [Range<Int>]) -> Bool {
    rows.count == 2
      && rows.allSatisfy { sample.bytes[$0.lowerBound] == .quote && sample.bytes[$0.upperBound - 1] == .quote }
  }
}
