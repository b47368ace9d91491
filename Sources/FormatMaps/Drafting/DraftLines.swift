internal import Formats

/// How a drafted map reads lines of text; nothing for records that are no lines.
struct DraftLines {
  /// The records with their values, those of columns without names among them.
  private(set) var records: [SampleRecord]
  private let shape: FormatDescription.Lines.Shape?
  private var delimiter: Character?
  private var columns: [String] = []
  private var patterns: PatternGuess?

  init(_ records: [SampleRecord], _ shape: SampleRecord.Shape) {
    self.records = records
    guard case .line(let lineShape) = shape else {
      self.shape = nil
      return
    }
    guard lineShape == .patterns else {
      let heads = lineShape == .pairs ? records.map { DraftLines.prose(of: $0.message) } : []
      // What happened stands in words before the pairs.
      let isTold = !heads.isEmpty && heads.count { OutcomeGuess($0) != nil } * 2 > heads.count
      self.shape = isTold ? .patterns : lineShape
      if isTold { patterns = PatternGuess(heads, withPairs: true) }
      return
    }
    if let delimiter = DraftLines.delimiter(of: records) {
      self.shape = .columns
      self.delimiter = delimiter
      nameColumns(by: delimiter)
    } else {
      self.shape = .patterns
      patterns = PatternGuess(records.map(\.message))
    }
  }

  /// What stands before the first key.
  private static func prose(of message: String) -> String {
    let words = message.split(separator: " ", omittingEmptySubsequences: false)
    return words.prefix { !$0.contains("=") }.joined(separator: " ")
  }

  var hasPatterns: Bool { patterns != nil }
  func fills(_ field: Field) -> Bool {
    patterns?.shapes.contains { $0.pattern.contains("{\(field.mapName ?? "")}") } ?? false
  }

  /// What parts every line into the same number of cells, at least four.
  private static func delimiter(of records: [SampleRecord]) -> Character? {
    if hasHead(records), records.contains(where: { !$0.program.isEmpty }) { return nil }
    return [";", "|", "\t", ","].first { delimiter in
      let counts = Set(records.map { record in record.text.count { $0 == delimiter } })
      return counts.count == 1 && (counts.first ?? 0) >= 3
    }
  }

  /// Whether lines begin with a time, or at least with the number of a syslog's priority.
  private var hasHead: Bool {
    DraftLines.hasHead(records) || records.contains { $0.text.prefixMatch(of: /<\d{1,3}>/) != nil }
  }

  private static func hasHead(_ records: [SampleRecord]) -> Bool {
    records.count { !$0.time.isEmpty } * 10 >= records.count * 8
  }

  /// Columns are called by what stands in them.
  private mutating func nameColumns(by delimiter: Character) {
    let rows = records.map { record in
      record.text.split(separator: delimiter, omittingEmptySubsequences: false).map { cell in
        cell.trimmingMarks
      }
    }
    let count = rows.first?.count ?? 0
    let kinds: [(String, (String) -> Bool)] = [
      ("time", ValueKind.isSpelledTime), ("address", ValueKind.isAddress), ("user", ValueKind.isMail),
      ("id", ValueKind.isGUID), ("useragent", ValueKind.isAgent), ("result", { OutcomeGuess($0) != nil }),
    ]
    columns = (0..<count).map { number in
      let cells = rows.map { $0[number] }.filter { !$0.isEmpty }
      let kind = kinds.first { _, fits in !cells.isEmpty && cells.count(where: fits) * 10 >= cells.count * 8 }
      return kind?.0 ?? "column-\(number + 1)"
    }
    for number in columns.indices where columns[..<number].contains(columns[number]) {
      columns[number] = "column-\(number + 1)"
    }
    for (number, row) in rows.enumerated() {
      records[number].values = zip(columns, row).map { SampleRecord.Value(path: $0, text: $1) }
    }
  }

  private var programs: [String] {
    var programs: [String] = []
    for record in records where !record.program.isEmpty {
      let program = record.program.lowercased()
      let tells = patterns.map { $0.shapes.contains { LineMatch.holds($0.pattern, record.message) && $0.guess != nil } }
      if tells ?? true, !programs.contains(program) { programs.append(program) }
    }
    return programs
  }

  /// Lines of YAML under `recognise:`; nil where keys tell.
  var recognise: [String]? {
    switch shape {
    case .patterns:
      if !programs.isEmpty { return ["recognise: {}  # by the program's name, below"] }
      let marks = patterns?.marks ?? []
      if marks.isEmpty { return ["recognise: {}  # check: nothing but the patterns tells these lines from others"] }
      return ["recognise:", "  contains:", "    - \(MapText.list(marks))  # check: one of these stands in every line"]
    case .columns:
      return [
        "recognise:",
        "  contains: [\(MapText.quoted(String(delimiter ?? ";")))]  # check: a text that only these lines have",
      ]
    case .cef, .leef:
      let mark = shape == .cef ? "cef" : "leef"
      let texts = { (name: String) in
        Array(Set(records.flatMap { $0.values.filter { $0.path == "\(mark).\(name)" }.map(\.text) })).sorted()
      }
      return [
        "recognise:", "  values:", "    \(mark).vendor: \(MapText.list(texts("vendor")))",
        "    \(mark).product: \(MapText.list(texts("product")))  # check: one map for each product",
      ]
    case .pairs, .xml, nil: return nil
    }
  }

  var yaml: [String] {
    guard let shape else { return [] }
    var yaml = ["lines:"]
    if shape != .columns, shape != .xml, hasHead {
      yaml.append("  head: syslog")
      if shape == .patterns, !programs.isEmpty { yaml.append("  programs: \(MapText.list(programs))") }
    }
    switch shape {
    case .patterns: return yaml + ["  values: patterns", "  patterns:"] + (patterns?.yaml ?? [])
    case .columns:
      let mark = delimiter == "\t" ? "\"\\\\t\"" : MapText.quoted(String(delimiter ?? ";"))
      return yaml + [
        "  values: columns", "  delimiter: \(mark)", "  columns: \(MapText.list(columns))  # check: by position",
      ]
    case .pairs: return yaml + ["  values: pairs"]
    case .cef: return yaml + ["  values: cef"]
    case .leef: return yaml + ["  values: leef"]
    case .xml: return yaml + ["  values: xml"]
    }
  }
}

/// Whether a pattern takes a message.
enum LineMatch {
  static func holds(_ pattern: String, _ message: String) -> Bool {
    guard let pattern = LinePattern(pattern) else { return false }
    return Array(message.utf8).withUnsafeBytes { pattern.matches($0) }
  }
}

extension Substring {
  /// Without white space and quotation marks around it.
  fileprivate var trimmingMarks: String {
    let marks = { (character: Character) in character.isWhitespace || character == "\"" }
    return String(drop(while: marks).reversed().drop(while: marks).reversed())
  }
}
