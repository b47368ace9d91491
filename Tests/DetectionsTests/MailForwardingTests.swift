import Detections
import Events
import Testing

@Suite("Mail forwarding")
struct MailForwardingTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mail-forwarding")
    #expect(mismatches == [])
  }

  @Test("forwarding outside, set by a stranger who got in, is found at high")
  func fires() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=Set-Mailbox with=ForwardingSmtpAddress=smtp:x@evil.example ← mail-forwarding high
      """)
  }

  @Test("forwarding to the own private address from where the person always is, is medium")
  func usualPlace() throws {
    try check(
      """
      mon 08:10 Malmö telia nothing act=New-InboxRule with=Name=Hem;_ForwardTo=anna@gmail.com ← mail-forwarding medium
      """)
  }

  @Test("forwarding to a colleague is nothing, once the domain signs in")
  func inside() throws {
    try check(
      """
      mon 08:00 Malmö telia desktop user=bo@fjordbygg.example
      mon 09:10 Malmö telia nothing act=Set-Mailbox with=ForwardingSmtpAddress=smtp:bo@fjordbygg.example
      """)
  }

  @Test("forwarding within the domain of the mailbox is nothing")
  func ownDomain() throws {
    try check(
      """
      mon 09:10 Malmö telia nothing act=Set-Mailbox on=kim@fjord.example with=ForwardingSmtpAddress=smtp:bo@fjord.example
      """)
  }

  @Test("another setting of a mailbox is nothing")
  func otherSetting() throws {
    try check(
      """
      mon 09:10 Malmö telia nothing act=Set-Mailbox with=Name=x;_AuditEnabled=True
      """)
  }

  @Test("a rule for everybody that copies outside is found")
  func transport() throws {
    try check(
      """
      mon 09:10 Lagos mtn nothing act=New-TransportRule with=Name=x;_BlindCopyTo=a@evil.example ← mail-forwarding high
      """)
  }

  @Test("a forged name of a rule does not hide the address")
  func hidden() throws {
    try check(
      """
      mon 09:10 Malmö telia nothing act=New-InboxRule on=anna@fjord.example with=Name=a;_ForwardTo=bo@fjord.example;_ForwardTo=x@evil.example ← mail-forwarding medium
      """)
  }

  @Test("an address in a domain that a colleague signs in with stays unseen")
  func evasion() throws {
    try check(
      """
      mon 08:00 Malmö telia desktop user=bo@fjordbygg.example
      mon 09:10 Lagos mtn nothing act=Set-Mailbox with=ForwardingSmtpAddress=smtp:thief@fjordbygg.example
      """)
  }

  private var policy: PersonPolicy {
    var policy = PersonPolicy()
    policy.domains = ["fjordbygg.example"]
    return policy
  }

  @Test(
    "forwarding into the domains that the policy calls the tenant's own is nothing, whoever signs in there",
    arguments: [
      "act=Set-Mailbox with=ForwardingSmtpAddress=smtp:bo@fjordbygg.example",
      "act=New-InboxRule with=Name=x;_ForwardTo=bo@kontor.fjordbygg.example",
      "act=email_forwarding_out_of_domain on=bo@fjordbygg.example",
    ])
  func insidePolicy(act: String) throws {
    try check("mon 09:10 Malmö telia nothing \(act)", policy: policy)
  }

  @Test(
    "a domain that only looks like the tenant's own is outside",
    arguments: ["fjordbygg.example.evil.example", "xfjordbygg.example", "gmail.com"])
  func lookalike(domain: String) throws {
    try check(
      "mon 09:10 Malmö telia nothing act=New-InboxRule with=Name=x;_ForwardTo=bo@\(domain) ← mail-forwarding medium",
      policy: policy)
  }

  @Test("a second address outside is not hidden behind one inside")
  func besideInside() throws {
    try check(
      """
      mon 09:10 Malmö telia nothing act=New-InboxRule with=Name=x;_ForwardTo=bo@fjordbygg.example;_RedirectTo=x@evil.example ← mail-forwarding medium
      """, policy: policy)
  }
}
