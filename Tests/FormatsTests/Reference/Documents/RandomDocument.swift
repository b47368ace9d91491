@testable import Formats

/// A whole input made at random: records of one field map in one framing, then damaged, then packed.
struct RandomDocument {
  /// As text, before compression or another encoding.
  let content: [UInt8]
  let packing: RandomPacking
  /// Whose records they are meant to be, or a map of every kind of path that no format has.
  let map: FieldMap

  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    map = RandomDocument.maps.randomElement(using: &random) ?? RandomDocument.everything
    var maker = RandomRecordMaker(map, &random)
    // Texts in texts in texts double their escapes.
    let written = Array(maker.document(&random).prefix(RandomDocument.longest))
    packing = RandomPacking.allCases.randomElement(using: &random) ?? .none
    content = packing.readable(Damage.some(to: written, &random))
  }

  /// A little beyond what a framer looks at before it reads.
  private static let longest = 270_000

  private static let maps = FormatCatalogue.coded.map { $0.fields } + [everything, everything, everything]

  /// Paths of every kind, through, beside and below mounts.
  static let everything = FieldMap(
    [
      .value(.user, "user", "name"), .value(.address, "location.ip", "ip"), .value(.location, "location"),
      .value(.city, "location.city", "city"), .value(.latitude, "location.geo.lat"), .raw(.parameters, "list"),
      .value(.target, "list[0].name"), .value(.os, "list[Name=UserAgent].Value"), .value(.token, "list[1]"),
      .value(.userAgent, "list[name=os].location.city"), .raw(.riskEvents, "geo"), .value(.id, "id", "properties.ip"),
      .value(.fallbackID, "id"), .value(.browser, "list[Value=os].name"), .raw(.targets, "list[2]", "_raw"),
      .value(.time, #"created\.at"#, "created"), .value(.state, "geo.log.user.name"), .value(.port, "nested[0][1]"),
      .raw(.deviceDetail, "device_detail.id"), .value(.reason, "created.at"),
      .value(.actor, "properties.list[0].properties.id"),
    ],
    mounts: ["properties", "_raw", "geo.log", "list[3]"],
    aliases: [("Användare", "user"), ("Ort (lokal)", "location.city")])
}

/// Makes records of one map, and documents of them.
struct RandomRecordMaker {
  private let map: FieldMap
  private let writer: RandomWriter
  /// What the records of one document have in common.
  private let paths: [(field: Field, steps: [FieldMap.Path.Step])]

  init(_ map: FieldMap, _ random: inout SeededGenerator) {
    self.map = map
    writer = RandomWriter(&random)
    let share = [5, 20, 50, 100, 100].randomElement(using: &random) ?? 20
    var paths: [(Field, [FieldMap.Path.Step])] = []
    for entry in map.entries where Int.random(in: 0..<100, using: &random) < share {
      let isFirst = Int.random(in: 0..<8, using: &random) > 0
      let path = isFirst ? entry.paths.first : entry.paths.randomElement(using: &random)
      if let path, let steps = FieldMap.Path(path)?.steps { paths.append((entry.field, steps)) }
    }
    self.paths = paths
  }

  mutating func document(_ random: inout SeededGenerator) -> [UInt8] {
    let count = [1, 1, 1, 2, 3, 6].randomElement(using: &random) ?? 1
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<4: return table(rows: count, &random)
    case 4: return Array(answer(rows: count, &random).utf8)
    default: return sequence(count, &random)
    }
  }

  private func sequence(_ count: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let records = (0..<count).map { _ in writer.json(record(&random), &random) }
    let space = [" ", "", "\n", "\r\n", "\u{1E}"].randomElement(using: &random) ?? ""
    let text: String
    switch Int.random(in: 0..<6, using: &random) {
    case 0: text = "[" + records.joined(separator: space + ",") + space + "]"
    case 1: text = "{\"value\":" + space + "[" + records.joined(separator: "," + space) + "],\"@odata.count\":1}"
    case 2: text = "{\"Records\":[" + records.joined(separator: ",") + "],\"meta\":{\"page\":[{}]}}" + space
    case 3: text = records.joined(separator: space)
    case 4: text = records.joined(separator: "\r\n")
    default: text = records.joined(separator: "\n") + space
    }
    return Array(text.utf8)
  }

  /// Wanted values at their paths, strangers between them, now and then all of it in a mount.
  private func record(_ random: inout SeededGenerator) -> RandomValue {
    var record = RandomValue.object([])
    for path in paths where Int.random(in: 0..<20, using: &random) > 0 {
      if Int.random(in: 0..<4, using: &random) == 0 {
        record = record.adding(stranger(depth: 0, &random), at: [.key("x\(Int.random(in: 0..<9, using: &random))")])
      }
      record = record.adding(leaf(for: path.field, &random), at: path.steps[...])
    }
    while Int.random(in: 0..<6, using: &random) == 0, let mount = map.mounts.randomElement(using: &random) {
      record = RandomValue.object([]).adding(record, at: (FieldMap.Path(mount)?.steps ?? [])[...])
    }
    return record
  }

  /// Mostly of the kind that stands there, where an event hangs on it.
  private func leaf(for field: Field, _ random: inout SeededGenerator) -> RandomValue {
    let texts: [Field: [String]] = [
      .time: RandomTexts.times, .fallbackTime: RandomTexts.times, .address: RandomTexts.addresses,
      .user: RandomTexts.users, .userID: RandomTexts.users, .category: RandomTexts.categories,
      .operation: RandomTexts.operations, .errorCode: ["0", "50126", "50053", "53003", "x"],
      .result: ["0", "Success", "failed"],
    ]
    if let texts = texts[field], Int.random(in: 0..<8, using: &random) > 0 {
      return .text(texts.randomElement(using: &random) ?? "")
    }
    return anyLeaf(&random)
  }

  private func anyLeaf(_ random: inout SeededGenerator) -> RandomValue {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: .word(["null", "true", "false"].randomElement(using: &random) ?? "null")
    case 1: .word(RandomTexts.word(&random))
    case 2: stranger(depth: 2, &random)
    default: .text(RandomTexts.text(&random))
    }
  }

  private func stranger(depth: Int, _ random: inout SeededGenerator) -> RandomValue {
    let keys = ["Name", "name", "Value", "id", "user", "city", "x", "properties", "a\"b", "location.city", "list"]
    switch Int.random(in: 0..<(depth > 4 ? 6 : 10), using: &random) {
    case 0...1: return .word(RandomTexts.word(&random))
    case 2...5: return .text(RandomTexts.text(&random))
    case 6...7:
      return .array((0..<Int.random(in: 0...4, using: &random)).map { _ in stranger(depth: depth + 1, &random) })
    default:
      return .object(
        (0..<Int.random(in: 0...5, using: &random)).map { _ in
          (keys.randomElement(using: &random) ?? "", stranger(depth: depth + 1, &random))
        })
    }
  }
}

