import Detections
import Events
import Foundation
import Testing

@testable import Playbooks

@Suite("The playbooks as they ship")
struct PlaybookContentTests {
  @Test("have no problem that the check can find")
  func checked() {
    let problems = PlaybookCheck.problems(detections: Catalogue.rules.map(\.id))
    #expect(problems.isEmpty, "\(problems.map(\.description).joined(separator: "\n"))")
  }

  @Test("are all the files of Playbooks/, compiled in unchanged")
  func embedded() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Playbooks").standardized
    let files = try PlaybookFolder(path: root.path()).files()
    #expect(files.map(\.path) == EmbeddedPlaybooks.files.map(\.path).sorted())
    for file in files {
      #expect(EmbeddedPlaybooks.files.contains { $0 == (file.path, file.text) }, "\(file.path) differs: build again")
    }
  }

  @Test("say in every language that no password and no code is asked for, and send no password by mail")
  func promises() throws {
    let library = try PlaybookLibrary()
    for playbook in library.playbooks {
      let contact = playbook.contact
      let sms = try #require(contact.messages.first { $0.id.isShort }).body
      for (text, language, promise) in [
        (contact.opening, "en", "not ask for any password or code"), (sms, "en", "never ask for passwords or codes"),
        (contact.opening, "sv", "inte att fråga efter något lösenord eller någon kod"),
        (sms, "sv", "aldrig efter lösenord eller koder"),
      ] {
        let source = try #require(text.versions[language]).source.replacing("\n", with: " ")
        #expect(source.contains(promise), "\(playbook.id), \(language)")
      }
      for message in contact.messages {
        let sources = message.body.versions.values.map(\.source)
        #expect(!sources.contains { $0.contains("your password is") || $0.contains("lösenord är") })
      }
    }
  }

  @Test("keep the evidence out of every message but the report to the customer")
  func discretion() throws {
    for playbook in try PlaybookLibrary().playbooks {
      for message in playbook.contact.messages where message.id != .reportCustomer {
        for text in [message.subject, message.body].compactMap({ $0 }) {
          #expect(!text.versions.values.contains { $0.source.contains("{{evidence.") }, "\(playbook.id) \(message.id)")
        }
      }
    }
  }

  @Test("end every answer of guilt in containment, and no safe one")
  func answersLead() throws {
    for playbook in try PlaybookLibrary().playbooks {
      for answer in playbook.contact.answers {
        let contains = answer.next.contains(.contain)
        switch answer.verdict {
        case .compromised: #expect(contains, "\(playbook.id) \(answer.id)")
        case .confirmedSafe, .expectedTravel, .knownVPN: #expect(!contains, "\(playbook.id) \(answer.id)")
        case .sharedAccount, .policyViolation, .unresolved: continue
        }
      }
    }
  }

  @Test("stop what goes on without the password while they contain, and give access back last of all")
  func order() throws {
    let library = try PlaybookLibrary()
    for (id, step) in [
      ("mailbox-rule", "review-forwarding"), ("mailbox-rule", "review-inbox-rules"),
      ("risky-consent", "review-consents"),
      ("privilege-change", "take-back-changes"), ("device-code-phishing", "review-devices"),
      ("mfa-method-added", "review-methods"),
    ] {
      #expect(try #require(library[id]).contain.contains { $0.id == step }, "\(id): \(step)")
    }
    for playbook in library.playbooks {
      for last in ["enable-account", "start-program"] where playbook.recover.contains(where: { $0.id == last }) {
        #expect(playbook.recover.last?.id == last, "\(playbook.id)")
      }
    }
  }

  @Test("look as far back in every tool as their time frame says")
  func frame() throws {
    let playbook = try #require(try PlaybookLibrary()["impossible-travel"])
    let look = try #require(playbook.lookAt.first { $0.id == "user-sign-ins" })
    for way in look.how where way.text.form.isCode {
      let source = way.text.versions.values.map(\.source).joined()
      #expect(["- 7d", "AddDays(-7)", "-7 days"].contains { source.contains($0) }, "\(way.tool)")
    }
  }

  @Test("name first whom to call in the hours in which the person is not to be called, in every language")
  func quietHours() throws {
    var facts = ExampleFacts.full.facts
    let playbook = try #require(try PlaybookLibrary()["new-country"])
    for (language, now, deputy, later) in [
      (Language.english, "Not to be called now", "Call the deputy instead", "Not to be called: 22:00-07:00"),
      (.swedish, "Ska inte ringas nu", "Ring ersättaren i stället", "Ska inte ringas: 22:00-07:00"),
    ] {
      facts.contact.isQuietNow = true
      let quiet = try playbook.render(facts, severity: .high, stage: .access, language: language).playbook.contact
      let first = quiet.numbers.prefix { $0 != "\n" }
      #expect(first.hasPrefix(now) && first.contains(deputy) && !first.contains("+46 70 174 06 08"))
      #expect(quiet.numbers.contains("Ida Lund"))
      var trusted = facts
      trusted.contact.deputyDoubt = nil
      let known = try playbook.render(trusted, severity: .high, stage: .access, language: language).playbook.contact
      #expect(known.numbers.prefix { $0 != "\n" }.contains(deputy + ": Ida Lund, +46 70 174 06 08;"))
      (trusted.contact.deputy, trusted.contact.managerDoubt) = (nil, nil)
      let manager = try playbook.render(trusted, severity: .high, stage: .access, language: language).playbook.contact
      #expect(manager.numbers.prefix { $0 != "\n" }.contains("(Kari Holm, +46 70 174 06 07)"))
      facts.contact.isQuietNow = false
      let open = try playbook.render(facts, severity: .high, stage: .access, language: language).playbook.contact
      #expect(!open.numbers.contains(now) && open.numbers.contains(later))
    }
  }

  @Test("name whom to call instead of an IT contact who is not to be called now, in every language")
  func quietCompany() throws {
    let playbook = try #require(try PlaybookLibrary()["log-gap"])
    for (language, now, deputy, alone, later) in [
      (
        Language.english, "Not to be called now", "Call the deputy instead", "emergency number",
        "Not to be called: 22:00-07:00"
      ),
      (.swedish, "Ska inte ringas nu", "Ring ersättaren i stället", "journummer", "Ska inte ringas: 22:00-07:00"),
    ] {
      var facts = ExampleFacts.several.facts
      let render = { (facts: PlaybookFacts) in
        try playbook.render(facts, severity: .high, stage: .access, language: language).playbook.contact.numbers
      }
      let quiet = try render(facts)
      #expect(quiet.hasPrefix(now) && quiet.contains(deputy) && quiet.contains("Ida Lund, +46 70 174 06 08"))
      (facts.contact.deputy, facts.contact.deputyPhone) = (nil, nil)
      #expect(try render(facts).contains(alone) && !render(facts).contains(deputy))
      facts.contact.isQuietNow = false
      #expect(try !render(facts).contains(now) && render(facts).contains(later))
    }
  }

  @Test("give a doubtful number to nobody: neither to the call nor to the text message")
  func doubt() throws {
    var facts = ExampleFacts.full.facts
    facts.contact.isQuietNow = false
    for playbook in try PlaybookLibrary().playbooks where playbook.contact.party == .person {
      facts.contact.phoneDoubt = "it is new"
      let doubtful = try playbook.render(facts, severity: .high, stage: .access, language: .english).playbook.contact
      #expect(doubtful.numbers.hasPrefix("Do not trust the number on file, +46 70 174 06 05 (Anna Berg): it is new."))
      var confirmed = facts
      confirmed.contact.customerDoubt = nil
      let customer = try playbook.render(confirmed, severity: .high, stage: .access, language: .swedish)
      #expect(
        customer.playbook.contact.numbers.contains("Låt kunden bekräfta det först (Per Dahl, +46 8 465 005 01).\n"))
      #expect(doubtful.messages[0].to.hasPrefix("Nobody yet:") && !doubtful.messages[0].to.contains("+46"))
      facts.contact.phoneDoubt = nil
      let sound = try playbook.render(facts, severity: .high, stage: .access, language: .english).playbook.contact
      #expect(sound.numbers.hasPrefix("Number on file: +46 70 174 06 05 (Anna Berg)."))
      #expect(sound.messages[0].to.hasSuffix(": +46 70 174 06 05"))
    }
  }

  @Test("give a doubtful number of the customer to nobody either")
  func doubtfulCustomer() throws {
    var facts = ExampleFacts.several.facts
    facts.contact.isQuietNow = false
    for playbook in try PlaybookLibrary().playbooks where playbook.contact.party == .company {
      facts.contact.customerDoubt = "it is new"
      let doubtful = try playbook.render(facts, severity: .high, stage: .access, language: .english).playbook.contact
      #expect(
        doubtful.numbers.hasPrefix("Do not trust the number on file of the IT contact, Per Dahl, +46 8 465 005 01"))
      #expect(doubtful.messages[0].to.hasPrefix("Nobody yet:") && !doubtful.messages[0].to.contains("+46"))
      facts.contact.customerDoubt = nil
      let sound = try playbook.render(facts, severity: .high, stage: .access, language: .english).playbook.contact
      #expect(sound.numbers.hasPrefix("The customer's IT contact: Per Dahl, +46 8 465 005 01.\nSecond number: +46"))
      facts.contact.customerPhone = nil
      let numberless = try playbook.render(facts, severity: .high, stage: .access, language: .english)
      #expect(
        numberless.playbook.contact.numbers.contains(
          "Per Dahl, no number on file: call the one in the service agreement."))
      facts.contact.customerPhone = ExampleFacts.several.facts.contact.customerPhone
    }
  }

  @Test("about the company call it, ask what it has done, and speak of no account that is nobody's")
  func company() throws {
    let playbooks = try PlaybookLibrary().playbooks.filter { $0.contact.party == .company }
    #expect(playbooks.map(\.id) == ["campaign", "log-gap", "password-attack", "rate-threshold"])
    for playbook in playbooks {
      #expect(playbook.contact.answers.map(\.id) == [.planned, .notPlanned, .sourceIsBroken, .notSure, .noAnswer])
      #expect(playbook.contact.messages.map(\.id) == [.smsCustomer, .mailCustomer, .followUpCustomer, .reportCustomer])
      for language in Language.allCases {
        let nobody = ExampleFacts.nobody.facts
        let filled = try playbook.render(nobody, severity: .high, stage: .access, language: language).playbook
        _ = filled.map { text in
          #expect(!text.contains("''") && !text.contains("  .") && !text.contains(" ,"), "\(text)")
        }
      }
    }
  }

  @Test("about a campaign contain first from high on, and name its accounts and cases")
  func campaign() throws {
    let playbook = try #require(try PlaybookLibrary()["campaign"])
    let facts = ExampleFacts.several.facts
    let high = try playbook.render(facts, severity: .high, stage: .attempt, language: .english)
    #expect(high.containFirst && high.playbook.contain.map(\.id) == ["contain-accounts", "block-address", "fetch-log"])
    #expect(
      high.playbook.contact.evidence[1]
        == "\"It is about 6 accounts: anna@fjordbygg.example, bo@fjordbygg.example, carl@fjordbygg.example, "
        + "dora@fjordbygg.example, erik@fjordbygg.example and 1 more. What do these people have in common?\"")
    #expect(high.playbook.contact.evidence[3].hasPrefix("This case gathers K7Q2M4XP, AB12CD34: "))
    #expect(
      high.playbook.contain[0].how[0].text.contains(
        "$users = 'anna@fjordbygg.example, bo@fjordbygg.example, carl@fjordbygg.example, "))
    let medium = try playbook.render(facts, severity: .medium, stage: .attempt, language: .english)
    #expect(!medium.containFirst)
  }

  @Test(
    "show no command of Microsoft's for an account that Microsoft does not keep", arguments: IdentitySystem.allCases)
  func tools(system: IdentitySystem) throws {
    let microsoft: Set<Tool> = [.graph, .exchange, .portal, .logAnalytics, .defender, .azure]
    for playbook in try PlaybookLibrary().playbooks {
      var facts = playbook.contact.party != .company ? ExampleFacts.full.facts : ExampleFacts.several.facts
      facts.system = system
      let filled = try playbook.render(facts, severity: .high, stage: .access, language: .english).playbook
      #expect(!filled.contain.isEmpty && !filled.recover.isEmpty, "\(playbook.id)")
      let steps = (filled.contain + filled.recover).map { ($0.id, $0.how) } + filled.lookAt.map { ($0.id, $0.how) }
      for (id, how) in steps {
        let isMicrosofts = how.contains { microsoft.contains($0.tool) }
        #expect(isMicrosofts == (system == .microsoft), "\(playbook.id): \(id)")
      }
    }
  }

  @Test(
    "speak of no error code and no column of Microsoft's elsewhere",
    arguments: [IdentitySystem.unix, .aws, .fortinet, .okta, .google])
  func codes(system: IdentitySystem) throws {
    for playbook in try PlaybookLibrary().playbooks {
      var facts = playbook.contact.party != .company ? ExampleFacts.full.facts : ExampleFacts.several.facts
      facts.system = system
      for language in Language.allCases {
        let filled = try playbook.render(facts, severity: .high, stage: .access, language: language).playbook
        for step in filled.contain + filled.recover {
          let told = step.why + step.verify + (step.undo ?? "")
          #expect(
            !told.contains(
              /50\d{3}|53003|Conditional Access|[Vv]illkorsstyrd|Mg[A-Z]|Mailbox|InboxRule|AccountEnabled|ClientAppUsed/
            ), "\(step.id): \(told)")
        }
        for look in filled.lookAt {
          #expect(look.fields.isEmpty)
          #expect(!look.tells.contains(/50\d{3}|53003|ResultType|UserAgent/), "\(playbook.id): \(look.tells)")
        }
      }
    }
  }

  @Test("leave out what a host or a gateway does not have, and put in what it has")
  func stepsBySystem() throws {
    let playbook = try #require(try PlaybookLibrary()["impossible-travel"])
    func recovery(_ system: IdentitySystem) throws -> [String] {
      var facts = ExampleFacts.full.facts
      facts.system = system
      return try playbook.render(facts, severity: .high, stage: .access, language: .english).playbook.recover.map(\.id)
    }
    #expect(try recovery(.unix) == ["review-methods", "review-host", "enable-account"])
    #expect(try recovery(.fortinet) == ["review-methods", "review-gateway", "enable-account"])
    #expect(
      try recovery(.microsoft) == [
        "review-methods", "review-devices", "review-consents", "review-inbox-rules", "review-forwarding",
        "enable-account",
      ])
  }

  @Test("hold only shell commands that a shell can read, whatever is filled in", arguments: ExampleFacts.allCases)
  func shell(example: ExampleFacts) throws {
    for playbook in try PlaybookLibrary().playbooks
    where ExampleFacts.examples(for: playbook.contact.party).contains(example) {
      let filling = Filling(example.facts)
      let ways = (playbook.contain + playbook.recover).flatMap(\.how) + playbook.lookAt.flatMap(\.how)
      for way in ways where way.text.form == .shell {
        let command = try way.text.render(filling, language: "en")
        let told = try Bash.run(["-n", "-c", command])
        #expect(told.status == 0, "\(playbook.id), \(way.tool): \(told.text)\n\(command)")
      }
    }
  }

  @Test("do not say that an account was used when the log shows that access was stopped")
  func stopped() throws {
    var facts = ExampleFacts.full.facts
    let playbook = try #require(try PlaybookLibrary()["anonymiser-sign-in"])
    let tried = try playbook.render(facts, severity: .high, stage: .passwordKnown, language: .english)
    #expect(
      tried.playbook.contact.evidence[0].contains("somebody tried to sign in with your password, and was stopped"))
    facts.evidence.passwordIsKnown = false
    let guessed = try playbook.render(facts, severity: .high, stage: .attempt, language: .english)
    #expect(guessed.playbook.contact.evidence[0].contains("somebody tried to sign in to your account, and was stopped"))
    facts.evidence.wasStopped = false
    let used = try playbook.render(facts, severity: .high, stage: .access, language: .english)
    #expect(used.playbook.contact.evidence[0].contains("your account was used (Office 365 Exchange Online)"))
  }

  @Test("ask before they tell: no question holds anything of the evidence")
  func openQuestions() throws {
    for playbook in try PlaybookLibrary().playbooks {
      for question in playbook.contact.questions {
        for version in question.versions.values { #expect(!version.source.contains("{{"), "\(version.source)") }
        let english = question.versions["en"]?.source ?? ""
        #expect(!english.contains(/\b(there|this one)\b/.ignoresCase()) || english.hasPrefix("Is there"), "\(english)")
      }
    }
  }
}
