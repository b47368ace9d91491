internal import Events
internal import GRDB

/// Turns keys of the history back into the numbers of a run, each key looked up in the store once.
struct HistoryReader {
  let vocabulary: Vocabulary
  private var symbols: [UInt64: Symbol] = [0: .none]
  private var places: [UInt64: UInt32] = [0: 0]
  private var inputs: [UInt64: UInt32] = [0: 0]
  private var addresses: [IPAddress: UInt32] = [:]

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// The events of a person's day, in order.
  mutating func events(_ day: PersonDay, tenant: String, user: String, _ db: Database) throws -> [Event] {
    let tenant = vocabulary.symbols.intern(tenant)
    let user = vocabulary.symbols.intern(user)
    return try day.events.map { kept in
      var event = try self.event(kept, db)
      event.tenant = tenant
      event.user = user
      if let text = day.idTexts[kept.id] { event.idText = intern(text) }
      return event
    }
  }

  private mutating func event(_ kept: HistoryEvent, _ db: Database) throws -> Event {
    var event = Event(time: kept.time, id: kept.id)
    event.session = kept[.session]
    event.token = kept[.token]
    event.application = try symbol(kept[.application], db)
    event.resource = try symbol(kept[.resource], db)
    event.device = try symbol(kept[.device], db)
    event.agent = try symbol(kept[.agent], db)
    event.os = try symbol(kept[.os], db)
    event.browser = try symbol(kept[.browser], db)
    event.client = try symbol(kept[.client], db)
    event.operation = try symbol(kept[.operation], db)
    event.target = try symbol(kept[.target], db)
    event.format = try symbol(kept[.format], db)
    event.logPlace = try place(kept[.place], db)
    event.address = kept.address.map { address($0) } ?? 0
    event.origin = Event.Origin(
      input: try input(kept.origin.input, db), record: kept.origin.record, offset: kept.origin.offset)
    try Traits(word: kept[.traits]).apply(to: &event)
    return event
  }

  private mutating func symbol(_ key: UInt64, _ db: Database) throws -> Symbol {
    if let known = symbols[key] { return known }
    let symbol = intern(try db.name(ofKey: key))
    symbols[key] = symbol
    return symbol
  }

  private mutating func place(_ key: UInt64, _ db: Database) throws -> UInt32 {
    if let known = places[key] { return known }
    let index = vocabulary.places.index(of: try db.place(ofKey: key))
    places[key] = index
    return index
  }

  private mutating func input(_ key: UInt64, _ db: Database) throws -> UInt32 {
    if let known = inputs[key] { return known }
    let index = vocabulary.inputs.index(of: try db.input(ofKey: key))
    inputs[key] = index
    return index
  }

  private mutating func address(_ address: IPAddress) -> UInt32 {
    if let known = addresses[address] { return known }
    let index = vocabulary.addresses.index(of: address)
    addresses[address] = index
    return index
  }

  private func intern(_ bytes: [UInt8]) -> Symbol {
    bytes.withUnsafeBytes { vocabulary.symbols.intern($0, hash: StableHash.of($0)) }
  }
}
