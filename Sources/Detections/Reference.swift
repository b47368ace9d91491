internal import Baselines
package import Events

/// What every judgement of a run may look up. One per run (live: one per batch), shared by all people.
package final class Reference: Sendable {
  package let distances: CountryDistances
  package let names: SymbolNames
  package let thresholds: Thresholds
  private let countryNames: @Sendable (Country) -> Phrase
  private let listings: @Sendable (IPAddress, UInt32, Timestamp) -> Listing?

  /// `names` must know every symbol of the events that are judged; `countryNames` gives "Sweden" and "Sverige",
  /// `listings` what the operator's lists of attackers say of an address and its operator's number at a time.
  package init(
    distances: CountryDistances, names: SymbolNames, thresholds: Thresholds = Thresholds(),
    listings: @escaping @Sendable (IPAddress, UInt32, Timestamp) -> Listing? = { _, _, _ in nil },
    countryNames: @escaping @Sendable (Country) -> Phrase
  ) {
    self.listings = listings
    self.distances = distances
    self.names = names
    self.thresholds = thresholds
    self.countryNames = countryNames
  }

  package func name(of country: Country) -> Phrase { countryNames(country) }

  /// Nil for what is on no list, or was no more at the time.
  func listing(of sighting: Sighting) -> Listing? {
    let at = sighting.whereabouts
    guard at.network.kinds.contains(.listed), let address = at.address else { return nil }
    return listings(address, at.network.asn, sighting.event.time)
  }
}
