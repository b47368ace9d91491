/// The password is known; now for the second factor.
extension AttackKind {
  static let secondFactors: [AttackKind] = [
    AttackKind(
      id: "mfa-fatigue-success", title: "Prompt after prompt until the victim gives in",
      systems: [.entra, .okta, .cloudtrail]
    ) { scene in
      let line = scene.line(.vpn, .hosting)
      let client = scene.browser()
      let session = scene.newSession()
      scene.prompt(scene.chance.whole(6...14), from: line, with: client, session: session)
      scene.signIn(.granted, .satisfied, from: line, with: client, session: session)
      scene.wait(60, 600)
      scene.lookAround(from: line, with: client, session: session)
    },
    AttackKind(
      id: "mfa-fatigue", title: "Prompt after prompt, and the victim holds", systems: [.entra, .okta, .google]
    ) { scene in
      let line = scene.line(.hosting, .vpn)
      scene.prompt(scene.chance.whole(6...14), from: line, with: scene.browser(), session: scene.newSession())
    },
    AttackKind(id: "mfa-fraud-reported", title: "The victim says that it was not them", systems: [.entra, .okta]) {
      scene in
      let line = scene.line(.vpn, .fixed, in: .abroad)
      let client = scene.browser()
      scene.signIn(.factorAsked, from: line, with: client)
      scene.wait(10, 50)
      scene.signIn(.factorDenied(.fraud), from: line, with: client)
    },
    AttackKind(
      id: "mfa-method-added", title: "A second factor of the attacker's own is added after the entry", systems: offices
    ) { scene in
      let line = scene.line(.hosting, .vpn, in: .abroad)
      let client = scene.browser()
      let session = scene.newSession()
      scene.enter(from: line, with: client, to: .profile, session: session)
      scene.wait(60, 1_200)
      scene.act(.factorRegistered(method: "PhoneAppOTP"), from: line, with: client, session: session)
    },
    AttackKind(
      id: "mfa-method-added-near", title: "The same from a home connection of the victim's country",
      systems: [.entra, .okta]
    ) { scene in
      let line = scene.line(.fixed, in: .ownCountry)
      let client = scene.browser(.older)
      let session = scene.newSession()
      scene.enter(from: line, with: client, to: .profile, session: session)
      scene.wait(60, 1_200)
      scene.act(.factorRegistered(method: "SMS"), from: line, with: client, session: session)
      scene.wait(60, 600)
      scene.lookAround(from: line, with: client, session: session)
    },
  ]
}

extension AttackScene {
  /// Prompts within a quarter of an hour, denied or left alone.
  mutating func prompt(_ count: Int, from line: Line, with client: Client, session: UInt64) {
    for _ in 0..<count {
      signIn(
        .factorDenied(chance.happens(0.4) ? .declined : .timedOut), from: line, with: client, session: session)
      wait(20, 70)
    }
  }
}
