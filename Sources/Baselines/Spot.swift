package import Events

/// A place as far as telling two apart needs it: small enough to compare for every event.
package struct Spot: Hashable, Sendable {
  /// Of the /24 or /48; 0 for none.
  package var prefixKey: UInt64
  package var country: Country
  /// Nil when only the country is sure.
  package var coordinates: Coordinates?

  /// Geolocation is no finer than this, in km.
  package static let reach = 50.0

  /// The same network prefix, the same point or one within reach, or the same country where no more is known.
  package func isSame(as other: Spot) -> Bool {
    if prefixKey != 0, prefixKey == other.prefixKey { return true }
    guard country.packed == other.country.packed else { return false }
    switch (coordinates, other.coordinates) {
    case (let here?, let there?):
      return (here.latitude == there.latitude && here.longitude == there.longitude)
        || (here.mayBe(within: Spot.reach, of: there) && here.distance(to: there) <= Spot.reach)
    case (nil, nil): return true
    case (nil, _?), (_?, nil): return false
    }
  }

  /// Whether both are known, and the same.
  @inline(__always)
  package func isSamePoint(as other: Spot) -> Bool {
    guard let here = coordinates, let there = other.coordinates else { return false }
    return here.latitude == there.latitude && here.longitude == there.longitude
  }

  /// Whether two places may be farther apart than `kilometres`. Within one country, where only that is known of one of
  /// them, there is no distance; across a border that is for others to say.
  package func mayBe(fartherThan kilometres: Double, from other: Spot) -> Bool {
    switch (coordinates, other.coordinates) {
    case (let here?, let there?):
      (here.latitude != there.latitude || here.longitude != there.longitude)
        && here.distance(to: there) >= kilometres
    case (nil, nil), (nil, _?), (_?, nil): country.packed != other.country.packed
    }
  }
}

extension Coordinates {
  /// False is certain, and cheap: a degree of latitude is 111 km everywhere.
  fileprivate func mayBe(within kilometres: Double, of other: Coordinates) -> Bool {
    abs(latitude - other.latitude) * 111 <= kilometres
  }
}
