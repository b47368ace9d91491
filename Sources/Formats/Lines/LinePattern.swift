/// The shape of a message: text that stands for itself, and places for values.
///
/// `Accepted {method} for {user} from {address} port {port} ssh2{*}` takes a message only as a whole. Of the ways in
/// which values that may hold any text can be cut, the longest for the earlier one counts, so that a name which itself
/// looks like the rest of the message is still all of the name.
package struct LinePattern: Sendable, Equatable {
  /// What a value may hold.
  package enum Kind: Sendable, Equatable {
    /// No white space.
    case word
    case digits
    /// Anything, as long as possible or as short as possible.
    case text, shortText

    var isText: Bool { self == .text || self == .shortText }
  }

  package enum Part: Sendable, Equatable {
    case literal([UInt8])
    /// The rest of the message, to be read as pairs.
    case pairs
    /// Nil for a value that nobody wants.
    case value(Field?, Kind)

    var isText: Bool {
      if case .value(_, let kind) = self { return kind.isText }
      return false
    }
  }

  let parts: [Part]
  package let spelling: String

  /// Nil where braces do not match, or a place names no field or kind; two places of any text need text between them.
  package init?(_ spelling: String) {
    self.spelling = spelling
    var parts: [Part] = []
    var rest = spelling[...]
    while let open = rest.firstIndex(of: "{") {
      if open > rest.startIndex { parts.append(.literal(Array(rest[..<open].utf8))) }
      guard let close = rest[open...].firstIndex(of: "}"),
        let part = LinePattern.place(rest[rest.index(after: open)..<close])
      else { return nil }
      if case .value(_, let kind) = parts.last, kind.isText, part.isText { return nil }
      parts.append(part)
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.literal(Array(rest.utf8))) }
    if parts.isEmpty { return nil }
    self.parts = parts
  }

  private static func place(_ text: Substring) -> Part? {
    if text == "*" { return .value(nil, .text) }
    if text == "pairs" { return .pairs }
    let halves = text.split(separator: ":", omittingEmptySubsequences: false)
    guard let name = halves.first, halves.count <= 2 else { return nil }
    let field = name == "_" ? nil : Field.named(String(name))
    if field == nil, name != "_" { return nil }
    if halves.count == 1 { return .value(field, usualKind(of: field)) }
    switch halves[1] {
    case "word": return .value(field, .word)
    case "digits": return .value(field, .digits)
    case "text": return .value(field, .text)
    case "short": return .value(field, .shortText)
    default: return nil
    }
  }

  private static func usualKind(of field: Field?) -> Kind {
    switch field {
    case .port: .digits
    case .user, .fallbackUser, .reason, .resultDetail, .deviceName, .message, .userAgent, .application, .city,
      .location:
      .text
    default: .word
    }
  }

  package func matches(_ message: UnsafeRawBufferPointer) -> Bool {
    var match = Match(self, message)
    return match.run { _, _ in }
  }

  /// Hands out the values of a message that the pattern takes, by their ranges; false for another message.
  func match(_ message: UnsafeRawBufferPointer, _ found: (Field, Range<Int>) -> Void) -> Bool {
    var match = Match(self, message)
    return match.run(found)
  }

  /// Where the pairs begin in a message that the pattern takes; nil for a pattern without.
  func pairs(of message: UnsafeRawBufferPointer) -> Int? {
    guard parts.last == .pairs else { return nil }
    var match = Match(self, message)
    return match.run { _, _ in } ? match.values[parts.count - 1].lowerBound : nil
  }
}

/// One try of a pattern on a message.
private struct Match {
  private let parts: [LinePattern.Part]
  private let message: UnsafeRawBufferPointer
  private(set) var values: [Range<Int>]
  /// Steps left: a message made to be cut in very many ways is given up.
  private var budget = 2_000

  init(_ pattern: LinePattern, _ message: UnsafeRawBufferPointer) {
    parts = pattern.parts
    self.message = message
    values = Array(repeating: 0..<0, count: 0)
  }

  mutating func run(_ found: (Field, Range<Int>) -> Void) -> Bool {
    if case .literal(let first) = parts[0], !message.has(first, at: 0) { return false }
    values = Array(repeating: 0..<0, count: parts.count)
    guard take(part: 0, at: 0) else { return false }
    for (part, range) in zip(parts, values) {
      if case .value(let field?, _) = part, !range.isEmpty { found(field, range) }
    }
    return true
  }

  private mutating func take(part: Int, at place: Int) -> Bool {
    if part == parts.count { return place == message.count }
    budget -= 1
    if budget < 0 { return false }
    switch parts[part] {
    case .literal(let text):
      guard message.has(text, at: place) else { return false }
      return take(part: part + 1, at: place + text.count)
    case .value(_, let kind):
      return takeValue(part, kind, from: place)
    case .pairs:
      values[part] = place..<message.count
      return part == parts.count - 1
    }
  }

  private mutating func takeValue(_ part: Int, _ kind: LinePattern.Kind, from place: Int) -> Bool {
    let limit = end(of: kind, from: place)
    let least = kind == .word || kind == .digits ? place + 1 : place
    guard limit >= least else { return false }
    guard part + 1 < parts.count, case .literal(let next) = parts[part + 1] else {
      if kind.isText, part + 1 < parts.count { return takeBeforeWord(part, kind, place..<limit) }
      if part + 1 == parts.count { return limit == message.count && close(part, place..<limit) }
      // As long as the rest still fits.
      for end in stride(from: limit, through: least, by: -1) where close(part, place..<end) { return true }
      return false
    }
    var end = kind == .text ? min(limit, message.count - next.count) : least
    while end >= least, end <= limit, end + next.count <= message.count {
      if message.has(next, at: end), close(part, place..<end) { return true }
      if budget < 0 { return false }
      end += kind == .text ? -1 : 1
    }
    return false
  }

  /// Any text, up to where a word begins that fits the rest.
  private mutating func takeBeforeWord(_ part: Int, _ kind: LinePattern.Kind, _ room: Range<Int>) -> Bool {
    var end = kind == .text ? room.upperBound : room.lowerBound
    while end >= room.lowerBound, end <= room.upperBound {
      let begins = end == 0 || message[end - 1] <= 0x20 || "([{<\"'=,;|".utf8.contains(message[end - 1])
      if begins, close(part, room.lowerBound..<end) { return true }
      if budget < 0 { return false }
      end += kind == .text ? -1 : 1
    }
    return false
  }

  private mutating func close(_ part: Int, _ range: Range<Int>) -> Bool {
    values[part] = range
    return take(part: part + 1, at: range.upperBound)
  }

  private func end(of kind: LinePattern.Kind, from place: Int) -> Int {
    var end = place
    switch kind {
    case .text, .shortText: return message.count
    case .word: while end < message.count, message[end] > 0x20 { end += 1 }
    case .digits: while end < message.count, message[end].isDigit { end += 1 }
    }
    return end
  }
}
