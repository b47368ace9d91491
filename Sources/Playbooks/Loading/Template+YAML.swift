internal import Yams

extension Template {
  /// Reads `{en: ..., sv: ...}`, or for a command or a path one text for all languages.
  init?(_ value: Value, at place: SourcePlace, form: TextForm) {
    self.init(versions: [:], form: form, place: place)
    if value.word != nil {
      guard let version = Version(value, form: form) else { return nil }
      versions[Template.everyLanguage] = version
      return
    }
    guard let pairs = value.pairs() else { return nil }
    for (key, text) in pairs {
      guard let code = key.string() else { continue }
      guard code.count == 2, code.allSatisfy({ ("a"..."z").contains($0) }) else {
        key.complain("‘\(code)’ is no language", advice: "write a code of two small letters, such as en or sv")
        continue
      }
      versions[code] = Version(text, form: form)
    }
  }
}

extension Template.Version {
  fileprivate init?(_ value: Value, form: TextForm) {
    guard let source = value.string()?.trimmed, !source.isEmpty else { return nil }
    self.init(source: source, place: value.firstLine)
    let tags = TemplateTags(source)
    for fault in tags.faults { value.log.add(fault.message, advice: fault.advice, at: place.below(fault.line)) }
    guard form.needsQuotes else { return }
    for tag in tags.tags where tag.kind == .value && !tag.isQuoted {
      value.log.add(
        "{{\(tag.name)}} stands in a command outside single quotes", advice: "write '{{\(tag.name)}}'",
        at: place.below(tag.line))
    }
  }
}

extension TemplateTags.Tag {
  /// Within single quotes on its line; quotes within double quotes quote nothing.
  fileprivate var isQuoted: Bool {
    var open: Character?
    for character in before where character == "'" || character == "\"" {
      if open == nil { open = character } else if open == character { open = nil }
    }
    return open == "'"
  }
}

extension SourcePlace {
  func below(_ lines: Int) -> SourcePlace { SourcePlace(file: file, line: line + lines, column: column) }
}

extension Value {
  /// Where the text itself begins: a block text starts on the line below its `|` or `>`.
  fileprivate var firstLine: SourcePlace {
    switch node.scalar?.style {
    case .literal, .folded: place.below(1)
    default: place
    }
  }
}
