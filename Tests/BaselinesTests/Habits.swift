import Baselines
import Events

/// Sightings for the tests of what is kept: a network, a place and a client by number.
enum Habits {
  static let start = Timestamp(seconds: 1_767_571_200)
  static let symbols = Symbols()

  static func sighting(
    day: Double = 0, user: Int = 1, country: String = "SE", network: UInt32 = 64500, room: UInt64 = 1,
    host: UInt64 = 1, kinds: NetworkKinds = [], device: String = "", os: String = "Windows",
    browser: String = "Chrome", agent: String = "a", radius: Double = 0, outcome: Outcome = .granted,
    flow: Flow = .interactive, format: String = "", session: String = ""
  ) -> Sighting {
    var event = Event(time: start.adding(seconds: day * 86_400), id: EventID(high: 0, low: UInt64(day * 1_000)))
    event.user = symbols.intern("user\(user)")
    event.device = symbols.intern(device)
    event.os = symbols.intern(os)
    event.browser = symbols.intern(browser)
    event.agent = symbols.intern(agent)
    event.outcome = outcome
    event.flow = flow
    event.format = symbols.intern(format)
    if !session.isEmpty { event.session = StableHash.of(session) }
    let whereabouts = Whereabouts(
      place: Country(code: country).map { Place(country: $0, radius: radius) }, belief: .agreed, otherPlace: nil,
      network: Network(asn: network, kinds: kinds),
      address: IPAddress(high: 0x2001_0DB8_0000_0000 | (UInt64(network) << 4 + room) << 16, low: host))
    var meanings = Meanings()
    return Sighting(event: event, whereabouts: whereabouts, names: symbols.names, meanings: &meanings)
  }

  static func busyTenant() -> TenantState {
    var tenant = TenantState()
    for day in 0..<6 {
      for user in 1...12 { tenant.observe(sighting(day: Double(day), user: user, host: UInt64(user))) }
    }
    tenant.observe(sighting(day: 6.5, user: 3, country: "DE", network: 64510))
    return tenant
  }
}
