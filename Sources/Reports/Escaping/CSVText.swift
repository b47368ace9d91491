/// One cell of RFC 4180 CSV. A cell that a spreadsheet would run as a formula (=, +, -, @, their full-width forms, tab,
/// return in front) gets an apostrophe before it; a plain negative number is left alone. Control characters other than
/// tab and line ends become visible stand-ins, because CSV is also read on terminals.
package func csvText(_ text: String) -> String {
  var cell = String.UnicodeScalarView()
  var needsQuotes = false
  if let first = text.unicodeScalars.first, startsFormula(first), Double(text) == nil { cell.append("'") }
  for scalar in text.unicodeScalars {
    if ",;\"\n\r".unicodeScalars.contains(scalar) { needsQuotes = true }
    if scalar == "\"" { cell.append("\"") }
    cell.append(isControl(scalar) ? "\u{FFFD}" : scalar)
  }
  return needsQuotes ? "\"" + String(cell) + "\"" : String(cell)
}

private func startsFormula(_ scalar: Unicode.Scalar) -> Bool {
  "=+-@\t\r\n|%\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.contains(scalar)
}

private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\t", "\n", "\r": false
  default: scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
  }
}
