internal import Events

/// A vocabulary as of one moment, read without locks, and what turns a run's numbers into lasting keys.
struct VocabularyReading {
  let names: SymbolNames
  let addresses: [IPAddress]
  let places: [Place]
  let inputs: [String]
  let keys: LastingKeys

  /// `known` saves working out keys again that an earlier reading of the same vocabulary has.
  init(_ vocabulary: Vocabulary, _ known: inout LastingKeys) {
    names = vocabulary.symbols.names
    addresses = vocabulary.addresses.values
    places = vocabulary.places.values
    inputs = vocabulary.inputs.values
    known.extend(to: vocabulary, places, inputs)
    keys = known
  }

  init(_ vocabulary: Vocabulary) {
    var keys = LastingKeys()
    self.init(vocabulary, &keys)
  }

  /// The log's own ids of those events whose id is no GUID.
  func idTexts(_ events: [Event]) -> [EventID: [UInt8]] {
    var texts: [EventID: [UInt8]] = [:]
    for event in events where !event.idText.isNone { texts[event.id] = Array(names.bytes(event.idText)) }
    return texts
  }

  func event(_ event: Event) -> HistoryEvent {
    var kept = HistoryEvent(time: event.time, id: event.id)
    kept.address = event.address == 0 ? nil : addresses[Int(event.address) - 1]
    kept.origin = HistoryEvent.Origin(
      input: keys.inputs[Int(event.origin.input)], record: event.origin.record, offset: event.origin.offset)
    kept[.session] = event.session
    kept[.token] = event.token
    kept[.application] = names.key(event.application)
    kept[.resource] = names.key(event.resource)
    kept[.device] = names.key(event.device)
    kept[.agent] = names.key(event.agent)
    kept[.os] = names.key(event.os)
    kept[.browser] = names.key(event.browser)
    kept[.client] = names.key(event.client)
    kept[.operation] = names.key(event.operation)
    kept[.target] = names.key(event.target)
    kept[.place] = keys.places[Int(event.logPlace)]
    kept[.traits] = Traits(event).word
    kept[.format] = names.key(event.format)
    return kept
  }
}

extension HistoryEvent {
  /// The columns that hold names.
  static let names: [Column] = [
    .application, .resource, .device, .agent, .os, .browser, .client, .operation, .target, .format,
  ]
}

extension Place {
  /// The same in every run, and never 0.
  var stableKey: UInt64 {
    var hash = StableHash()
    hash.add(UInt64(country.packed))
    hash.add(region)
    hash.add(city)
    if let coordinates {
      hash.add(coordinates.latitude.bitPattern)
      hash.add(coordinates.longitude.bitPattern)
    }
    hash.add(radius.bitPattern)
    return max(hash.value, 1)
  }
}
