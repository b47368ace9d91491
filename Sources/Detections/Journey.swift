internal import Baselines
package import Events

/// The way between two sign-ins, at its shortest: from which place to which, how far, in what time.
package struct Journey: Hashable, Sendable {
  package var from: Place
  package var to: Place
  package var departure: Timestamp
  package var arrival: Timestamp
  /// Great-circle distance less both radii, or the country table's; the smallest that the sources allow.
  package var kilometres: Double

  /// Nil when the sighting has no place.
  init?(from stay: Stay, to sighting: Sighting, distances: CountryDistances) {
    guard let place = sighting.whereabouts.place else { return nil }
    from = stay.place
    to = place
    departure = stay.last
    arrival = sighting.event.time
    kilometres = Journey.kilometres(from: stay, to: sighting.whereabouts, distances)
  }

  /// Seconds between the two, at least 60: clocks and queues differ by that much.
  package var seconds: Double { Journey.seconds(departure, arrival) }
  package var speed: Double { kilometres / seconds * 3_600 }
  package var crossesBorder: Bool { from.country != to.country }

  static func seconds(_ a: Timestamp, _ b: Timestamp) -> Double { max(60, abs(a.seconds(until: b))) }

  /// Where the sources dispute a place, the smaller distance counts.
  static func kilometres(from stay: Stay, to at: Whereabouts, _ distances: CountryDistances) -> Double {
    guard let place = at.surePlace else { return 0 }
    var least = distance(stay.place, place, distances)
    if least == 0 { return 0 }
    if let other = stay.otherPlace { least = min(least, distance(other, place, distances)) }
    guard at.isDisputed, let claimed = at.otherPlace else { return least }
    least = min(least, distance(stay.place, claimed, distances))
    if let other = stay.otherPlace { least = min(least, distance(other, claimed, distances)) }
    return least
  }

  /// Free geolocation is off by this much at its best.
  static let leastRadius = 50.0

  /// At least this far, in km, after both radii.
  private static func distance(_ a: Place, _ b: Place, _ distances: CountryDistances) -> Double {
    guard let here = a.point, let there = b.point else {
      return a.country == b.country ? 0 : distances.distance(a.country, b.country) ?? 0
    }
    return max(0, here.distance(to: there) - max(leastRadius, a.radius) - max(leastRadius, b.radius))
  }
}

extension Place {
  /// Coordinates that mean a point: not (0, 0), which is "unknown" in many databases, not the middle of a country given
  /// without region and city, and known to within 1,000 km.
  var point: Coordinates? {
    guard let coordinates, radius < 1_000, !(region.isEmpty && city.isEmpty) else { return nil }
    if abs(coordinates.latitude) < 0.1, abs(coordinates.longitude) < 0.1 { return nil }
    return coordinates
  }
}
