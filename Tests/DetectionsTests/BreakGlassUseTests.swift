import Detections
import Events
import Testing

@Suite("Emergency and service accounts")
struct BreakGlassUseTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop

    """

  private var emergency: PersonPolicy {
    var policy = PersonPolicy()
    policy.isBreakGlass = true
    return policy
  }

  private var service: PersonPolicy {
    var policy = PersonPolicy()
    policy.isServiceAccount = true
    return policy
  }

  private func check(_ text: String, _ policy: PersonPolicy) throws {
    let found = try Timeline(habits + text, policy: policy).findings().filter { $0.rule.id == "break-glass-use" }
    let due = Timeline(habits + text, policy: policy).steps.flatMap(\.marks)
    #expect(found.filter { $0.line > 1 }.map(\.mark) == due)
  }

  @Test("an emergency account that is used is found at high, from wherever")
  func fires() throws {
    try check("2mon 08:00 Malmö telia laptop ← break-glass-use high", emergency)
  }

  @Test("its right password alone is found too")
  func stopped() throws {
    try check("2mon 08:00 Malmö telia laptop right ← break-glass-use high", emergency)
  }

  @Test("a wrong password of it is nothing of this")
  func wrong() throws {
    try check("2mon 08:00 Lagos mtn stranger bad", emergency)
  }

  @Test("a program's account used by hand is found at high")
  func byHand() throws {
    try check("2mon 08:00 Malmö telia laptop ← break-glass-use high", service)
  }

  @Test("a program that signs in with its account is nothing")
  func program() throws {
    try check("2mon 08:00 Malmö telia script background\n2mon 09:00 Malmö telia script", service)
  }

  @Test("an account that the policy does not name is not seen")
  func evasion() throws {
    try check("2mon 08:00 Lagos mtn stranger", PersonPolicy())
  }

  /// May come from the servers of "cloud" alone.
  private var placed: PersonPolicy {
    var policy = service
    policy.isOrigin = { _, asn in asn == 64610 }
    return policy
  }

  @Test(
    "a program's account from elsewhere than it may come from is found at high, whatever the way",
    arguments: ["script background", "laptop", "laptop right", "nothing workload"])
  func elsewhere(way: String) throws {
    try check("2mon 08:00 Lagos mtn \(way) ← break-glass-use high", placed)
  }

  @Test("from where it may come it is quiet, though the country and the rented servers are new")
  func fromOrigin() throws {
    let story = """
      2mon 08:00 Frankfurt cloud script background
      2mon 08:05 Ashburn cloud script
      2mon 08:10 Ashburn cloud nothing workload
      2mon 08:15 Ashburn cloud nothing proto=IMAP legacy
      """
    let found = try Timeline(habits + story, policy: placed).findings()
    #expect(found.filter { $0.line > 1 && $0.verdict.severity >= .medium }.map(\.mark) == [])
  }

  @Test("a person's hand on it, on the machine where it runs, is told at low")
  func byHandFromOrigin() throws {
    try check("2mon 08:00 Frankfurt cloud laptop ← break-glass-use low", placed)
  }

  @Test("the program's own software on the program's machine stays unseen, whoever lets it run")
  func evasionFromOrigin() throws {
    try check("2mon 08:00 Frankfurt cloud script background", placed)
  }

  @Test("a wrong password from elsewhere is nothing of this")
  func wrongFromElsewhere() throws {
    try check("2mon 08:00 Lagos mtn stranger bad", placed)
  }

  @Test("the service's own address in place of the account's says nothing of where it comes from")
  func serviceTraffic() throws {
    try check("2mon 08:00 Dublin microsoft script background", placed)
  }

  @Test("from beside where it has come from every day, the policy is behind: medium")
  func policyBehind() throws {
    var policy = service
    let known = World.address("telia", "Malmö")
    policy.isOrigin = { address, _ in address == known }
    let story = "3 weeks Malmö telia script background\n2mon 08:00 Malmö telia script background host=2"
    let found = try Timeline(habits + story, policy: policy).findings()
    let loud = found.filter { $0.rule.id == "break-glass-use" && $0.verdict.severity >= .medium }
    #expect(loud.map(\.mark) == ["break-glass-use medium"])
  }
}
