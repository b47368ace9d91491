/// A range of `SampleLogs/places.mmdb`, and where a log would put it.
struct MadeUpNetwork: Sendable {
  var prefix: String
  var hosts: Range<Int>
  var city: String
  var country: String
  var latitude: Double
  var longitude: Double

  func address(_ host: Int) -> String { prefix + String(host) }

  static let malmo = MadeUpNetwork(
    prefix: "198.18.4.", hosts: 1..<200, city: "Malmö", country: "SE", latitude: 55.605, longitude: 13.0)
  static let stockholm = MadeUpNetwork(
    prefix: "198.18.17.", hosts: 1..<200, city: "Stockholm", country: "SE", latitude: 59.33, longitude: 18.07)
  static let uppsala = MadeUpNetwork(
    prefix: "198.18.70.", hosts: 1..<200, city: "Uppsala", country: "SE", latitude: 59.86, longitude: 17.64)
  static let mobile = MadeUpNetwork(
    prefix: "198.19.17.", hosts: 1..<250, city: "Stockholm", country: "SE", latitude: 59.33, longitude: 18.07)
  static let office = MadeUpNetwork(
    prefix: "192.0.2.", hosts: 33..<36, city: "Stockholm", country: "SE", latitude: 59.33, longitude: 18.07)
  static let homes = [malmo, stockholm, uppsala]

  static let rentedInLagos = MadeUpNetwork(
    prefix: "198.51.100.", hosts: 1..<30, city: "Lagos", country: "NG", latitude: 6.45, longitude: 3.39)
  static let torExit = MadeUpNetwork(
    prefix: "198.51.100.", hosts: 97..<126, city: "Frankfurt am Main", country: "DE", latitude: 50.1, longitude: 8.68)
  static let homeInSaigon = MadeUpNetwork(
    prefix: "198.51.100.", hosts: 193..<222, city: "Ho Chi Minh City", country: "VN", latitude: 10.8, longitude: 106.6)
  static let homeInWarsaw = MadeUpNetwork(
    prefix: "203.0.113.", hosts: 97..<110, city: "Warszawa", country: "PL", latitude: 52.2, longitude: 21.0)
  static let attackers = [rentedInLagos, torExit, homeInSaigon, homeInWarsaw]
}
