import Baselines
import Events
import Testing

@Suite("Carriers' exits")
struct CarrierHubsTests {
  private static let kiruna = Place(
    country: Country(code: "SE") ?? .unknown, region: "Norrbotten", city: "Kiruna",
    coordinates: Coordinates(latitude: 67.86, longitude: 20.23), radius: 20)
  private static let stockholm = Place(
    country: Country(code: "SE") ?? .unknown, region: "Stockholm", city: "Stockholm",
    coordinates: Coordinates(latitude: 59.33, longitude: 18.07), radius: 20)
  private static let oslo = Place(
    country: Country(code: "NO") ?? .unknown, region: "Oslo", city: "Oslo",
    coordinates: Coordinates(latitude: 59.91, longitude: 10.75), radius: 20)

  private let symbols = Symbols()

  private func sighting(
    _ place: Place, _ network: UInt32, day: Double, user: Int, os: String = "iOS", session: String = "",
    device: String = "phone", kinds: NetworkKinds = [], address: UInt64? = nil
  ) -> Sighting {
    var event = Event(
      time: Habits.start.adding(seconds: day * 86_400), id: EventID(high: UInt64(user), low: UInt64(day * 86_400)))
    event.user = symbols.intern("user\(user)")
    event.os = symbols.intern(os)
    event.device = device.isEmpty ? .none : symbols.intern(device + "\(user)")
    event.session = session.isEmpty ? 0 : StableHash.of(session)
    event.outcome = .granted
    event.flow = .interactive
    let at = Whereabouts(
      place: place, belief: .agreed, otherPlace: nil, network: Network(asn: network, kinds: kinds),
      address: IPAddress(
        high: 0x2001_0DB8_0000_0000 | (StableHash.mix(UInt64(network), address ?? UInt64(user)) & 0xFFFF) << 16, low: 1)
    )
    var meanings = Meanings()
    return Sighting(event: event, whereabouts: at, names: symbols.names, meanings: &meanings)
  }

  private var exit: Whereabouts { sighting(Self.stockholm, 64672, day: 0, user: 1).whereabouts }
  private var home: Whereabouts { sighting(Self.kiruna, 64502, day: 0, user: 1).whereabouts }

  /// Days on which telephones are at home and on the carrier's network by turns, twelve minutes apart.
  private func taught(
    users: Int, days: Int, minutes: Double = 12, away: Place = CarrierHubsTests.stockholm, session: String = "",
    device: String = "phone", os: String = "iOS", kinds: NetworkKinds = [], laptopsAtExit: Int = 0,
    laptopsAtHome: Bool = true, changesAddress: Bool = true
  ) -> CarrierHubs {
    var hubs = CarrierHubs()
    for day in 0..<days {
      for turn in 0..<5 {
        for user in 1...users {
          let time = Double(day) + (Double(turn) * minutes + Double(user) / 60) / 1_440
          let isHome = turn % 2 == 0
          hubs.observe(
            sighting(
              isHome ? Self.kiruna : away, isHome ? 64502 : 64672, day: time, user: user, os: os,
              session: session.isEmpty ? "" : session + "\(user)", device: device, kinds: isHome ? [] : kinds,
              address: isHome || !changesAddress ? nil : UInt64(100 + day * 100 + turn * 10 + user)))
        }
      }
      for user in 1...users where laptopsAtHome {
        hubs.observe(sighting(Self.kiruna, 64502, day: Double(day) + 0.5, user: user, os: "Windows", device: "pc"))
      }
      for user in 0..<laptopsAtExit {
        hubs.observe(sighting(Self.stockholm, 64672, day: Double(day) + 0.6, user: user, os: "Windows", device: "pc"))
      }
    }
    hubs.observe(sighting(Self.kiruna, 64502, day: Double(days) + 0.1, user: 1))
    return hubs
  }

  @Test("are learned from three people's telephones on three days, and the homes are none, with computers or without")
  func learned() {
    let bySession = taught(users: 3, days: 5, session: "s", device: "")
    for hubs in [taught(users: 3, days: 5), bySession, taught(users: 3, days: 5, laptopsAtHome: false)] {
      #expect(hubs.holds(exit) && !hubs.holds(home))
    }
    let carrier = exit.ground.asCarrier
    #expect(carrier.surePlace == Place(country: Self.stockholm.country))
    #expect(carrier.place == Self.stockholm && carrier.network.kinds.contains(.mobile))
  }

  @Test("are not learned from one account however long, nor from two, nor within a day")
  func oneAccount() {
    #expect(!taught(users: 1, days: 60).holds(exit))
    #expect(!taught(users: 2, days: 30).holds(exit))
    #expect(!taught(users: 20, days: 1).holds(exit))
  }

  @Test("are not learned where both ends keep their addresses, as two homes do")
  func twoHomes() {
    #expect(!taught(users: 5, days: 6, changesAddress: false).holds(exit))
  }

  @Test("are not learned where people travel in the time that it takes")
  func travel() {
    #expect(!taught(users: 5, days: 5, minutes: 150).holds(exit))
  }

  @Test("are not learned across a border, from rented servers, from computers, or from what names no telephone")
  func others() {
    let abroad = sighting(Self.oslo, 64672, day: 0, user: 1).whereabouts
    #expect(!taught(users: 5, days: 5, away: Self.oslo).holds(abroad))
    let rented = sighting(Self.stockholm, 64672, day: 0, user: 1, kinds: .hosting).whereabouts
    #expect(!taught(users: 5, days: 5, kinds: .hosting).holds(rented))
    #expect(!taught(users: 5, days: 5, os: "Windows").holds(exit))
    #expect(!taught(users: 5, days: 5, device: "").holds(exit))
  }

  @Test("are none where computers sign in as well: an operator's city, not its exit")
  func mixed() {
    #expect(!taught(users: 3, days: 5, laptopsAtExit: 3).holds(exit))
  }

  @Test("are forgotten after a year without any")
  func forgotten() {
    var hubs = taught(users: 3, days: 5)
    #expect(hubs.holds(exit))
    hubs.observe(sighting(Self.kiruna, 64502, day: 400, user: 1))
    #expect(!hubs.holds(exit))
  }

  @Test("survive being saved, to the byte, at any point")
  func saved() throws {
    let hubs = taught(users: 3, days: 5)
    let copy = try CarrierHubs(saved: hubs.saved())
    #expect(copy.saved() == hubs.saved() && copy.holds(exit))
  }

  @Test("of any number of telephones and exits are kept within bounds")
  func bounded() {
    var hubs = CarrierHubs()
    var largest = 0
    for i in 0..<20_000 {
      let place = Place(
        country: Self.kiruna.country, region: "r\(i % 700)", city: "",
        coordinates: Coordinates(latitude: Double(i % 120) - 60, longitude: Double(i % 300) - 150), radius: 20)
      hubs.observe(sighting(place, UInt32(64000 + i % 900), day: Double(i) / 20_000, user: i % 7_000))
      if i % 5_000 == 4_999 { largest = max(largest, hubs.saved().count) }
    }
    #expect(largest < 400_000)
  }
}
