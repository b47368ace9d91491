extension Table {
  /// RFC 4180 with a header row and CR LF line ends.
  package var csv: String {
    let header = columns.map { csvText($0.id) }.joined(separator: ",")
    let lines = rows.map { row in row.map { csvText($0.plain) }.joined(separator: ",") }
    return ([header] + lines).map { $0 + "\r\n" }.joined()
  }
}
