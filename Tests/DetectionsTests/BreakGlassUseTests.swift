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
}
