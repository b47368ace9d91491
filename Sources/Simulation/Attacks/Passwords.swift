internal import Events

/// Passwords are tried, or were lost elsewhere.
extension AttackKind {
  static let passwords: [AttackKind] = [
    AttackKind(
      id: "spray-one-source", title: "One address tries a password on everybody, and gets in", systems: offices
    ) {
      $0.spray(sources: 1, minutes: 40)
    },
    AttackKind(id: "spray-distributed", title: "Many addresses, one tool, one password", systems: [.entra, .okta]) {
      $0.spray(sources: 14, minutes: 300)
    },
    AttackKind(
      id: "spray-slow", title: "A few tries an hour, each from a new address, until one opens", systems: offices
    ) { $0.spray(sources: 400, minutes: 1_300) },
    AttackKind(
      id: "credential-stuffing", title: "Lost names and passwords are tried, most of strangers", systems: offices
    ) {
      scene in
      let line = scene.line(.hosting, .vpn)
      let client = scene.browser(.other)
      for number in 0..<scene.chance.whole(40...120) {
        scene.wait(2, 20)
        let isKnown = scene.chance.happens(0.15)
        let who = isKnown ? scene.colleague() : scene.account("person\(number)")
        scene.signIn(isKnown ? .wrongPassword : .unknownUser, from: line, with: client, as: who)
      }
      scene.wait(5, 60)
      scene.takeOver(from: line, with: client)
    },
    AttackKind(
      id: "password-guessing", title: "One account, password after password, until one is right", systems: offices
    ) {
      scene in
      let line = scene.line(.hosting, .fixed, in: .abroad)
      let client = scene.browser(.other)
      for _ in 0..<scene.chance.whole(40...120) {
        scene.wait(2, 14)
        scene.signIn(scene.chance.happens(0.1) ? .locked : .wrongPassword, from: line, with: client)
      }
      scene.wait(20, 200)
      scene.takeOver(from: line, with: client)
    },
    AttackKind(id: "password-known", title: "The password is right, and the second factor holds", systems: everywhere) {
      scene in
      let line = scene.line(.hosting, .vpn, in: .abroad)
      let client = scene.browser()
      for _ in 0..<scene.chance.whole(1...3) {
        scene.signIn(.factorAsked, from: line, with: client)
        scene.wait(40, 300)
      }
    },
    AttackKind(
      id: "password-known-blocked", title: "The password is right, and conditional access shuts the door",
      systems: [.entra]
    ) { scene in
      let line = scene.line(.fixed, in: .abroad)
      let client = scene.browser(.other)
      for _ in 0..<scene.chance.whole(1...3) {
        scene.signIn(.blocked, from: line, with: client)
        scene.wait(40, 300)
      }
    },
  ]
}

extension AttackScene {
  /// One try each on many accounts, slowly enough that none is locked; the victim's is right.
  mutating func spray(sources: Int, minutes: Double) {
    let client = browser(.other)
    var lines: [Line] = []
    for _ in 0..<sources { lines.append(line(.hosting, in: .anywhere)) }
    let count = min(120, max(12, tenant.people * 2 / 3))
    let pause = minutes * 60 / Double(count)
    let all = chance.shuffled(world.people[tenant.index].filter { $0.principal.system == victim.principal.system })
    for number in 0..<count where !all.isEmpty {
      wait(pause * 0.5, pause * 1.5)
      let person = all[number % all.count]
      if person.index == victim.index { continue }
      signIn(
        chance.happens(0.1) ? .locked : .wrongPassword, from: lines[number % lines.count], with: client,
        to: .exchangeOnline, as: person.principal(on: day))
    }
    wait(10, 100)
    takeOver(from: lines[0], with: client, to: .exchangeOnline)
  }

  /// In with the password alone: an account that nobody asks for a second factor.
  mutating func takeOver(from line: Line, with client: Client, to application: Application = .officeHome) {
    let session = newSession()
    signIn(.granted, .notRequired, from: line, with: client, to: application, session: session)
    wait(60, 600)
    lookAround(from: line, with: client, session: session)
  }
}
