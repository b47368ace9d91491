import Events

/// Three weeks of two made-up companies, with attacks among them: always the same for the same seed.
struct MadeUpLog {
  /// In order of time, then id.
  private(set) var signIns: [MadeUpSignIn] = []
  private var random: SeededGenerator

  static let days = 21
  /// 2026-09-07, a Monday.
  static let start = Timestamp(seconds: 20_703 * 86_400)
  static let tenants = [
    (id: "9543f927-a961-448d-be5c-53149aceb317", domain: "fjordbygg.example"),
    (id: "0b1f0c6e-3c55-4d0f-8f7a-5a1d2f9e7c42", domain: "sundvik.example"),
  ]

  init(seed: UInt64, people: Int = 6) {
    random = SeededGenerator(seed: seed)
    for tenant in MadeUpLog.tenants {
      for number in 0..<people { live(Person(number, tenant: tenant, &random)) }
    }
    signIns.sort { ($0.time, $0.id) < ($1.time, $1.id) }
  }

  private struct Person {
    var user: String
    var tenant: String
    var home: MadeUpNetwork
    var address: String
    var computer: MadeUpSignIn.Device
    var phone: MadeUpSignIn.Device
    var isAttacked: Bool

    init(_ number: Int, tenant: (id: String, domain: String), _ random: inout SeededGenerator) {
      user = "person\(number)@\(tenant.domain)"
      self.tenant = tenant.id
      home = random.one(of: MadeUpNetwork.homes)
      address = home.address(random.whole(home.hosts))
      computer = MadeUpSignIn.Device(
        id: MadeUpLog.guid(&random), os: "Windows 11", browser: "Edge 154.0.0",
        agent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/154.0.0.0 Safari/537.36 Edg/154.0.0.0")
      phone = MadeUpSignIn.Device(
        id: "", os: "iOS 26.1", browser: "Mobile Safari 26.1",
        agent: "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) Version/26.1 Mobile Safari/604.1")
      isAttacked = random.chance(0.5)
    }
  }

  private mutating func live(_ person: Person) {
    for day in 0..<MadeUpLog.days {
      for _ in 0..<random.whole(2..<7) { signIn(person, day: day) }
    }
    if person.isAttacked { attack(person, day: random.whole(10..<MadeUpLog.days)) }
    if random.chance(0.5) { guess(person, day: random.whole(0..<MadeUpLog.days)) }
  }

  /// An ordinary one: the computer at home or in the office, or the phone on its way.
  private mutating func signIn(_ person: Person, day: Int) {
    let isPhone = random.chance(0.3)
    let network = isPhone ? MadeUpNetwork.mobile : random.chance(0.4) ? MadeUpNetwork.office : person.home
    let isHome = network.prefix == person.home.prefix
    let address = isHome ? person.address : network.address(random.whole(network.hosts))
    add(
      person, at: time(day, hours: 6..<20), network, address, isPhone ? person.phone : person.computer,
      code: random.chance(0.05) ? 50_126 : 0)
  }

  /// Somebody far away with the right password, twice: then a few hours of reading mail.
  private mutating func attack(_ person: Person, day: Int) {
    let network = random.one(of: MadeUpNetwork.attackers)
    let address = network.address(random.whole(network.hosts))
    let device = MadeUpSignIn.Device(
      id: "", os: "Linux", browser: "Firefox 140.0", agent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0")
    let start = time(day, hours: 7..<18)
    for minutes in [0, 1, 45, 130] {
      add(person, at: start.adding(seconds: Double(minutes) * 60), network, address, device, code: 0)
    }
  }

  /// Passwords that are tried from the internet, to no avail; several within a second.
  private mutating func guess(_ person: Person, day: Int) {
    let network = MadeUpNetwork.homeInSaigon
    let device = MadeUpSignIn.Device(id: "", os: "", browser: "", agent: "python-requests/2.32")
    let start = time(day, hours: 0..<24)
    for number in 0..<12 {
      let moment = start.adding(seconds: Double(number / 4))
      add(person, at: moment, network, network.address(random.whole(network.hosts)), device, code: 50_126)
    }
  }

  private mutating func add(
    _ person: Person, at time: Timestamp, _ network: MadeUpNetwork, _ address: String, _ device: MadeUpSignIn.Device,
    code: Int
  ) {
    signIns.append(
      MadeUpSignIn(
        id: MadeUpLog.guid(&random), time: time, tenant: person.tenant, user: person.user, network: network,
        address: address, device: device, session: MadeUpLog.guid(&random), code: code,
        isInteractive: !random.chance(0.3)))
  }

  /// Half of them with a fraction of a second.
  private mutating func time(_ day: Int, hours: Range<Int>) -> Timestamp {
    let second = Double(day * 86_400 + random.whole(hours.lowerBound * 3_600..<hours.upperBound * 3_600))
    var time = MadeUpLog.start.adding(seconds: second)
    if random.chance(0.5) { time.microseconds += Int64(random.whole(0..<1_000_000)) }
    return time
  }

  private static func guid(_ random: inout SeededGenerator) -> String {
    EventID(high: random.next(), low: random.next()).guid
  }
}

extension [MadeUpSignIn] {
  var graphLines: String { map { $0.graph + "\n" }.joined() }
  var auditTable: String { MadeUpSignIn.auditHeader + "\r\n" + map { $0.audit + "\r\n" }.joined() }

  /// Those of whole days, counted from the first day of a made-up log.
  func days(_ range: Range<Int>) -> [MadeUpSignIn] {
    let first = MadeUpLog.start.day
    return filter { range.contains(Int($0.time.day - first)) }
  }
}
