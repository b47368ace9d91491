package import Events

/// Where an attempt came from, with all that follows from the address alone: worked out once per distinct pair of address
/// and place in the log, and never changed.
///
/// A class, so that a million sightings refer to it instead of copying its texts.
package final class Whereabouts: Sendable {
  // What every event asks comes first: it lies in the same few lines of the cache.

  /// Stable keys, 0 for unknown: of the address, its /24 or /48, its ASN, the country, and the place as a region.
  package let addressKey: UInt64
  package let prefixKey: UInt64
  package let networkKey: UInt64
  package let countryKey: UInt64
  package let regionKey: UInt64
  /// Of the operator in the region; 0 where either is not known.
  let exitKey: UInt64
  /// The kind of anonymiser: a VPN by its name, where there is one; any Tor exit is Tor. 0 for none. An operator's name
  /// is no VPN's: the large brands rent exits from the same few, and each brand from several.
  package let veilKey: UInt64

  /// What the kind of network and the sources of the place say, whoever signs in.
  package let traits: Traits
  /// Of `place`, in km; infinite where there is none.
  package let radius: Double
  package let spot: Spot
  package let country: Country
  /// Whether the country is the person's: a privacy relay keeps it, a VPN or a gateway does not.
  package let tellsCountry: Bool
  /// Whether somebody is there, or pretends to be: relays, gateways and machines of a service say nothing.
  package let tellsPlace: Bool
  package let belief: Belief
  /// Nil for an audit act or a record without one.
  package let address: IPAddress?
  /// Of `place`.
  let coordinates: Coordinates?

  /// The place that is believed; nil when nobody knows one.
  package let place: Place?
  /// `place` without what is false precision: a mobile operator's exit tells the country and no more.
  package let surePlace: Place?
  /// What the other source says where the two disagree.
  package let otherPlace: Place?
  package let network: Network

  /// Bytes of it that every event asks for.
  package static var foreseen: Int { 192 }

  package init(place: Place?, belief: Belief, otherPlace: Place?, network: Network, address: IPAddress?) {
    self.place = place
    surePlace = network.kinds.contains(.mobile) ? place.map { Place(country: $0.country) } : place
    radius = place?.radius ?? .infinity
    self.belief = belief
    self.otherPlace = otherPlace
    self.network = network
    self.address = address
    coordinates = place?.coordinates
    country = place?.country ?? .unknown
    addressKey = address?.stableKey ?? 0
    prefixKey = address?.prefix.stableKey ?? 0
    networkKey = network.asn == 0 ? 0 : StableHash.mix(UInt64(network.asn) ^ StableHash.seed, 0x9FB2_1C65_1E98_DF25)
    countryKey = UInt64(country.packed)
    spot = Spot(prefixKey: prefixKey, country: country, coordinates: surePlace?.coordinates)
    regionKey = place?.regionKey ?? 0
    exitKey = networkKey == 0 || regionKey == 0 ? 0 : StableHash.mix(networkKey, regionKey)
    veilKey = network.veilKey
    traits = network.traits.union(belief == .disputedLog || belief == .disputedDatabase ? .disputedPlace : [])
    let isPlaced = !country.isUnknown
    tellsCountry = isPlaced && network.kinds.isDisjoint(with: NetworkKinds.placeless.subtracting(.relay))
    tellsPlace = isPlaced && network.kinds.isDisjoint(with: NetworkKinds.placeless.subtracting(.anonymising))
  }

  /// What hides or rents the address: the kind of anonymiser, else the operator.
  package var sourceKey: UInt64 { veilKey == 0 ? networkKey : StableHash.mix(veilKey, StableHash.seed) }

  /// Both sources have a place, and they name different countries.
  package var isDisputed: Bool { traits.contains(.disputedPlace) }
}

extension Place {
  /// Of the region, else the city; 0 when only the country is known.
  fileprivate var regionKey: UInt64 {
    if region.isEmpty && city.isEmpty { return 0 }
    var hash = StableHash()
    hash.add(UInt64(country.packed))
    hash.add(region.isEmpty ? city : region)
    return hash.value
  }
}

extension Network {
  fileprivate var veilKey: UInt64 {
    if kinds.isDisjoint(with: .anonymising) { return 0 }
    if kinds.contains(.tor) { return 1 }
    if kinds.contains(.openProxy) { return 2 }
    return label.isEmpty ? 3 : StableHash.of(label)
  }

  fileprivate var traits: Traits {
    let pairs: [(NetworkKinds, Traits)] = [
      (.hosting, .hosting), (.vpn, .vpn), (.tor, .tor), (.openProxy, .openProxy), (.relay, .relay),
      (.mobile, .mobile), (.microsoftService, .serviceTraffic), (.named, .tenantNetwork), (.listed, .attackBehind),
    ]
    return pairs.reduce(into: []) { if kinds.contains($1.0) { $0.insert($1.1) } }
  }
}
