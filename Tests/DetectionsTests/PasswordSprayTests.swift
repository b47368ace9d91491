import Baselines
import Detections
import Events
import Testing

@Suite("Password spray")
struct PasswordSprayTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("password-spray") == [])
  }

  private func findings(_ text: String) throws -> [Found] {
    try Timeline(habits + text).findings().filter { $0.rule.id == "password-spray" }
  }

  /// Tries at `accounts` accounts, each from another operator and address, so many minutes apart.
  private func distributed(accounts: Int, minutes: Int, client: (Int) -> String = { _ in "stranger" }) -> String {
    let networks = ["Lagos mtn", "Singapore singtel", "Paris hotel", "Rome airport", "Ashburn comcast", "Oslo dtag"]
    return (0..<accounts).map { i in
      let clock = "\((i * minutes / 60) + 1):\(i * minutes % 60)"
      return "mon \(clock) \(networks[i % networks.count]) \(client(i)) bad user=victim\(i) room=\(i)"
    }.joined(separator: "\n")
  }

  @Test("ten accounts within an hour from one address are found at medium")
  func fires() throws {
    try check("mon 02:00 Lagos mtn stranger bad times=10 every=300 users=10 ← password-spray medium")
  }

  @Test("nine accounts are not, nor ten tries at one")
  func nearly() throws {
    try check("mon 02:00 Lagos mtn stranger bad times=9 every=300 users=9")
    try check("mon 02:00 Lagos mtn stranger bad times=20 every=60 users=2")
  }

  @Test("the operator's settings reach what counts")
  func threshold() {
    #expect(AttackLimits(Thresholds(["password-spray.accounts": 15])).sprayed == 15)
    #expect(AttackLimits(Thresholds()) == AttackLimits())
  }

  @Test("from many addresses over hours it is one attack by its software")
  func clustered() throws {
    let found = try findings(distributed(accounts: 12, minutes: 25))
    #expect(found.map(\.mark) == ["password-spray medium"])
    #expect(found.first?.verdict.evidence.contains { $0.text.english.contains("addresses with the very same") } == true)
  }

  @Test("it names a try at each account, first to last")
  func names() throws {
    let found = try #require(try findings("mon 02:00 Lagos mtn stranger bad times=10 every=60 users=10").first)
    #expect(found.verdict.events.count == 10)
    #expect(found.verdict.firstSeen == Timeline.start.adding(seconds: 7_200))
    #expect(found.verdict.stage == .attempt)
  }

  @Test("another agent with every address, hours apart, is not seen by this detection")
  func evasion() throws {
    let clients = ["stranger", "stranger2", "script", "pc", "lookalike", "newphone"]
    try check(distributed(accounts: 12, minutes: 30) { clients[$0 % 6] })
  }

  @Test("what goes on for weeks at everybody is one finding once")
  func noise() throws {
    var story: [String] = []
    let days = (1...3).flatMap { week in ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map { "\(week)\($0)" } }
    for (d, day) in days.enumerated() {
      for i in 0..<72 {
        let network = ["Lagos mtn", "Singapore singtel", "Paris hotel", "Rome airport", "Ashburn comcast"][i % 5]
        story.append("\(day) \(i / 3):\(i % 3 * 20) \(network) script bad user=name\((d * 7 + i) % 40) room=\(d)\(i)")
      }
    }
    let found = try findings(story.joined(separator: "\n"))
    #expect(found.map(\.mark) == ["password-spray medium"])
  }

  @Test("thirty people who mistype in the office, or at a conference, are no spray")
  func people() throws {
    try check(
      """
      mon 08:00 Malmö telia desktop bad times=30 every=60 users=30
      mon 08:00:30 Malmö telia desktop times=30 every=60 users=30
      """)
    try check(
      """
      tue 09:00 Vienna hotel pc bad times=30 every=60 users=30
      tue 09:00:20 Vienna hotel pc times=30 every=60 users=30
      """)
  }
}
