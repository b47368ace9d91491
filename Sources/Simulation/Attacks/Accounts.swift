/// Accounts that nobody looks after.
extension AttackKind {
  static let accounts: [AttackKind] = [
    AttackKind(
      id: "dormant-account", title: "An account that nobody has used comes alive", systems: offices, victim: .dormant
    ) { scene in
      let line = scene.line(.vpn, .fixed)
      let client = scene.browser(.other)
      scene.takeOver(from: line, with: client)
    },
    AttackKind(
      id: "terminated-account", title: "Accounts of people who left are tried; then another opens", systems: offices
    ) { scene in
      let line = scene.line(.hosting, .vpn)
      let client = scene.browser(.other)
      for number in 0..<scene.chance.whole(3...8) {
        scene.signIn(.disabled, from: line, with: client, as: scene.account("former\(number)"))
        scene.wait(10, 120)
      }
      scene.takeOver(from: line, with: client)
    },
    AttackKind(
      id: "break-glass", title: "The emergency account is used from outside", systems: [.entra, .okta]
    ) { scene in
      let line = scene.line(.fixed, .hosting)
      let client = scene.browser(.other)
      let who = scene.account(AttackKind.emergencyAccount)
      let session = scene.newSession()
      scene.note(entered: who)
      scene.signIn(.granted, .notRequired, from: line, with: client, to: .azurePortal, session: session, as: who)
      scene.wait(60, 600)
      scene.act(
        .roleGranted(role: "Global Administrator", to: scene.who.name), from: line, with: client, session: session,
        as: who)
    },
  ]

  /// As the policy names it.
  package static let emergencyAccount = "emergency"
}
