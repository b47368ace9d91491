/// Ways in that ask for no second factor.
extension AttackKind {
  static let protocols: [AttackKind] = [
    AttackKind(id: "legacy-imap", title: "The mailbox is fetched over IMAP", systems: [.entra, .okta]) { scene in
      let line = scene.line(.fixed, in: .abroad)
      for _ in 0..<scene.chance.whole(2...6) {
        scene.signIn(
          .granted, .notRequired, from: line, with: .script("CBAInPROD", channel: .imap), to: .exchangeOnline,
          isInteractive: scene.victim.principal.system == .okta)
        scene.wait(200, 2_000)
      }
    },
    AttackKind(id: "legacy-smtp", title: "Mail is sent over SMTP AUTH in the victim's name", systems: [.entra]) {
      scene in
      let line = scene.line(.hosting)
      for _ in 0..<scene.chance.whole(3...12) {
        scene.signIn(
          .granted, .notRequired, from: line, with: .script("", channel: .smtp), to: .exchangeOnline,
          isInteractive: false)
        scene.wait(5, 200)
      }
    },
    AttackKind(id: "ropc-script", title: "A script hands over name and password", systems: [.entra]) { scene in
      let line = scene.line(.hosting, .fixed, in: .abroad)
      let agent = scene.chance.pick(["BAV2ROPC", "axios/1.7.7", "python-requests/2.32.3"])
      for _ in 0..<scene.chance.whole(1...4) {
        scene.signIn(
          .granted, .notRequired, from: line, with: .script(agent, channel: .ropc), to: .exchangeOnline)
        scene.wait(60, 900)
      }
    },
    AttackKind(
      id: "admin-tool", title: "An ordinary user's account opens an administrator's tool", systems: [.entra]
    ) { scene in
      let line = scene.line(.hosting, .vpn)
      let client = scene.script()
      let session = scene.newSession()
      let tool = scene.chance.pick([Application.graphTools, .azurePowerShell, .directoryPowerShell, .azureCLI])
      scene.enter(from: line, with: client, to: tool, session: session)
    },
  ]
}
