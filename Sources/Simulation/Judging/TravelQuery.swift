package import Events

/// The query that people run where they have nothing better: two consecutive granted sign-ins of a person that are more
/// than 500 km and 900 km/h apart by the log's own coordinates.
package struct TravelQuery: Sendable {
  /// By user: one array of a long log's sign-ins would be moved whenever it grows.
  private var points: [[Point]] = []
  private var users: [String: Int] = [:]
  private var names: [String] = []

  private struct Point {
    var time: Timestamp
    var place: Coordinates
  }

  package struct Result: Sendable, Equatable {
    package var alerts = 0
    /// Those that are not of an attacked person, from the attack's first event to a day after its last.
    package var falseAlerts = 0
    /// Attacks in whose time their person had an alert.
    package var found = 0

    package init(alerts: Int = 0, falseAlerts: Int = 0, found: Int = 0) {
      self.alerts = alerts
      self.falseAlerts = falseAlerts
      self.found = found
    }
  }

  package init() {}

  package mutating func add(user: String, time: Timestamp, place: Coordinates) {
    let number = users[user] ?? names.count
    if number == names.count {
      users[user] = number
      names.append(user)
      points.append([])
    }
    points[number].append(Point(time: time, place: place))
  }

  package mutating func result(_ labels: Labels) -> Result {
    let truth = Truth(labels)
    var result = Result()
    var alerted: [String: [Timestamp]] = [:]
    for (number, name) in names.enumerated() {
      points[number].sort {
        ($0.time, $0.place.latitude, $0.place.longitude) < ($1.time, $1.place.latitude, $1.place.longitude)
      }
      for (a, b) in zip(points[number], points[number].dropFirst()) {
        let distance = a.place.distance(to: b.place)
        guard distance > 500, distance * 3_600 > 900 * a.time.seconds(until: b.time) else { continue }
        result.alerts += 1
        if !truth.isAttacked(name, b.time) { result.falseAlerts += 1 }
        alerted[name.lowercased(), default: []].append(b.time)
      }
    }
    for (number, attack) in labels.attacks.enumerated() where attack.isVisible {
      let isFound = attack.users.contains { user in
        (alerted[user.lowercased()] ?? []).contains { truth.isInTime(number, $0) }
      }
      if isFound { result.found += 1 }
    }
    return result
  }
}
