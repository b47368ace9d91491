internal import CByteScan
internal import Events

extension ReadingContext {
  /// The first of two cells with a sound time; the fault told is that of the first that has a value.
  mutating func time(_ first: Cell?, or second: Cell? = nil) throws(Refusal) -> Timestamp {
    var fault = TimeFault.missing
    if let first {
      switch timestamp(first) {
      case .success(let time): return time
      case .failure(let found): fault = found
      }
    }
    if let second {
      switch timestamp(second) {
      case .success(let time): return time
      case .failure(let found): if fault == .missing { fault = found }
      }
    }
    return try time(insteadOf: fault)
  }

  /// The event's id from the log's own: a GUID as it is, anything else hashed and its text kept. What a spreadsheet left
  /// of a number names no one event.
  mutating func identify(_ event: inout Event, by cell: Cell?) {
    guard let cell else { return }
    cell.withBytes { bytes in
      if bytes.isNull || bytes.isShortenedNumber { return }
      let text = bytes.trimmed
      if let id = EventID(spelledOutIn: text) {
        event.id = id
      } else {
        event.id = EventID(hashing: text)
        event.idText = symbol(text)
      }
    }
  }

  /// The first of the cells that names a tenant, else the domain of `user`; the operator's own name for it before all.
  mutating func tenant(
    _ first: Cell? = nil, _ second: Cell? = nil, _ third: Cell? = nil, _ fourth: Cell? = nil, domainOf user: Cell?
  ) -> Symbol {
    if let name = options.tenant { return symbol(name) }
    var tenant = foldedSymbol(first)
    if tenant.isNone { tenant = foldedSymbol(second) }
    if tenant.isNone { tenant = foldedSymbol(third) }
    if tenant.isNone { tenant = foldedSymbol(fourth) }
    return tenant.isNone ? domain(of: user) : tenant
  }

  private mutating func domain(of user: Cell?) -> Symbol {
    Symbol(
      index: answer(.domain, user) { context, user in
        user.withBytes { bytes in
          guard let at = bytes.lastIndex(of: 0x40) else { return 0 }
          return context.foldedSymbol(bytes: UnsafeRawBufferPointer(rebasing: bytes[(at + 1)...])).index
        }
      })
  }
}

extension EventID {
  /// As `init(guid:)`, eight digits at a time.
  init?(spelledOutIn text: UnsafeRawBufferPointer) {
    guard text.count == 36, let start = text.assumingMemoryBound(to: UInt8.self).baseAddress else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    let isGUID = withUnsafeMutablePointer(to: &words) { words in
      words.withMemoryRebound(to: UInt64.self, capacity: 2) { nv_guid(start, $0) }
    }
    guard isGUID else { return nil }
    self.init(high: words.0, low: words.1)
  }
}

extension Cell {
  /// The text of a cell that is there and is no null.
  var present: Cell? { withBytes { $0.isNull } ? nil : self }

  /// The first element of a raw array, the first member's value of a raw object.
  var firstElement: Cell? {
    var walk = RawWalk(self)
    return walk.next()?.value
  }

  /// Whether it says yes: true, or the word for it in a portal or spreadsheet that is set to English, French, Spanish,
  /// German or Swedish.
  var isYes: Bool {
    if let bool { return bool }
    let words: [StaticString] = ["yes", "oui", "s\u{ED}", "ja", "vrai", "verdadero", "wahr", "sant"]
    return words.contains { folds(to: $0) }
  }

  /// Whether the text is `word` (lower-case ASCII) but for case and white space around it.
  func folds(to word: StaticString) -> Bool { withBytes { $0.trimmed.folds(to: word) } }

  /// Whether `word` (lower-case ASCII) stands anywhere in the text, in any case.
  func holds(_ word: StaticString) -> Bool { withBytes { $0.holds(word) } }
}
