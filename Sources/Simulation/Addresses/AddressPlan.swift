package import Events

/// What a range of addresses is for in the made-up world.
package enum NetworkUse: String, Sendable, CaseIterable {
  /// Homes, offices, hotels: an internet provider's lines.
  case fixed
  /// The phones of a provider whose network mixes lines and phones; comes out in the capital.
  case carrier
  /// A network of phones alone.
  case mobile
  /// Rented servers, and clouds that companies rent as well.
  case hosting, cloud
  case vpn, tor
  /// Apple Private Relay.
  case relay
  /// Zscaler and its like.
  case egress
  case satellite
  case microsoft
}

/// A range of addresses of one operator in one place.
package struct SimulatedNetwork: Sendable {
  package var use: NetworkUse
  package var country: String
  package var city: String
  package var coordinates: Coordinates
  package var asn: Int
  package var organisation: String
  package var base: IPAddress
  /// Bits that all its addresses share, of 32 or of 128.
  package var length: Int

  /// The address with that number, which may be larger than the range. In IPv6 the number is the line's: a /56, of
  /// which the rest is `host`.
  package func address(_ number: Int, host: UInt64 = 1) -> IPAddress {
    guard base.isV4 else {
      return IPAddress(high: base.high | UInt64(truncatingIfNeeded: number & 0xFFFF) << 8, low: host)
    }
    let size = 1 << (32 - length)
    return IPAddress(v4: base.v4 + UInt32(size < 4 ? number % size : number % (size - 2) + 1))
  }

  /// Where the log's own geolocation puts it. Two databases that agree on the country disagree on the place by far for
  /// one address in four (Data/README.md), so some networks are put into another city of the country.
  package var logPlace: (city: String, coordinates: Coordinates) {
    (shiftedCity ?? city, shiftedCoordinates ?? coordinates)
  }

  var shiftedCity: String?
  var shiftedCoordinates: Coordinates?
}

/// A connection: an address, and the network that it is of.
package struct Line: Sendable {
  package var address: IPAddress
  package var network: SimulatedNetwork
}

/// The networks of the made-up world. They are real ones, sampled from the default databases, because places and kinds
/// of network are to be recognised as they are in the field; who is said to have done what from there is made up.
package struct AddressPlan: Sendable {
  package let networks: [SimulatedNetwork]
  private let byUse: [NetworkUse: [SimulatedNetwork]]
  private let byPlace: [NetworkUse: [String: [SimulatedNetwork]]]
  private let v4ByPlace: [NetworkUse: [String: [SimulatedNetwork]]]

  /// The table of Data/simulation-networks.tsv.
  package init(table: String) throws(SimulationError) {
    var networks: [SimulatedNetwork] = []
    for (index, line) in table.split(separator: "\n").enumerated().dropFirst() {
      networks.append(try AddressPlan.network(line, number: index + 1))
    }
    AddressPlan.disagree(&networks)
    self.networks = networks
    // Asked for every connection.
    byPlace = Dictionary(grouping: networks, by: \.use).mapValues { Dictionary(grouping: $0, by: \.country) }
    v4ByPlace = byPlace.mapValues { places in places.mapValues { $0.filter(\.base.isV4) } }
    byUse = byPlace.mapValues { places in places.sorted { $0.key < $1.key }.flatMap(\.value) }
  }

  private static func network(_ line: Substring, number: Int) throws(SimulationError) -> SimulatedNetwork {
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard cells.count == 8, let use = NetworkUse(rawValue: cells[0]), let latitude = Double(cells[3]),
      let longitude = Double(cells[4]), let asn = Int(cells[5])
    else {
      throw .unreadableNetworks(line: number, reason: "not kind, country, city, coordinates, number, name, range")
    }
    let range = cells[7].split(separator: "/").map(String.init)
    guard range.count == 2, let base = IPAddress(range[0]), let length = Int(range[1]) else {
      throw .unreadableNetworks(line: number, reason: "\(cells[7]) is no range")
    }
    return SimulatedNetwork(
      use: use, country: cells[1], city: cells[2], coordinates: Coordinates(latitude: latitude, longitude: longitude),
      asn: asn, organisation: cells[6], base: base, length: length)
  }

  /// One fixed line in six is placed in another city of its country by the log, and every carrier where the country's
  /// first carrier is.
  private static func disagree(_ networks: inout [SimulatedNetwork]) {
    var cities: [String: [Int]] = [:]
    var hubs: [String: Int] = [:]
    for (index, network) in networks.enumerated() {
      if network.use == .fixed { cities[network.country, default: []].append(index) }
      if network.use == .carrier { hubs[network.country] = hubs[network.country] ?? index }
    }
    for index in networks.indices {
      let network = networks[index]
      var chance = Chance(network.base.stableKey, "log place", network.length)
      var other: Int?
      switch network.use {
      case .fixed: other = chance.happens(1.0 / 6) ? cities[network.country].map { chance.pick($0) } : nil
      case .mobile: other = chance.happens(0.6) ? hubs[network.country] : nil
      case .carrier, .hosting, .cloud, .vpn, .tor, .relay, .egress, .satellite, .microsoft: other = nil
      }
      let place = networks[other ?? index]
      networks[index].shiftedCity = place.city
      networks[index].shiftedCoordinates = Coordinates(
        latitude: place.coordinates.latitude + chance.between(-0.06, 0.06),
        longitude: place.coordinates.longitude + chance.between(-0.09, 0.09))
    }
  }
}

extension AddressPlan {
  /// All of a use in a country; empty where the table has none.
  package func all(_ use: NetworkUse, in country: String) -> [SimulatedNetwork] {
    byPlace[use]?[country] ?? []
  }

  /// By country.
  package func all(_ use: NetworkUse) -> [SimulatedNetwork] { byUse[use] ?? [] }

  package func countries(with use: NetworkUse) -> [String] { byPlace[use]?.keys.sorted() ?? [] }

  /// IPv4 alone where the caller cannot use IPv6.
  func v4(_ use: NetworkUse, in country: String) -> [SimulatedNetwork] { v4ByPlace[use]?[country] ?? [] }
}
