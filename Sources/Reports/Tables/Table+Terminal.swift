package import Events

extension Table {
  package func terminal(language: Language, style: TerminalStyle) -> String {
    let titles = columns.map { terminalText($0.title.text(language)) }
    let cells = rows.map { row in row.map { terminalText($0.terminal(language)) } }
    let widths = fitted(titles, cells, to: style.width)
    var out = line(titles, widths) { _, text in style.bold(text) } + "\n"
    for (row, texts) in zip(rows, cells) {
      for texts in lines(of: texts, widths) {
        out += line(texts, widths, isNumber: row.map(\.isNumber)) { i, text in row[i].painted(text, style) } + "\n"
      }
    }
    return out
  }

  /// A row as lines of cells: several where prose is folded.
  private func lines(of texts: [String], _ widths: [Int]) -> [[String]] {
    let cells = texts.indices.map { i in columns[i].isProse ? folded(texts[i], width: widths[i]) : [texts[i]] }
    let height = cells.map(\.count).max() ?? 1
    return (0..<height).map { line in cells.map { line < $0.count ? $0[line] : "" } }
  }

  /// The widest column gives way first, the flexible ones before the others, until the line fits.
  private func fitted(_ titles: [String], _ cells: [[String]], to width: Int) -> [Int] {
    var widths = titles.indices.map { i in
      cells.reduce(columnCount(of: titles[i])) { max($0, columnCount(of: $1[i])) }
    }
    let room = width - Table.gap.count * (widths.count - 1)
    for (candidates, least) in [(columns.indices.filter { columns[$0].isFlexible }, 12), (Array(columns.indices), 1)] {
      while widths.reduce(0, +) > room, let widest = candidates.max(by: { widths[$0] < widths[$1] }) {
        if widths[widest] <= least { break }
        let others = candidates.filter { $0 != widest }.map { widths[$0] }.max() ?? 0
        let excess = widths.reduce(0, +) - room
        widths[widest] = max(least, min(widths[widest] - 1, max(others, widths[widest] - excess)))
      }
    }
    return widths
  }

  private static let gap = "  "

  /// `paint` colours a cell's text, never the space around it.
  private func line(
    _ texts: [String], _ widths: [Int], isNumber: [Bool] = [], paint: (Int, String) -> String
  ) -> String {
    var line = ""
    var space = ""
    for (i, full) in texts.enumerated() {
      let text = shortened(full, to: widths[i])
      let gap = String(repeating: " ", count: max(0, widths[i] - columnCount(of: text)))
      let isRight = i < isNumber.count && isNumber[i]
      if isRight { space += gap }
      if !text.isEmpty {
        line += space + paint(i, text)
        space = ""
      }
      space += (isRight ? "" : gap) + Table.gap
    }
    return line
  }
}

extension Table.Value {
  /// Times without seconds' fractions and the T, as people read them.
  fileprivate func terminal(_ language: Language) -> String {
    guard case .time(let time?) = self else { return text(language) }
    return readable(time)
  }

  fileprivate func painted(_ text: String, _ style: TerminalStyle) -> String {
    guard case .severity(let severity) = self else { return text }
    return style.severity(severity, text)
  }
}

/// `2026-10-14 08:12:33`, UTC.
package func readable(_ time: Timestamp) -> String {
  let text = Timestamp(seconds: time.seconds).description
  return String(text.prefix(10)) + " " + String(text.dropFirst(11).prefix(8))
}
