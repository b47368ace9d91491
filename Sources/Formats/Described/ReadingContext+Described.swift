internal import CByteScan
internal import Events

/// An event from the fields of a record and what the format's rules make of them.
extension ReadingContext {
  mutating func fill(
    _ event: inout Event, from record: borrowing RecordScanner, by format: DescribedFormat,
    _ answers: RuleAnswers
  ) throws(Refusal) {
    let conclusion = answers.conclusion(of: record, &self)
    if let skip = conclusion.effects.skip { throw Refusal(.unrelated, skip) }
    if record.pattern < 0, let lines = format.lines, record.isLine || record[.message] != nil {
      throw Refusal(.unrelated, lines.shape == .patterns ? "a message of another kind" : "a line of another program")
    }
    record.use(conclusion.effects.uses)
    event.time = try time(of: record, format)
    identify(&event, by: record[.id])
    event.kind = conclusion.effects.kind ?? .signIn
    event.flow = conclusion.effects.flow ?? .unknown
    event.flags = conclusion.effects.flags
    let account = account(of: record)
    event.user = account.name
    if account.isGuest { event.flags.insert(.guest) }
    event.address = address(record[.address]?.present ?? record[.fallbackAddress])
    if event.kind == .operation { event.operation = symbol(.operation, of: record, conclusion) }
    if event.user.isNone, event.address == 0, event.operation.isNone {
      throw Refusal(.identity, "neither a user nor an address nor an act is named")
    }
    event.tenant = tenant(of: account, orCalled: record[.tenant])
    event.logPlace = logPlace(record)
    fillSubject(of: record, conclusion, into: &event)
    event.outcome = try outcome(conclusion, record, event.kind)
    event.secondFactor = conclusion.effects.secondFactor ?? .unknown
    event.code = record[.errorCode].flatMap { $0.withBytes { ReadingContext.code($0) } } ?? 0
  }

  private mutating func fillSubject(
    of record: borrowing RecordScanner, _ conclusion: Conclusion, into event: inout Event
  ) {
    let agent = record[.userAgent]
    event.application = symbol(.application, of: record, conclusion)
    event.resource = symbol(.resource, of: record, conclusion)
    if event.resource.isNone { event.resource = symbol(record[.host]) }
    event.client = symbol(.clientApp, of: record, conclusion)
    if event.client.isNone { event.client = symbol(record[.authProtocol]) }
    event.target = symbol(.target, of: record, conclusion)
    event.device = foldedSymbol(record[.deviceID]?.present ?? record[.deviceName])
    if event.device.isNone { event.device = conclusion.constant(.deviceID) }
    event.agent = symbol(agent)
    event.os = os(record[.os], agent: agent)
    if event.os.isNone { event.os = conclusion.constant(.os) }
    event.browser = browser(record[.browser], agent: agent)
    if event.browser.isNone { event.browser = conclusion.constant(.browser) }
    event.session = stableHash(record[.session])
    event.token = stableHash(record[.token])
  }

  private func outcome(
    _ conclusion: Conclusion, _ record: borrowing RecordScanner, _ kind: Event.Kind
  ) throws(Refusal) -> Outcome {
    if let outcome = conclusion.effects.outcome { return outcome }
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
    return try time(insteadOf: fault)
  }

  /// Date, clock and zone that stand in fields of their own, read as one text.
  private mutating func joinedTime(
    of record: borrowing RecordScanner, _ format: DescribedFormat
  ) throws(Refusal) -> Timestamp {
    let (date, clock, timeZone) = (record[.date], record[.clock], record[.timeZone])
    let room = (date?.count ?? 0) + (clock?.count ?? 0) + (timeZone?.count ?? 0) + 4
    let zone = options.zone == nil ? format.description.zone : nil
    let found = withUnsafeTemporaryAllocation(byteCount: room, alignment: 1) { buffer in
      var text = JoinedText(buffer)
      text.add(date)
      text.add(clock)
      text.add(zone: timeZone)
      if format.description.isUTC { return utcTimestamp(text.bytes) }
      if let zone { return timestamp(text.bytes, in: zone) }
      return localTimestamp(text.bytes)
    }
    switch found {
    case .success(let time): return time
    case .failure(let fault): return try time(insteadOf: fault)
    }
  }

  private mutating func symbol(
    _ field: Field, of record: borrowing RecordScanner, _ conclusion: Conclusion
  ) -> Symbol {
    let found = symbol(record[field])
    return found.isNone ? conclusion.constant(field) : found
  }
}

/// Cells one after the other with spaces between.
private struct JoinedText {
  private let room: UnsafeMutableRawBufferPointer
  private var count = 0

  init(_ room: UnsafeMutableRawBufferPointer) { self.room = room }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: room[..<count]) }

  mutating func add(_ cell: Cell?) { cell?.withBytes { append($0, spaces: count > 0 ? 1 : 0) } }

  /// A zone's name stands apart, an offset does not.
  mutating func add(zone: Cell?) {
    zone?.withBytes { text in
      let isOffset = text.first == UInt8(ascii: "+") || text.first == UInt8(ascii: "-")
      append(text, spaces: (count > 0 ? 1 : 0) + (isOffset ? 0 : 1))
    }
  }

  private mutating func append(_ text: UnsafeRawBufferPointer, spaces: Int) {
    if text.isEmpty { return }
    for _ in 0..<spaces {
      room[count] = 0x20
      count += 1
    }
    UnsafeMutableRawBufferPointer(rebasing: room[count...]).copyMemory(from: text)
    count += text.count
  }
}
