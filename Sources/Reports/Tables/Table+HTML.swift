package import Events

extension Table {
  /// A page of its own.
  package func html(language: Language) -> String {
    HTMLPage("Nattvakt", language: language, body: [piece(language)]).text
  }

  /// To be put into a page.
  package func piece(_ language: Language) -> HTML {
    let numbers = columns.indices.map { i in !rows.isEmpty && rows.allSatisfy { $0[i].isRight } }
    let titles = columns.enumerated().map { i, column in
      HTML.element(
        .th, [.plain(.scope, "col")] + (numbers[i] ? [.class("number")] : []), [.text(column.title.text(language))])
    }
    let lines = rows.map { row in
      HTML.tag(.tr, each: zip(columns, row).map { $1.cell(language, isFlexible: $0.isFlexible) })
    }
    return .tag(.table, .tag(.thead, .tag(.tr, each: titles)), .tag(.tbody, each: lines))
  }
}

extension Table.Value {
  fileprivate var isRight: Bool {
    switch self {
    case .integer, .count, .number: true
    case .text, .time, .list, .severity, .named, .share: false
    }
  }

  fileprivate func cell(_ language: Language, isFlexible: Bool) -> HTML {
    switch self {
    case .integer, .count, .number: return .tag(.td, class: "number", .text(text(language)))
    case .time(let time): return .tag(.td, .text(time.map(readable) ?? ""))
    case .severity(let severity):
      return .tag(.td, class: "short", .tag(.strong, class: severity.name, .text(text(language))))
    case .share(let value):
      return .tag(.td, class: "share", .tag(.span, .text(text(language))), Table.Value.bar(value))
    case .text, .list, .named:
      let text = text(language)
      let isShort = !isFlexible && text.count <= Table.Value.short
      return .tag(.td, class: isShort ? "short" : nil, .lines(of: text))
    }
  }

  /// What is this short is not broken over lines.
  private static let short = 24

  /// The number stands beside it: a picture for the eye alone.
  private static func bar(_ share: Double) -> HTML {
    let width = min(max(share, 0), 1) * 72
    let filled = share > 0 ? max(1, Int(width.rounded())) : 0
    let rectangle = { (width: Int, style: String) in
      HTML.element(.rect, [.number(.width, width), .number(.height, 10), .number(.rx, 2), .class(style)], [])
    }
    return .element(
      .svg,
      [.number(.width, 72), .number(.height, 10), .plain(.viewBox, "0 0 72 10"), .plain(.role, "presentation")],
      [rectangle(72, "track"), rectangle(filled, "bar")])
  }
}
