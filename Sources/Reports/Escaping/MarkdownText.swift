/// Text from a log inside Markdown, on one line: markup characters are escaped and line ends become spaces, so that it
/// can open no link to a page, image, table cell, list, heading or HTML tag.
package func markdownText(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  let scalars = Array(terminalText(onOneLine(text)).unicodeScalars)
  for (place, scalar) in scalars.enumerated() {
    if needsEscape(scalar, in: scalars, at: place) { out.append("\\") }
    out.append(scalar)
  }
  return String(out)
}

private func onOneLine(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { line.append("\r\n\t".unicodeScalars.contains(scalar) ? " " : scalar) }
  let words = String(line).split(separator: " ", omittingEmptySubsequences: true)
  return words.joined(separator: " ")
}

private func needsEscape(_ scalar: Unicode.Scalar, in scalars: [Unicode.Scalar], at place: Int) -> Bool {
  let next = place + 1 < scalars.count ? scalars[place + 1] : " "
  switch scalar {
  case "\\", "`", "*", "_", "[", "]", "<", ">", "|", "#", "!", "~", "&", "$": return true
  // At the start these make a list or an underline, unless they belong to a number ("-12", "+46 70").
  case "-", "+", "=": return place == 0 && !next.isDigit
  // "1." makes a list; "www." and "http:/" a link by themselves.
  case ".": return isNumber(scalars[..<place]) && next == " " || isWeb(scalars[..<place])
  case ")": return isNumber(scalars[..<place]) && next == " "
  case ":": return next == "/"
  default: return false
  }
}

private func isNumber(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  !scalars.isEmpty && scalars.allSatisfy(\.isDigit)
}

private func isWeb(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
  scalars.count >= 3 && scalars.suffix(3).allSatisfy { $0 == "w" || $0 == "W" }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
