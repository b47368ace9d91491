internal import Events

/// What is done with rights, programs and defences.
extension AttackKind {
  static let administration: [AttackKind] = [
    AttackKind(
      id: "service-principal", title: "A program gets a new secret, and signs in from elsewhere", systems: [.entra]
    ) { scene in
      let (line, client, session) = scene.entry()
      let name = "Backup Connector"
      scene.act(.credentialAdded(application: name), from: line, with: client, session: session)
      scene.wait(300, 5_000)
      let program = scene.world.servicePrincipal(name, 0, of: scene.tenant.index)
      let server = scene.line(.hosting, in: .abroad)
      scene.note(entered: scene.who)
      scene.note(entered: program)
      for _ in 0..<scene.chance.whole(2...8) {
        scene.signIn(
          .granted, from: server, with: .script("python-requests/2.32.3"),
          to: Application(
            name: name, id: program.id.guid, resource: "Microsoft Graph",
            resourceID: "00000003-0000-0000-c000-000000000000"), isInteractive: false, as: program)
        scene.wait(60, 900)
      }
    },
    AttackKind(
      id: "privilege-grant", title: "A stolen administrator's account gives a role away",
      systems: everywhere, victim: .administrator
    ) { scene in
      let (line, client, session) = scene.entry()
      scene.act(
        .roleGranted(role: "Global Administrator", to: scene.colleague().name), from: line, with: client,
        session: session)
    },
    AttackKind(
      id: "defence-weakened", title: "Conditional access or the audit log is switched off", systems: offices,
      victim: .administrator
    ) { scene in
      let (line, client, session) = scene.entry()
      scene.act(.policyChanged(name: "Second factor for everybody"), from: line, with: client, session: session)
      scene.wait(30, 300)
      scene.act(.auditSwitchedOff, from: line, with: client, session: session)
    },
    AttackKind(
      id: "cloud-keys", title: "A console sign-in makes a key, stops the trail and reads secrets",
      systems: [.cloudtrail]
    ) { scene in
      let line = scene.line(.hosting, .vpn)
      let client = scene.browser()
      let session = scene.newSession()
      scene.enter(from: line, with: client, session: session)
      scene.wait(60, 600)
      scene.act(.accessKeyMade(of: "backup"), from: line, with: client, session: session)
      scene.wait(20, 200)
      scene.act(.trailStopped(name: "organisation-trail"), from: line, with: client, session: session)
      scene.wait(20, 200)
      scene.act(.secretsRead(name: "production/database"), from: line, with: client, session: session)
    },
  ]
}
