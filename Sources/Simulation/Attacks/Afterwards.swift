/// What is done in the mailbox and among the files.
extension AttackKind {
  static let afterwards: [AttackKind] = [
    AttackKind(
      id: "bec-hiding-rule", title: "A rule hides what the victim must not read", systems: [.entra]
    ) { scene in
      let (line, client, session) = scene.entry()
      let folder = scene.chance.pick(["RSS Feeds", "Archive", "Conversation History", "Junk Email", "RSS-flöden", ""])
      let words = scene.chance.pick(["invoice;payment;bank", "faktura;betalning", "password;phishing;hacked", ""])
      scene.act(
        .inboxRule(name: scene.chance.pick([".", "..", "x", "rule 1"]), words: words, folder: folder), from: line,
        with: client, session: session)
      scene.lookAround(from: line, with: client, session: session)
    },
    AttackKind(
      id: "bec-forwarding", title: "The mail is forwarded to a stranger", systems: [.entra, .google]
    ) { scene in
      let (line, client, session) = scene.entry()
      scene.act(
        .forwarding(to: "collector\(scene.chance.below(99))@mail.example"), from: line, with: client, session: session)
    },
    AttackKind(id: "mail-harvest", title: "The whole mailbox is read or copied", systems: [.entra]) { scene in
      let (line, client, session) = scene.entry()
      for folder in ["\\Inbox", "\\Sent Items", "\\Archive", "\\Inbox\\Contracts"] {
        scene.act(.mailSynced(folder: folder), from: line, with: client, session: session)
        scene.wait(20, 200)
      }
      for _ in 0..<scene.chance.whole(40...160) {
        scene.act(.mailRead(items: 10 + scene.chance.below(20)), from: line, with: client, session: session)
        scene.wait(1, 20)
      }
    },
    AttackKind(id: "file-harvest", title: "Files are downloaded by the hundred", systems: [.entra, .google]) { scene in
      let (line, client, session) = scene.entry()
      for number in 0..<scene.chance.whole(60...250) {
        scene.act(.fileDownloaded("contract-\(number).pdf"), from: line, with: client, session: session)
        scene.wait(0.2, 4)
      }
    },
    AttackKind(
      id: "risky-consent", title: "A stranger's application may read mail and files", systems: offices
    ) { scene in
      let (line, client, session) = scene.entry()
      scene.act(
        .consent(
          application: scene.chance.pick(["PERFECTDATA SOFTWARE", "eM Client", "Mail Sync Pro", "Upgrade"]),
          scopes: "Mail.ReadWrite Mail.Send Files.Read.All offline_access", isForAll: false), from: line, with: client,
        session: session)
    },
    AttackKind(
      id: "consent-phishing", title: "The victim consents to it at the own desk", systems: [.entra, .google]
    ) { scene in
      let line = scene.victimLine()
      let client = scene.victim.laptopClient(scene.world, day: scene.day)
      scene.act(
        .consent(
          application: "Document Viewer \(scene.chance.below(90))",
          scopes: "Mail.ReadWrite Mail.Send Contacts.Read offline_access", isForAll: false), from: line,
        with: client, session: scene.stolenSession)
    },
  ]
}

extension AttackScene {
  /// In by one of several ways, varied so that what follows is not always beside the same tell-tale.
  mutating func entry() -> (Line, Client, UInt64) {
    let line = chance.pick(weighted: [
      (line(.hosting, in: .abroad), 3), (line(.vpn), 2), (line(.fixed, in: .ownCountry), 2),
      (line(.mobile, in: .abroad), 1),
    ])
    let client = browser()
    let session = newSession()
    enter(from: line, with: client, to: .outlookWeb, session: session)
    wait(60, 1_800)
    return (line, client, session)
  }
}
