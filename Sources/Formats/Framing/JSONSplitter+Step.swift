internal import CByteScan

/// What one byte between records means.
extension JSONSplitter {
  mutating func step(_ byte: UInt8, _ cut: inout Cut) {
    if isDone || byte.isJSONSpace {
      cut.position += 1
      return
    }
    switch level {
    case .top: stepAtTop(byte, &cut)
    case .list: stepInList(byte, &cut)
    case .object: stepInObject(byte, &cut)
    }
  }

  private mutating func stepAtTop(_ byte: UInt8, _ cut: inout Cut) {
    switch byte {
    case UInt8(ascii: "[") where shape != .sequence: beginList(&cut)
    case UInt8(ascii: "{") where isEnvelope || shape == .members: beginObject(&cut)
    case UInt8(ascii: "["), UInt8(ascii: "{"): beginValue(byte, &cut, isRecord: true)
    case .comma: cut.position += 1
    default: beginStray(&cut)
    }
  }

  private mutating func stepInList(_ byte: UInt8, _ cut: inout Cut) {
    switch byte {
    case UInt8(ascii: "]"): endList(&cut)
    case .comma:
      if expectation == .value { cut.report(.strayComma, from: cut.place(of: cut.position), to: cut.position + 1) }
      (expectation, comma) = (.value, cut.place(of: cut.position))
      cut.position += 1
    default:
      guard JSONSplitter.startsValue(byte) else { return beginStray(&cut) }
      if expectation == .comma { cut.report(.missingComma, from: cut.place(of: cut.position), to: cut.position) }
      beginValue(byte, &cut, isRecord: true)
    }
  }

  /// Among the first-level members of an envelope.
  private mutating func stepInObject(_ byte: UInt8, _ cut: inout Cut) {
    switch (expectation, byte) {
    case (.key, .quote):
      (token, escaped, key) = (.key, false, [])
      cut.position += 1
    case (.key, .comma): cut.position += 1
    case (_, UInt8(ascii: "}")): endObject(&cut)
    case (.colon, UInt8(ascii: ":")):
      expectation = .value
      cut.position += 1
    case (.value, UInt8(ascii: "[")) where shape == .envelope(key: key):
      isEnveloped = true
      beginList(&cut)
    case (.value, _) where JSONSplitter.startsValue(byte): beginValue(byte, &cut, isRecord: shape == .members)
    default: beginStray(&cut)
    }
  }

  private var isEnvelope: Bool { if case .envelope = shape { true } else { false } }

  private mutating func beginList(_ cut: inout Cut) {
    (level, expectation, comma) = (.list, .value, nil)
    cut.position += 1
  }

  private mutating func endList(_ cut: inout Cut) {
    if let comma { cut.report(.strayComma, from: comma, to: cut.position) }
    (level, expectation) = isEnveloped ? (.object, .key) : (.top, .value)
    (isEnveloped, comma) = (false, nil)
    cut.position += 1
  }

  private mutating func beginObject(_ cut: inout Cut) {
    (level, expectation) = (.object, .key)
    cut.position += 1
  }

  private mutating func endObject(_ cut: inout Cut) {
    (level, expectation) = (.top, .value)
    cut.position += 1
    isDone = isNested
  }

  private mutating func beginValue(_ byte: UInt8, _ cut: inout Cut, isRecord: Bool) {
    if isRecord { cut.open = cut.position }
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      (token, walk) = (.container, nv_json_walk(depth: 1, in_string: false, escaped: false))
    case .quote: (token, escaped) = (.string, false)
    default: token = .bare
    }
    cut.position += 1
  }

  private mutating func beginStray(_ cut: inout Cut) {
    (token, strayStart) = (.stray, cut.place(of: cut.position))
    cut.position += 1
  }

  private static func startsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "-"), .quote: true
    default: byte.isDigit || byte.isLetter
    }
  }
}
