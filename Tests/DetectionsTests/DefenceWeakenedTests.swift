import Detections
import Events
import Testing

@Suite("Defence weakened")
struct DefenceWeakenedTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("defence-weakened")
    #expect(mismatches == [])
  }

  @Test("a policy deleted in the session of a stranger is critical")
  func fires() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=Delete_conditional_access_policy on=MFA ← defence-weakened critical
      """)
  }

  @Test("an administrator at work is a line of context")
  func usualPlace() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=Update_conditional_access_policy on=MFA ← defence-weakened low
      """)
  }

  @Test("logging switched off by somebody who never did, from an unfamiliar country, is medium or more")
  func firstTime() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=StopLogging on=trail ← defence-weakened medium
      """)
  }

  @Test("a mailbox taken out of the audit is seen among the settings of mailboxes")
  func mailboxAudit() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=Set-Mailbox with=AuditEnabled=False ← defence-weakened low
      """)
  }

  @Test("what is left as it is, is not seen")
  func evasion() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=Get-ConditionalAccessPolicy
      """)
  }

  @Test("an act whose name says nothing is looked at by what it was done to")
  func vague() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=update on=ticket
      mon 08:11 Malmö telia nothing act=update on=Account:_Account ← defence-weakened low
      """)
  }
}
