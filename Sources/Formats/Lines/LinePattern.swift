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
  /// The parts without memory of their own, and the texts of all literals one after the other.
  private let steps: [Step]
  private let literals: [UInt8]

  fileprivate struct Step: Equatable, Sendable {
    enum Kind: UInt8 { case literal, pairs, word, digits, text, shortText }

    var kind = Kind.literal
    var field: Field?
    /// Of a literal in `literals`.
    var start = 0
    var count = 0

    var isText: Bool { kind == .text || kind == .shortText }
  }

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
    (steps, literals) = LinePattern.steps(of: parts)
  }

  private static func steps(of parts: [Part]) -> ([Step], [UInt8]) {
    var literals: [UInt8] = []
    let steps = parts.map { part in
      switch part {
      case .literal(let text):
        literals += text
        return Step(start: literals.count - text.count, count: text.count)
      case .pairs: return Step(kind: .pairs)
      case .value(let field, .word): return Step(kind: .word, field: field)
      case .value(let field, .digits): return Step(kind: .digits, field: field)
      case .value(let field, .text): return Step(kind: .text, field: field)
      case .value(let field, .shortText): return Step(kind: .shortText, field: field)
      }
    }
    return (steps, literals)
  }

  /// What stands for itself, in order.
  var texts: [[UInt8]] {
    parts.compactMap { part in
      if case .literal(let text) = part { return text }
      return nil
    }
  }

  /// What a message that it takes begins with; empty where that is a value.
  var opening: [UInt8] {
    if case .literal(let text) = parts.first { return text }
    return []
  }

  var endsInPairs: Bool { steps.last?.kind == .pairs }

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

  package func matches(_ message: UnsafeRawBufferPointer) -> Bool { match(message) { _, _ in } }

  /// Hands out the values that the message has for fields; false for a message that is not taken.
  package func match(_ message: UnsafeRawBufferPointer, _ found: (Field, Range<Int>) -> Void) -> Bool {
    withMatch(message) { match, values in
      guard match.run() else { return false }
      for i in steps.indices {
        if let field = steps[i].field, !values[i].isEmpty { found(field, values[i]) }
      }
      return true
    }
  }

  /// Where the pairs begin in a message that the pattern takes; nil for a pattern without.
  func pairs(of message: UnsafeRawBufferPointer) -> Int? {
    guard endsInPairs else { return nil }
    return withMatch(message) { match, values in match.run() ? values[steps.count - 1].lowerBound : nil }
  }

  private func withMatch<Result>(
    _ message: UnsafeRawBufferPointer, _ body: (inout Match, UnsafeMutableBufferPointer<Range<Int>>) -> Result
  ) -> Result {
    withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: steps.count) { values in
      values.initialize(repeating: 0..<0)
      return steps.withUnsafeBufferPointer { steps in
        literals.withUnsafeBytes { literals in
          var match = Match(steps: steps, literals: literals, message: message, values: values)
          return body(&match, values)
        }
      }
    }
  }
}

/// One try of a pattern on a message.
private struct Match {
  let steps: UnsafeBufferPointer<LinePattern.Step>
  let literals: UnsafeRawBufferPointer
  let message: UnsafeRawBufferPointer
  let values: UnsafeMutableBufferPointer<Range<Int>>
  /// Steps left: a message made to be cut in very many ways is given up.
  private var budget = 2_000

  init(
    steps: UnsafeBufferPointer<LinePattern.Step>, literals: UnsafeRawBufferPointer, message: UnsafeRawBufferPointer,
    values: UnsafeMutableBufferPointer<Range<Int>>
  ) {
    self.steps = steps
    self.literals = literals
    self.message = message
    self.values = values
  }

  mutating func run() -> Bool {
    if steps[0].kind == .literal, !has(steps[0], at: 0) { return false }
    return take(part: 0, at: 0)
  }

  /// Whether the text of a literal stands at `place`.
  @inline(__always)
  private func has(_ literal: LinePattern.Step, at place: Int) -> Bool {
    guard message.count - place >= literal.count else { return false }
    for i in 0..<literal.count where message[place + i] != literals[literal.start + i] { return false }
    return true
  }

  private mutating func take(part: Int, at place: Int) -> Bool {
    if part == steps.count { return place == message.count }
    budget -= 1
    if budget < 0 { return false }
    switch steps[part].kind {
    case .literal:
      return has(steps[part], at: place) && take(part: part + 1, at: place + steps[part].count)
    case .pairs:
      values[part] = place..<message.count
      return part == steps.count - 1
    case .word, .digits, .text, .shortText:
      return takeValue(part, from: place)
    }
  }

  private mutating func takeValue(_ part: Int, from place: Int) -> Bool {
    let step = steps[part]
    let limit = end(of: step.kind, from: place)
    let least = step.isText ? place : place + 1
    guard limit >= least else { return false }
    guard part + 1 < steps.count, steps[part + 1].kind == .literal else {
      if step.isText, part + 1 < steps.count { return takeBeforeWord(part, step.kind, place..<limit) }
      if part + 1 == steps.count { return limit == message.count && close(part, place..<limit) }
      // As long as the rest still fits.
      for end in stride(from: limit, through: least, by: -1) where close(part, place..<end) { return true }
      return false
    }
    let next = steps[part + 1]
    var end = step.kind == .text ? min(limit, message.count - next.count) : least
    while end >= least, end <= limit, end + next.count <= message.count {
      if has(next, at: end), close(part, place..<end) { return true }
      if budget < 0 { return false }
      end += step.kind == .text ? -1 : 1
    }
    return false
  }

  /// Any text, up to where a word begins that fits the rest.
  private mutating func takeBeforeWord(_ part: Int, _ kind: LinePattern.Step.Kind, _ room: Range<Int>) -> Bool {
    var end = kind == .text ? room.upperBound : room.lowerBound
    while end >= room.lowerBound, end <= room.upperBound {
      if end == 0 || message[end - 1].mayPrecedeWord, close(part, room.lowerBound..<end) { return true }
      if budget < 0 { return false }
      end += kind == .text ? -1 : 1
    }
    return false
  }

  private mutating func close(_ part: Int, _ range: Range<Int>) -> Bool {
    values[part] = range
    return take(part: part + 1, at: range.upperBound)
  }

  private func end(of kind: LinePattern.Step.Kind, from place: Int) -> Int {
    var end = place
    switch kind {
    case .word: while end < message.count, message[end] > 0x20 { end += 1 }
    case .digits: while end < message.count, message[end].isDigit { end += 1 }
    case .text, .shortText, .literal, .pairs: return message.count
    }
    return end
  }
}

extension UInt8 {
  /// White space, and ( [ { < " ' = , ; |
  fileprivate var mayPrecedeWord: Bool {
    switch self {
    case 0...0x20, 0x28, 0x5B, 0x7B, 0x3C, 0x22, 0x27, 0x3D, 0x2C, 0x3B, 0x7C: true
    default: false
    }
  }
}
