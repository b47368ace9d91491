internal import Events

/// What one day brings that is no single person's: accounts that several share, programs, guests, and the internet.
struct DayOfTenant {
  let world: World
  let tenant: SimulatedTenant
  let day: Int
  private var chance: Chance
  private var events: [SimulatedEvent] = []
  private let midnight: Timestamp
  private let system: LogSystem

  init(_ tenant: SimulatedTenant, on day: Int, world: World) {
    self.world = world
    self.tenant = tenant
    self.day = day
    chance = Chance(world.options.seed, "tenant's day", tenant.index, day)
    midnight = world.midnight(day, tenant: tenant.index)
    system =
      switch world.options.format {
      case .entra, .mixed: .entra
      case .okta: .okta
      case .google: .google
      case .cloudtrail: .cloudtrail
      }
  }

  mutating func live() -> [SimulatedEvent] {
    addSharedMailbox()
    addAutomation()
    addOfficeMachines()
    addServicePrincipals()
    addGuests()
    addNoise()
    return events
  }

  /// Info@ is open at two offices at once, and has no second factor.
  private mutating func addSharedMailbox() {
    if world.isWeekend(day) { return }
    let who = named("info", "Information", 1)
    var office = Chance(world.options.seed, "desks", tenant.index)
    for desk in 0..<min(4, tenant.people) {
      let line = tenant.offices[desk % tenant.offices.count]
      var client = ClientModel.edgeOnWindows.client(
        version: ClientModel.edgeOnWindows.version(day: world.calendarDay(day)))
      client.deviceID = office.id()
      client.fingerprint = office.next()
      client.isCompliant = true
      for _ in 0..<chance.count(mean: 2) {
        let signIn = SignIn(
          application: .outlookWeb, answer: .granted, factor: .notRequired, isInteractive: chance.happens(0.5))
        add(who, line, client, .signIn(signIn), minute: 480 + chance.below(500), session: UInt64(desk + 77) &* 0x9E37)
      }
    }
  }

  /// A backup signs in with name and password every hour, from a rented server that never changes.
  private mutating func addAutomation() {
    let who = named("svc-backup", "Backup service", 2)
    guard system == .entra, let network = cloud(3) else { return }
    let line = Line(address: network.address(17), network: network)
    for hour in 0..<24 {
      let signIn = SignIn(application: .exchangeOnline, answer: .granted, factor: .notRequired, isInteractive: false)
      add(who, line, .script("python-requests/2.32.3"), .signIn(signIn), minute: hour * 60 + 7, session: 0)
    }
  }

  /// A scanner sends what it scans over SMTP; the screen of a meeting room signs in with a code once a week.
  private mutating func addOfficeMachines() {
    guard system == .entra, !world.isWeekend(day) else { return }
    let scanner = named("scanner", "Scanner", 3)
    for _ in 0..<chance.count(mean: 4) {
      let signIn = SignIn(
        application: .exchangeOnline, answer: .granted, factor: .notRequired, isInteractive: false)
      add(
        scanner, tenant.offices[0], .script("", channel: .smtp), .signIn(signIn), minute: 480 + chance.below(500),
        session: 0)
    }
    guard world.weekday(day) == 1 else { return }
    var screen = ClientModel.chromeOnAndroid.client(version: 139)
    screen.channel = .deviceCode
    let signIn = SignIn(application: .teams, answer: .granted, factor: .notRequired, isInteractive: true)
    add(named("room-1", "Room 1", 4), tenant.offices[0], screen, .signIn(signIn), minute: 470, session: chance.next())
  }

  private mutating func addServicePrincipals() {
    guard system == .entra else { return }
    for (number, name) in ["Backup Connector", "HR Sync", "Ticket Bridge"].enumerated() {
      guard let network = cloud(number) else { continue }
      let who = servicePrincipal(name, number)
      for hour in stride(from: number, to: 24, by: 6) {
        let line = Line(address: network.address(20 + chance.below(6)), network: network)
        let application = Application(
          name: name, id: who.id.guid, resource: "Microsoft Graph", resourceID: "00000003-0000-0000-c000-000000000000")
        let signIn = SignIn(application: application, answer: .granted, factor: .none, isInteractive: false)
        add(who, line, .script(""), .signIn(signIn), minute: hour * 60 + number * 5, session: 0)
      }
    }
  }

