extension Sheet {
  package var markdown: String {
    var out = "# \(markdownText(title.text))\n"
    for section in sections where !section.blocks.isEmpty {
      if !section.title.isEmpty { out += "\n## \(markdownText(section.title))\n" }
      for block in section.blocks { out += "\n" + block.markdown }
    }
    return out
  }
}

extension Sheet.Block {
  fileprivate var markdown: String {
    switch self {
    case .paragraph(let text): filledLines(of: text).joined(separator: "\n\n") + "\n"
    case .emphasis(let text): filledLines(of: text).map { "**\($0)**" }.joined(separator: "\n\n") + "\n"
    case .marked(let items): items.map { "- \(mark($0.mark))\(item($0.text))\n" }.joined()
    case .numbered(let items): items.enumerated().map { "\($0 + 1). \(item($1))\n" }.joined()
    case .step(let number, let text, let details):
      "\(number). \(item(text))\n" + details.map { "\n" + indented($0.markdown) }.joined()
    case .pairs(let pairs): pairs.map { "- **\(markdownText($0.name))**: \(markdownText($0.value))\n" }.joined()
    case .command(let tool, let text): fenced(tool, text)
    case .table(let table, let language): table.markdown(language: language)
    }
  }

  /// The list's own bullet stands for a plain one.
  private func mark(_ mark: String) -> String { mark == "•" ? "" : markdownText(mark) + " " }

  /// The lines of an item, each but the last with a break behind it.
  private func item(_ text: String) -> String { filledLines(of: text).joined(separator: "\\\n  ") }

  private func filledLines(of text: String) -> [String] {
    lines(of: text).map(markdownText).filter { !$0.isEmpty }
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "   " + $0 }
      .joined(separator: "\n")
  }

  /// A fence longer than any run of backquotes inside.
  private func fenced(_ tool: String, _ text: String) -> String {
    let clean = lines(of: text).map(terminalText).joined(separator: "\n")
    var fence = "```"
    while clean.contains(fence) { fence += "`" }
    return "\(markdownText(tool)):\n\n\(fence)\n\(clean)\n\(fence)\n"
  }
}
