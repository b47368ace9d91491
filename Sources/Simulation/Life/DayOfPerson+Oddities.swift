internal import Events

/// The traps that one person's day holds: what looks like an attack and is none.
extension DayOfPerson {
  mutating func addOddities() {
    addOldPassword()
    addCloudAssistant()
    addOldMailProgram()
    addCapitals()
    if chance.happens(0.01) { addNameless() }
    if chance.happens(0.004) { addBlocked() }
    if chance.happens(0.03) { addPair() }
  }

  /// A phone that was not told of the new password tries every few minutes until somebody tells it: hundreds of
  /// failures, and the account is locked now and then.
  private mutating func addOldPassword() {
    guard let changed = person.newPassword, day == changed || day == changed + 1, person.principal.system == .entra
    else { return }
    var client = phone
    client.channel = .activeSync
    client.agent = person.phone == .safariOnPhone ? "Apple-iPhone15C4/2206.80" : "Android-Mail/2026.34"
    client.browser = ""
    var minute = day == changed ? 560 : 0
    while minute < (day == changed ? 1_435 : 500) {
      let answer: SignIn.Answer = chance.happens(0.15) ? .locked : .wrongPassword
      add(answer, .none, time(minute), lines.phone(at: .home, &chance), client, .exchangeOnline, session: 0)
      minute += chance.whole(3...11)
    }
  }

  /// A calendar assistant's servers renew their token in the person's name.
  private mutating func addCloudAssistant() {
    guard person.index % 23 == 5 else { return }
    let clouds = ["IE", "DE", "US", "NL"].flatMap { world.plan.all(.cloud, in: $0) }
    guard !clouds.isEmpty else { return }
    let network = clouds[person.index % clouds.count]
    let line = Line(address: network.address(person.index % 40), network: network)
    let application = Application(
      name: "Calendar Helper", id: "0d5b1a34-7c9f-4c1e-8f46-66d3b1b7a9f1", resource: "Microsoft Graph",
      resourceID: "00000003-0000-0000-c000-000000000000")
    for hour in [2, 8, 14, 20] {
      add(
        .granted, .earlier, time(hour * 60 + chance.below(20)), line, .script(""), application, session: 0,
        isInteractive: false)
    }
  }

  /// The sign-in was given up before a name was typed; the directory knows the account by its id.
  private mutating func addNameless() {
    guard person.principal.system == .entra else { return }
    add(
      .wrongPassword, .none, time(700 + chance.below(200)), lines.laptop(at: .home, &chance), laptop, .officeHome,
      session: 0)
    events[events.count - 1].who.kind = .nameless
  }

  /// One in a hundred has a mail program of the old kind.
  private mutating func addOldMailProgram() {
    guard person.index % 97 == 11, person.principal.system == .entra else { return }
    let client = Client(
      os: laptop.os, browser: "", agent: "CBAInPROD", channel: .imap, fingerprint: laptop.fingerprint)
    for _ in 0..<chance.count(mean: 4) {
      add(
        .granted, .notRequired, time(420 + chance.below(900)), lines.wifi(at: .home, &chance), client,
        .exchangeOnline, session: 0, isInteractive: false)
    }
  }

  /// Some programs write the name with capitals.
  private mutating func addCapitals() {
    guard person.index % 9 == 4 else { return }
    for number in events.indices where number % 3 == 0 && events[number].who.kind == .member {
      let name = events[number].who.name
      events[number].who.name = name.prefix(1).uppercased() + name.dropFirst()
    }
  }

  private mutating func addBlocked() {
    var client = laptop
    client.deviceID = nil
    client.isCompliant = false
    add(
      .deviceRequired, .none, time(1_150 + chance.below(100)), lines.laptop(at: .home, &chance), client, .sharePoint,
      session: 0)
  }

  /// Phone and laptop in the same second, one over the mobile network.
  private mutating func addPair() {
    let at = time(800)
    add(
      .granted, .earlier, at, lines.laptop(at: .home, &chance), laptop, .teams, session: laptopSession,
      isInteractive: false)
    add(
      .granted, .earlier, at, lines.carrier(&chance), phone.app(.teams), .teams, session: phoneSession,
      isInteractive: false)
  }
}

/// What people do that an attacker does as well.
extension DayOfPerson {
  mutating func addDuties(at spot: PersonLines.Spot, _ begins: Int) {
    let line = lines.laptop(at: spot, &chance)
    let at = time(begins + 60 + chance.below(400))
    if chance.happens(0.001) {
      act(
        .inboxRule(name: "No offers", words: "newsletter", folder: ""), at, line, laptop, session: laptopSession)
    }
    if chance.happens(0.004) {
      act(
        .inboxRule(name: "Newsletters", words: "newsletter;offer", folder: "Newsletters"), at, line, laptop,
        session: laptopSession)
    }
    if chance.happens(0.004) {
      let name = chance.pick(["Calendar Helper", "Survey Desk", "Whiteboard Notes"])
      act(
        .consent(application: name, scopes: "User.Read openid profile", isForAll: false), at, line, laptop,
        session: laptopSession)
    }
    if chance.happens(0.0015) {
      act(.factorRegistered(method: "PhoneAppNotification"), at, line, laptop, session: laptopSession)
    }
    if chance.happens(0.02) { fetchFolder(at, line) }
    switch person.role {
    case .developer: develop(at, line)
    case .administrator: administer(at, line)
    case .employee, .dormant: break
    }
  }

