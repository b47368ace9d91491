package import Events

/// Where an attempt came from, with all that follows from the address alone: worked out once per distinct pair of address
/// and place in the log, and never changed.
///
/// A class, so that a million sightings refer to it instead of copying its texts.
package final class Whereabouts: Sendable {
  // What every event asks comes first: it lies in the same few lines of the cache. Most is the ground's, and stands here
  // too, so that an event need not wait for a second object.

  /// Stable keys, 0 for unknown: of the address, its /24 or /48, its ASN, the country, and the place as a region.
  package let addressKey: UInt64
  package let prefixKey: UInt64
  package let networkKey: UInt64
  package let countryKey: UInt64
  package let regionKey: UInt64
  let exitKey: UInt64
  package let veilKey: UInt64

  /// What the kind of network and the sources of the place say, whoever signs in.
  package let traits: Traits
  /// Of `place`, in km; infinite where there is none.
  package let radius: Double
  package let spot: Spot
  package let country: Country
  package let tellsCountry: Bool
  package let tellsPlace: Bool
  package let belief: Belief
  /// Nil for an audit act or a record without one.
  package let address: IPAddress?
  /// Of `place`.
  let coordinates: Coordinates?

  package let ground: Ground

  /// Bytes of it that every event asks for.
  package static var foreseen: Int { 192 }

  package init(_ ground: Ground, address: IPAddress?) {
    self.ground = ground
    self.address = address
    addressKey = address?.stableKey ?? 0
    prefixKey = address?.prefix.stableKey ?? 0
    networkKey = ground.networkKey
    countryKey = UInt64(ground.country.packed)
    regionKey = ground.regionKey
    exitKey = ground.exitKey
    veilKey = ground.veilKey
    traits = ground.traits
    radius = ground.place?.radius ?? .infinity
    spot = Spot(prefixKey: prefixKey, country: ground.country, coordinates: ground.surePlace?.coordinates)
    country = ground.country
    tellsCountry = ground.tellsCountry
    tellsPlace = ground.tellsPlace
    belief = ground.belief
    coordinates = ground.place?.coordinates
  }

  package convenience init(place: Place?, belief: Belief, otherPlace: Place?, network: Network, address: IPAddress?) {
    self.init(Ground(place: place, belief: belief, otherPlace: otherPlace, network: network), address: address)
  }

  package var place: Place? { ground.place }
  package var surePlace: Place? { ground.surePlace }
  package var otherPlace: Place? { ground.otherPlace }
  package var network: Network { ground.network }

  /// What hides or rents the address: the kind of anonymiser, else the operator.
  package var sourceKey: UInt64 { veilKey == 0 ? networkKey : StableHash.mix(veilKey, StableHash.seed) }

  /// Both sources have a place, and they name different countries.
  package var isDisputed: Bool { traits.contains(.disputedPlace) }
}
