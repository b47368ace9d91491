/// What a person pressed.
enum Key: Hashable {
  case character(Character)
  case enter, escape, backspace
  /// Ctrl-U.
  case eraseLine
  /// Ctrl-Z.
  case suspend
  case up, down, left, right, pageUp, pageDown, home, end
  /// Ctrl-C, Ctrl-D, a signal to stop, or the end of the input.
  case stop
  /// The terminal has another size now, or was given back.
  case resize
  /// Nobody has pressed anything for a while: what the clock moves is to be shown anew.
  case idle
}

/// Makes keys out of the bytes that a terminal sends.
struct KeyDecoder {
  private var bytes: [UInt8] = []

  mutating func add(_ more: some Sequence<UInt8>) { bytes += more }

  /// The next key; nil until more bytes come. `isComplete` says that nothing has followed for a moment, so that a lone
  /// escape is the key of that name and not the beginning of a sequence.
  mutating func next(isComplete: Bool) -> Key? {
    guard let first = bytes.first else { return nil }
    if first == 0x1B { return escapeSequence(isComplete) }
    let length = KeyDecoder.length(first)
    if bytes.count < length {
      if isComplete { bytes.removeAll() }
      return nil
    }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    bytes.removeFirst(length)
    switch first {
    case 0x03, 0x04: return .stop
    case 0x0A, 0x0D: return .enter
    case 0x08, 0x7F: return .backspace
    case 0x15: return .eraseLine
    case 0x1A: return .suspend
    case 0..<0x20: return next(isComplete: isComplete)
    default: return text.first.map(Key.character)
    }
  }

  private mutating func escapeSequence(_ isComplete: Bool) -> Key? {
    if bytes.count == 1 {
      if !isComplete { return nil }
      bytes.removeAll()
      return .escape
    }
    guard bytes[1] == UInt8(ascii: "[") || bytes[1] == UInt8(ascii: "O") else {
      bytes.removeFirst()
      return .escape
    }
    // Parameters, then one letter or ~.
    guard let end = bytes.indices.dropFirst(2).first(where: { (0x40...0x7E).contains(bytes[$0]) }) else {
      if isComplete { bytes.removeAll() }
      return nil
    }
    let name = String(decoding: bytes[2...end], as: UTF8.self)
    bytes.removeFirst(end + 1)
    return KeyDecoder.names[name] ?? next(isComplete: isComplete)
  }

  private static let names: [String: Key] = [
    "A": .up, "B": .down, "C": .right, "D": .left, "H": .home, "F": .end, "1~": .home, "4~": .end, "5~": .pageUp,
    "6~": .pageDown,
  ]

  /// Bytes of the character that begins so in UTF-8.
  private static func length(_ first: UInt8) -> Int {
    switch first {
    case 0xC0..<0xE0: 2
    case 0xE0..<0xF0: 3
    case 0xF0...: 4
    default: 1
    }
  }
}
