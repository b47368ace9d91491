import Detections
import Events
import Testing

@Suite("Mailbox rule")
struct MailboxRuleTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mailbox-rule")
    #expect(mismatches == [])
  }

  @Test("a rule that deletes warnings, made by a stranger who got in, is found at high")
  func fires() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=New-InboxRule with=Name=.;_SubjectContainsWords=invoice;_DeleteMessage=True ← mailbox-rule high
      """)
  }

  @Test("the same rule from where the person always is, with nothing before it, is medium")
  func usualPlace() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=New-InboxRule with=Name=x;_SubjectContainsWords=faktura;_DeleteMessage=True ← mailbox-rule medium
      """)
  }

  @Test("a rule that sorts invoices into an ordinary folder is nothing")
  func sorting() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=New-InboxRule with=Name=Leverantörer;_SubjectContainsWords=invoice;_MoveToFolder=Leverantörer
      """)
  }

  @Test("a rule that deletes the mail of one sender is a line of context")
  func newsletters() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=New-InboxRule with=Name=Reklam;_From=news@shop.example;_DeleteMessage=True ← mailbox-rule low
      """)
  }

  @Test("hiding in a folder is found in other languages")
  func hides() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing act=New-InboxRule with=Name=..;_SubjectContainsWords=Überweisung;_MoveToFolder=RSS-Abonnements ← mailbox-rule high
      """)
  }

  @Test("a rule that only sorts, made by a stranger unseen, is not found")
  func evasion() throws {
    try check(
      """
      mon 08:10 Malmö bahnhof nothing act=New-InboxRule with=Name=Kunder;_From=a@b.example;_MoveToFolder=Kunder
      """)
  }

  @Test("a rule that was refused is nothing")
  func failed() throws {
    try check(
      """
      mon 08:10 Lagos mtn nothing bad act=New-InboxRule with=Name=.;_DeleteMessage=True
      """)
  }

  @Test("of a Microsoft server, which audit logs name in place of the person, nothing is held against the person")
  func server() throws {
    try check(
      """
      mon 08:10 Dublin microsoft nothing act=New-InboxRule with=Name=Reklam;_From=news@shop.example;_DeleteMessage=True ← mailbox-rule low
      """)
  }

  @Test("of duplicates the first alone is told")
  func duplicates() throws {
    let line = "Malmö telia nothing act=New-InboxRule with=Name=x;_SubjectContainsWords=faktura;_DeleteMessage=True"
    let found = try Timeline(habits + "mon 08:10 \(line)\nmon 08:10 \(line)\nmon 08:11 \(line)").findings()
    #expect(found.filter { $0.rule.id == "mailbox-rule" }.count == 1)
  }

  @Test("a system account's rule is not looked at")
  func system() throws {
    let rule = "act=New-InboxRule with=Name=.;_DeleteMessage=True"
    try check("mon 08:10 Dublin microsoft nothing workload user=nt_authority\\system \(rule)")
  }
}
