import Detections
import Events
import Testing

@Suite("User enumeration")
struct UserEnumerationTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop

    """

  private func check(_ text: String) throws {
    #expect(try Timeline(habits + text).mismatches("user-enumeration") == [])
  }

  @Test("twenty names without an account within an hour are found at low")
  func fires() throws {
    try check("mon 02:00 Lagos mtn stranger bad unknown times=20 every=60 users=20 ← user-enumeration low")
  }

  @Test("nineteen are not, nor twenty tries at one of them")
  func nearly() throws {
    try check("mon 02:00 Lagos mtn stranger bad unknown times=19 every=60 users=19")
    try check("mon 02:00 Lagos mtn stranger bad unknown times=40 every=60 users=2")
  }

  @Test("one name every half hour is not seen")
  func evasion() throws {
    try check("mon 02:00 Lagos mtn stranger bad unknown times=20 every=1800 users=20")
  }

  @Test("a server that the whole internet knocks at has one line, not one for each scanner")
  func trap() throws {
    let networks = ["Lagos mtn", "Singapore singtel", "Paris hotel", "Rome airport"]
    let story = networks.enumerated().map { i, network in
      "mon \(i + 2):00 \(network) nothing bad unknown times=24 every=30 users=24 app=SSH"
    }
    let found = try Timeline(habits + story.joined(separator: "\n")).findings()
    #expect(found.filter { $0.rule.id == "user-enumeration" }.count == 1)
    #expect(found.allSatisfy { $0.verdict.severity == .low })
  }

  @Test("people who have left, in a program with an old list, are few")
  func people() throws {
    try check("mon 08:00 Malmö telia desktop bad unknown times=40 every=60 users=5")
  }
}
