package import Events

/// What every judgement of a run may look up. One per run (live: one per batch), shared by all people.
package final class Reference: Sendable {
  package let distances: CountryDistances
  package let names: SymbolNames
  package let thresholds: Thresholds
  private let countryNames: @Sendable (Country) -> Phrase

  /// `names` must know every symbol of the events that are judged; `countryNames` gives "Sweden" and "Sverige".
  package init(
    distances: CountryDistances, names: SymbolNames, thresholds: Thresholds = Thresholds(),
    countryNames: @escaping @Sendable (Country) -> Phrase
  ) {
    self.distances = distances
    self.names = names
    self.thresholds = thresholds
    self.countryNames = countryNames
  }

  package func name(of country: Country) -> Phrase { countryNames(country) }
}
