import Detections
import Events

/// The small world of the timelines: its places, networks and clients, by the names that the lines use.
enum World {
  static let places: [String: (country: String, region: String, latitude: Double, longitude: Double)] = [
    "Malmö": ("SE", "Skåne", 55.61, 13.0), "Stockholm": ("SE", "Stockholm", 59.33, 18.07),
    "Kiruna": ("SE", "Norrbotten", 67.86, 20.23), "Göteborg": ("SE", "Västra Götaland", 57.71, 11.97),
    "Copenhagen": ("DK", "Capital", 55.68, 12.57), "Oslo": ("NO", "Oslo", 59.91, 10.75),
    "Frankfurt": ("DE", "Hesse", 50.11, 8.68), "Berlin": ("DE", "Berlin", 52.52, 13.4),
    "Singapore": ("SG", "Singapore", 1.35, 103.82), "Lagos": ("NG", "Lagos", 6.52, 3.38),
    "Ashburn": ("US", "Virginia", 39.04, -77.49), "Dublin": ("IE", "Leinster", 53.35, -6.26),
    "Amsterdam": ("NL", "Holland", 52.37, 4.9), "Suva": ("FJ", "Central", -18.14, 178.44),
    "Apia": ("WS", "Tuamasaga", -13.83, -171.77), "Paris": ("FR", "Île-de-France", 48.86, 2.35),
    "Null": ("SE", "?", 0, 0), "Vienna": ("AT", "Vienna", 48.21, 16.37),
    "Prague": ("CZ", "Prague", 50.08, 14.44), "Bern": ("CH", "Bern", 46.95, 7.45),
    "Lisbon": ("PT", "Lisbon", 38.72, -9.14), "Madrid": ("ES", "Madrid", 40.42, -3.7),
    "Rome": ("IT", "Lazio", 41.9, 12.5), "Umeå": ("SE", "Västerbotten", 63.83, 20.26),
    "Luleå": ("SE", "Norrbotten-S", 65.58, 22.15), "Karlstad": ("SE", "Värmland", 59.38, 13.5),
  ]

  static let networks: [String: Network] = [
    "telia": Network(asn: 64500, organisation: "Telia"), "tele2": Network(asn: 64501, organisation: "Tele2"),
    "bahnhof": Network(asn: 64502, organisation: "Bahnhof"), "dtag": Network(asn: 64510, organisation: "DTAG"),
    "mtn": Network(asn: 64520, organisation: "MTN"), "singtel": Network(asn: 64521, organisation: "Singtel"),
    "hotel": Network(asn: 64530, organisation: "Hotel Net"), "airport": Network(asn: 64531, organisation: "Airport"),
    "comcast": Network(asn: 64532, organisation: "Comcast"),
    "rented": Network(asn: 64600, organisation: "Rented AB", kinds: .hosting),
    "rented2": Network(asn: 64601, organisation: "Servers Ltd", kinds: .hosting),
    "cloud": Network(asn: 64610, organisation: "Own Cloud", kinds: .hosting),
    "tor": Network(asn: 64620, organisation: "Exit", kinds: .tor),
    "proxy": Network(asn: 64621, organisation: "Proxy", kinds: .openProxy),
    "vpn": Network(asn: 64630, organisation: "Exit BV", label: "Hidden VPN", kinds: .vpn),
    "vpn-a": Network(asn: 64631, organisation: "Exits A", kinds: .vpn),
    "vpn-b": Network(asn: 64632, organisation: "Exits B", kinds: .vpn),
    "relay": Network(asn: 64640, organisation: "Relay", label: "Phone Relay", kinds: .relay),
    "gateway": Network(asn: 64650, organisation: "Gateway", label: "Cloud Gateway", kinds: .corporateEgress),
    "microsoft": Network(asn: 8075, organisation: "Microsoft", kinds: .microsoftService),
    "satellite": Network(asn: 64660, organisation: "Sky", kinds: .satellite),
    "carrier": Network(asn: 64670, organisation: "Carrier SE", kinds: .mobile),
    "carrier-de": Network(asn: 64671, organisation: "Carrier DE", kinds: .mobile),
    "listed": Network(asn: 64690, organisation: "Listed AB", kinds: .listed),
    "listed-operator": Network(asn: 64691, organisation: "Listed Operator", kinds: .listed),
    "unlabelled-carrier": Network(asn: 64672, organisation: "Nordic Calls"),
    "office": Network(asn: 64680, organisation: "Office", kinds: .named),
  ]

