/// Made-up findings that every text must survive.
enum ExampleFacts: CaseIterable {
  /// Everything is known.
  case full
  /// Nothing is known that may be unknown.
  case minimal
  /// Markup, control characters and very long names, as an attacker may put them into a log.
  case hostile
  /// About a program, with everything known.
  case program
  /// About the company: nothing is known but that.
  case nobody
  /// About many accounts, with everything known.
  case several
  /// About many accounts, as an attacker may have named them.
  case hostileSeveral

  /// Those that a playbook must survive, by who is called.
  static func examples(for party: CallParty) -> [ExampleFacts] {
    switch party {
    case .person: [.full, .minimal, .hostile]
    case .company: [.nobody, .several, .hostileSeveral]
    case .owner: [.program, .minimal, .hostile]
    }
  }

  var name: String {
    switch self {
    case .full: "a full finding"
    case .minimal: "a minimal finding"
    case .hostile: "a hostile finding"
    case .program: "a finding about a program"
    case .nobody: "a finding about no person"
    case .several: "a finding about several people"
    case .hostileSeveral: "a hostile finding about several people"
    }
  }

  var facts: PlaybookFacts {
    switch self {
    case .full: ExampleFacts.filled { $0 }
    case .minimal: ExampleFacts.bare { $0 }
    case .hostile: ExampleFacts.onHosts(ExampleFacts.filled { _ in ExampleFacts.hostileText })
    case .program: ExampleFacts.ofProgram
    case .nobody: ExampleFacts.onHosts(ExampleFacts.impersonal(ExampleFacts.bare { $0 }, []))
    case .several: ExampleFacts.impersonal(ExampleFacts.filled { $0 }, names)
    case .hostileSeveral:
      ExampleFacts.impersonal(
        ExampleFacts.filled { _ in ExampleFacts.hostileText }, names.map { _ in ExampleFacts.hostileText })
    }
  }

  /// More than are named in a sentence.
  private var names: [String] { ["anna", "bo", "carl", "dora", "erik", "frida"].map { "\($0)@fjordbygg.example" } }

  private static var ofProgram: PlaybookFacts {
    var facts = filled { $0 }
    (facts.user, facts.userName) = ("sp:7b3f0c52-93d4-4c0a-8f11-2f6f6f3a9e10", nil)
    return facts
  }

  /// Of another system than Microsoft's.
  private static func onHosts(_ facts: PlaybookFacts) -> PlaybookFacts {
    var facts = facts
    facts.system = .unix
    return facts
  }

  private static func impersonal(_ facts: PlaybookFacts, _ affected: [String]) -> PlaybookFacts {
    var facts = facts
    (facts.user, facts.userName) = ("", nil)
    facts.affected = affected
    facts.gathered = affected.isEmpty ? [] : ["K7Q2M4XP", "AB12CD34"]
    facts.contact.name = nil
    (facts.contact.phone, facts.contact.phoneDoubt) = (nil, nil)
    (facts.contact.manager, facts.contact.managerPhone, facts.contact.managerDoubt) = (nil, nil, nil)
    return facts
  }

  static let hostileText =
    "<script>{{user}}</script>{{#tenant}}'; Remove-MgUser \"$(x)\"\u{1B}[2J\u{202E}\r\n\u{2019}\\' | union x"
    + String(repeating: "Å漢", count: 150)

  private static func bare(_ change: (String) -> String) -> PlaybookFacts {
    PlaybookFacts(
      user: change("anna.berg@fjordbygg.example"), tenant: change("fjordbygg.example"),
      timeLocal: change("14 October, 10:12"), timeUTC: change("2026-10-14T08:12:33Z"),
      sinceLocal: change("14 October, 09:40"), sinceUTC: change("2026-10-14T07:40:02Z"), caseID: change("K7Q2M4XP"),
      severity: change("high"), provider: PlaybookFacts.Provider(name: change("Nordan IT")))
  }

  private static func filled(_ change: (String) -> String) -> PlaybookFacts {
    var facts = bare(change)
    facts.userName = change("Anna Berg")
    facts.provider.callback = change("+46 8 465 005 00")
    facts.provider.caller = change("Sam Lind")
    facts.provider.page = change("https://nordan.example/call-us")
    facts.evidence.place = change("Madrid, Spain")
    facts.evidence.country = change("Spain")
    facts.evidence.address = change("203.0.113.77")
    facts.evidence.network = change("Example Hosting")
    facts.evidence.device = change("Windows, Chrome")
    facts.evidence.application = change("Office 365 Exchange Online")
    facts.evidence.wasStopped = true
    facts.evidence.passwordIsKnown = true
    facts.evidence.summary = change("Signed in from Oslo and, 32 minutes later, from Madrid.")
    facts.contact.name = change("Anna Berg")
    facts.contact.phone = change("+46 70 174 06 05")
    facts.contact.secondPhone = change("+46 70 174 06 06")
    facts.contact.phoneDoubt = change("nobody has noted where it came from")
    facts.contact.deputy = change("Ida Lund")
    facts.contact.deputyPhone = change("+46 70 174 06 08")
    facts.contact.deputyDoubt = change("it is from the directory")
    facts.contact.quietHours = change("22:00-07:00 (Europe/Stockholm)")
    (facts.contact.isQuietNow, facts.contact.isVIP) = (true, true)
    facts.contact.managerDoubt = change("nobody has noted when it was last checked")
    facts.contact.customerDoubt = change("it was set on 2026-10-01, less than 30 days before")
    facts.contact.manager = change("Kari Holm")
    facts.contact.managerPhone = change("+46 70 174 06 07")
    facts.contact.customerContact = change("Per Dahl")
    facts.contact.customerPhone = change("+46 8 465 005 01")
    return facts
  }
}
