import Detections
import Events
import Testing

@Suite("Privilege grant")
struct PrivilegeGrantTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("privilege-grant")
    #expect(mismatches == [])
  }

  @Test("a role given in the session of a stranger is critical")
  func fires() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=Add_member_to_role. on=mallory with=Role.DisplayName=Global_Administrator ← privilege-grant critical
      """)
  }

  @Test("an administrator at work is a line of context")
  func usualPlace() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=Add_member_to_role. on=bo with=Role.DisplayName=Global_Administrator ← privilege-grant low
      """)
  }

  @Test("somebody who never did such a thing, from an unfamiliar country, is found at medium or more")
  func firstTime() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=Add_member_to_role. on=mallory with=Role.DisplayName=Global_Administrator ← privilege-grant medium
      """)
  }

  @Test("who does it every week from there is no news by it")
  func habit() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=Add_member_to_role. on=bo ← privilege-grant low
      2mon 08:10 Malmö telia nothing act=Add_member_to_role. on=kim ← privilege-grant low
      """)
  }

  @Test("the rights that the account has already leave no act")
  func evasion() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=Get-Mailbox
      """)
  }

  @Test("a refused attempt is nothing")
  func failed() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing bad act=Add_member_to_role. on=mallory
      """)
  }
}
