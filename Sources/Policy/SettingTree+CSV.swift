internal import Settings

extension SettingTree {
  /// A table with a header row as a list of maps, so that one reader finds the same mistakes in CSV and YAML. Comma,
  /// semicolon or tab between cells, whichever the header has most of; empty cells are left out; a place is a row's
  /// first line and a cell's number.
  /// `key` makes a column's name into a key.
  static func parse(csv text: String, key: (String) -> String = SettingTree.key) -> SettingTree {
    var rows = CSVRows(text).rows
    let header = rows.isEmpty ? [] : rows.removeFirst().cells.map(key)
    let maps = rows.compactMap { row -> SettingTree? in
      let pairs = zip(header, row.cells).enumerated().compactMap { number, pair in
        pair.1.isEmpty ? nil : (cell(pair.0, row.line, number + 1), cell(pair.1, row.line, number + 1))
      }
      return pairs.isEmpty ? nil : SettingTree(content: .map(pairs), line: row.line, column: 1)
    }
    return SettingTree(content: .list(maps), line: 1, column: 1)
  }

  private static func cell(_ text: String, _ line: Int, _ column: Int) -> SettingTree {
    SettingTree(content: .text(text), line: line, column: column)
  }

  /// "Time Zone" and "time_zone" are `time-zone`.
  static func key(_ name: String) -> String {
    name.lowercased().split { " _-".contains($0) }.joined(separator: "-")
  }
}

/// Cells by RFC 4180: quotes are doubled inside quotes, and a quoted cell may hold line ends.
private struct CSVRows {
  private(set) var rows: [(cells: [String], line: Int)] = []
  private let delimiter: Character
  private var cells: [String] = []
  private var cell = ""
  private var isQuoted = false
  private var line = 1
  private var firstLine = 1

  init(_ text: String) {
    let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
    let header = text.prefix { !$0.isNewline }
    delimiter = [",", ";", "\t"].max { a, b in header.count { $0 == a } < header.count { $0 == b } } ?? ","
    var previous: Character?
    for character in text {
      take(character, after: previous)
      previous = character
    }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
  }

  private mutating func take(_ character: Character, after previous: Character?) {
    switch character {
    case "\"" where isQuoted: isQuoted = false
    case "\"":
      if previous == "\"" { cell.append("\"") }
      isQuoted = true
    case _ where isQuoted:
      cell.append(character)
      if character.isNewline { line += 1 }
    case delimiter: endCell()
    case _ where character.isNewline: endRow()
    default: cell.append(character)
    }
  }

  private mutating func endCell() {
    let spaces = { (character: Character) in character.isWhitespace }
    let start = cell.drop(while: spaces)
    cells.append(String(start.reversed().drop(while: spaces).reversed()))
    cell = ""
  }

  private mutating func endRow() {
    endCell()
    rows.append((cells, firstLine))
    cells = []
    line += 1
    firstLine = line
  }
}
