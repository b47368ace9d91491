internal import CByteScan

/// The values of a JSON array, of an envelope's array, or of a sequence: each a record. Only structure is looked at;
/// whether a record is valid JSON is for its reader to say. Arrays and envelopes may follow one another, as pages do.
struct JSONSplitter: Splitter {
  enum Shape: Equatable {
    case sequence, array
    case envelope(key: [UInt8])
    /// Of one object, whose first-level members are the records.
    case members
  }

  /// What encloses the next byte, records aside.
  enum Level { case top, object, list }

  /// What may come next on this level, white space aside.
  enum Expectation { case value, comma, key, colon }

  /// What the next byte is within.
  enum Token { case none, container, string, key, bare, stray }

  let shape: Shape
  var level = Level.top
  var expectation = Expectation.value
  var token = Token.none
  var walk = nv_json_walk()
  var escaped = false
  /// The first-level key whose value comes next.
  var key: [UInt8] = []
  /// Whether the list belongs to an envelope.
  var isEnveloped = false
  /// Where the stray bytes start in the content.
  var strayStart: UInt64 = 0
  /// Where the comma stands that came last, if no value has come since.
  var comma: UInt64?
  /// Whether the envelope is a part of another object, of which nothing else is of interest.
  let isNested: Bool
  /// The nested envelope has ended.
  var isDone = false

  init(_ shape: Shape, isNested: Bool = false) {
    self.shape = shape
    self.isNested = isNested
  }

  mutating func split(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    if isDone { cut.position = bytes.count }
    while cut.position < bytes.count, !cut.isInterrupted {
      switch token {
      case .none: step(bytes[cut.position], &cut)
      case .container: walkContainer(bytes, &cut)
      case .string, .key: walkString(bytes, &cut)
      case .bare, .stray: walkBare(bytes, &cut)
      }
    }
  }

  mutating func finish(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut, isWhole: Bool) {
    if token == .stray { cut.report(.strayBytes, from: strayStart, to: bytes.count) }
    if level != .top || cut.open != nil { cut.truncate(at: bytes.count) }
    token = .none
  }
}

extension JSONSplitter {
  private mutating func walkContainer(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    guard let start = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    cut.position += nv_json_walk_to_end(&walk, start + cut.position, bytes.count - cut.position)
    if walk.depth == 0 { endValue(&cut) }
  }

  private mutating func walkString(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    while cut.position < bytes.count {
      let byte = bytes[cut.position]
      cut.position += 1
      if byte == .quote, !escaped { return token == .key ? endKey() : endValue(&cut) }
      escaped = byte == .backslash && !escaped
      if token == .key, key.count < JSONSplitter.longestKey { key.append(byte) }
    }
  }

  private static let longestKey = 256

  /// Ends before the byte that ends it.
  private mutating func walkBare(_ bytes: UnsafeRawBufferPointer, _ cut: inout Cut) {
    while cut.position < bytes.count {
      if JSONSplitter.endsBare(bytes[cut.position], atTop: level == .top) { return endBare(&cut) }
      cut.position += 1
    }
  }

  /// Between top-level values only the start of the next one ends stray bytes: a line of text is one problem.
  private static func endsBare(_ byte: UInt8, atTop: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "["): true
    case UInt8(ascii: "]"), UInt8(ascii: ","), .quote: !atTop
    case UInt8(ascii: "}"): !atTop
    default: !atTop && byte.isJSONSpace
    }
  }

  private mutating func endBare(_ cut: inout Cut) {
    if token == .bare { return endValue(&cut) }
    cut.report(.strayBytes, from: strayStart, to: cut.position)
    token = .none
  }

  private mutating func endKey() {
    token = .none
    expectation = .colon
  }

  private mutating func endValue(_ cut: inout Cut) {
    token = .none
    expectation = level == .object ? .key : level == .list ? .comma : .value
    comma = nil
    _ = cut.close(at: cut.position)
  }
}