  struct Client {
    var device = ""
    var os = ""
    var browser = ""
    var agent = ""
    var client = ""
    var flags: Event.Flags = []
  }

  static let clients: [String: Client] = [
    "laptop": Client(device: "L1", os: "Windows", browser: "Edge", agent: "edge-141", flags: .managedDevice),
    "newlaptop": Client(device: "L2", os: "macOS", browser: "Safari", agent: "safari-19", flags: .managedDevice),
    "laptop-as-linux": Client(device: "L1", os: "Linux", browser: "Chrome", agent: "chrome-linux"),
    "desktop": Client(device: "D1", os: "Windows", browser: "Edge", agent: "edge-141", flags: .managedDevice),
    "phone": Client(os: "iOS", browser: "Outlook", agent: "outlook-ios-5"),
    "newphone": Client(os: "Android", browser: "Outlook", agent: "outlook-android-5"),
    "pc": Client(os: "Windows", browser: "Chrome", agent: "chrome-140"),
    "pc-updated": Client(os: "Windows", browser: "Chrome", agent: "chrome-141"),
    "mimic": Client(os: "Windows", browser: "Edge", agent: "edge-141"),
    "lookalike": Client(os: "Windows", browser: "Edge", agent: "edge-119"),
    "stranger": Client(os: "Linux", browser: "Chrome", agent: "chrome-linux"),
    "stranger2": Client(device: "X9", os: "Windows", browser: "Firefox", agent: "firefox-99"),
    "phone-teams": Client(os: "iOS", browser: "Teams", agent: "teams-ios-7"),
    "registered-phone": Client(device: "P1", os: "iOS", browser: "Outlook", agent: "outlook-ios-5", client: "App"),
    "phone-browser": Client(os: "iOS", browser: "Safari", agent: "safari-ios-19", client: "Browser"),
    "script": Client(agent: "axios"),
    "nothing": Client(),
    "calendar": Client(agent: "calendar-sync"),
    "pc-firefox": Client(os: "Windows", browser: "Firefox", agent: "firefox-145"),
    "tablet-as-mac": Client(os: "macOS", browser: "Safari", agent: "safari-mac-19"),
    "cli": Client(agent: "python-requests/2.32"),
  ]

  static func place(_ city: String, radius: Double = 20, countryOnly: Bool = false) -> Place? {
    guard let found = places[city], let country = Country(code: found.country) else { return nil }
    if countryOnly { return Place(country: country) }
    return Place(
      country: country, region: found.region, city: city,
      coordinates: Coordinates(latitude: found.latitude, longitude: found.longitude), radius: radius)
  }

  /// From IPv6's documentation range: a /48 for each network, place and `room`; the host changes with `host`.
  static func address(_ network: String, _ city: String, room: String = "", host: UInt64 = 1) -> IPAddress {
    let subnet = StableHash.of(network + city + room) & 0xFFFF
    return IPAddress(high: 0x2001_0DB8_0000_0000 | subnet << 16, low: host)
  }

  /// Between the first city of each country, less 300 km, in the table's steps of 80 km.
  static let distances: CountryDistances = {
    let cities = places.keys.sorted().filter { city in
      places.keys.sorted().first { places[$0]?.country == places[city]?.country } == city
    }
    var table: [UInt8] = []
    for (i, a) in cities.enumerated() {
      for b in cities[i...] {
        let distance = place(a)?.coordinates.flatMap { here in place(b)?.coordinates.map { here.distance(to: $0) } }
        table.append(UInt8(min(250, max(0, (distance ?? 0) - 300) / 80)))
      }
    }
    return CountryDistances(order: cities.compactMap { place($0)?.country }, table: table) ?? CountryDistances()
  }()

  /// An address that is listed for two weeks, and an operator that is for good.
  static func listing(_ address: IPAddress, _ asn: UInt32, _ time: Timestamp) -> Listing? {
    switch asn {
    case 64690 where time < Timeline.start.adding(seconds: 14 * 86_400):
      Listing(entry: "192.0.2.7", reach: .address, list: "feed.txt", reason: "panel", source: "CERT")
    case 64691: Listing(entry: "AS64691", reach: .network, list: "feed.txt")
    default: nil
    }
  }
}
