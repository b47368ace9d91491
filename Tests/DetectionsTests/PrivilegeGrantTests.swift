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

  private let bo = """
    3 weeks Göteborg bahnhof laptop user=bo

    """

  @Test("a role for an account that a stranger came into the day before is critical, whoever gave it")
  func toSuspect() throws {
    try check(
      bo + """
        mon 09:00 Lagos rented stranger mfa user=bo
        tue 08:10 Malmö telia nothing act=Add_member_to_role. on=bo with=Role.DisplayName=Global_Administrator ← privilege-grant low, privilege-grant critical
        """)
  }

  @Test("a mailbox's rights name the receiver among the parameters")
  func mailboxToSuspect() throws {
    try check(
      bo + """
        mon 09:00 Lagos rented stranger mfa user=bo
        mon 10:10 Malmö telia nothing act=Add-MailboxPermission on=ceo with=Identity=ceo;_User=bo;_AccessRights=FullAccess ← privilege-grant low, privilege-grant critical
        """)
  }

  @Test("of a case of medium it is high for a role that rules, else medium")
  func toDoubtful() throws {
    try check(
      bo + """
        mon 09:00 Paris comcast pc user=bo
        mon 10:10 Malmö telia nothing act=Add_member_to_role. on=bo with=Role.DisplayName=Reader ← privilege-grant low, privilege-grant medium
        mon 10:20 Malmö telia nothing act=Add_member_to_role. on=bo with=Role.DisplayName=Global_Administrator ← privilege-grant high
        """)
  }

  @Test("four days after the case, or to a colleague, it is an administrator at work")
  func toNobodySuspected() throws {
    try check(
      bo + """
        mon 09:00 Lagos rented stranger mfa user=bo
        mon 10:10 Malmö telia nothing act=Add_member_to_role. on=kim with=Role.DisplayName=Global_Administrator ← privilege-grant low
        fri 10:10 Malmö telia nothing act=Add_member_to_role. on=bo with=Role.DisplayName=Global_Administrator ← privilege-grant low
        """)
  }

  @Test("rights before the stranger comes stay unseen as such")
  func toSuspectEvasion() throws {
    try check(
      bo + """
        mon 08:10 Malmö telia nothing act=Add_member_to_role. on=bo with=Role.DisplayName=Global_Administrator ← privilege-grant low
        mon 09:00 Lagos rented stranger mfa user=bo
        """)
  }

  @Test("a refused attempt to give rights to an account in a case is nothing")
  func toSuspectFailed() throws {
    try check(
      bo + """
        mon 09:00 Lagos rented stranger mfa user=bo
        mon 10:10 Malmö telia nothing bad act=Add_member_to_role. on=bo with=Role.DisplayName=Global_Administrator
        """)
  }

  @Test(
    "policies of Amazon's that rule are known by name, document and group",
    arguments: [
      "act=AttachUserPolicy on=kim with=arn:aws:iam::aws:policy/AdministratorAccess",
      "act=AttachRolePolicy on=role with=arn:aws:iam::aws:policy/IAMFullAccess",
      "act=AttachGroupPolicy on=group with=arn:aws:iam::aws:policy/PowerUserAccess",
      #"act=PutUserPolicy on=kim with={"Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"#,
      #"act=PutRolePolicy on=r with={"Statement":{"Action":["s3:Get*","iam:*"],"Effect":"Allow","Resource":"*"}}"#,
      #"act=PutGroupPolicy on=g with={"Statement":[{"Effect":"Allow","NotAction":"iam:*","Resource":"*"}]}"#,
      "act=AddUserToGroup on=kim with=Admins",
    ])
  func cloudPower(act: String) throws {
    let found = try Timeline(habits + "2mon 08:10 Lagos mtn nothing \(act)").findings()
      .first { $0.rule.id == "privilege-grant" }
    #expect(found?.verdict.severity == .medium)
    #expect(found?.verdict.summary.text(.english).contains("rules over the whole organisation") == true)
  }

  @Test(
    "those that read, that deny, or that only look strong are none",
    arguments: [
      "act=AttachUserPolicy on=kim with=arn:aws:iam::aws:policy/ReadOnlyAccess",
      "act=AttachUserPolicy on=kim with=arn:aws:iam::111122223333:policy/CodeOwners",
      #"act=PutUserPolicy on=kim with={"Statement":[{"Effect":"Deny","Action":["*"],"Resource":["*"]}]}"#,
      #"act=PutUserPolicy on=kim with={"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::owner/*"}]}"#,
      #"act=PutUserPolicy on=k with={"Statement":[{"Effect":"Deny","Action":"*"},{"Effect":"Allow","Action":"s3:Get*"}]}"#,
      "act=AddUserToGroup on=kim with=Readers",
    ])
  func cloudTrifle(act: String) throws {
    let found = try Timeline(habits + "2mon 08:10 Lagos mtn nothing \(act)").findings()
      .first { $0.rule.id == "privilege-grant" }
    #expect(found?.verdict.summary.text(.english).contains("rules over") == false)
  }
}
