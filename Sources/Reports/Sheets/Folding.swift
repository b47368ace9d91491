/// `text` as lines of at most `width` columns, broken at spaces, and within a word only where it is wider than a line;
/// the first starts with `first`, the others with `rest`. Line ends in the text start a new line.
package func folded(_ text: String, width: Int, first: String = "", rest: String = "") -> [String] {
  var folding = Folding(width: width, rest: rest, line: first)
  for (number, paragraph) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
    if number > 0 { folding.startLine() }
    for word in paragraph.split(separator: " ") { folding.add(word) }
  }
  folding.startLine()
  return folding.lines
}

private struct Folding {
  let width: Int
  let rest: String
  private(set) var lines: [String] = []
  private var line: String
  private var used: Int
  private var isEmpty = true

  init(width: Int, rest: String, line: String) {
    self.width = width
    self.rest = rest
    self.line = line
    used = columnCount(of: line)
  }

  mutating func startLine() {
    lines.append(line)
    line = rest
    used = columnCount(of: rest)
    isEmpty = true
  }

  mutating func add(_ word: Substring) {
    let needed = columnCount(of: word)
    if !isEmpty, used + 1 + needed > width { startLine() }
    if isEmpty { return addFirst(word, needed) }
    line += " " + word
    used += 1 + needed
  }

  private mutating func addFirst(_ word: Substring, _ needed: Int) {
    var word = word
    while used + columnCount(of: word) > width {
      let piece = beginning(of: word, columns: width - used)
      if piece.isEmpty { break }
      line += piece
      startLine()
      word = word.dropFirst(piece.count)
    }
    line += word
    used += columnCount(of: word)
    isEmpty = false
  }
}
