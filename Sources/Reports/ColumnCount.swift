/// Columns that `text` takes on a terminal: East Asian wide characters and emoji take two, lone marks none.
package func columnCount(of text: some StringProtocol) -> Int { text.reduce(0) { $0 + columnCount(of: $1) } }

private func columnCount(of character: Character) -> Int {
  guard let first = character.unicodeScalars.first else { return 0 }
  if first.value < 0x300 { return 1 }
  if isWide(first) { return 2 }
  switch first.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return 1
  }
}

/// The large blocks of class W and F of Unicode's EastAsianWidth, and what is shown as emoji by default.
private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
    true
  default: scalar.properties.isEmojiPresentation
  }
}

/// `text` in at most `width` columns; what is cut off leaves an ellipsis.
package func shortened(_ text: String, to width: Int) -> String {
  columnCount(of: text) <= width ? text : String(beginning(of: text, columns: max(width - 1, 0))) + "…"
}

/// As much of `text` as fits into `columns`.
package func beginning(of text: some StringProtocol, columns room: Int) -> String {
  var taken = ""
  var left = room
  for character in text {
    left -= columnCount(of: character)
    if left < 0 { break }
    taken.append(character)
  }
  return taken
}
