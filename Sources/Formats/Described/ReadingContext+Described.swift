internal import CByteScan
internal import Events

/// An event from the fields of a record and what the format's rules make of them.
extension ReadingContext {
  mutating func fill(
    _ event: inout Event, from record: borrowing RecordScanner, by format: DescribedFormat
  ) throws(Refusal) {
    let effects = effects(of: record, by: format)
    if let skip = effects.skip { throw Refusal(.unrelated, skip) }
    if record.pattern < 0, let lines = format.lines, record.isLine || record[.message] != nil {
      throw Refusal(.unrelated, lines.shape == .patterns ? "a message of another kind" : "a line of another program")
    }
    record.use(effects.uses)
    event.time = try time(of: record, format)
    identify(&event, by: record[.id])
    event.kind = effects.kind ?? .signIn
    event.flow = effects.flow ?? .unknown
    event.flags = effects.flags
    event.user = user(of: record, format)
    event.address = address(record[.address]?.present ?? record[.fallbackAddress])
    if event.kind == .operation { event.operation = symbol(.operation, of: record, effects) }
    if event.user.isNone, event.address == 0, event.operation.isNone {
      throw Refusal(.identity, "neither a user nor an address nor an act is named")
    }
    event.tenant = tenant(of: event.user, orCalled: record[.tenant])
    event.logPlace = logPlace(record)
    fillSubject(of: record, effects, into: &event)
    event.outcome = try outcome(effects, record, event.kind)
    event.secondFactor = effects.secondFactor ?? .unknown
    event.code = record[.errorCode].flatMap { $0.withBytes { ReadingContext.code($0) } } ?? 0
    if isGuestName(record[.user]) { event.flags.insert(.guest) }
  }

  private mutating func fillSubject(
    of record: borrowing RecordScanner, _ effects: Effects, into event: inout Event
  ) {
    let agent = record[.userAgent]
    event.application = symbol(.application, of: record, effects)
    event.resource = symbol(.resource, of: record, effects)
    if event.resource.isNone { event.resource = symbol(record[.host]) }
    event.client = symbol(.clientApp, of: record, effects)
    if event.client.isNone { event.client = symbol(record[.authProtocol]) }
    event.target = symbol(.target, of: record, effects)
    event.device = foldedSymbol(record[.deviceID]?.present ?? record[.deviceName])
    if event.device.isNone, let text = effects.constant(.deviceID) { event.device = symbol(text) }
    event.agent = symbol(agent)
    event.os = os(record[.os], agent: agent)
    if event.os.isNone, let text = effects.constant(.os) { event.os = symbol(text) }
    event.browser = browser(record[.browser], agent: agent)
    if event.browser.isNone, let text = effects.constant(.browser) { event.browser = symbol(text) }
    event.session = stableHash(record[.session])
    event.token = stableHash(record[.token])
  }

  private func outcome(
    _ effects: Effects, _ record: borrowing RecordScanner, _ kind: Event.Kind
  ) throws(Refusal) -> Outcome {
    if let outcome = effects.outcome { return outcome }
    if kind == .operation { return .granted }
    let fields: [Field] = [.type, .action, .category, .result, .status, .reason, .errorCode]
    var told: [String] = []
    for field in fields {
      if let text = record[field]?.text, !text.isEmpty {
        told.append("\(field.mapName ?? "\(field)") \(text.prefix(60))")
      }
    }
    throw Refusal(
      .summary, "a result that is not known: \(told.isEmpty ? "none is told" : told.joined(separator: ", "))")
  }

  /// What the pattern and the rules give, worked out once per distinct combination of what they look at.
  private mutating func effects(of record: borrowing RecordScanner, by format: DescribedFormat) -> Effects {
    let key = format.rules.key(of: record)
    if let known = answers.known(key) { return effects[Int(known)] }
    var first = Effects()
    if let lines = format.lines, lines.patterns.indices.contains(record.pattern) {
      first = lines.patterns[record.pattern].effects
    }
    effects.append(format.rules.effects(of: record, after: first))
    answers.keep(UInt32(effects.count - 1), for: key)
    return effects[effects.count - 1]
  }

  /// A decimal number, or a hexadecimal one with `0x`, as the status codes of Windows.
  private static func code(_ text: UnsafeRawBufferPointer) -> Int32? {
    let digits = text.trimmed
    if (1...9).contains(digits.count), digits.allSatisfy(\.isDigit) {
      return digits.reduce(0) { $0 * 10 + Int32($1 &- 0x30) }
    }
    let text = String(decoding: digits, as: UTF8.self)
    if text.hasPrefix("0x") || text.hasPrefix("0X") {
      return UInt32(text.dropFirst(2), radix: 16).map(Int32.init(bitPattern:))
    }
    return Int32(text)
  }
}

extension ReadingContext {
  private mutating func time(of record: borrowing RecordScanner, _ format: DescribedFormat) throws(Refusal) -> Timestamp
  {
    if record[.date] != nil, record[.time] == nil || record[.clock] != nil && record[.timeZone] != nil {
      return try joinedTime(of: record, format)
    }
    if format.description.isUTC {
      return try time(record[.time], or: record[.fallbackTime]) { context, text in context.utcTimestamp(text) }
    }
    if options.zone == nil, let zone = format.description.zone {
      return try time(record[.time], or: record[.fallbackTime]) { context, text in context.timestamp(text, in: zone) }
    }
    return try time(record[.time]?.present, or: record[.fallbackTime])
  }

