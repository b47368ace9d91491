import Events
internal import Store

extension Event {
  /// Whether this copy of a record is to be kept rather than `other`: the one with the finer time, then with more
  /// fields, then the earlier one, then by content, so that any order of reading comes to the same choice. False for equal copies.
  func tellsMore(than other: Event, _ vocabulary: Vocabulary) -> Bool {
    if numbers == other.numbers { return false }
    if hasFraction != other.hasFraction { return hasFraction }
    if detail != other.detail { return detail > other.detail }
    let names = vocabulary.symbols.names
    let (mine, others) = (content(names, vocabulary), other.content(names, vocabulary))
    return mine.lexicographicallyPrecedes(others)
  }

  private var hasFraction: Bool { time.microseconds % 1_000_000 != 0 }

  private var symbols: [Symbol] {
    [user, application, resource, device, agent, os, browser, client, operation, target, idText]
  }

  /// Everything but names, address and place, which have other numbers in every run.
  private var values: [UInt64] {
    [
      UInt64(bitPattern: time.microseconds), session, token, UInt64(bitPattern: Int64(code)), UInt64(outcome.rawValue),
      UInt64(secondFactor.rawValue), UInt64(flow.rawValue), UInt64(kind.rawValue), UInt64(flags.rawValue),
    ]
  }

  private var numbers: [UInt64] {
    values + symbols.map { UInt64($0.index) } + [UInt64(address), UInt64(logPlace)]
  }

  /// How many fields say something.
  private var detail: Int {
    symbols.count { !$0.isNone } + [session != 0, token != 0, address != 0, logPlace != 0].count { $0 }
      + [secondFactor != .unknown, flow != .unknown].count { $0 }
  }

  private func content(_ names: SymbolNames, _ vocabulary: Vocabulary) -> [UInt64] {
    let address = vocabulary.addresses.value(at: address)?.description ?? ""
    let place = vocabulary.places.value(at: logPlace)
    let texts = [address, place?.country.code ?? "", place?.region ?? "", place?.city ?? ""]
    let figures = [place?.coordinates?.latitude, place?.coordinates?.longitude, place?.radius]
    return values + symbols.map { names.key($0) } + texts.map { StableHash.of($0) }
      + figures.map { ($0 ?? 0).bitPattern }
  }
}
