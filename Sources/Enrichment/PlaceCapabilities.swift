/// What a database of places can tell of an address, found by reading its records, not by its name.
package struct PlaceCapabilities: OptionSet, Hashable, Sendable {
  package var rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package static let country = PlaceCapabilities(rawValue: 1 << 0)
  /// Coordinates, mostly with a city's name.
  package static let city = PlaceCapabilities(rawValue: 1 << 1)
  package static let asn = PlaceCapabilities(rawValue: 1 << 2)
  /// Hosting, VPN, Tor, proxy or relay, as flags or as a provider's name.
  package static let anonymity = PlaceCapabilities(rawValue: 1 << 3)

  /// In the order above: "country", "city", "asn", "anonymity".
  package var names: [String] {
    let all: [(PlaceCapabilities, String)] = [
      (.country, "country"), (.city, "city"), (.asn, "asn"), (.anonymity, "anonymity"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
