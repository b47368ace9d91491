internal import Events

/// The keys of a vocabulary's places and inputs by their numbers, 0 for none. Both only ever grow.
struct LastingKeys {
  private(set) var places: [UInt64] = [0]
  private(set) var inputs: [UInt64] = [0]
  private var owner: Symbols?

  /// Adds the keys of what is new; starts over for another vocabulary.
  mutating func extend(to vocabulary: Vocabulary, _ places: [Place], _ inputs: [String]) {
    if let owner, owner !== vocabulary.symbols { self = LastingKeys() }
    owner = vocabulary.symbols
    self.places += places.dropFirst(self.places.count - 1).map(\.stableKey)
    self.inputs += inputs.dropFirst(self.inputs.count - 1).map { StableHash.of($0) }
  }
}
