internal import Events

/// The stage of one attack: who is meant, from when on, and what has been done so far.
struct AttackScene {
  let world: World
  let tenant: SimulatedTenant
  let victim: Person
  let day: Int
  var now: Timestamp
  var chance: Chance
  private(set) var events: [SimulatedEvent] = []
  /// Whose accounts were meant; the victim's, where nothing else is noted.
  private(set) var entered: [String] = []
  private let number: Int32

  init(_ world: World, victim: Person, day: Int, now: Timestamp, number: Int) {
    self.world = world
    self.victim = victim
    self.day = day
    self.now = now
    self.number = Int32(number)
    tenant = world.tenants[victim.principal.tenant]
    chance = Chance(world.options.seed, "attack", number)
  }

  var who: Principal { victim.principal(on: day) }

  /// The victim's own session of that day, which a thief goes on with.
  var stolenSession: UInt64 { victim.session(world, onPhone: false, day: day) }

  /// Where the victim's laptop is that day.
  mutating func victimLine() -> Line {
    let lines = PersonLines(world: world, tenant: tenant, person: victim, day: day)
    let journey = world.stay(of: victim, on: day).journey
    return lines.laptop(at: journey.map { .hotel($0) } ?? .home, &chance)
  }

  mutating func newSession() -> UInt64 { chance.next() | 1 }

  mutating func wait(_ low: Double, _ high: Double) { now = now.adding(seconds: chance.between(low, high)) }
}

extension AttackScene {
  enum Origin: Sendable { case anywhere, abroad, ownCountry }

  /// A connection of the attacker's, of the first of these uses that there is.
  mutating func line(_ uses: NetworkUse..., in origin: Origin = .anywhere) -> Line { line(uses, in: origin) }

  mutating func line(_ uses: [NetworkUse], in origin: Origin) -> Line {
    var choices: [SimulatedNetwork] = []
    for use in uses where choices.isEmpty {
      switch origin {
      case .anywhere: choices = world.plan.all(use)
      case .abroad: choices = world.plan.all(use).filter { $0.country != tenant.country }
      case .ownCountry: choices = world.plan.all(use, in: tenant.country)
      }
      choices = choices.filter(\.base.isV4)
    }
    if choices.isEmpty { choices = world.plan.all(.hosting) }
    let network = chance.pick(choices)
    return Line(address: network.address(chance.below(1 << 14)), network: network)
  }

  enum Likeness: Sendable, CaseIterable { case exact, older, other }

  /// A browser that looks like the victim's, like an older one of the same family, or like another; never the
  /// victim's device. One of the three where none is asked for.
  mutating func browser(_ likeness: Likeness? = nil) -> Client {
    let version = victim.laptop.version(day: world.calendarDay(day))
    var client: Client
    switch likeness ?? chance.pick(Likeness.allCases) {
    case .exact: client = victim.laptop.client(version: version)
    case .older: client = victim.laptop.client(version: version - 3 - chance.below(12))
    case .other:
      let model = chance.pick(ClientModel.allCases.filter { $0 != victim.laptop && !$0.isPhone })
      client = model.client(version: model.version(day: world.calendarDay(day)) - chance.below(8))
    }
    client.fingerprint = chance.next()
    return client
  }

  mutating func script() -> Client {
    .script(chance.pick(["axios/1.7.7", "python-requests/2.32.3", "Go-http-client/2.0", "node", "undici", "fasthttp"]))
  }

  mutating func signIn(
    _ answer: SignIn.Answer, _ factor: SignIn.Factor = .none, from line: Line, with client: Client,
    to application: Application = .officeHome, session: UInt64 = 0, isInteractive: Bool = true, as who: Principal? = nil
  ) {
    var signIn = SignIn(application: application, answer: answer, factor: factor, isInteractive: isInteractive)
    signIn.isRisky = answer.isGranted && chance.happens(0.2)
    add(.signIn(signIn), line, client, session, who)
  }

  mutating func act(_ act: Act, from line: Line, with client: Client, session: UInt64, as who: Principal? = nil) {
    add(.act(act), line, client, session, who)
  }

  private mutating func add(
    _ what: SimulatedEvent.What, _ line: Line, _ client: Client, _ session: UInt64, _ who: Principal?
  ) {
    events.append(
      SimulatedEvent(
        time: now, id: chance.id(), who: who ?? self.who, line: line, client: client, session: session, what: what,
        attack: number))
  }

  mutating func note(entered who: Principal) {
    // As events name it.
    entered.append(who.kind == .servicePrincipal ? "sp:\(who.id.guid)" : who.name)
  }

  /// Somebody else of the same system.
  mutating func colleague() -> Principal {
    let all = world.people[tenant.index]
    for _ in 0..<50 {
      let person = chance.pick(all)
      if person.index != victim.index, person.principal.system == victim.principal.system {
        return person.principal(on: day)
      }
    }
    return who
  }

  /// An account that exists in that tenant beside the people's.
  func account(_ name: String) -> Principal {
    var steady = Chance(world.options.seed, "named account", tenant.index, name.count)
    return Principal(
      tenant: tenant.index, name: "\(name)@\(tenant.domain)", displayName: name, id: steady.id(),
      system: victim.principal.system)
  }
}

extension AttackScene {
  /// With the right password, and a second factor that the victim gives away or that nobody asks for.
  mutating func enter(
    from line: Line, with client: Client, to application: Application = .officeHome, session: UInt64
  ) {
    if tenant.asksSecondFactor {
      signIn(.factorAsked, from: line, with: client, to: application, session: session)
      wait(12, 45)
      signIn(.granted, .satisfied, from: line, with: client, to: application, session: session)
    } else {
      signIn(.granted, .notRequired, from: line, with: client, to: application, session: session)
    }
  }

  /// Looks around in the mailbox and the files for a while.
  mutating func lookAround(from line: Line, with client: Client, session: UInt64) {
    for _ in 0..<chance.whole(2...5) {
      wait(30, 400)
      signIn(
        .granted, tenant.asksSecondFactor ? .earlier : .notRequired, from: line, with: client,
        to: chance.pick([.outlookWeb, .sharePoint, .officeHome]), session: session)
      wait(5, 60)
      act(.mailRead(items: 4 + chance.below(20)), from: line, with: client, session: session)
    }
  }
}
