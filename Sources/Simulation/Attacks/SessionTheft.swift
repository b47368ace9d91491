/// A session or a token is taken from the victim's machine and used elsewhere: nobody is asked for anything.
extension AttackKind {
  static let sessionTheft: [AttackKind] = [
    AttackKind(id: "token-replay", title: "A stolen token renews itself from a rented server", systems: [.entra]) {
      scene in
      let line = scene.line(.hosting, in: .abroad)
      scene.replay(from: line, with: scene.browser(.exact).app(.office))
    },
    AttackKind(
      id: "token-replay-residential", title: "A stolen token over a home connection of the same country",
      systems: [.entra], isVisible: { person, tenant in person.isLaptopKnown && tenant.egress == nil }
    ) { scene in
      let line = scene.line(.fixed, in: .ownCountry)
      scene.replay(from: line, with: scene.browser(.exact).app(.office))
    },
    AttackKind(id: "cookie-theft", title: "A stolen session in another browser", systems: [.entra, .okta]) { scene in
      let line = scene.line(.vpn, .hosting)
      scene.lookAround(from: line, with: scene.browser(.other), session: scene.stolenSession)
    },
    AttackKind(
      id: "cookie-theft-near", title: "A stolen session in another browser, from the same country",
      systems: [.entra, .okta]
    ) { scene in
      let line = scene.line(.fixed, in: .ownCountry)
      scene.lookAround(from: line, with: scene.browser(.other), session: scene.stolenSession)
    },
    AttackKind(id: "cookie-script", title: "A stolen session is gone on with by a script", systems: [.entra]) { scene in
      let line = scene.line(.hosting)
      let client = scene.script()
      for _ in 0..<scene.chance.whole(3...10) {
        scene.wait(2, 120)
        scene.signIn(
          .granted, .earlier, from: line, with: client, to: .outlookWeb, session: scene.stolenSession,
          isInteractive: scene.chance.happens(0.5))
      }
    },
    AttackKind(
      id: "on-device", title: "The attacker works through the victim's own machine", systems: [.entra, .okta],
      isVisible: { _, _ in false }
    ) { scene in
      let line = scene.victimLine()
      var client = scene.victim.laptopClient(scene.world, day: scene.day)
      client.channel = .browser
      scene.lookAround(from: line, with: client, session: scene.stolenSession)
    },
  ]
}

extension AttackScene {
  /// Now and then over some hours, mail and files.
  mutating func replay(from line: Line, with client: Client) {
    for _ in 0..<chance.whole(3...9) {
      wait(300, 4_000)
      signIn(
        .granted, tenant.asksSecondFactor ? .earlier : .notRequired, from: line, with: client, to: .office,
        session: stolenSession, isInteractive: false)
      wait(5, 100)
      act(.mailRead(items: 5 + chance.below(30)), from: line, with: client, session: stolenSession)
    }
  }
}
