package import Events

extension Sheet {
  /// A page of its own.
  package func html(_ language: Language) -> String {
    HTMLPage(title.text, language: language, body: Sheet.pieces([self], language)).text
  }

  /// Sheets one after the other on a page.
  package static func html(_ sheets: [Sheet], title: String, _ language: Language) -> String {
    HTMLPage(title, language: language, body: pieces(sheets, language)).text
  }

  private static func pieces(_ sheets: [Sheet], _ language: Language) -> [HTML] {
    sheets.flatMap { sheet in [sheet.heading] + sheet.sections.filter { !$0.blocks.isEmpty }.map(\.html) }
  }

  private var heading: HTML { .tag(.h1, class: title.severity?.name, .text(title.text)) }
}

extension Sheet.Section {
  fileprivate var html: HTML {
    .tag(.section, each: (title.isEmpty ? [] : [.tag(.h2, .text(title))]) + pieces(blocks))
  }

  /// Steps that follow one another are one list.
  private func pieces(_ blocks: [Sheet.Block]) -> [HTML] {
    var (out, steps): ([HTML], [HTML]) = ([], [])
    for block in blocks {
      if case .step(_, let text, let details) = block {
        steps.append(.tag(.li, each: [Sheet.box(text)] + details.map(\.html)))
        continue
      }
      if !steps.isEmpty { out.append(.tag(.ol, class: "steps", each: steps)) }
      steps = []
      out.append(block.html)
    }
    return steps.isEmpty ? out : out + [.tag(.ol, class: "steps", each: steps)]
  }
}

extension Sheet {
  /// To be ticked, on the screen or with a pen.
  fileprivate static func box(_ text: String) -> HTML {
    .tag(.label, .element(.input, [.plain(.type, "checkbox")], []), .lines(of: text))
  }
}

extension Sheet.Block {
  fileprivate var html: HTML {
    switch self {
    case .paragraph(let text): .tag(.p, .lines(of: text))
    case .emphasis(let text): .tag(.p, class: "key", .lines(of: text))
    case .marked(let items):
      .tag(
        .ul, class: "marked",
        each: items.map { .tag(.li, .tag(.span, class: "mark", .text($0.mark)), .tag(.span, .lines(of: $0.text))) })
    case .numbered(let items): .tag(.ol, class: "steps", each: items.map { .tag(.li, Sheet.box($0)) })
    case .step(_, let text, let details): .tag(.div, each: [Sheet.box(text)] + details.map(\.html))
    case .pairs(let pairs):
      .tag(.dl, each: pairs.flatMap { [.tag(.dt, .text($0.name)), .tag(.dd, .lines(of: $0.value))] })
    case .command(let tool, let text):
      .tag(.figure, .tag(.figcaption, .text(tool)), .tag(.pre, .tag(.code, each: Sheet.Block.verbatim(text))))
    case .table(let table, let language): table.piece(language)
    }
  }

  /// Lines as they are, with their ends.
  private static func verbatim(_ text: String) -> [HTML] {
    lines(of: text).enumerated().flatMap { number, line -> [HTML] in
      number == 0 ? [.text(line)] : [.newline, .text(line)]
    }
  }
}
