internal import Formats
internal import Settings

/// Reads how lines of text are read.
enum LinesReader {
  private static let shapes: [(String, FormatDescription.Lines.Shape)] = [
    ("patterns", .patterns), ("pairs", .pairs), ("columns", .columns), ("cef", .cef), ("leef", .leef), ("xml", .xml),
  ]

  static func lines(_ value: Setting) -> FormatDescription.Lines {
    let given = value.fields(MapKeys.lines)
    var lines = FormatDescription.Lines()
    lines.hasHead = given["head"].flatMap { MapReader.choice($0, [("syslog", true), ("none", false)]) } ?? false
    lines.programs = given["programs"].map { MapReader.texts($0).map { $0.lowercased() } } ?? []
    lines.containers = given["in"].map(MapReader.texts) ?? []
    lines.shape = given["values"].flatMap { MapReader.choice($0, shapes) } ?? .patterns
    if let delimiter = given["delimiter"]?.text {
      lines.delimiter = delimiter == "\\t" ? 9 : delimiter.utf8.first
      if delimiter.utf8.count != 1, delimiter != "\\t" { given["delimiter"]?.problem("expected one character") }
    }
    lines.separator = given["separator"]?.text.map { Array($0.utf8) } ?? []
    lines.patternField = given["patterns-on"].flatMap { value in value.text.flatMap { MapReader.field($0, value) } }
    lines.columns = given["columns"]?.list.map { $0.isNothing ? nil : $0.text } ?? []
    lines.patterns = given["patterns"]?.list.compactMap(pattern) ?? []
    lines.lenders = given["patterns-of"].map(MapReader.texts) ?? []
    if lines.shape == .patterns, lines.patterns.isEmpty, lines.lenders.isEmpty {
      value.problem("no patterns are given")
    }
    if lines.shape == .columns, lines.columns.isEmpty { value.problem("no columns are given") }
    return lines
  }

  private static func pattern(_ value: Setting) -> (LinePattern, Effects)? {
    let given = value.fields(MapKeys.pattern)
    guard let match = given["match"], let text = match.text else {
      value.problem("'match' is missing")
      return nil
    }
    guard let pattern = LinePattern(text) else {
      match.problem(
        "'\(text)' is no pattern",
        suggestion:
          "places are {field}, {field:word}, {field:digits}, {field:text}, {field:short} {*}, or {pairs} at the end; two places of any text need text between them"
      )
      return nil
    }
    return (pattern, RuleReader.effects(given))
  }
}
