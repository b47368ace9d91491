import Events
import Simulation
import Testing

@Suite("The usual travel query")
struct TravelQueryTests {
  private let start = Timestamp(seconds: 1_790_000_000)
  private let malmo = Coordinates(latitude: 55.6, longitude: 13.0)
  private let paris = Coordinates(latitude: 48.9, longitude: 2.4)
  private let lund = Coordinates(latitude: 55.7, longitude: 13.2)

  @Test("far and fast is an alert, near or slow is none, and whose it is decides whether it is false")
  func result() {
    var query = TravelQuery()
    // Paris is 1,030 km from Malmö.
    for (user, hours, place) in [
      ("a", 0.0, malmo), ("a", 1.0, paris), ("b", 0, malmo), ("b", 1, paris), ("c", 0, malmo), ("c", 2, paris),
      ("d", 0, malmo), ("d", 0.001, lund), ("e", 0, paris),
    ] {
      query.add(user: user, time: start.adding(seconds: hours * 3_600), place: place)
    }
    let attack = AttackLabel(
      kind: "k", tenant: "", users: ["A"], first: start.adding(seconds: 1_800), last: start.adding(seconds: 4_000),
      isVisible: true)
    let labels = Labels(people: 5, days: 1, attacks: [attack])
    #expect(query.result(labels) == TravelQuery.Result(alerts: 2, falseAlerts: 1, found: 1))
  }
}
