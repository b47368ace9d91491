internal import Events

/// One day of one person: what their devices leave in the logs.
struct DayOfPerson {
  let world: World
  let tenant: SimulatedTenant
  let person: Person
  let day: Int
  let lines: PersonLines
  let who: Principal
  let laptop: Client
  let phone: Client
  let laptopSession: UInt64
  let phoneSession: UInt64
  var chance: Chance
  var events: [SimulatedEvent] = []
  /// Of the day, where the person is.
  private var midnight: Timestamp

  init(_ person: Person, of tenant: SimulatedTenant, on day: Int, world: World) {
    self.world = world
    self.tenant = tenant
    self.person = person
    self.day = day
    lines = PersonLines(world: world, tenant: tenant, person: person, day: day)
    who = person.principal(on: day)
    laptop = person.laptopClient(world, day: day)
    phone = person.phoneClient(world, day: day)
    laptopSession = person.session(world, onPhone: false, day: day)
    phoneSession = person.session(world, onPhone: true, day: day)
    chance = Chance(world.options.seed, "day", tenant.index, person.index, day)
    midnight = world.midnight(day, tenant: tenant.index)
  }

  mutating func live() -> [SimulatedEvent] {
    if person.role == .dormant || day < person.joins ?? 0 { return [] }
    switch world.stay(of: person, on: day) {
    case .home: world.isWeekend(day) ? restAtHome() : work()
    case .leaving(let journey): leave(journey)
    case .away(let journey): stayAway(journey)
    case .returning(let journey): comeHome(journey)
    }
    if day != 0, person.beginsSession(onPhone: true, day: day) { renewPhone() }
    if day == person.joins { arrive() }
    if day == person.newPhone { registerPhone() }
    if day == person.newLaptop { registerLaptop() }
    addOddities()
    return events
  }

  private mutating func work() {
    let spot: PersonLines.Spot = chance.happens(person.officeShare) ? .office : .home
    let begins = person.begins + Int(chance.bell() * 20)
    usePhone(chance.count(mean: 1.5), at: .home, from: begins - 75, to: begins)
    startLaptop(at: spot, begins)
    useLaptop(at: spot, from: begins + 5, to: begins + 510)
    usePhone(chance.count(mean: 3 * tenant.pace), at: spot, from: begins, to: begins + 540)
    usePhone(chance.count(mean: 2 * tenant.pace), at: .home, from: begins + 600, to: begins + 860)
    if chance.happens(0.3) { browseAtHome(begins + 720 + chance.below(120)) }
    addDuties(at: spot, begins)
  }

  private mutating func restAtHome() {
    usePhone(chance.count(mean: 2.5), at: .home, from: 540, to: 1_320)
    if chance.happens(0.12) { browseAtHome(600 + chance.below(600)) }
  }

  private mutating func leave(_ journey: Stay.Journey) {
    if journey.isHoliday {
      if !world.isWeekend(day), world.weekday(day) == 4 {
        startLaptop(at: .home, person.begins)
        useLaptop(at: .home, from: person.begins, to: person.begins + 360)
      }
      return usePhone(2, at: .airport(journey), from: 1_140, to: 1_200)
    }
    usePhone(2, at: .home, from: 390, to: 480)
    if journey.hasWiFiOnBoard { browse(laptop, laptopSession, lines.wifi(at: .plane, &chance), 640 + chance.below(40)) }
    if journey.via != nil {
      usePhone(2, at: .airport(journey), from: 760, to: 800)
      browse(laptop, laptopSession, lines.laptop(at: .airport(journey), &chance), 780 + chance.below(20))
    }
    if journey.isFar { return }
    startLaptop(at: .hotel(journey), 1_130)
    usePhone(2, at: .hotel(journey), from: 1_140, to: 1_330)
  }

