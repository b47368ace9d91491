import Baselines
import Testing

@Suite("Mail domains")
struct MailDomainTests {
  @Test(
    "are what stands after the last @",
    arguments: [
      ("anna@Fjordbygg.example", "fjordbygg.example"), ("a@b@c.example", "c.example"),
      ("x@fjordbygg.example>", "fjordbygg.example"), ("x@bücher.example", "bücher.example"),
      ("x@fjordbygg.example.", "fjordbygg.example"),
    ])
  func domain(address: String, domain: String) {
    #expect(MailDomain.domain(of: address) == domain)
    #expect(MailDomain.key(of: address) == MailDomain.key(of: "someone@" + domain))
  }

  @Test("are not in what is no address", arguments: ["", "@", "anna", "anna@", "anna@host", "@@", "anna@..."])
  func none(text: String) {
    #expect(MailDomain.domain(of: text) == nil)
    #expect(MailDomain.key(of: text) == 0)
  }
}
