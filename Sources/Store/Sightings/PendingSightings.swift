internal import Events

/// The sightings of a checkpoint before they meet those in the store, in the numbers of one vocabulary.
struct PendingSightings {
  private(set) var vocabulary: Vocabulary?
  private(set) var tally = SightingTally()
  private var networks = NetworkNames()

  /// True for the vocabulary of what is here, and for any while nothing is.
  func belong(to other: Vocabulary) -> Bool {
    guard let vocabulary else { return true }
    return vocabulary.symbols === other.symbols && vocabulary.addresses === other.addresses
  }

  /// Counts events of one person.
  mutating func add(_ events: [Event], of vocabulary: Vocabulary, network: (UInt32) -> String) {
    self.vocabulary = vocabulary
    tally.add(events) { networks.symbol($0, name: network) }
  }

  /// The value behind a key, as text.
  func value(of key: SightingTally.Key, names: SymbolNames) -> String {
    switch key.kind {
    case .address: vocabulary?.addresses.value(at: key.value)?.description ?? ""
    case .device: names[Symbol(index: key.value)]
    case .network: networks.names[Int(key.value) - 1]
    }
  }
}
