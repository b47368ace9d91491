package import Events

/// What the numbers in a run's events stand for. Events go into the history with it, and come out in terms of it.
package struct Vocabulary: Sendable {
  package var symbols: Symbols
  package var addresses: Registry<IPAddress>
  /// Places as the logs gave them, by `Event.logPlace`.
  package var places: Registry<Place>
  /// Display names of the inputs, by `Event.Origin.input`; 0 for an origin that is not known.
  package var inputs: Registry<String>
  /// Names that go with object ids, as the logs told them.
  package let objectNames: ObjectNames

  package init(
    symbols: Symbols = Symbols(), addresses: Registry<IPAddress> = Registry(),
    places: Registry<Place> = Registry(), inputs: Registry<String> = Registry()
  ) {
    self.symbols = symbols
    objectNames = ObjectNames(symbols)
    self.addresses = addresses
    self.places = places
    self.inputs = inputs
  }
}
