import Detections
import Events
import Testing

@Suite("Risky consent")
struct RiskyConsentTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("risky-consent")
    #expect(mismatches == [])
  }

  @Test("a mail client of thieves, let in by a stranger, is found at high")
  func fires() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=Consent_to_application. on=eM_Client with=ConsentAction.Permissions=Scope:_Mail.ReadWrite_offline_access ← risky-consent high
      """)
  }

  @Test("the same from where the person always is, is medium")
  func rogue() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=Consent_to_application. on=PERFECTDATA_SOFTWARE with=ConsentAction.Permissions=Scope:_EAS.AccessAsUser.All ← risky-consent medium
      """)
  }

  @Test("an unknown program that may read mail, let in at the own desk as phishing does it, is medium")
  func ownDesk() throws {
    try check(
      """
      mon 08:10 Malmö telia laptop
      mon 08:11 Malmö telia nothing act=Consent_to_application. on=Viewer with=ConsentAction.Permissions=Scope:_Mail.Read_offline_access ← risky-consent medium
      """)
  }

  @Test("a program that only knows who one is, is a line of context")
  func harmless() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=Consent_to_application. on=Quiz with=ConsentAction.Permissions=Scope:_User.Read ← risky-consent low
      """)
  }

  @Test("a program that the organisation has used for a week is nothing")
  func known() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing user=colleague1 act=Consent_to_application. on=CRM with=ConsentAction.Permissions=Scope:_Mail.Read ← risky-consent medium
      2tue 09:10 Malmö telia nothing act=Consent_to_application. on=CRM with=ConsentAction.Permissions=Scope:_Mail.Read
      """)
  }

  @Test("a program that was let in before is not seen")
  func evasion() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=Update_application on=CRM
      """)
  }

  @Test("a consent that was refused is nothing")
  func failed() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing bad act=Consent_to_application. on=eM_Client
      """)
  }
}
