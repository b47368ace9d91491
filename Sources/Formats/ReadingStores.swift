package import Events

/// The run's shared tables that every reading task writes to.
package struct ReadingStores: Sendable {
  package let symbols: Symbols
  package let addresses: Registry<IPAddress>
  package let places: Registry<Place>
  package let objectNames: ObjectNames

  package init(
    symbols: Symbols, addresses: Registry<IPAddress>, places: Registry<Place>, objectNames: ObjectNames? = nil
  ) {
    self.objectNames = objectNames ?? ObjectNames(symbols)
    self.symbols = symbols
    self.addresses = addresses
    self.places = places
  }
}
