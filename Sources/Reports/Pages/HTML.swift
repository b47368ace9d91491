/// A piece of a page. Text gets into it as `text` or as an attribute's value and is escaped in both; tags and names of
/// attributes are ours alone, so that nothing a log says can become markup.
package indirect enum HTML: Sendable {
  /// On one line; a line end in it becomes a stand-in.
  case text(String)
  case element(Tag, [Attribute], [HTML])
  case sequence([HTML])
  /// Between lines that are shown as they are.
  case newline

  package enum Tag: String, Sendable {
    case article, section, header, h1, h2, p, ul, ol, li, dl, dt, dd, div, span, strong, label, input, br
    case figure, figcaption, pre, code, table, thead, tbody, tr, th, td, svg, rect

    /// Has no content, and no end.
    var isVoid: Bool { self == .input || self == .br }
  }

  package struct Attribute: Sendable {
    var name: Name
    var value: String

    package enum Name: String, Sendable { case `class`, lang, type, scope, width, height, viewBox, role, x, rx }

    package static func `class`(_ value: String) -> Attribute { Attribute(name: .class, value: value) }
    package static func number(_ name: Name, _ value: Int) -> Attribute { Attribute(name: name, value: String(value)) }
    package static func plain(_ name: Name, _ value: String) -> Attribute { Attribute(name: name, value: value) }
  }

  package static func tag(_ tag: Tag, class style: String? = nil, _ content: HTML...) -> HTML {
    .element(tag, style.map { [.class($0)] } ?? [], content)
  }

  package static func tag(_ tag: Tag, class style: String? = nil, each content: [HTML]) -> HTML {
    .element(tag, style.map { [.class($0)] } ?? [], content)
  }

  /// Lines of a text, each but the last with a break behind it.
  package static func lines(of text: String) -> HTML {
    let pieces = Reports.lines(of: text).filter { !$0.isEmpty }.map(HTML.text)
    return .sequence(pieces.enumerated().flatMap { $0 == 0 ? [$1] : [.element(.br, [], []), $1] })
  }

  package var markup: String {
    var out = ""
    write(to: &out)
    return out
  }

  private func write(to out: inout String) {
    switch self {
    case .text(let text): out += htmlText(text)
    case .newline: out += "\n"
    case .sequence(let pieces): for piece in pieces { piece.write(to: &out) }
    case .element(let tag, let attributes, let content):
      out += "<\(tag.rawValue)"
      for attribute in attributes { out += " \(attribute.name.rawValue)=\"\(htmlText(attribute.value))\"" }
      out += ">"
      for piece in content { piece.write(to: &out) }
      if !tag.isVoid { out += "</\(tag.rawValue)>" + tag.lineEnd }
    }
  }
}

extension HTML.Tag {
  /// For whoever reads the source: a block a line. Never within text that is shown as it is.
  fileprivate var lineEnd: String {
    switch self {
    case .article, .section, .header, .h1, .h2, .p, .ul, .ol, .li, .dl, .dd, .div, .figure, .table, .thead, .tbody, .tr:
      "\n"
    case .span, .strong, .label, .input, .br, .dt, .figcaption, .pre, .code, .th, .td, .svg, .rect: ""
    }
  }
}
