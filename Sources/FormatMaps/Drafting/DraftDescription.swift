internal import Events
internal import Formats

/// The description of a drafted map.
struct DraftDescription {
  private let shape: SampleRecord.Shape
  private let id: String
  private let lines: DraftLines
  private let fields: FieldGuess
  private let rules: RuleGuess
  private let recognition: RecognitionGuess

  init(_ records: [SampleRecord], _ shape: SampleRecord.Shape, id: String) {
    self.shape = shape
    self.id = id
    let lines = DraftLines(records, shape)
    let paths = SampledPath.all(of: lines.records)
    var fields = FieldGuess(paths)
    let rules = RuleGuess(lines.records, paths, reason: fields.entry(.reason)?.path)
    if let result = rules.result { fields.add(.result, result) }
    if let action = rules.action {
      fields.add(.action, action)
      if rules.tellsActs { fields.add(.operation, action) }
    }
    (self.lines, self.fields, self.rules) = (lines, fields, rules)
    recognition = RecognitionGuess(paths, records: lines.records.count)
  }

  var yaml: String {
    (head + recognise + fieldLines + takes + lines.yaml + ruleLines).joined(separator: "\n") + "\n"
  }

  private var title: String { id.split(separator: "-").joined(separator: " ").capitalisedFirst }

  private var head: [String] {
    [
      "id: \(id)", "title: \(MapText.scalar(title))  # check: what people call the log",
      "vendor: \"\"  # check: who makes the product",
      "documentation: \"\"  # check: the address of the vendor's description of the log",
      "tells: \(MapText.list(tells))  # check: only what the fields below fill in",
      "notes: >", "  Drafted from a sample. Times without a zone are those of --log-time-zone, UTC without it.",
    ]
  }

  private var tells: [String] {
    let known: [(Field, String)] = [
      (.session, "session"), (.deviceID, "device"), (.deviceName, "device"), (.userAgent, "user agent"),
      (.country, "country"), (.latitude, "coordinates"), (.mfaMethod, "second factor"),
    ]
    var names = ["sign-ins"] + (rules.tellsActs ? ["audit acts"] : [])
    for (field, name) in known where !names.contains(name) {
      if fields.entry(field) != nil || lines.fills(field) { names.append(name) }
    }
    if rules.tellsSecondFactor, !names.contains("second factor") { names.append("second factor") }
    return names
  }

  private var recognise: [String] { lines.recognise ?? ["recognise:"] + recognition.yaml }

  private var fieldLines: [String] {
    if fields.entries.isEmpty {
      return lines.hasPatterns ? [] : ["fields: {}  # check: no name and no text looks like a field"]
    }
    return ["fields:"]
      + fields.entries.map { entry in
        let example = MapText.comment(entry.example)
        return "  \(entry.field.mapName ?? ""): \(MapText.scalar(entry.path))  # check: \(example)"
      }
  }

  /// Marks around values, which a line's pairs keep.
  private var takes: [String] {
    let takes = fields.entries.compactMap { entry -> String? in
      switch entry.wrapping {
      case .none: return nil
      case .comma: return "  \(entry.field.mapName ?? ""): [{before-last: \",\"}]"
      case .angles: return "  \(entry.field.mapName ?? ""): [{after-first: \"<\"}, {before-first: \">\"}]"
      }
    }
    return takes.isEmpty ? [] : ["take:"] + takes
  }

  private var ruleLines: [String] { lines.hasPatterns ? [] : ["rules:"] + rules.rules }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