  /// Partners' people, in their own offices.
  private mutating func addGuests() {
    guard system == .entra, !world.isWeekend(day) else { return }
    for number in 0..<max(1, tenant.people / 40) where chance.happens(0.3) {
      var steady = Chance(world.options.seed, "guest", tenant.index, number)
      let land = steady.pick([tenant.country] + world.homeland(of: tenant.index).neighbours)
      let networks = world.plan.v4(.fixed, in: land)
      guard !networks.isEmpty else { continue }
      let network = steady.pick(networks)
      let line = Line(address: network.address(steady.below(1 << 14)), network: network)
      let model = ClientModel.chromeOnWindows
      var client = model.client(version: model.version(day: world.calendarDay(day)))
      client.fingerprint = steady.next()
      let who = Principal(
        tenant: tenant.index, name: "guest\(number)_partner.example#EXT#@\(tenant.key).onmicrosoft.com",
        displayName: "Guest \(number)", id: steady.id(), system: .entra, kind: .guest)
      let signIn = SignIn(application: .teams, answer: .granted, factor: .satisfied, isInteractive: true)
      add(who, line, client, .signIn(signIn), minute: 500 + chance.below(480), session: steady.next())
    }
  }

  /// Machines all over the internet try names and passwords that were lost elsewhere, one try here and one there.
  private mutating func addNoise() {
    let places = world.plan.all(.hosting) + world.plan.all(.fixed).filter(\.base.isV4) + world.plan.all(.tor)
    for _ in 0..<chance.count(mean: world.options.noise * Double(tenant.people)) {
      let network = chance.pick(places)
      let line = Line(address: network.address(chance.below(1 << 14)), network: network)
      let answer = chance.pick(
        weighted: [(SignIn.Answer.wrongPassword, 0.6), (.locked, 0.22), (.unknownUser, 0.15), (.disabled, 0.03)])
      var who = world.people[tenant.index][chance.below(tenant.people)].principal
      if answer == .unknownUser { who = named("user\(chance.below(5_000))", "", 9_000 + chance.below(1_000)) }
      let signIn = SignIn(
        application: chance.pick([.exchangeOnline, .officeHome, .directoryPowerShell, .azureCLI]), answer: answer,
        factor: .none, isInteractive: true)
      add(who, line, noisyClient(), .signIn(signIn), minute: chance.below(1_440), session: 0)
    }
  }

  private mutating func noisyClient() -> Client {
    if chance.happens(0.5) {
      let agent = chance.pick(["BAV2ROPC", "fasthttp", "python-requests/2.31.0", "okhttp/4.9.0", "Go-http-client/1.1"])
      return .script(agent, channel: .ropc)
    }
    let model = chance.pick(ClientModel.allCases)
    return model.client(version: model.version(day: world.calendarDay(day)) - chance.below(model.isPhone ? 9 : 30))
  }
}

extension DayOfTenant {
  private func cloud(_ number: Int) -> SimulatedNetwork? {
    let clouds = world.plan.all(.cloud, in: tenant.country) + world.plan.all(.cloud, in: "DE")
    return clouds.isEmpty ? nil : clouds[(number + tenant.index) % clouds.count]
  }

  private func named(_ name: String, _ displayName: String, _ number: Int) -> Principal {
    var steady = Chance(world.options.seed, "account", tenant.index, number)
    return Principal(
      tenant: tenant.index, name: "\(name)@\(tenant.domain)", displayName: displayName, id: steady.id(), system: system)
  }

  private func servicePrincipal(_ name: String, _ number: Int) -> Principal {
    world.servicePrincipal(name, number, of: tenant.index)
  }

  private mutating func add(
    _ who: Principal, _ line: Line, _ client: Client, _ what: SimulatedEvent.What, minute: Int, session: UInt64
  ) {
    let time = midnight.adding(seconds: Double(minute) * 60 + Double(chance.below(60_000)) / 1_000)
    events.append(
      SimulatedEvent(
        time: time, id: chance.id(), who: who, line: line, client: client, session: session, what: what))
  }
}

extension World {
  func servicePrincipal(_ name: String, _ number: Int, of tenant: Int) -> Principal {
    var steady = Chance(options.seed, "service principal", tenant, number)
    return Principal(
      tenant: tenant, name: name, displayName: name, id: steady.id(), system: .entra, kind: .servicePrincipal)
  }
}
