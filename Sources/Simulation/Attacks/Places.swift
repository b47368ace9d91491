/// The account is simply used, from where the attacker is or seems to be.
extension AttackKind {
  static let places: [AttackKind] = [
    place("impossible-travel", "From another country, an hour after the victim was at home", [.fixed], .abroad, .other),
    place("hosting-entry", "From a rented server", [.hosting], .anywhere, nil),
    place("vpn-entry", "Over a public VPN", [.vpn], .anywhere, nil),
    place("vpn-entry-near", "Over a public VPN's exit in the victim's country", [.vpn, .hosting], .ownCountry, .exact),
    place("tor-entry", "Over Tor", [.tor], .anywhere, .other),
    place("mobile-abroad", "From a telephone abroad", [.mobile], .abroad, .other),
    AttackKind(
      id: "residential-proxy", title: "Over a home connection of the victim's country, in an imitated browser",
      systems: offices
    ) { scene in
      let line = scene.line(.fixed, in: .ownCountry)
      let client = scene.browser(scene.chance.happens(0.5) ? .exact : .older)
      let session = scene.newSession()
      scene.enter(from: line, with: client, session: session)
      scene.wait(60, 600)
      scene.lookAround(from: line, with: client, session: session)
    },
    AttackKind(
      id: "campaign", title: "One network enters one account after the other", systems: [.entra, .okta, .google]
    ) { scene in
      let line = scene.line(.hosting, in: .abroad)
      let client = scene.browser(.other)
      var entered = [scene.who]
      for _ in 0..<scene.chance.whole(3...6) { entered.append(scene.colleague()) }
      for who in entered {
        let session = scene.newSession()
        scene.signIn(.factorAsked, from: line, with: client, session: session, as: who)
        scene.wait(15, 40)
        scene.signIn(.granted, .satisfied, from: line, with: client, session: session, as: who)
        scene.note(entered: who)
        scene.wait(300, 3_000)
      }
    },
  ]

  private static func place(
    _ id: String, _ title: String, _ uses: [NetworkUse], _ origin: AttackScene.Origin,
    _ likeness: AttackScene.Likeness?
  ) -> AttackKind {
    AttackKind(id: id, title: title, systems: everywhere) { scene in
      let line = scene.line(uses, in: origin)
      let client = scene.browser(likeness)
      let session = scene.newSession()
      scene.enter(from: line, with: client, session: session)
      scene.wait(60, 900)
      scene.lookAround(from: line, with: client, session: session)
    }
  }
}
