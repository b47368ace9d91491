import Events
import Settings
import Testing

@testable import Policy

@Suite("Lists of people from other programs")
struct ContactExportTests {
  @Test("a Swedish staff list is read by its headers, in any order and case")
  func swedish() throws {
    let export = try ContactExport(
      "Förnamn;EFTERNAMN;E-postadress;Mobiltelefon;Arbetstelefon;Närmaste chef;Ersättare;Ring inte;Tidszon;VIP\n"
        + "Åsa;Ek;Asa.Ek@x.example;070-1;08-2;per@x.example;bo@x.example;22:00–07:00;Europe/Stockholm;ja\n",
      file: "c.csv")
    let contact = try #require(export.contacts.first)
    #expect(contact.name == "Åsa Ek" && contact.user == "asa.ek@x.example")
    #expect(contact.phone == "070-1" && contact.phone2 == "08-2")
    #expect(contact.manager == "per@x.example" && contact.deputy == "bo@x.example" && contact.isVIP)
    #expect(contact.doNotCall == QuietHours("22:00-07:00") && contact.timeZone == "Europe/Stockholm")
    #expect(!export.isFromDirectory)
  }

  @Test("the portal's export of users is the directory's, even where a column claims another source")
  func portal() throws {
    let export = try ContactExport(
      "userPrincipalName,displayName,mail,telephoneNumber,mobilePhone,source\n"
        + "anna@x.example,Anna Berg,other@x.example,08-1,,staff list\n", file: "users.csv")
    let contact = try #require(export.contacts.first)
    #expect(export.isFromDirectory && contact.isFromDirectory)
    #expect(contact.user == "anna@x.example" && contact.phone == "08-1" && contact.phone2.isEmpty)
  }

  @Test("cards of both versions give the mobile number first, unfolded and without escapes")
  func cards() throws {
    let export = try ContactExport(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Berg;Anna;;;\r\nFN:Anna\\, the \r\n Berg\r\n"
        + "TEL;TYPE=WORK,VOICE:08-1\r\nitem1.TEL;TYPE=CELL:070-2\r\nTEL;TYPE=FAX:08-9\r\n"
        + "EMAIL;TYPE=HOME:anna@home.example\r\nEMAIL;TYPE=WORK:Anna@x.example\r\nREV:2026-02-01T10:00:00Z\r\n"
        + "END:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nFN:Bo\r\n"
        + "TEL;VALUE=uri;TYPE=\"voice,cell\";PREF=1:tel:+46-70-3;ext=5\r\nEMAIL:bo@x.example\r\nLANG:sv\r\n"
        + "END:VCARD\r\nBEGIN:VCARD\r\nFN:Nobody\r\nEND:VCARD\r\n", file: "c.vcf")
    #expect(export.contacts.map(\.user) == ["anna@x.example", "bo@x.example"])
    #expect(export.contacts[0].name == "Anna, the Berg")
    #expect(export.contacts[0].phone == "070-2" && export.contacts[0].phone2 == "08-1")
    #expect(export.contacts[0].sourceDate == Setting.date("2026-02-01"))
    #expect(export.contacts[1].phone == "+46-70-3" && export.contacts[1].language == .swedish)
    #expect(export.problems.count == 1 && export.problems[0].line > 15)
  }

  @Test(
    "what is no list of people is refused with what is missing",
    arguments: ["name,phone\nAnna,1", "{\"value\": [{\"id\": 3}]}", "[1, 2]", "{\"a\"", ""])
  func refused(_ text: String) {
    #expect(throws: SettingError.self) { try ContactExport(text, file: "x") }
  }

  @Test("rows that cannot be used are told by line, and the others are")
  func problems() throws {
    let export = try ContactExport(
      "user,phone,time zone,do not call\n,1,,\na@x.example,1,Mars/North,late\na@x.example,2,,\n", file: "c.csv")
    #expect(export.contacts.count == 1)
    #expect(export.problems.map(\.line) == [2, 3, 3, 4])
  }

  @Test("hours around midnight hold on both sides of it, in the person's own time")
  func hours() throws {
    let hours = try #require(QuietHours("22:00-07:00"))
    let midnight = Timestamp(seconds: 1_791_936_000)
    let held = [(21 * 60 + 59, false), (22 * 60, true), (60, true), (7 * 60, false)]
    for (minute, expected) in held {
      #expect(hours.hold(at: midnight.adding(seconds: Double(minute * 60)), secondsEast: 0) == expected)
    }
    #expect(hours.hold(at: midnight.adding(seconds: 21 * 3_600), secondsEast: 3_600))
    #expect(["25-7", "22:00", "7-7", "22:61-7", "a-b"].allSatisfy { QuietHours($0) == nil })
  }
}
