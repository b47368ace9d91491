/// A JSON document in memory: for the labels, which are small.
indirect enum JSONValue: Equatable {
  case null, flag(Bool), number(Double), text(String), list([JSONValue]), object([String: JSONValue])

  subscript(_ key: String) -> JSONValue? {
    if case .object(let members) = self { return members[key] }
    return nil
  }

  var text: String? {
    if case .text(let text) = self { return text }
    return nil
  }

  var number: Double? {
    if case .number(let number) = self { return number }
    return nil
  }

  var flag: Bool? {
    if case .flag(let flag) = self { return flag }
    return nil
  }

  var list: [JSONValue]? {
    if case .list(let list) = self { return list }
    return nil
  }

  /// Texts of a list; what is no text in it is left out.
  var texts: [String]? { list?.compactMap(\.text) }
}

/// Reads one document, nested at most sixty-four deep.
struct JSONReader {
  private let bytes: [UInt8]
  private var at = 0

  static func read(_ text: String) throws(SimulationError) -> JSONValue {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.at == reader.bytes.count else { throw reader.fault("more after the end") }
    return value
  }

  private func fault(_ reason: String) -> SimulationError { .unreadableLabels(reason: "byte \(at): \(reason)") }

  private mutating func skipSpace() {
    while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x0A || bytes[at] == 0x0D || bytes[at] == 0x09 { at += 1 }
  }

  private mutating func value(depth: Int) throws(SimulationError) -> JSONValue {
    skipSpace()
    guard at < bytes.count, depth < 64 else { throw fault("a value is missing") }
    switch bytes[at] {
    case 0x7B: return try object(depth: depth)
    case 0x5B: return try list(depth: depth)
    case 0x22: return .text(try string())
    case 0x74: return try word("true", .flag(true))
    case 0x66: return try word("false", .flag(false))
    case 0x6E: return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(SimulationError) -> JSONValue {
    guard bytes[at...].starts(with: word.description.utf8) else { throw fault("no JSON value") }
    at += word.utf8CodeUnitCount
    return value
  }

  private mutating func number() throws(SimulationError) -> JSONValue {
    let start = at
    while at < bytes.count, "+-.eE0123456789".utf8.contains(bytes[at]) { at += 1 }
    guard let number = Double(String(decoding: bytes[start..<at], as: UTF8.self)) else { throw fault("no JSON value") }
    return .number(number)
  }

  /// The next byte that is no space, if it is that one.
  private mutating func takes(_ byte: UInt8) -> Bool {
    skipSpace()
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  private mutating func list(depth: Int) throws(SimulationError) -> JSONValue {
    at += 1
    var list: [JSONValue] = []
    if takes(0x5D) { return .list(list) }
    while true {
      list.append(try value(depth: depth + 1))
      if takes(0x5D) { return .list(list) }
      guard takes(0x2C) else { throw fault("a comma or ] is missing") }
    }
  }

  private mutating func object(depth: Int) throws(SimulationError) -> JSONValue {
    at += 1
    var members: [String: JSONValue] = [:]
    if takes(0x7D) { return .object(members) }
    while true {
      skipSpace()
      guard at < bytes.count, bytes[at] == 0x22 else { throw fault("a name is missing") }
      let name = try string()
      guard takes(0x3A) else { throw fault("a colon is missing") }
      members[name] = try value(depth: depth + 1)
      if takes(0x7D) { return .object(members) }
      guard takes(0x2C) else { throw fault("a comma or } is missing") }
    }
  }

  private mutating func string() throws(SimulationError) -> String {
    at += 1
    var text: [UInt8] = []
    while at < bytes.count, bytes[at] != 0x22 {
      if bytes[at] == 0x5C {
        try addEscape(to: &text)
      } else {
        text.append(bytes[at])
        at += 1
      }
    }
    guard at < bytes.count else { throw fault("a text does not end") }
    at += 1
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func addEscape(to text: inout [UInt8]) throws(SimulationError) {
    guard at + 1 < bytes.count else { throw fault("a text does not end") }
    at += 2
    switch bytes[at - 1] {
    case 0x6E: text.append(0x0A)
    case 0x74: text.append(0x09)
    case 0x72: text.append(0x0D)
    case 0x75:
      guard at + 4 <= bytes.count,
        let code = UInt32(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code)
      else { throw fault("no character") }
      at += 4
      text += Array(String(Character(scalar)).utf8)
    case let other: text.append(other)
    }
  }
}
