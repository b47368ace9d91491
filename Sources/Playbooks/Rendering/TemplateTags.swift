/// The Mustache that playbooks may use: `{{name}}`, `{{#name}}`, `{{^name}}` and `{{/name}}` over known names. Partials,
/// unescaped values, changed delimiters and the like are refused, so that a text can do nothing but be filled in.
struct TemplateTags {
  private(set) var tags: [Tag] = []
  /// Offset of the tag's line, and what is wrong with it.
  private(set) var faults: [(line: Int, message: String, advice: String)] = []

  struct Tag {
    enum Kind { case value, section, inverted, end }
    var kind: Kind
    var name: String
    /// Lines before the tag's own.
    var line: Int
    /// What stands before the tag on its line.
    var before: Substring
  }

  init(_ source: String) {
    for (number, line) in source.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      read(line, number)
    }
    checkNesting()
  }

  private mutating func read(_ line: Substring, _ number: Int) {
    var rest = line
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else {
        faults.append((number, "a {{ without its }}", "close the tag on the same line"))
        return
      }
      add(rest[open.upperBound..<close.lowerBound], before: line[..<open.lowerBound], number)
      rest = rest[close.upperBound...]
    }
  }

  private mutating func add(_ content: Substring, before: Substring, _ line: Int) {
    let kinds: [Character: Tag.Kind] = ["#": .section, "^": .inverted, "/": .end]
    let kind = content.first.flatMap { kinds[$0] }
    let name = String(kind == nil ? content : content.dropFirst())
    guard Variable(rawValue: name) != nil else {
      let known = Variable.allCases.map(\.rawValue).joined(separator: ", ")
      faults.append((line, "unknown variable {{\(content)}}", "use one of: \(known)"))
      return
    }
    tags.append(Tag(kind: kind ?? .value, name: name, line: line, before: before))
  }

  private mutating func checkNesting() {
    var open: [Tag] = []
    for tag in tags {
      switch tag.kind {
      case .value: continue
      case .section, .inverted: open.append(tag)
      case .end:
        if open.last?.name == tag.name {
          open.removeLast()
        } else {
          faults.append((tag.line, "{{/\(tag.name)}} closes no section", "open it with {{#\(tag.name)}} before"))
        }
      }
    }
    for tag in open {
      faults.append((tag.line, "the section {{#\(tag.name)}} is not closed", "add {{/\(tag.name)}}"))
    }
  }
}
