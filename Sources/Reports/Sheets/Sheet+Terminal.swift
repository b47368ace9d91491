import Events

extension Sheet {
  package func terminal(style: TerminalStyle) -> String {
    let rule = String(repeating: "─", count: style.width)
    let heading = shortened(terminalText(title.text), to: style.width)
    var lines = [style.dim(rule), title.severity.map { style.severity($0, heading) } ?? style.bold(heading)]
    for section in sections where !section.blocks.isEmpty {
      lines.append("")
      if !section.title.isEmpty {
        lines.append(style.bold(shortened(terminalText(section.title).uppercased(), to: style.width)))
      }
      for block in section.blocks { lines += block.terminal(style: style) }
    }
    return lines.map { $0 + "\n" }.joined()
  }
}

extension Sheet.Block {
  fileprivate func terminal(style: TerminalStyle) -> [String] {
    let width = style.width
    switch self {
    case .paragraph(let text): return folded(safe(text), width: width, first: "  ", rest: "  ")
    case .emphasis(let text): return folded(safe(text), width: width, first: "  ", rest: "  ").map(style.bold)
    case .marked(let items):
      return items.flatMap { item in
        folded(safe(item.text), width: width, first: "  \(item.mark) ", rest: "    ")
      }
    case .numbered(let items):
      return items.enumerated().flatMap { i, text in numbered(i + 1, text, width) }
    case .step(let number, let text, let details): return step(number, text, details, style)
    case .pairs(let pairs): return columns(pairs, width: width)
    case .command(let tool, let text):
      return folded(terminalText(tool) + ":", width: width, first: "  ", rest: "  ").map(style.dim)
        + safe(text).split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "    " + $0 }
    case .table(let table, let language):
      var inner = style
      inner.width -= 2
      return table.terminal(language: language, style: inner).split(separator: "\n").map { "  " + $0 }
    }
  }

  /// Details stand under the text, and an empty line before every step but the first.
  private func step(_ number: Int, _ text: String, _ details: [Sheet.Block], _ style: TerminalStyle) -> [String] {
    var inner = style
    inner.width -= 3
    let below = details.flatMap { $0.terminal(style: inner) }.map { $0.isEmpty ? "" : "   " + $0 }
    return (number > 1 ? [""] : []) + numbered(number, text, style.width) + below
  }

  private func numbered(_ number: Int, _ text: String, _ width: Int) -> [String] {
    folded(safe(text), width: width, first: "  \(number). ", rest: "     ")
  }

  /// Names take at most half a line; a longer one is cut.
  private func columns(_ pairs: [(name: String, value: String)], width: Int) -> [String] {
    let names = pairs.map { shortened(terminalText($0.name), to: width / 2 - 4) }
    let longest = names.map { columnCount(of: $0) }.max() ?? 0
    let indent = String(repeating: " ", count: longest + 4)
    return zip(names, pairs).flatMap { name, pair in
      let gap = String(repeating: " ", count: longest - columnCount(of: name))
      return folded(terminalText(pair.value), width: width, first: "  \(name)\(gap)  ", rest: indent)
    }
  }

  /// Without what could harm, line by line: the line ends of a text are its own.
  private func safe(_ text: String) -> String { lines(of: text).map(terminalText).joined(separator: "\n") }
}

/// The lines of a text, whichever line ends it has, without empty ones at its end.
func lines(of text: String) -> [String] {
  var lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
  while lines.count > 1, lines.last == "" { lines.removeLast() }
  return lines
}
