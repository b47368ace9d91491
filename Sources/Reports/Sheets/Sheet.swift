package import Events

/// A page of text for people: what a case or a playbook is printed as, on the terminal, in Markdown or as a web page.
package struct Sheet: Sendable {
  package var title: Line
  package var sections: [Section]

  package init(title: Line, sections: [Section]) {
    self.title = title
    self.sections = sections
  }

  /// A heading with the severity that colours it.
  package struct Line: Sendable {
    package var text: String
    package var severity: Severity?
    package init(_ text: String, severity: Severity? = nil) {
      self.text = text
      self.severity = severity
    }
  }

  package struct Section: Sendable {
    package var title: String
    package var blocks: [Block]
    package init(_ title: String, _ blocks: [Block]) {
      self.title = title
      self.blocks = blocks
    }
  }

  package indirect enum Block: Sendable {
    case paragraph(String)
    /// What matters most on the page: the number to call, the sentence to say.
    case emphasis(String)
    /// Lines behind a mark of their own ("+", "−", "•").
    case marked([(mark: String, text: String)])
    case numbered([String])
    /// One item of a numbered list, with what belongs to it; numbers count from 1.
    case step(Int, String, [Block])
    /// Names and values, side by side.
    case pairs([(name: String, value: String)])
    /// To be pasted: never folded, cleaned of control characters only.
    case command(tool: String, text: String)
    case table(Table, Language)
  }

  /// The same page without blocks and sections that say nothing.
  package func withoutEmptyParts() -> Sheet {
    let sections = sections.map { Section($0.title, $0.blocks.compactMap(\.withoutEmptyParts)) }
    return Sheet(title: title, sections: sections.filter { !$0.blocks.isEmpty })
  }
}

extension Sheet.Block {
  /// Nil for a block that says nothing.
  fileprivate var withoutEmptyParts: Sheet.Block? {
    switch self {
    case .paragraph(let text), .emphasis(let text): return text.isEmpty ? nil : self
    case .marked(let items):
      let kept = items.filter { !$0.text.isEmpty }
      return kept.isEmpty ? nil : .marked(kept)
    case .numbered(let items): return items.isEmpty ? nil : self
    case .step(let number, let text, let details): return .step(number, text, details.compactMap(\.withoutEmptyParts))
    case .pairs(let pairs):
      let kept = pairs.filter { !$0.value.isEmpty }
      return kept.isEmpty ? nil : .pairs(kept)
    case .command(_, let text): return text.isEmpty ? nil : self
    case .table(let table, _): return table.rows.isEmpty ? nil : self
    }
  }
}
