internal import Events
internal import Formats
internal import Settings

/// Reads the description of a map.
enum MapReader {
  static func description(_ value: Setting) -> FormatDescription {
    let given = value.fields(MapKeys.description)
    var description = FormatDescription()
    let needed = ["id", "title", "recognise"] + (given["lines"] == nil ? ["fields"] : [])
    for key in needed where given[key] == nil {
      value.problem("'\(key)' is missing")
    }
    description.id = given["id"]?.text ?? ""
    if !description.id.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
      given["id"]?.problem("'\(description.id)' is no id", suggestion: "use small letters, digits and hyphens")
    }
    description.title = given["title"]?.text ?? ""
    description.notes = given["notes"]?.text?.split(whereSeparator: \.isWhitespace).joined(separator: " ") ?? ""
    description.profile = FormatProfile(
      vendor: given["vendor"]?.text ?? "", tells: given["tells"].map(tells) ?? [],
      documentation: given["documentation"]?.text ?? "")
    description.recognition = given["recognise"].map(recognition) ?? FormatDescription.Recognition()
    description.mounts = given["mounts"].map(texts) ?? []
    description.fields = given["fields"]?.namedValues.flatMap(entries) ?? []
    description.aliases = given["aliases"]?.namedValues.compactMap { name, path in path.text.map { (name, $0) } } ?? []
    if let zone = given["zone"], let name = zone.text {
      description.isUTC = name == "utc"
      if name != "utc", name != "local" {
        description.zone = ClockZone(named: name)
        if description.zone == nil {
          zone.problem("'\(name)' is no time zone", suggestion: "use utc, local or an IANA name, as 'Europe/Stockholm'")
        }
      }
    }
    description.each = given["each"]?.text
    let orders: [(String, DateOrder)] = [("month-first", .monthFirst), ("day-first", .dayFirst)]
    description.dateOrder = given["day-order"].flatMap { choice($0, orders) } ?? .monthFirst
    description.takes =
      given["take"]?.namedValues.compactMap { name, steps in
        field(name, steps).map { ($0, steps.orOne.compactMap(take)) }
      } ?? []
    description.rules = given["rules"]?.list.map(RuleReader.rule) ?? []
    description.lines = given["lines"].map(LinesReader.lines)
    description.lines?.contains = description.recognition.contains
    return description
  }

  static func texts(_ value: Setting) -> [String] { value.orOne.compactMap(\.text) }

  static func field(_ name: String, _ value: Setting) -> Field? {
    if let field = Field.named(name) { return field }
    let names = Field.mapNames.map(\.name)
    let near = Spelling.suggestion(for: name, among: names)
    value.problem("no field '\(name)'", suggestion: near.isEmpty ? "known are \(names.joined(separator: ", "))" : near)
    return nil
  }

  /// One of few words.
  static func choice<Value>(_ value: Setting, _ choices: [(String, Value)]) -> Value? {
    guard let text = value.text else { return nil }
    if let found = choices.first(where: { $0.0 == text }) { return found.1 }
    let names = choices.map(\.0)
    let near = Spelling.suggestion(for: text, among: names)
    value.problem("'\(text)' is none of \(names.joined(separator: ", "))", suggestion: near)
    return nil
  }

  private static func tells(_ value: Setting) -> FormatProfile.Knowledge {
    let names = FormatProfile.Knowledge.names.map { ($0.name, $0.item) }
    return value.list.compactMap { choice($0, names) }.reduce(into: []) { $0.formUnion($1) }
  }

  private static func entries(_ name: String, _ value: Setting) -> [FormatDescription.Entry] {
    guard let field = field(name, value) else { return [] }
    let paths = texts(value)
    let templates = paths.filter { $0.hasPrefix("{") }
    let plain = paths.filter { !$0.hasPrefix("{") }
    return (plain.isEmpty ? [] : [FormatDescription.Entry(field, plain)])
      + templates.prefix(1).flatMap { parts(of: $0, field, value) }
  }

  /// `{date} {time} {tz}` of the time: what is joined for it.
  private static func parts(of template: String, _ field: Field, _ value: Setting) -> [FormatDescription.Entry] {
    let paths = template.split(separator: " ").map { $0.dropFirst().dropLast() }
    guard field == .time, (2...3).contains(paths.count) else {
      value.problem("'\(template)' is no path", suggestion: "only a time may be joined, as '{date} {time} {tz}'")
      return []
    }
    return zip([Field.date, .clock, .timeZone], paths).map { FormatDescription.Entry($0, [String($1)]) }
  }

  private static func recognition(_ value: Setting) -> FormatDescription.Recognition {
    let given = value.fields(MapKeys.recognition)
    var recognition = FormatDescription.Recognition()
    let paths = { (key: String) in given[key].map { texts($0).map { $0.lowercased() } } ?? [] }
    recognition.all = paths("all")
    recognition.none = paths("none")
    recognition.marks = paths("marks")
    if let any = given["any"] {
      let isNested = any.isList && any.list.contains(where: \.isList)
      recognition.any = (isNested ? any.list.map(texts) : [texts(any)]).map { $0.map { $0.lowercased() } }
    }
    recognition.values =
      given["values"]?.namedValues.map { names, tests in
        (names.lowercased().split(separator: "|").map { $0.trimming(" ") }, texts(tests).map { TextTest($0) })
      } ?? []
    recognition.contains = given["contains"]?.orOne.map { texts($0).map { Array($0.utf8) } } ?? []
    return recognition
  }

  private static func take(_ value: Setting) -> FormatDescription.Take? {
    let given = value.fields(MapKeys.takes)
    guard given.count == 1, let (name, mark) = given.first, let text = mark.text, !text.isEmpty else {
      value.problem("expected one of after-first, after-last, before-first, before-last with a text")
      return nil
    }
    let bytes = Array(text.utf8)
    return switch name {
    case "after-first": .afterFirst(bytes)
    case "after-last": .afterLast(bytes)
    case "before-first": .beforeFirst(bytes)
    default: .beforeLast(bytes)
    }
  }
}

extension Substring {
  fileprivate func trimming(_ character: Character) -> String {
    String(drop { $0 == character }.reversed().drop { $0 == character }.reversed())
  }
}

extension Setting {
  /// A list, or a single value in the place of one.
  var orOne: [Setting] { isList ? list : isNothing ? [] : [self] }
}