  /// A folder is fetched for a meeting: some twenty files in two minutes.
  private mutating func fetchFolder(_ at: Timestamp, _ line: Line) {
    for number in 0..<(chance.happens(0.04) ? 70 : chance.whole(6...20)) {
      act(
        .fileDownloaded("meeting-\(number).pptx"), at.adding(seconds: Double(number) * 5), line, laptop,
        session: laptopSession)
    }
  }

  private mutating func develop(_ at: Timestamp, _ line: Line) {
    guard chance.happens(0.5) else { return }
    var client = laptop
    client.channel = chance.happens(0.1) ? .deviceCode : .app
    client.agent = "azsdk-net-Identity/1.12.0"
    client.browser = "Rich Client 4.61.0.0"
    add(.granted, .earlier, at, line, client, chance.pick([.azureCLI, .azurePowerShell]), session: laptopSession)
    act(.fileOpened("build-artifacts"), at.adding(seconds: 60), line, laptop, session: laptopSession)
  }

  private mutating func administer(_ at: Timestamp, _ line: Line) {
    add(.granted, .earlier, at, line, laptop, .azurePortal, session: laptopSession)
    let colleague = world.people[tenant.index][chance.below(tenant.people)].principal.name
    if chance.happens(0.3) {
      act(.passwordReset(of: colleague), at.adding(seconds: 90), line, laptop, session: laptopSession)
    }
    if chance.happens(0.3) {
      act(.userChanged(of: colleague), at.adding(seconds: 150), line, laptop, session: laptopSession)
    }
    if chance.happens(0.004) {
      act(
        .roleGranted(role: "Helpdesk Administrator", to: colleague), at.adding(seconds: 200), line, laptop,
        session: laptopSession)
    }
    if chance.happens(0.004) {
      act(
        .credentialAdded(application: "Backup Connector"), at.adding(seconds: 240), line, laptop, session: laptopSession
      )
    }
    if person.index == 0, chance.happens(0.03) {
      act(
        .policyChanged(name: "Guests from partners"), at.adding(seconds: 300), line, laptop, session: laptopSession)
    }
    if chance.happens(0.25) {
      var client = laptop
      client.channel = .app
      client.browser = "Rich Client 4.61.0.0"
      add(.granted, .earlier, at.adding(seconds: 400), line, client, .graphTools, session: laptopSession)
    }
  }

  /// The first day: a password of the help desk's, a second factor, a laptop.
  mutating func arrive() {
    let line = lines.laptop(at: .office, &chance)
    let at = time(500)
    add(.expiredPassword, .none, at, line, laptop, .officeHome, session: laptopSession)
    act(
      .factorRegistered(method: "PhoneAppNotification"), at.adding(seconds: 200), line, laptop, session: laptopSession)
    act(.deviceRegistered(name: laptop.deviceName), at.adding(seconds: 400), line, laptop, session: laptopSession)
  }

  mutating func registerPhone() {
    let line = lines.wifi(at: .home, &chance)
    let at = time(1_140)
    add(.factorAsked, .none, at, line, phone, .profile, session: phoneSession)
    add(.granted, .satisfied, at.adding(seconds: 20), line, phone, .profile, session: phoneSession)
    act(.factorRegistered(method: "PhoneAppNotification"), at.adding(seconds: 80), line, phone, session: phoneSession)
    act(.deviceRegistered(name: phone.deviceName), at.adding(seconds: 140), line, phone, session: phoneSession)
  }

  /// A new laptop is set up at the office or at home, and fetches what was on the old one.
  mutating func registerLaptop() {
    let line = lines.laptop(at: chance.happens(0.5) ? .office : .home, &chance)
    let at = time(530)
    if tenant.asksSecondFactor {
      add(.factorAsked, .none, at, line, laptop, .officeHome, session: laptopSession)
      add(.granted, .satisfied, at.adding(seconds: 18), line, laptop, .officeHome, session: laptopSession)
    } else {
      add(.granted, .notRequired, at, line, laptop, .officeHome, session: laptopSession)
    }
    act(.deviceRegistered(name: laptop.deviceName), at.adding(seconds: 90), line, laptop, session: laptopSession)
    for number in 0..<40 {
      act(
        .fileDownloaded("old-laptop-\(number).xlsx"), at.adding(seconds: 600 + Double(number) * 9), line, laptop,
        session: laptopSession)
    }
  }

  /// After a holiday: try after try, until the account is locked; a quarter of an hour later it is remembered.
  mutating func forget(_ at: Timestamp, _ line: Line) -> Timestamp {
    var at = at
    for number in 0..<chance.whole(5...12) {
      add(number > 8 ? .locked : .wrongPassword, .none, at, line, laptop, .officeHome, session: 0)
      at = at.adding(seconds: chance.between(4, 25))
    }
    return at.adding(seconds: chance.between(600, 1_500))
  }
}