  private mutating func stayAway(_ journey: Stay.Journey) {
    midnight = world.midnight(day, tenant: tenant.index, in: journey.country)
    usePhone(chance.count(mean: 5), at: .hotel(journey), from: 450, to: 1_350)
    if journey.isHoliday {
      if chance.happens(0.15) { browse(phone, phoneSession, lines.wifi(at: .hotel(journey), &chance), 1_200) }
      return
    }
    startLaptop(at: .hotel(journey), 480 + chance.below(60))
    useLaptop(at: .hotel(journey), from: 560, to: 1_050)
  }

  private mutating func comeHome(_ journey: Stay.Journey) {
    usePhone(2, at: .hotel(journey), from: 420, to: 540)
    if journey.via != nil { usePhone(1, at: .airport(journey), from: 780, to: 840) }
    if !journey.isFar { usePhone(2, at: .home, from: 1_260, to: 1_400) }
  }

  /// The first minutes of a working day: the password and its interrupts once a week, the token's word otherwise.
  private mutating func startLaptop(at spot: PersonLines.Spot, _ minute: Int) {
    let line = lines.laptop(at: spot, &chance)
    var at = time(minute)
    if chance.happens(0.0015) { at = forget(at, line) }
    if chance.happens(0.03) {
      add(.wrongPassword, .none, at, line, laptop, .officeHome, session: 0)
      at = at.adding(seconds: 12)
    }
    guard person.beginsSession(onPhone: false, day: day) || chance.happens(0.04) else {
      return add(.granted, factorHabit(at: spot), at, line, laptop, .officeHome, session: laptopSession)
    }
    if tenant.asksSecondFactor, !isTrusted(spot) {
      add(
        chance.happens(0.5) ? .factorAsked : .factorMoved, .none, at, line, laptop, .officeHome, session: laptopSession)
      at = at.adding(seconds: chance.between(9, 40))
      if chance.happens(0.04) {
        add(
          .factorDenied(chance.happens(0.8) ? .timedOut : .declined), .none, at, line, laptop, .officeHome,
          session: laptopSession)
        at = at.adding(seconds: chance.between(20, 60))
      }
      add(.granted, .satisfied, at, line, laptop, .officeHome, session: laptopSession)
    } else {
      add(.granted, isTrusted(spot) ? .skipped : .notRequired, at, line, laptop, .officeHome, session: laptopSession)
    }
    if chance.happens(0.5) {
      add(.keepSignedIn, .none, at.adding(seconds: 4), line, laptop, .officeHome, session: laptopSession)
    }
  }

  /// Apps on the telephone ask for the password, and a second factor, when their session is at its end.
  private mutating func renewPhone() {
    let isHome = world.stay(of: person, on: day) == .home
    guard isHome, chance.happens(0.7) else { return }
    let at = time(chance.whole(420...1_260))
    let line = lines.phone(at: .home, &chance)
    if tenant.asksSecondFactor {
      add(.factorAsked, .none, at, line, phone, .outlookMobile, session: phoneSession)
      add(.granted, .satisfied, at.adding(seconds: 16), line, phone, .outlookMobile, session: phoneSession)
    } else {
      add(.granted, .notRequired, at, line, phone, .outlookMobile, session: phoneSession)
    }
  }

  private func isTrusted(_ spot: PersonLines.Spot) -> Bool {
    if case .office = spot { return tenant.trustsOffices && (tenant.egress == nil || !person.isLaptopKnown) }
    return false
  }

  private func factorHabit(at spot: PersonLines.Spot) -> SignIn.Factor {
    !tenant.asksSecondFactor ? .notRequired : isTrusted(spot) ? .skipped : .earlier
  }

