/// The keys of one record of a sample, as paths in lower case (`status.errorcode`), and its short texts.
///
/// What stands under a container that every log may come in (`properties`, `_raw`, `message`, `AuditData` ...) counts
/// as standing in the record itself, as it does for the field maps.
package struct SampleKeys: Sendable {
  private var paths: Set<String> = []
  private var texts: [String: String] = [:]
  /// In the order of the record: what a person is shown of a log that is not known.
  package private(set) var ordered: [String] = []
  package let isCSV: Bool
  /// The record where it is a line of text.
  private(set) var line: SampleLine?
  /// Of a CSV: the columns whose cells may hold a whole record, by their places.
  private(set) var containers: [Int] = []

  /// Containers whose members count as the record's own; every format's field map mounts them.
  package static let mounts = [
    "properties", "_raw", "message", "json", "result", "_source", "event.original", "AuditData", "o365audit",
  ]
  fileprivate static let foldedMounts = Set(mounts.map { $0.lowercased() })

  /// The columns of a header row, without the marks that exporters add to names.
  package init(header: UnsafeRawBufferPointer, delimiter: UInt8) {
    isCSV = true
    for (place, name) in HeaderName.split(Array(header), delimiter: delimiter).enumerated() {
      let column = SampleKeys.column(name.text)
      add(column)
      if SampleKeys.foldedMounts.contains(column) { containers.append(place) }
    }
  }

  /// With the keys of the record that stands in a cell of `row`, as collectors export it (`_raw`, `properties`); nil
  /// where none does.
  func with(row: UnsafeRawBufferPointer, delimiter: UInt8) -> SampleKeys? {
    let cells = SampleRow.cells(of: row, delimiter: delimiter)
    var keys: SampleKeys?
    for place in containers where place < cells.count {
      guard cells[place].first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { continue }
      var found = keys ?? self
      SampleRow.withJSON(cells[place]) { found.addRecord($0) }
      keys = found
    }
    return keys
  }

  /// The keys of a record: of a JSON object, as far as it can be read, also of one behind the head of a log's line; of
  /// any other text none, but the line itself.
  package init(json: UnsafeRawBufferPointer) {
    isCSV = false
    guard let first = json.first(where: { $0 > 0x20 }), first != UInt8(ascii: "{") else {
      addRecord(json)
      return
    }
    let message = LineHead(json).message
    if !message.isEmpty, json[message.lowerBound] == UInt8(ascii: "{") {
      addRecord(UnsafeRawBufferPointer(rebasing: json[message]))
    } else {
      line = SampleLine(json)
    }
  }

  /// As if the members of `containers` stood in the record itself, also where those are texts that hold JSON.
  func opening(_ containers: [String]) -> SampleKeys {
    var opened = self
    for container in containers {
      let prefix = container + "."
      for path in ordered where path.hasPrefix(prefix) {
        opened.add(String(path.dropFirst(prefix.count)))
        if let text = texts[path] { opened.texts[String(path.dropFirst(prefix.count))] = text }
      }
      if let text = texts[container], text.first == "{" {
        Array(text.utf8).withUnsafeBytes { opened.addRecord($0) }
      }
    }
    return opened
  }

  /// Without keys.
  init() { isCSV = false }

  /// Adds the key of a pair with its text.
  mutating func add(_ path: String, _ text: String) {
    add(path)
    texts[path] = text
  }

  private mutating func addRecord(_ json: UnsafeRawBufferPointer) {
    var walk = KeyWalk(json)
    walk.record { path, text in
      add(path)
      if let text { texts[path] = text }
    }
  }

  package func has(_ path: String) -> Bool { paths.contains(path) }
  package func has(all wanted: String...) -> Bool { wanted.allSatisfy(paths.contains) }
  package func has(any wanted: String...) -> Bool { wanted.contains(where: paths.contains) }

  /// The text of a scalar member of up to 2 KB; empty when there is none, and for the columns of a CSV.
  package func text(_ path: String) -> String { texts[path] ?? "" }

  private mutating func add(_ path: String) {
    if paths.insert(path).inserted { ordered.append(path) }
  }
}

extension SampleKeys {
  /// In lower case, without `[UTC]` the suffixes of custom tables and of twin columns, and
  /// the container that custom tables flatten.
  static func column(_ name: String) -> String {
    var name = name.lowercased()
    if name.hasSuffix(" [utc]") { name.removeLast(6) }
    let types = ["_dynamic", "_string", "_s", "_d", "_t", "_b", "_g"]
    if let type = types.first(where: name.hasSuffix) { name.removeLast(type.count) }
    return name.hasPrefix("properties_") ? String(name.dropFirst("properties_".count)) : name
  }
}

/// Walks the keys of a JSON object four levels deep. Not for the hot path: a sample has a few dozen records.
private struct KeyWalk {
  private let bytes: UnsafeRawBufferPointer
  private var position = 0
  private static let deepest = 4
  /// Enough for a line of a system log.
  private static let longest = 2_048

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  mutating func record(_ found: (String, String?) -> Void) { object(prefix: "", level: 1, found) }

  private mutating func object(prefix: String, level: Int, _ found: (String, String?) -> Void) {
    guard take(0x7B) else { return }
    while !take(0x7D), position < bytes.count {
      guard let key = string(), take(0x3A) else { return }
      let name = key.lowercased()
      member(path: prefix + name, level, found)
      if !take(0x2C), next != 0x7D { return }
    }
  }

  private mutating func member(path: String, _ level: Int, _ found: (String, String?) -> Void) {
    let isMount = SampleKeys.foldedMounts.contains(path)
    let inner = isMount ? "" : path + "."
    switch next {
    case 0x7B where level < KeyWalk.deepest || isMount:
      found(path, nil)
      object(prefix: inner, level: isMount ? level : level + 1, found)
    case 0x7B, 0x5B:
      found(path, nil)
      skipContainer()
    case 0x22:
      let text = string() ?? ""
      found(path, text.utf8.count <= KeyWalk.longest ? text : nil)
      if text.first == "{", isMount { embedded(text, prefix: inner, level, found) }
    default:
      let start = position
      while let byte = next, byte != 0x2C, byte != 0x7D, byte > 0x20 { position += 1 }
      found(path, String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }

  private func embedded(_ text: String, prefix: String, _ level: Int, _ found: (String, String?) -> Void) {
    Array(text.utf8).withUnsafeBytes { inner in
      var walk = KeyWalk(inner)
      walk.object(prefix: prefix, level: level, found)
    }
  }

  private mutating func skipContainer() {
    var depth = 0
    repeat {
      switch next {
      case 0x22: skipString()
      case 0x7B, 0x5B: (depth, position) = (depth + 1, position + 1)
      case 0x7D, 0x5D: (depth, position) = (depth - 1, position + 1)
      default: position += 1
      }
    } while depth > 0 && position < bytes.count
  }

  private mutating func skipString() {
    position += 1
    while let byte = next, byte != 0x22 { position += byte == 0x5C ? 2 : 1 }
    position += 1
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte <= 0x20 { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard next == byte else { return false }
    position += 1
    skipSpace()
    return true
  }

  private mutating func string() -> String? {
    skipSpace()
    guard next == 0x22 else { return nil }
    position += 1
    var text: [UInt8] = []
    while let byte = next, byte != 0x22 {
      position += 1
      if byte == 0x5C, let escaped = next {
        text.append(escaped == 0x6E || escaped == 0x72 || escaped == 0x74 ? 0x20 : escaped)
        position += 1
      } else {
        text.append(byte)
      }
    }
    position += 1
    skipSpace()
    return String(decoding: text, as: UTF8.self)
  }
}
