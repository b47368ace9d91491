@testable import Formats

/// What a record says through a `FieldMap`: the rules that `RecordScanner` keeps, in the plainest form, and what it is
/// measured by.
///
/// What a path leads to or through is read as JSON; all else is passed over, and damage in it is nobody's. Objects and
/// arrays that are entered may lie in each other as deep as the scanner allows, in strings as often as it allows.
struct ReferenceReader {
  typealias Refused = ReferenceText.Refused
  typealias Place = ReferenceMap.Place

  struct Value: Equatable {
    var text: [UInt8]
    var kind: Cell.Kind
  }

  let map: ReferenceMap
  private var found: [Field: (value: Value, mounts: Int, rank: Int)] = [:]
  private var depth = 0
  private var embedding = 0

  init(_ map: FieldMap) { self.map = ReferenceMap(map) }

  /// The fields of the JSON object that a record is.
  mutating func read(_ record: [UInt8]) throws(Refused) -> [Field: Value] {
    begin()
    var text = ReferenceText(record)
    text.skipSpace()
    try readObject(&text, at: map.root, mounts: 0)
    text.skipSpace()
    if text.place != record.count { throw Refused() }
    return values
  }

  mutating func begin() {
    found = [:]
    (depth, embedding) = (0, 0)
  }

  var values: [Field: Value] { found.mapValues(\.value) }
}

extension ReferenceReader {
  /// A string or cell that is not empty: the object or array that it holds where a path leads into it, else a text. It
  /// stays a text where the JSON in it is damaged, unless that is a record of its own.
  mutating func take(_ text: [UInt8], at place: Place, mounts: Int) throws(Refused) {
    if text.isEmpty { return }
    if place.entersObjects || place.entersArrays || place.takesContainers,
      embedding < RecordScanner.deepestEmbedding, let json = ReferenceLiteral.json(in: text)
    {
      do throws(Refused) {
        embedding += 1
        defer { embedding -= 1 }
        var inner = ReferenceText(json)
        try readContainer(&inner, at: place, mounts: mounts)
        if inner.place == json.count { return }
        throw Refused()
      } catch {
        if place.isMount { throw error }
      }
    }
    offer(Value(text: text, kind: .string), at: place, mounts: mounts)
  }

  /// The value of the deepest mount stays, in it the one of the better path, and of two for one path the first.
  private mutating func offer(_ value: Value, at place: Place, mounts: Int) {
    for case .field(let field, let rank, let isRaw) in place.goals {
      if value.kind == .object || value.kind == .array, !isRaw { continue }
      if let known = found[field], (known.mounts, -known.rank) >= (mounts, -rank) { continue }
      found[field] = (value, mounts, rank)
    }
  }

  mutating func readValue(_ text: inout ReferenceText, at place: Place?, mounts: Int) throws(Refused) {
    guard let place else { return try text.skipValue() }
    text.skipSpace()
    switch text.next {
    case UInt8(ascii: "\""): try take(ReferenceText.unescape(text.string()), at: place, mounts: mounts)
    case UInt8(ascii: "{"), UInt8(ascii: "["): try readContainer(&text, at: place, mounts: mounts)
    default:
      let word = try text.word()
      switch String(decoding: word, as: UTF8.self) {
      case "null": break
      case "true": offer(Value(text: word, kind: .true), at: place, mounts: mounts)
      case "false": offer(Value(text: word, kind: .false), at: place, mounts: mounts)
      default:
        guard word[0] == UInt8(ascii: "-") || (0x30...0x39).contains(word[0]) else { throw Refused() }
        offer(Value(text: word, kind: .number), at: place, mounts: mounts)
      }
    }
  }

  private mutating func readContainer(_ text: inout ReferenceText, at place: Place, mounts: Int) throws(Refused) {
    let start = text.place
    let isObject = text.next == UInt8(ascii: "{")
    let inner = mounts + (place.isMount ? 1 : 0)
    if isObject, place.entersObjects {
      try readObject(&text, at: place, mounts: inner)
    } else if !isObject, place.entersArrays {
      try readArray(&text, at: place, mounts: inner)
    } else {
      try text.skipValue()
    }
    let source = Array(text.bytes[start..<text.place])
    offer(Value(text: source, kind: isObject ? .object : .array), at: place, mounts: mounts)
  }

  private mutating func readObject(_ text: inout ReferenceText, at place: Place, mounts: Int) throws(Refused) {
    try enter()
    defer { depth -= 1 }
    try text.expect("{")
    if text.take("}") { return }
    repeat {
      let key = ReferenceReader.key(try text.string())
      try text.expect(":")
      try readValue(&text, at: key.flatMap { map.child(of: place, $0) }, mounts: mounts)
    } while text.take(",")
    try text.expect("}")
  }

  /// Nil for what is no name that anybody wants, so long is it with its escapes.
  private static func key(_ string: [UInt8]) -> [UInt8]? {
    string.count > 1024 && string.contains(UInt8(ascii: "\\")) ? nil : ReferenceText.unescape(string)
  }

  private mutating func readArray(_ text: inout ReferenceText, at place: Place, mounts: Int) throws(Refused) {
    _ = try readElements(&text) { (reader, text, index) throws(Refused) in
      try reader.readElement(&text, index, of: place, mounts: mounts)
    }
  }

  /// An array's elements, each by `read`; how many there are.
  mutating func readElements(
    _ text: inout ReferenceText, _ read: (inout Self, inout ReferenceText, Int) throws(Refused) -> Void
  ) throws(Refused) -> Int {
    try enter()
    defer { depth -= 1 }
    try text.expect("[")
    if text.take("]") { return 0 }
    var count = 0
    repeat {
      try read(&self, &text, count)
      count += 1
    } while text.take(",")
    try text.expect("]")
    return count
  }

  private mutating func enter() throws(Refused) {
    if depth == RecordScanner.deepest { throw Refused() }
    depth += 1
  }

  /// Read once for every path that names it.
  private mutating func readElement(
    _ text: inout ReferenceText, _ index: Int, of place: Place, mounts: Int
  ) throws(Refused) {
    text.skipSpace()
    var ways: [Place] = []
    if let way = place.child(at: index) { ways.append(way) }
    let start = text
    for way in ways {
      text = start
      try readValue(&text, at: way, mounts: mounts)
    }
    for key in place.selectors where start.next == UInt8(ascii: "{") {
      guard let name = try ReferenceReader.name(of: start, by: key), let way = place.child(where: key, is: name) else {
        continue
      }
      ways.append(way)
      text = start
      try readValue(&text, at: way, mounts: mounts)
    }
    if ways.isEmpty { try text.skipValue() }
  }

  /// The text of the first member `key` of an object; nil where it has none, or no text.
  private static func name(of object: ReferenceText, by key: [UInt8]) throws(Refused) -> [UInt8]? {
    var text = object
    try text.expect("{")
    if text.take("}") { return nil }
    repeat {
      let member = ReferenceReader.key(try text.string())
      try text.expect(":")
      text.skipSpace()
      if member?.foldedASCII == key {
        guard text.next == UInt8(ascii: "\"") else { return nil }
        let name = try text.string()
        return name.count > 1024 ? nil : ReferenceText.unescape(name)
      }
      try text.skipValue()
    } while text.take(",")
    try text.expect("}")
    return nil
  }
}
