/// The victim is brought to give everything away.
extension AttackKind {
  static let phishing: [AttackKind] = [
    AttackKind(id: "aitm-phish", title: "Phishing page relays the sign-in from a rented server", systems: everywhere) {
      $0.relay(.abroad, then: .vpn)
    },
    AttackKind(
      id: "aitm-phish-near", title: "The same from a server in the victim's own country", systems: offices
    ) { $0.relay(.ownCountry, then: .fixed) },
    AttackKind(
      id: "aitm-phish-kit", title: "A phishing kit whose library shows in the agent", systems: offices
    ) { scene in
      let line = scene.line(.hosting)
      let client = scene.script()
      let session = scene.newSession()
      scene.enter(from: line, with: client, session: session)
      scene.wait(60, 900)
      scene.lookAround(from: line, with: client, session: session)
    },
    AttackKind(
      id: "aitm-phish-patient", title: "The relayed session is used a day and a half later", systems: offices
    ) { scene in
      let server = scene.line(.hosting)
      let session = scene.newSession()
      scene.enter(from: server, with: scene.browser(.exact), session: session)
      scene.wait(100_000, 160_000)
      let desk = scene.line(.fixed, in: .abroad)
      scene.lookAround(from: desk, with: scene.browser(), session: session)
    },
    AttackKind(id: "device-code-phishing", title: "A device code is given away", systems: [.entra]) { scene in
      let line = scene.line(.hosting, .vpn)
      var client = scene.browser(.other)
      client.channel = .deviceCode
      let session = scene.newSession()
      scene.signIn(
        .granted, scene.tenant.asksSecondFactor ? .earlier : .notRequired, from: line, with: client, to: .broker,
        session: session)
      scene.wait(40, 300)
      scene.act(.deviceRegistered(name: "DESKTOP-7Q2M"), from: line, with: client, session: session)
      scene.wait(100, 900)
      for _ in 0..<scene.chance.whole(2...6) {
        scene.wait(60, 900)
        scene.signIn(
          .granted, .earlier, from: line, with: .script("Dalvik/2.1.0"), to: .graphTools, session: session,
          isInteractive: false)
      }
    },
    AttackKind(id: "device-code-quiet", title: "A device code, used from the victim's country", systems: [.entra]) {
      scene in
      let line = scene.line(.fixed, in: .ownCountry)
      var client = scene.browser()
      client.channel = .deviceCode
      let session = scene.newSession()
      scene.signIn(.granted, .earlier, from: line, with: client, to: .azureCLI, session: session)
      scene.wait(300, 2_000)
      scene.act(.mailRead(items: 30), from: line, with: client, session: session)
    },
  ]
}

extension AttackScene {
  /// The page takes password and second factor on and keeps the session, which is used from elsewhere soon after.
  mutating func relay(_ origin: Origin, then use: NetworkUse) {
    let server = line(.hosting, in: origin)
    let client = browser(.exact)
    let session = newSession()
    enter(from: server, with: client, session: session)
    wait(120, 3_600)
    let desk = line(use, in: use == .fixed ? .ownCountry : .anywhere)
    lookAround(from: desk, with: browser(), session: session)
  }
}