/// Tables.
extension RandomRecordMaker {
  private func table(rows: Int, _ random: inout SeededGenerator) -> [UInt8] {
    let delimiter = [",", ",", ";", "\t", "|"].randomElement(using: &random) ?? ","
    let end = ["\n", "\n", "\r\n", "\r"].randomElement(using: &random) ?? "\n"
    var lines = [names(&random).joined(separator: delimiter)]
    for _ in 0..<rows { lines.append(row(delimiter, &random)) }
    let start = ["", "", "", "\u{FEFF}", "sep=\(delimiter)" + end, end].randomElement(using: &random) ?? ""
    return Array((start + lines.joined(separator: end) + (Bool.random(using: &random) ? end : "")).utf8)
  }

  /// As Log Analytics' query interface answers: tables of columns and rows, of which the first one counts.
  private func answer(rows: Int, _ random: inout SeededGenerator) -> String {
    let columns = names(&random).map { RandomValue.object([("name", .text($0)), ("type", .text("string"))]) }
    var tables: [String] = []
    for count in [rows] + [rows].filter({ _ in Int.random(in: 0..<4, using: &random) == 0 }) {
      let rows = (0..<count).map { _ in writer.json(.array(values(&random)), &random) }
      let space = ["", " ", "\n"].randomElement(using: &random) ?? ""
      let members = [
        "\"name\":\"PrimaryResult\"", "\"columns\":" + writer.json(.array(columns), &random),
        "\"rows\":[" + rows.joined(separator: "," + space) + "]" + space,
      ]
      tables.append("{" + members.joined(separator: ",") + "}")
    }
    return "{\"tables\":[" + tables.joined(separator: ",") + "]}"
  }

  private func values(_ random: inout SeededGenerator) -> [RandomValue] {
    var values = paths.map { path in part(path, &random) ?? leaf(for: path.field, &random) }
    if !map.aliases.isEmpty { values.insert(anyLeaf(&random), at: 0) }
    if Int.random(in: 0..<20, using: &random) == 0 { values.append(anyLeaf(&random)) }
    if Int.random(in: 0..<20, using: &random) == 0 { _ = values.popLast() }
    return values
  }

  private func names(_ random: inout SeededGenerator) -> [String] {
    let suffixes = ["", "", "", "", "_s", " (UTC)", " [UTC]", "_dynamic"]
    let names = paths.map { path in
      let keys = path.steps.prefix { if case .key = $0 { true } else { false } }.map { step in
        if case .key(let key) = step { key } else { "" }
      }
      let name = keys.prefix(Int.random(in: 1...2, using: &random))
      return name.joined(separator: Bool.random(using: &random) ? "." : "_")
        + (suffixes.randomElement(using: &random) ?? "")
    }
    return map.aliases.values.sorted().prefix(1) + names
  }

  private func row(_ delimiter: String, _ random: inout SeededGenerator) -> String {
    var cells = paths.map { path in cell(path, &random) }
    if !map.aliases.isEmpty { cells.insert(cell((.user, []), &random), at: 0) }
    if Int.random(in: 0..<20, using: &random) == 0 { cells.append("") }
    if Int.random(in: 0..<20, using: &random) == 0 { _ = cells.popLast() }
    return cells.joined(separator: delimiter)
  }

  /// What lies below the column of a record, or all of it; nil for a text.
  private func part(
    _ path: (field: Field, steps: [FieldMap.Path.Step]), _ random: inout SeededGenerator
  ) -> RandomValue? {
    guard path.steps.count > 1 || Int.random(in: 0..<6, using: &random) == 0 else { return nil }
    let below = path.steps.dropFirst(Int.random(in: 1...2, using: &random))
    return below.isEmpty ? record(&random) : RandomValue.none.adding(anyLeaf(&random), at: below)
  }

  private func cell(_ path: (field: Field, steps: [FieldMap.Path.Step]), _ random: inout SeededGenerator) -> String {
    var text = RandomTexts.text(&random)
    if let part = part(path, &random) {
      text = writer.printed(part, &random)
    } else if case .text(let usual) = leaf(for: path.field, &random) {
      text = usual
    }
    let isPlain = !text.contains { "\",;\t|\r\n".contains($0) } && Bool.random(using: &random)
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
