package import Events

/// Rows for people and for programs at once: every list of the command line is one of these, in any output.
package struct Table: Sendable {
  package var columns: [Column]
  package var rows: [[Value]]

  package init(_ columns: [Column], rows: [[Value]] = []) {
    self.columns = columns
    self.rows = rows
  }

  package struct Column: Sendable {
    /// The key in JSON and the header in CSV.
    package var id: String
    package var title: Phrase
    /// Shortened first when the terminal is narrow.
    package var isFlexible: Bool
    /// Prose: folded over several lines on a narrow terminal rather than shortened. Implies `isFlexible`.
    package var isProse: Bool

    package init(_ id: String, _ title: Phrase, isFlexible: Bool = false, isProse: Bool = false) {
      self.id = id
      self.title = title
      self.isFlexible = isFlexible || isProse
      self.isProse = isProse
    }
  }

  package enum Value: Sendable {
    case text(String)
    case integer(Int)
    /// How many of something: for people with its thousands apart, which a code or a line's number never has.
    case count(Int)
    case number(Double)
    case time(Timestamp?)
    case list([String])
    case severity(Severity)
    /// A name of a value, and its words for people.
    case named(String, Phrase)
    /// A part of a whole, 0 to 1.
    case share(Double)

    var plain: String {
      switch self {
      case .text(let text): text
      case .integer(let value), .count(let value): String(value)
      case .number(let value): decimal(value)
      case .time(let time): time?.description ?? ""
      case .list(let values): values.joined(separator: ", ")
      case .severity(let severity): severity.name
      case .named(let name, _): name
      case .share(let value): decimal(value)
      }
    }

    /// For people: the words of their language where a value has a name.
    func text(_ language: Language) -> String {
      switch self {
      case .severity(let severity): Words(language).severity(severity)
      case .named(_, let words): words.text(language)
      case .share(let value): percent(value)
      case .count(let value): grouped(value)
      case .text, .integer, .number, .time, .list: plain
      }
    }

    var json: JSON {
      switch self {
      case .text(let text): .text(text)
      case .integer(let value), .count(let value): .integer(value)
      case .number(let value): .number(value)
      case .time(let time): .time(time)
      case .list(let values): .strings(values)
      case .severity(let severity): .string(severity.name)
      case .named(let name, _): .string(name)
      case .share(let value): .number(value)
      }
    }

    var isNumber: Bool {
      switch self {
      case .integer, .count, .number, .share: true
      case .text, .time, .list, .severity, .named: false
      }
    }
  }
}

extension Table {
  package func render(_ output: Output, language: Language, style: TerminalStyle) -> String {
    switch output {
    case .table: terminal(language: language, style: style)
    case .json: JSON.array(objects).pretty + "\n"
    case .ndjson: objects.map { $0.line + "\n" }.joined()
    case .csv: csv
    case .markdown: markdown(language: language)
    case .html: html(language: language)
    }
  }

  /// A row each, keyed by the columns' ids.
  package var objects: [JSON] {
    rows.map { row in .object(zip(columns, row).map { ($0.id, $1.json) }) }
  }
}
