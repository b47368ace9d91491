package import Events

/// What many addresses have in common: where they are believed to be, whose network it is, and all that follows from
/// that. Worked out once for them, and never changed.
package final class Ground: Sendable {
  /// The place that is believed; nil when nobody knows one.
  package let place: Place?
  /// `place` without what is false precision: a mobile operator's exit tells the country and no more.
  package let surePlace: Place?
  /// What the other source says where the two disagree.
  package let otherPlace: Place?
  package let network: Network
  package let belief: Belief

  let country: Country
  /// Stable keys, 0 for unknown: of the ASN, and of the place as a region.
  let networkKey: UInt64
  let regionKey: UInt64
  /// Of the operator in the region; 0 where either is not known.
  let exitKey: UInt64
  /// The kind of anonymiser: a VPN by its name, where there is one; any Tor exit is Tor. 0 for none. An operator's name
  /// is no VPN's: the large brands rent exits from the same few, and each brand from several.
  let veilKey: UInt64
  let traits: Traits
  /// Whether the country is the person's: a privacy relay keeps it, a VPN or a gateway does not.
  let tellsCountry: Bool
  /// Whether somebody is there, or pretends to be: relays, gateways and machines of a service say nothing.
  let tellsPlace: Bool

  package init(place: Place?, belief: Belief, otherPlace: Place?, network: Network) {
    self.place = place
    surePlace = network.kinds.contains(.mobile) ? place.map { Place(country: $0.country) } : place
    self.otherPlace = otherPlace
    self.network = network
    self.belief = belief
    country = place?.country ?? .unknown
    networkKey = network.asn == 0 ? 0 : StableHash.mix(UInt64(network.asn) ^ StableHash.seed, 0x9FB2_1C65_1E98_DF25)
    regionKey = place?.regionKey ?? 0
    exitKey = networkKey == 0 || regionKey == 0 ? 0 : StableHash.mix(networkKey, regionKey)
    veilKey = network.veilKey
    traits = network.traits.union(belief == .disputedLog || belief == .disputedDatabase ? .disputedPlace : [])
    let isPlaced = !country.isUnknown
    tellsCountry = isPlaced && network.kinds.isDisjoint(with: NetworkKinds.placeless.subtracting(.relay))
    tellsPlace = isPlaced && network.kinds.isDisjoint(with: NetworkKinds.placeless.subtracting(.anonymising))
  }

  /// The same, of an operator that surfaces there whoever's traffic it is.
  package var asCarrier: Ground {
    var network = network
    network.kinds.insert(.mobile)
    return Ground(place: place, belief: belief, otherPlace: otherPlace, network: network)
  }
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
