import Events
import Foundation
import Settings
import Testing

@testable import Policy

@Suite("What an import makes of the contact book")
struct ContactMergeTests {
  private let today = Timestamp(seconds: 1_791_936_000 + 4_000)

  private func known(_ source: String, date: String? = "2026-02-01") throws -> ContactBook {
    var contact = Contact()
    (contact.user, contact.name, contact.manager) = ("anna@x.example", "Anna Berg", "per@x.example")
    (contact.phone, contact.source) = ("+46 70 174 06 05", source)
    contact.sourceDate = date.flatMap { Setting.date($0) }
    return ContactBook([contact])
  }

  private func merge(_ text: String, into book: ContactBook, source: String = "") throws -> ContactMerge {
    ContactMerge(try ContactExport(text, file: "list"), into: book, source: source, today: today)
  }

  private let directory = """
    {"value": [{"displayName": "Anna B", "userPrincipalName": "Anna@x.example", "mobilePhone": "+46 70 999 99 99",
      "businessPhones": ["+46 8 1"], "preferredLanguage": "sv-SE", "manager": {"userPrincipalName": "eve@x.example"}}]}
    """

  @Test("the directory never replaces a number, a name or a manager from elsewhere, and the difference is shown")
  func directoryIsWeak() throws {
    let merge = try merge(directory, into: known("staff list"), source: "staff list")
    let contact = try #require(merge.book.contact(user: "anna@x.example"))
    #expect(contact.phone == "+46 70 174 06 05" && contact.phone2.isEmpty && contact.source == "staff list")
    #expect(contact.manager == "per@x.example" && contact.name == "Anna Berg")
    #expect(contact.language == .swedish)
    #expect(contact.trust(now: today).isTrusted)
    #expect(Set(merge.changes.filter { $0.kind == .kept }.map(\.field)) == ["name", "manager", "phone", "phone2"])
  }

  @Test("a person whom only the directory knows can be called by nobody's word but the directory's")
  func directoryAlone() throws {
    let merge = try merge(directory, into: ContactBook(), source: "staff list")
    let contact = try #require(merge.book.contact(user: "anna@x.example"))
    #expect(contact.phone == "+46 70 999 99 99" && contact.phone2 == "+46 8 1")
    #expect(contact.isFromDirectory && contact.trust(now: today.adding(seconds: 1e9)) == .directory)
    #expect(merge.changes == [ContactMerge.Change(user: "anna@x.example", kind: .new)])
  }

  @Test("a list with a source changes a number, which has today's date and is not trusted for 30 days")
  func changedNumber() throws {
    let merge = try merge(
      "Namn;E-post;Mobil\nAnna Berg;anna@x.example;070-222 22 22", into: known("staff list"), source: "list of May")
    let contact = try #require(merge.book.contact(user: "anna@x.example"))
    #expect(contact.phone == "070-222 22 22" && contact.source == "list of May")
    #expect(contact.sourceDate?.description.prefix(10) == today.description.prefix(10))
    #expect(contact.trust(now: today) == .changedRecently)
    #expect(merge.changes.contains { $0.field == "phone" && $0.kind == .changed && $0.before == "+46 70 174 06 05" })
  }

  @Test("the same number in another form is no change, and keeps its date")
  func sameNumber() throws {
    let merge = try merge(
      "Namn;E-post;Mobil\nAnna Berg;anna@x.example;070-174 06 05", into: known("staff list"), source: "list of May")
    #expect(merge.changes.isEmpty)
    #expect(try merge.book.contact(user: "anna@x.example") == known("staff list").contact(user: "anna@x.example"))
  }

  @Test("a source confirms a number that the directory alone knew, from that day on")
  func confirmed() throws {
    let merge = try merge(
      "user,phone,source,source date\nanna@x.example,0701740605,told by the manager,2026-08-01",
      into: known("directory", date: nil))
    let contact = try #require(merge.book.contact(user: "anna@x.example"))
    #expect(contact.source == "told by the manager" && contact.trust(now: today).isTrusted)
  }

  @Test("a list without a source fills in and replaces no number")
  func withoutSource() throws {
    let merge = try merge("user,phone\nanna@x.example,0702\nbo@x.example,0703", into: known("staff list"))
    #expect(merge.book.contact(user: "anna@x.example")?.phone == "+46 70 174 06 05")
    #expect(merge.book.contact(user: "bo@x.example")?.trust(now: today) == .noSource)
  }

  @Test("the book that is written is read again as it was, whatever stands in it")
  func written() throws {
    var contact = Contact()
    (contact.user, contact.name) = ("åsa@x.example", "Åsa \"#: - {x}\n\u{202E}'")
    (contact.phone, contact.source, contact.deputy) = ("0701234567", "no", "bo@x.example")
    (contact.isVIP, contact.doNotCall, contact.language) = (true, QuietHours("22-7"), .swedish)
    (contact.timeZone, contact.sourceDate) = ("Europe/Oslo", Setting.date("2026-02-01"))
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-\(UUID().uuidString).yaml")
    try Data(ContactBook([contact]).yaml.utf8).write(to: file)
    #expect(try ContactBook.load(file.path).contacts == [contact])
  }
}
