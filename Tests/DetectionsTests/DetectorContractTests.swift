import Baselines
import Detections
import Events
import Testing

@Suite("Every detection")
struct DetectorContractTests {
  /// Something of everything: habits, a trip, several attackers, failures, noise.
  private let story = Timeline(
    """
    3 weeks 6 others Malmö telia desktop
    3 weeks Malmö telia laptop
    mon 08:00 Malmö telia laptop session=a
    mon 08:30 Copenhagen tele2 stranger session=a
    mon 09:00 Malmö telia laptop session=a
    mon 10:00 Lagos rented stranger single
    mon 11:00 Lagos rented stranger
    mon 12:00 Berlin tor stranger
    mon 13:00 Paris vpn stranger2 right
    mon 14:00 Madrid comcast stranger2
    mon 15:00 Malmö bahnhof lookalike mfa
    tue 08:00 Malmö telia laptop bad
    tue 09:00 Singapore singtel laptop-as-linux
    fri 08:00 Lagos rented stranger
    2tue 08:00 Lagos rented stranger
    2tue 08:10 Malmö telia desktop bad locked
    2tue 10:00 Paris rented2 stranger user=colleague1
    2tue 11:00 Paris rented2 stranger user=colleague2
    2tue 12:00 Paris rented2 stranger user=colleague3
    5mon 02:00 Lagos mtn stranger bad times=12 every=20 users=12
    5mon 03:00 Lagos mtn stranger right
    5tue 02:00 Paris hotel script bad unknown times=8 users=8
    5tue 02:05 Paris hotel script bad times=20 users=20
    5wed 02:00 Singapore airport stranger2 bad unknown times=20 users=20
    5thu 02:00 Rome comcast stranger2 bad locked times=10 users=10
    5fri 02:00 Berlin dtag stranger bad times=30
    5sat 08:00 Berlin dtag script
    6mon 08:00 Lagos mtn stranger2
    6mon 09:00 Malmö telia stranger bad disabled
    7mon 08:00 Malmö telia laptop
    7mon 09:00 Malmö airport newphone refused reported times=5 every=60
    7mon 09:06 Malmö airport newphone mfa
    7mon 10:00 Frankfurt rented2 mimic right
    7mon 10:00:20 Frankfurt rented2 mimic mfa session=r
    7mon 10:05 Frankfurt rented2 nothing act=User_registered_security_info on=anna session=r
    7mon 10:06 Frankfurt rented2 pc-firefox session=r
    7mon 10:10 Frankfurt rented2 script session=r
    7mon 11:00 Paris hotel stranger2 background
    7mon 12:00 Suva singtel nothing device-code
    9mon 08:00 Malmö telia laptop
    """, policy: DetectorContractTests.policy)

  private static let policy: PersonPolicy = {
    var policy = PersonPolicy(allowedCountries: Country(code: "SE").map { [$0: nil] }, isPrivileged: true)
    policy.rates.lines[.lockouts] = RateBands.Lines(warn: 1)
    return policy
  }()
  /// What is done with a sign-in, and by programs.
  private let deeds = Timeline(
    """
    3 weeks 6 others Malmö telia desktop
    3 weeks Malmö telia laptop
    2wed 03:00 Karlstad airport pc
    3mon 03:00 Malmö hotel pc session=h
    3mon 03:05 Malmö hotel nothing session=h act=New-InboxRule with=Name=.;_SubjectContainsWords=invoice;_DeleteMessage=True
    3mon 03:06 Malmö hotel nothing session=h act=Set-Mailbox with=ForwardingSmtpAddress=smtp:x@evil.example
    3mon 03:07 Malmö hotel nothing session=h act=Consent_to_application. on=eM_Client with=ConsentAction.Permissions=Scope:_Mail.Read
    3mon 03:08 Malmö hotel nothing session=h act=Add_member_to_role. on=mallory
    3mon 03:09 Malmö hotel nothing session=h act=Delete_conditional_access_policy on=MFA
    3mon 03:10 Malmö hotel nothing session=h act=Add_service_principal_credentials. on=Payroll
    3mon 03:11 Malmö hotel nothing session=h act=MailItemsAccessed with=MailAccessType=Sync
    3mon 03:12 Malmö hotel nothing session=h act=FileDownloaded times=26 every=4
    3mon 04:00 Malmö hotel nothing workload app=Payroll user=sp:payroll
    3mon 05:00 Paris comcast nothing proto=IMAP4
    3mon 06:00 Paris comcast stranger2 app=Azure_CLI
    8mon 08:00 Oslo dtag phone-browser
    """, policy: DetectorContractTests.policy)

  /// An account that the policy keeps for emergencies: in the other story nothing would be learned of its owner.
  private let emergency: Timeline = {
    var policy = PersonPolicy()
    policy.isBreakGlass = true
    return Timeline("mon 08:00 Malmö telia laptop", policy: policy)
  }()

