package import Events

/// What one task keeps while it reads one input: the run's shared registries, with caches before them so that text is
/// parsed once per distinct value, and the decisions taken for the whole input. Not copyable, because a copy for a
/// record would cost more than reading it.
package struct ReadingContext: ~Copyable {
  let options: FormatOptions
  /// The flow that the input's name gives away, for logs that have no mark of it in the record.
  let flowHint: Flow
  private let timeParser: TimeParser
  /// Of records that hold none to rely on; nil where such are refused.
  private let undated: Timestamp?
  /// Whether the record at hand got it.
  var isUndated = false
  private var clock: ISOClock
  private var minute = MinuteClock()
  /// The same two for logs whose times without a zone are in UTC.
  private var utcClock = ISOClock(isUTC: true)
  private var utcMinute = MinuteClock()
  private var symbols: SymbolCache
  private let addresses: Registry<IPAddress>
  private let places: Registry<Place>
  private let objectNames: ObjectNames
  /// Of described formats, by the numbers that `answers` has for the cells that name them.
  var accounts: [DescribedAccount] = []
  /// The domain of each person that a described format met under a name.
  var domains: [Symbol: Symbol] = [:]
  /// By cell and question.
  var answers = ValueCache()

  /// - Parameters:
  ///   - dateOrder: as the input's sample proves it; nil takes `usualOrder`.
  ///   - name: of the input.
  ///   - written: when the input was written last: the latest that its events can be.
  package init(
    stores: ReadingStores, options: FormatOptions, dateOrder: DateOrder?, usualOrder: DateOrder, name: String,
    written: Timestamp? = nil
  ) {
    self.options = options
    flowHint = ReadingContext.flow(inputName: name)
    var timeParser = TimeParser(
      decided: options.dateOrder ?? dateOrder, fallback: usualOrder, zone: options.zone ?? .utc)
    timeParser.latest = written
    timeParser.lastYear = options.year
    self.timeParser = timeParser
    undated =
      switch options.undated {
      case .at(let time): time
      case .written: written
      case nil: nil
      }
    clock = ISOClock(isUTC: (options.zone ?? .utc) == .utc)
    symbols = SymbolCache(stores.symbols)
    addresses = stores.addresses
    places = stores.places
    objectNames = stores.objectNames
  }

  /// The Entra portal names its downloads `InteractiveSignIns_...` and `NonInteractiveSignIns_...`; nothing in the rows
  /// tells the two apart.
  private static func flow(inputName: String) -> Flow {
    var name = inputName.lowercased()
    return name.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      if bytes.holds("noninteractivesignins") { return .nonInteractive }
      return bytes.holds("interactivesignins") ? .interactive : .unknown
    }
  }
}

extension ReadingContext {
  /// The symbol of a value as it stands; none for a null in any spelling.
  mutating func symbol(_ cell: Cell?) -> Symbol {
    Symbol(
      index: answer(.name, cell) { context, cell in
        cell.withBytes { $0.isNull ? 0 : context.symbols.intern($0.trimmed).index }
      })
  }

  mutating func symbol(_ text: String) -> Symbol { symbols.intern(text) }

  mutating func symbol(_ bytes: UnsafeRawBufferPointer) -> Symbol { symbols.intern(bytes) }

  /// The symbol of a name, with ASCII letters in lower case.
  mutating func foldedSymbol(_ cell: Cell?) -> Symbol {
    Symbol(
      index: answer(.foldedName, cell) { context, cell in
        cell.withBytes { context.foldedSymbol(bytes: $0).index }
      })
  }

  /// Copies the name: for what is asked once per distinct value.
  mutating func foldedSymbol(bytes: UnsafeRawBufferPointer, prefix: StaticString = "") -> Symbol {
    if bytes.isNull { return .none }
    let name = prefix.withUTF8Buffer { Array($0) } + bytes.trimmed.map(lowered)
    return readable(name).withUnsafeBytes { symbols.intern($0) }
  }

  /// U+FFFD for what is no UTF-8 and for control characters: a name has to come back from a store as it went in.
  private func readable(_ name: [UInt8]) -> [UInt8] {
    if name.allSatisfy({ (0x20..<0x7F).contains($0) }) { return name }
    let scalars = String(decoding: name, as: UTF8.self).unicodeScalars
    return scalars.flatMap { Array(($0.properties.generalCategory == .control ? "\u{FFFD}" : $0).utf8) }
  }

