import Detections
import Events
import Testing

@Suite("Mail harvest")
struct MailHarvestTests {
  private let habits = """
    3 weeks 12 others Malmö telia desktop
    3 weeks Malmö telia laptop

    """

  private func check(_ text: String, policy: PersonPolicy = PersonPolicy()) throws {
    let mismatches = try Timeline(habits + text, policy: policy).mismatches("mail-harvest")
    #expect(mismatches == [])
  }

  @Test("whole folders fetched in the session of a stranger are found at high")
  func sync() throws {
    try check(
      """
      mon 08:00 Frankfurt rented stranger mfa session=s
      mon 08:10 Frankfurt rented nothing session=s act=MailItemsAccessed with=MailAccessType=Sync ← mail-harvest high
      """)
  }

  @Test("a suspected session's fetch is found through the person's own operator too")
  func joined() throws {
    try check(
      """
      mon 08:00 Malmö bahnhof stranger2 single session=s
      mon 08:10 Göteborg telia nothing session=s act=MailItemsAccessed with=MailAccessType=Sync ← mail-harvest medium
      """)
  }

  @Test("far more than ever, from an unfamiliar country, is found")
  func volume() throws {
    try check(
      """
      mon 08:00 Malmö telia nothing act=MailItemsAccessed
      mon 10:00 Malmö telia nothing act=MailItemsAccessed
      tue 08:00 Malmö telia nothing act=MailItemsAccessed
      tue 10:00 Malmö telia nothing act=MailItemsAccessed
      wed 08:00 Lagos mtn nothing act=MailItemsAccessed times=500 every=5 ← mail-harvest medium
      """)
  }

  private static let reader = """
    mon 08:00 Malmö telia nothing act=MailItemsAccessed
    mon 10:00 Malmö telia nothing act=MailItemsAccessed
    tue 08:00 Malmö telia nothing act=MailItemsAccessed
    tue 10:00 Malmö telia nothing act=MailItemsAccessed

    """

  @Test("of the copying of a mailbox from an address that is new since today, a tenth is enough")
  func newAddress() throws {
    try check(
      MailHarvestTests.reader + """
        wed 08:00 Göteborg bahnhof laptop
        wed 08:50 Göteborg bahnhof nothing act=MailItemsAccessed times=20 every=25
        wed 09:00 Göteborg bahnhof nothing act=MailItemsAccessed times=80 every=15 ← mail-harvest low, mail-harvest medium
        """)
  }

  @Test("a reader with two programs on a journey stays below it, and so does a full hour at the own desk")
  func busyReader() throws {
    try check(
      MailHarvestTests.reader + """
        wed 08:00 Göteborg bahnhof laptop
        wed 08:01 Göteborg bahnhof nothing act=MailItemsAccessed times=48 every=60
        thu 08:00 Malmö telia nothing act=MailItemsAccessed times=200 every=10
        """)
  }

  @Test("a busy hour below the line is nothing")
  func fewer() throws {
    try check(
      """
      mon 08:00 Malmö telia nothing act=MailItemsAccessed
      mon 10:00 Malmö telia nothing act=MailItemsAccessed
      tue 08:00 Malmö telia nothing act=MailItemsAccessed
      wed 08:00 Malmö telia nothing act=MailItemsAccessed times=400 every=5
      """)
  }

  @Test("a new computer that fetches the mailbox from where the person always is, is nothing")
  func outlook() throws {
    try check(
      """
      wed 08:00 Malmö telia nothing act=MailItemsAccessed with=MailAccessType=Sync times=30 every=5
      """)
  }

  @Test("a fetch that the log ascribes to a Microsoft server is nothing")
  func server() throws {
    try check(
      """
      wed 08:00 Dublin microsoft nothing act=MailItemsAccessed with=MailAccessType=Sync
      """)
  }

  @Test("slow reading from an unfamiliar place is not seen")
  func evasion() throws {
    try check(
      """
      wed 08:00 Lagos mtn nothing act=MailItemsAccessed times=30 every=60
      """)
  }
}
