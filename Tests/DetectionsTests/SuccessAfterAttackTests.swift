import Detections
import Events
import Testing

@Suite("Success after an attack")
struct SuccessAfterAttackTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, habits: String? = nil) throws {
    #expect(try Timeline((habits ?? self.habits) + text).mismatches("success-after-attack") == [])
  }

  @Test("access minutes after a spray from the same address is found at high")
  func fires() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      mon 02:20 Lagos mtn stranger single ← success-after-attack high
      """)
  }

  @Test("so is access nearly three hours later, also from another address of the same /48, and nothing after that")
  func late() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      mon 05:05 Lagos mtn stranger host=99 ← success-after-attack high
      """)
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      mon 05:30 Lagos mtn stranger
      """)
  }

  @Test("a right password that the second factor stops is found at high")
  func stopped() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      mon 02:20 Lagos mtn stranger right ← success-after-attack high
      """)
  }

  @Test("an attack from many addresses is followed by its software to a new one")
  func distributed() throws {
    let networks = ["Lagos mtn", "Singapore singtel", "Paris hotel", "Rome airport", "Ashburn comcast", "Vienna dtag"]
    let story = (0..<12).map { i in
      "mon \(1 + i / 3):\(i % 3 * 20) \(networks[i % 6]) stranger bad user=victim\(i) room=\(i)"
    }
    try check(story.joined(separator: "\n") + "\nmon 06:00 Stockholm tele2 stranger ← success-after-attack high")
  }

  @Test("an account that was guessed at and is entered from a strange place with that software is found")
  func guessed() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=40 every=40
      mon 04:00 Frankfurt rented stranger ← success-after-attack high
      """)
  }

  @Test("with other software from another network hours later it is not seen by this detection")
  func evasion() throws {
    try check(
      """
      mon 02:00 Lagos mtn stranger bad times=12 every=60 users=12
      mon 09:00 Paris hotel pc
      """)
  }

  @Test("the person's own laptop behind the attacker's address stays low")
  func ownLaptop() throws {
    let found = try Timeline(
      habits
        + """
        mon 02:00 Vienna hotel stranger bad times=12 every=60 users=12
        mon 02:30 Vienna hotel laptop
        """
    ).findings().filter { $0.rule.id == "success-after-attack" }
    #expect(found.allSatisfy { $0.verdict.severity == .low })
  }

  @Test("a person who mistypes a dozen times on a new phone abroad and then gets it right is none")
  func newPhone() throws {
    try check(
      """
      2mon 08:00 Vienna hotel newphone bad times=12 every=20
      2mon 08:10 Vienna hotel newphone mfa
      """)
  }

  @Test("a server without names of software, at which the internet knocks, joins nobody to the attack")
  func knocking() throws {
    let networks = ["Lagos mtn", "Singapore singtel", "Paris hotel", "Rome airport", "Ashburn comcast", "Vienna dtag"]
    let story = (0..<18).map { i in
      "mon \(1 + i / 3):\(i % 3 * 20) \(networks[i % 6]) nothing bad user=victim\(i) room=\(i) app=SSH"
    }
    let found = try Timeline(habits + story.joined(separator: "\n") + "\nmon 08:00 Göteborg tele2 nothing app=SSH")
      .findings()
    #expect(found.contains { $0.rule.id == "password-spray" })
    #expect(!found.contains { $0.rule.id == "success-after-attack" })
  }

  @Test("a person who mistypes at home and then gets it right is none")
  func mistyped() throws {
    try check(
      """
      mon 08:00 Malmö telia laptop bad times=8 every=10
      mon 08:02 Malmö telia laptop
      """)
  }

  @Test("software that half of the tenant has does not join a colleague to an attack")
  func common() throws {
    let networks = ["Lagos mtn", "Singapore singtel", "Paris hotel", "Rome airport", "Ashburn comcast", "Vienna dtag"]
    let story = (0..<12).map { i in
      "mon \(1 + i / 3):\(i % 3 * 20) \(networks[i % 6]) pc bad user=victim\(i) room=\(i)"
    }
    let found = try Timeline(
      """
      3 weeks 12 others Malmö telia pc
      3 weeks Malmö telia pc

      """ + story.joined(separator: "\n") + "\nmon 06:00 Göteborg hotel pc"
    ).findings()
    #expect(found.allSatisfy { $0.rule.id != "success-after-attack" || $0.verdict.severity == .low })
  }
}