  /// Takes note that the account with this object id goes by a name, once for each id that this task meets.
  mutating func note(id: Cell?, isNamed name: Symbol, in cell: Cell?) {
    guard let id, let cell, cell.withBytes({ $0.contains(UInt8(ascii: "@")) }) else { return }
    _ = answer(.objectID, id) { context, id in
      let symbol = context.foldedSymbol(id)
      if !symbol.isNone, symbol != name { context.objectNames.note(symbol, is: name) }
      return 1
    }
  }

  /// Takes note where an object id stands in the place of a name: for what is asked once per distinct value.
  func noteNameless(_ name: Symbol, _ bytes: UnsafeRawBufferPointer) {
    if !name.isNone, EventID(spelledOutIn: bytes.trimmed) != nil { objectNames.noteNameless(name) }
  }

  /// The registered address of a cell in any of the spellings of `AddressCell`; 0 for none.
  mutating func address(_ cell: Cell?) -> UInt32 {
    answer(.address, cell) { context, cell in
      cell.withBytes { AddressCell.address($0).map { context.addresses.index(of: $0) } ?? 0 }
    }
  }

  /// The registered place that `make` gives for cells with this combined hash, that of a `CellChain`; 0 for none.
  mutating func place(for key: UInt64, _ make: () -> Place?) -> UInt32 {
    if let known = answers.known(key) { return known }
    let index = make().map { places.index(of: $0) } ?? 0
    answers.keep(index, for: key)
    return index
  }

  /// A session or token id as the events keep it; 0 for a null and for what a spreadsheet left of a number.
  func stableHash(_ cell: Cell?) -> UInt64 {
    guard let cell else { return 0 }
    return cell.withBytes { $0.isNull || $0.isShortenedNumber ? 0 : StableHash.of($0.trimmed.withoutGuard) }
  }

  /// Of clock times that are in `zone`.
  func timestamp(_ bytes: UnsafeRawBufferPointer, in zone: ClockZone) -> Result<Timestamp, TimeFault> {
    var parser = timeParser
    parser.zone = zone
    return Result { () throws(TimeFault) in try parser.timestamp(bytes) }
  }

  /// Of clock times that are in UTC where they name no zone.
  mutating func utcTimestamp(_ bytes: UnsafeRawBufferPointer) -> Result<Timestamp, TimeFault> {
    if let time = utcClock.timestamp(bytes) ?? utcMinute.timestamp(bytes) { return .success(time) }
    let found = timestamp(bytes, in: .utc)
    if case .success(let time) = found {
      utcClock.remember(bytes, time)
      if timeParser.isSettled(time) { utcMinute.remember(bytes, time) }
    }
    return found
  }

  mutating func localTimestamp(_ bytes: UnsafeRawBufferPointer) -> Result<Timestamp, TimeFault> {
    if let time = clock.timestamp(bytes) ?? minute.timestamp(bytes) { return .success(time) }
    do throws(TimeFault) {
      let time = try timeParser.timestamp(bytes)
      clock.remember(bytes, time)
      if timeParser.isSettled(time) { minute.remember(bytes, time) }
      return .success(time)
    } catch {
      return .failure(error)
    }
  }

  /// What stands in for a time that is missing or cannot be read.
  mutating func time(insteadOf fault: TimeFault) throws(Refusal) -> Timestamp {
    if let undated {
      isUndated = true
      return undated
    }
    throw Refusal(.time, fault.detail)
  }

  mutating func timestamp(_ cell: Cell) -> Result<Timestamp, TimeFault> { cell.withBytes { localTimestamp($0) } }
}

extension ReadingContext {
  /// The family of a system: from the directory's own name for it, else from the user agent.
  mutating func os(_ name: Cell?, agent: Cell?) -> Symbol {
    let named = family(.os, name, DeviceFamilies.os)
    return named.isNone ? family(.osOfAgent, agent) { AgentFamilies(agent: $0).os } : named
  }

  /// The family of a browser or program: from the directory's own name for it, else from the user agent.
  mutating func browser(_ name: Cell?, agent: Cell?) -> Symbol {
    let named = family(.browser, name, DeviceFamilies.browser)
    return named.isNone ? family(.browserOfAgent, agent) { AgentFamilies(agent: $0).browser } : named
  }

  private mutating func family(
    _ question: Question, _ cell: Cell?, _ make: (UnsafeRawBufferPointer) -> String
  ) -> Symbol {
    Symbol(
      index: answer(question, cell) { context, cell in
        cell.withBytes { context.symbols.intern(make($0)).index }
      })
  }
}