  /// The first of two cells with a time that `read` finds sound.
  private mutating func time(
    _ first: Cell?, or second: Cell?,
    _ read: (inout ReadingContext, UnsafeRawBufferPointer) -> Result<Timestamp, TimeFault>
  ) throws(Refusal) -> Timestamp {
    var fault = TimeFault.missing
    for index in 0..<2 {
      guard let cell = index == 0 ? first : second else { continue }
      switch cell.withBytes({ read(&self, $0) }) {
      case .success(let time): return time
      case .failure(let found): if fault == .missing { fault = found }
      }
    }
    throw Refusal(.time, fault.detail)
  }

  /// Date, clock and zone that stand in fields of their own, read as one text.
  private mutating func joinedTime(
    of record: borrowing RecordScanner, _ format: DescribedFormat
  ) throws(Refusal) -> Timestamp {
    let cells = [record[.date], record[.clock], record[.timeZone]]
    let room = cells.reduce(4) { $0 + ($1?.count ?? 0) }
    let zone = options.zone == nil ? format.description.zone : nil
    let found = withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { buffer in
      var count = 0
      for (i, cell) in cells.enumerated() {
        cell?.withBytes { text in
          if text.isEmpty { return }
          let isOffset = i == 2 && (text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-"))
          for _ in 0..<(count > 0 ? 1 : 0) + (i == 2 && !isOffset ? 1 : 0) {
            buffer[count] = 0x20
            count += 1
          }
          UnsafeMutableRawBufferPointer(rebasing: buffer[count...]).copyMemory(from: text)
          count += text.count
        }
      }
      let text = UnsafeRawBufferPointer(rebasing: buffer[..<count])
      if format.description.isUTC { return utcTimestamp(text) }
      if let zone { return timestamp(text, in: zone) }
      return localTimestamp(text)
    }
    switch found {
    case .success(let time): return time
    case .failure(let fault): throw Refusal(.time, fault.detail)
    }
  }

  private mutating func symbol(_ field: Field, of record: borrowing RecordScanner, _ effects: Effects) -> Symbol {
    let found = symbol(record[field])
    if found.isNone, let text = effects.constant(field) { return symbol(text) }
    return found
  }

  /// The account's name: `anna@fjordbygg.example`, `fjordbygg\anna` or `anna`, in lower case.
  private mutating func user(of record: borrowing RecordScanner, _ format: DescribedFormat) -> Symbol {
    for field in [Field.user, .fallbackUser] {
      guard let cell = record[field]?.present else { continue }
      let found = name(cell, in: record[.userDomain]?.present)
      if !found.isNone {
        note(id: record[.userID], isNamed: found, in: cell)
        return found
      }
    }
    let id = foldedSymbol(record[.userID])
    if let cell = record[.userID] { cell.withBytes { noteNameless(id, $0) } }
    return id
  }

  /// The domain of the person, so that the logs of one customer's systems meet, else the log's own id of the customer.
  private mutating func tenant(of user: Symbol, orCalled id: Cell?) -> Symbol {
    if options.tenant == nil, let domain = domains[user] { return domain }
    return tenant(id, domainOf: nil)
  }

  private mutating func name(_ cell: Cell, in domain: Cell?) -> Symbol {
    let seed = Question.describedUser.rawValue
    return Symbol(
      index: answer(seed: domain?.hash(seed: seed) ?? seed, cell) { context, cell in
        let realm = domain?.withBytes { AccountName.text($0) } ?? ""
        let name = cell.withBytes { AccountName.joined(AccountName.text($0), domain: realm) }
        let symbol = context.folded(name)
        if let at = name.lastIndex(of: "@") {
          context.domains[symbol] = context.folded(String(name[at...].dropFirst()))
        }
        return symbol.index
      })
  }
}

extension ReadingContext {
  fileprivate mutating func folded(_ name: String) -> Symbol {
    Array(name.utf8).withUnsafeBytes { foldedSymbol(bytes: $0) }
  }
}

extension Effects {
  fileprivate func constant(_ field: Field) -> String? { constants.first { $0.field == field }?.text }
}

/// How accounts of directories and hosts are called.
enum AccountName {
  static func text(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes.trimmed, as: UTF8.self) }

  /// The own name of a guest whom a directory calls `anna_fjordbygg.example#EXT#@host.example`; nil for others.
  static func guest(_ name: String) -> String? {
    let parts = name.lowercased().split(separator: "#ext#", omittingEmptySubsequences: false)
    guard parts.count > 1, let own = parts.first else { return nil }
    guard let line = own.lastIndex(of: "_") else { return nil }
    return own[..<line] + "@" + own[own.index(after: line)...]
  }

  /// `DOMAIN\anna` stays so, `fjordbygg.example\anna` is the address that it spells, and a domain that says nothing is
  /// left out.
  static func joined(_ name: String, domain: String) -> String {
    if let guest = AccountName.guest(name) { return guest }
    if name.contains("@") { return name }
    var (name, domain) = (name, domain)
    if name.allSatisfy({ $0 == "*" }) { return "" }
    if let slash = name.lastIndex(of: "\\") {
      domain = String(name[..<slash])
      name = String(name[name.index(after: slash)...])
    }
    if domain.isEmpty || domain == "." || domain == "-" { return name }
    return domain.contains(".") ? "\(name)@\(domain)" : "\(domain)\\\(name)"
  }
}