  private var stories: [Timeline] { [story, deeds, emergency] }

  private var findings: [Found] {
    get throws { try stories.flatMap { try $0.findings() } }
  }

  private func marks(_ found: [Found]) -> [String] {
    found.map { "\($0.line) \($0.mark) \($0.verdict.confidence) \($0.verdict.summary.swedish)" }
  }

  @Test("gives the same findings for the same events")
  func repeatable() throws {
    for story in stories { #expect(marks(try story.findings()) == marks(try story.findings())) }
  }

  @Test("is met by the stories, so that the other contracts say something")
  func covered() throws {
    let ids = Set(try findings.map(\.rule.id))
    #expect(ids == Set(Catalogue.rules.map(\.id)))
  }

  @Test("goes on where it stopped when state is saved and read back at any point")
  func savedAnywhere() throws {
    for story in stories {
      let whole = marks(try story.findings())
      let last = story.steps.count - 50..<story.steps.count
      for split in Array(stride(from: 1, to: story.steps.count, by: 37)) + last where split > 0 {
        #expect(marks(try story.findings(savingAt: split)) == whole, "saved before step \(split)")
      }
    }
  }

  @Test("keeps a bounded state under 100,000 events of every kind")
  func bounded() throws {
    let symbols = Symbols()
    let names = (0..<5_000).map { symbols.intern("name\($0)") }
    let reference = Reference(distances: World.distances, names: symbols.names) { Phrase($0.code, sv: $0.code) }
    let cities = World.places.keys.sorted()
    let networks = World.networks.keys.sorted()
    let context = Context(reference: reference)
    var person = PersonState()
    var meanings = Meanings()
    for i in 0..<100_000 {
      let random = StableHash.mix(UInt64(i) &+ 1, 0x9FB2_1C65_1E98_DF25)
      func pick(_ count: Int, _ shift: UInt64) -> Int { Int(random >> shift & 0xFFFF) % count }
      var event = Event(
        time: Timeline.start.adding(seconds: Double(i) * 40), id: EventID(high: 1, low: UInt64(i)))
      event.device = names[pick(5_000, 0)]
      event.agent = names[pick(5_000, 8)]
      event.os = names[pick(900, 16)]
      event.browser = names[pick(900, 24)]
      event.session = random
      event.outcome = Outcome.allCases[pick(4, 40)]
      event.flow = .interactive
      let network = World.networks[networks[pick(networks.count, 32)]] ?? Network()
      let city = cities[pick(cities.count, 20)]
      let at = Whereabouts(
        place: World.place(city), belief: .agreed, otherPlace: nil, network: network,
        address: World.address("n\(i % 9_000)", city))
      let sighting = Sighting(event: event, whereabouts: at, names: reference.names, meanings: &meanings)
      _ = person.observe(sighting, in: context)
    }
    #expect(person.saved().count < 16_384)
  }

  @Test("explains itself in every language: texts, evidence, confidence, events")
  func explains() throws {
    for one in try findings {
      let verdict = one.verdict
      let phrases =
        [verdict.title, verdict.summary, verdict.baseline, verdict.innocent, verdict.attacker, verdict.counterfactual]
        + verdict.evidence.map(\.text)
      for language in Language.allCases {
        #expect(phrases.allSatisfy { $0.text(language).count > 3 }, "\(one.mark) is silent in \(language)")
      }
      #expect(phrases.allSatisfy { $0.english != $0.swedish }, "\(one.mark) is not translated")
      #expect(!verdict.evidence.isEmpty && verdict.evidence.allSatisfy { !$0.events.isEmpty })
      #expect((1...99).contains(verdict.confidence))
      #expect(!verdict.events.isEmpty && Set(verdict.events).count == verdict.events.count)
      #expect(verdict.firstSeen <= Timeline.start.adding(seconds: 70 * 86_400))
    }
  }

  @Test("confidence is the logistic of the summed weights, which are shown to a tenth")
  func confidence() throws {
    for one in try findings {
      let sum = one.verdict.evidence.reduce(0) { $0 + $1.weight }
      let rounding = Double(one.verdict.evidence.count) * 0.05
      let range = Scale.confidence(sum - rounding)...Scale.confidence(sum + rounding)
      #expect(range.contains(one.verdict.confidence))
    }
  }

  @Test("never shows a raw user agent")
  func privacy() throws {
    for one in try findings {
      let texts =
        one.verdict.evidence.map(\.text.english) + [one.verdict.summary.english, one.verdict.attacker.english]
      #expect(!texts.contains { $0.contains("chrome-linux") || $0.contains("firefox-99") || $0.contains("edge-1") })
    }
  }
}