  private mutating func useLaptop(at spot: PersonLines.Spot, from: Int, to: Int) {
    for _ in 0..<chance.count(mean: 2 * tenant.pace) {
      let application = chance.pick([Application.outlookWeb, .sharePoint, .teams, .timesheet, .officeHome])
      add(
        .granted, factorHabit(at: spot), time(chance.whole(from...to)), lines.laptop(at: spot, &chance), laptop,
        application, session: laptopSession)
    }
    for _ in 0..<chance.count(mean: 4 * tenant.pace) {
      let application = chance.pick([Application.office, .teams, .oneDrive])
      refresh(laptop, application, laptopSession, lines.laptop(at: spot, &chance), chance.whole(from...to))
    }
    for _ in 0..<chance.count(mean: 1.2) {
      let at = time(chance.whole(from...to))
      let name = "report-\(chance.below(400)).docx"
      // One act in eight is told with the address of the service that carried it out.
      let service = world.plan.all(.microsoft)
      if !service.isEmpty, chance.happens(0.12) {
        let network = service[chance.below(service.count)]
        act(
          .mailRead(items: 1), at, Line(address: network.address(chance.below(200)), network: network), laptop,
          session: laptopSession)
        continue
      }
      act(
        chance.pick([.mailRead(items: 1 + chance.below(3)), .fileOpened(name), .fileDownloaded(name)]), at,
        lines.laptop(at: spot, &chance), laptop, session: laptopSession)
    }
  }

  private mutating func usePhone(_ count: Int, at spot: PersonLines.Spot, from: Int, to: Int) {
    for _ in 0..<count {
      refresh(
        phone, chance.happens(0.7) ? .outlookMobile : .teams, phoneSession, lines.phone(at: spot, &chance),
        chance.whole(min(from, to)...max(from, to)))
    }
  }

  /// In the evening, over the VPN or the relay where that is the habit.
  private mutating func browseAtHome(_ minute: Int) {
    let isOnPhone = chance.happens(0.5)
    var line = isOnPhone ? lines.phone(at: .home, &chance) : lines.laptop(at: .home, &chance)
    if chance.happens(0.5), let exit = lines.vpn(&chance) { line = exit }
    let model = isOnPhone ? person.phone : person.laptop
    if person.hasRelay, model == .safariOnPhone || model == .safariOnMac, let exit = lines.relay(&chance) {
      line = exit
    }
    browse(isOnPhone ? phone : laptop, isOnPhone ? phoneSession : laptopSession, line, minute)
  }

  private mutating func browse(_ client: Client, _ session: UInt64, _ line: Line, _ minute: Int) {
    add(
      .granted, tenant.asksSecondFactor ? .earlier : .notRequired, time(minute), line, client,
      chance.pick([Application.outlookWeb, .officeHome, .sharePoint]), session: session)
  }

  private mutating func refresh(
    _ client: Client, _ application: Application, _ session: UInt64, _ line: Line, _ minute: Int
  ) {
    add(
      .granted, tenant.asksSecondFactor ? .earlier : .notRequired, time(minute), line, client.app(application),
      application, session: session, isInteractive: false)
  }
}

extension DayOfPerson {
  /// With seconds of its own.
  mutating func time(_ minute: Int) -> Timestamp {
    midnight.adding(seconds: Double(minute) * 60 + Double(chance.below(60_000)) / 1_000)
  }

  mutating func add(
    _ answer: SignIn.Answer, _ factor: SignIn.Factor, _ time: Timestamp, _ line: Line, _ client: Client,
    _ application: Application, session: UInt64, isInteractive: Bool = true
  ) {
    var signIn = SignIn(application: application, answer: answer, factor: factor, isInteractive: isInteractive)
    // Risk engines see risk in one honest sign-in of two hundred, and behind a VPN in one of ten.
    signIn.isRisky = isInteractive && answer.isGranted && chance.happens(line.network.use == .vpn ? 0.1 : 0.005)
    events.append(
      SimulatedEvent(
        time: time, id: chance.id(), who: who, line: line, client: client, session: session, what: .signIn(signIn)))
  }

  mutating func act(_ act: Act, _ time: Timestamp, _ line: Line, _ client: Client, session: UInt64) {
    events.append(
      SimulatedEvent(
        time: time, id: chance.id(), who: who, line: line, client: client, session: session, what: .act(act)))
  }
}
