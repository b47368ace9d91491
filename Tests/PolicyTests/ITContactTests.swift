import Events
import Policy
import Settings
import Testing

@Suite("A customer's IT contact")
struct ITContactTests {
  private static let book = """
    contacts:
      - {user: per.dahl, name: Per Dahl, phone: 070-1, source: staff list, source-date: 2026-01-02, deputy: ida, vip: true,
        do-not-call: 22:00-07:00, time-zone: Europe/Oslo}
    """

  private func contact(_ own: String) throws -> Contact {
    let policy = try Policy.parse("tenants: {a: {it-contact: \(own)}}\n" + ITContactTests.book, file: "nattvakt.yaml")
    return try #require(policy.itContact(ofTenant: "a"))
  }

  @Test("is filled in from the contact book, number and source together")
  func filled() throws {
    let contact = try contact("{user: Per.Dahl}")
    #expect(contact.name == "Per Dahl" && contact.phone == "070-1" && contact.source == "staff list")
    #expect(contact.deputy == "ida" && contact.isVIP && contact.doNotCall?.text == "22:00-07:00")
  }

  @Test("keeps what is its own; its number is not vouched for by the book's source")
  func own() throws {
    let contact = try contact("{user: per.dahl, name: Per, phone: 070-2, do-not-call: 20-08}")
    #expect(contact.name == "Per" && contact.phone == "070-2" && contact.source.isEmpty)
    #expect(contact.doNotCall?.text == "20:00-08:00" && contact.deputy == "ida")
    #expect(contact.trust(now: Timestamp(seconds: 1_791_979_200)) == .noSource)
  }

  @Test("who is not in the book is as the tenant has them")
  func alone() throws {
    #expect(try contact("{name: Per, phone: 070-3, source: contract}").phone == "070-3")
    #expect(try Policy.parse("tenants: {a: {home: SE}}", file: "nattvakt.yaml").itContact(ofTenant: "a") == nil)
  }

  @Test("whose number the book has is called without a warning")
  func warnings() {
    let yaml = "tenants: {a: {it-contact: {user: per.dahl}}}\n" + ITContactTests.book
    #expect(Policy.check(yaml, file: "nattvakt.yaml").problems.map(\.message) == [])
  }
}
