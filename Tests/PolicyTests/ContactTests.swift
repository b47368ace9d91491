import Events
import Foundation
import Policy
import Settings
import Testing

@Suite("The contact book")
struct ContactTests {
  private func load(_ text: String, as name: String) throws -> ContactBook {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let file = folder.appendingPathComponent(name)
    try Data(text.utf8).write(to: file)
    return try ContactBook.load(file.path)
  }

  private func day(_ text: String) throws -> Timestamp {
    let book = try load("- {user: x, source-date: \(text)}", as: "c.yaml")
    return try #require(book.contact(user: "x")?.sourceDate)
  }

  @Test("YAML and CSV give the same contact")
  func sameContact() throws {
    let yaml = try load(
      "- {name: 'Berg, \"Anna\"', user: Anna@x.example, phone: 0701234567, time-zone: Europe/Oslo, source: list, "
        + "source-date: 2026-02-01}", as: "c.yaml")
    let csv = try load(
      "Name,User,Phone,Phone2,Time Zone,Source,source_date\r\n"
        + "\"Berg, \"\"Anna\"\"\", Anna@x.example ,0701234567,,Europe/Oslo,list,2026-02-01\r\n", as: "c.csv")
    let contact = try #require(csv.contact(user: "anna@X.example"))
    #expect(contact == yaml.contact(user: "anna@x.example"))
    #expect(contact.name == "Berg, \"Anna\"")
    #expect(contact.phone == "0701234567")
  }

  @Test("a CSV may be split by semicolons, hold line ends in quotes, and lack a final one")
  func otherCSV() throws {
    let book = try load(
      "\u{FEFF}user;name;source\na@x.example;Anna, Oslo;\"two\nlines\"\n\nb@x.example;Bo;y", as: "c.csv")
    #expect(book.contacts.map(\.user) == ["a@x.example", "b@x.example"])
    #expect(book.contact(user: "a@x.example")?.source == "two\nlines")
    #expect(book.contact(user: "a@x.example")?.name == "Anna, Oslo")
  }

  @Test("mistakes in a CSV are told with line and cell")
  func csvProblems() {
    #expect {
      try load("user,language,time zone\na@x.example,sv,\nb@x.example,xx,Mars/North", as: "c.csv")
    } throws: { error in
      let problems = (error as? SettingError)?.problems ?? []
      return problems.map(\.line) == [3, 3] && problems.map(\.column) == [2, 3]
    }
  }

  @Test("a number is trusted when its source is named and older than 30 days at the time of the event")
  func trust() throws {
    let now = try day("2026-10-14")
    var contact = Contact()
    #expect(contact.trust(now: now) == .noNumber)
    contact.phone = "+46 70 1"
    #expect(contact.trust(now: now) == .noSource)
    contact.source = "staff list"
    #expect(contact.trust(now: now) == .noDate)
    contact.sourceDate = try day("2026-09-15")
    #expect(contact.trust(now: now) == .changedRecently)
    contact.sourceDate = try day("2026-09-14")
    #expect(contact.trust(now: now) == .trusted)
    contact.sourceDate = try day("2026-11-01")
    #expect(contact.trust(now: now) == .changedRecently)
  }

  @Test("what keeps a book from being of use is told: people in their own place, nobody's clock, the directory alone")
  func doubts() {
    let yaml = """
      contacts:
        - {user: a@x.example, phone: "1", source: directory, deputy: A@x.example, do-not-call: "22-7"}
        - {user: b@x.example, phone: "1", source: list, source-date: 2026-01-01, deputy: c@x.example, vip: maybe}
      """
    let problems = Policy.check(yaml, file: "nattvakt.yaml").problems
    let told = problems.map(\.told).joined(separator: "\n")
    #expect(told.contains("their own deputy") && told.contains("by whose clock"))
    #expect(told.contains("'c@x.example' is not in the book") && told.contains("known from the directory alone"))
    #expect(problems.filter { !$0.isWarning }.count == 1)
  }

  @Test("a second book fills in whom the first lacks")
  func merge() {
    var (anna, bo, other) = (Contact(), Contact(), Contact())
    (anna.user, anna.phone) = ("anna", "1")
    (other.user, other.phone) = ("anna", "2")
    bo.user = "bo"
    var book = ContactBook([anna])
    book.merge(ContactBook([other, bo]))
    #expect(book.contacts.map(\.user) == ["anna", "bo"])
    #expect(book.contact(user: "anna")?.phone == "1")
  }

  @Test("a spreadsheet saved in an older encoding is refused with what to do")
  func encoding() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("nattvakt-\(UUID().uuidString).csv")
    try Data("user;name\nasa@x.example;".utf8 + [0xC5]).write(to: file)
    let error = #expect(throws: SettingError.self) { try ContactBook.load(file.path) }
    #expect(error?.description.contains("as 'CSV UTF-8'") == true)
  }
}
