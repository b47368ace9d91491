internal import Baselines
internal import Events

/// How many countries, and how many places more than 100 km from each other beyond their radii, an account was used in
/// within a day.
struct Spread {
  var countries = 0
  var places = 0
  var events: [EventID] = []
  var first: Timestamp

  init(_ trail: Trail, with place: Place, at time: Timestamp) {
    first = time
    let stays = (trail.anchors + trail.suspects)
      .filter { (0...Trail.span).contains($0.last.seconds(until: time)) }
      .sorted { ($0.last, $0.event) < ($1.last, $1.event) }
    var seen = [place.country]
    var points = [place]
    for stay in stays {
      let isNewCountry = !seen.contains(stay.place.country)
      let isFar = points.allSatisfy { Spread.isFar(stay.place, from: $0) }
      if isNewCountry { seen.append(stay.place.country) }
      if isFar { points.append(stay.place) }
      guard isNewCountry || isFar else { continue }
      events.append(stay.event)
      first = min(first, stay.last)
    }
    countries = seen.count
    places = points.count
  }

  private static func isFar(_ a: Place, from b: Place) -> Bool {
    guard let here = a.point, let there = b.point else { return a.country != b.country }
    return here.distance(to: there) - a.radius - b.radius > 100
  }
}
