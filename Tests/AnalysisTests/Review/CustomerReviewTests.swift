import Analysis
import Events
import Policy
import Store
import Testing

/// Two months of a company of four, in which every figure can be counted by hand.
@Suite("The review of a period")
struct CustomerReviewTests {
  private static let tenant = "9543f927-a961-448d-be5c-53149aceb317"
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let chrome = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0.0.0"
  private static let oldPhone = "Mozilla/5.0 (Linux; Android 11; X) AppleWebKit/537.36 Chrome/133.0.0.0 Mobile"

  /// At eight in the morning, UTC, of a day like "2026-09-14".
  private func signIn(
    _ user: String, _ day: String, country: String = "SE", address: String = "198.18.4.20", factors: Int = 2,
    agent: String = chrome, client: String = "Browser", device: String = "", code: Int = 0, tenant: String = tenant
  ) -> String {
    """
    {"id":"\(user)-\(day)-\(code)-\(client)-\(tenant)","createdDateTime":"\(day)T08:00:00Z",\
    "userPrincipalName":"\(user)@fjordbygg.example","appDisplayName":"Office 365","appId":"","ipAddress":"\(address)",\
    "clientAppUsed":"\(client)","userAgent":"\(agent)","isInteractive":true,"userType":"member",\
    "resourceTenantId":"\(tenant)","homeTenantId":"\(tenant)",\
    "authenticationRequirement":"\(factors == 1 ? "single" : "multi")FactorAuthentication",\
    "status":{"errorCode":\(code)},\
    "deviceDetail":{"deviceId":"\(device)","isManaged":\(!device.isEmpty),"isCompliant":\(!device.isEmpty)},\
    "location":{"city":"","countryOrRegion":"\(country)"}}
    """
  }

  private var logs: [String] {
    [
      signIn("carl", "2026-08-05"), signIn("anna", "2026-08-10", factors: 1), signIn("anna", "2026-08-11"),
      signIn("anna", "2026-09-01", factors: 1, device: "laptop"), signIn("anna", "2026-09-02", device: "laptop"),
      signIn("anna", "2026-09-29", device: "laptop"),
      signIn("bo", "2026-09-12", country: "NO", address: "198.51.100.250", agent: Self.oldPhone),
      signIn("eve", "2026-09-14", factors: 1, client: "IMAP4"), signIn("eve", "2026-09-15", code: 50126),
      signIn("anna", "2026-10-02"), signIn("dag", "2026-09-20", tenant: "1c43f927-a961-448d-be5c-53149aceb317"),
    ]
  }

  private func store() async throws -> Store {
    let store = try Store.open(folder.file("store.sqlite"), mode: .readWrite)
    let path = try folder.write("signins.json", logs.joined(separator: "\n"))
    _ = try await Run.analyze([path], store: store, policy: Policy())
    return store
  }

  private func review(_ store: Store, _ since: Timestamp? = nil, _ until: Timestamp? = nil) throws -> CustomerReview {
    try #require(
      try CustomerReview.take(
        store, tenant: Self.tenant, since: since, until: until, days: .utc, surroundings: Run.surroundings(Policy())))
  }

  @Test("counts the last whole month, and nothing of another tenant")
  func month() async throws {
    let found = try review(try await store())
    #expect(found.period.since.description == "2026-09-01T00:00:00Z" && found.period.isMonth)
    #expect(found.period.before.description == "2026-08-01T00:00:00Z")
    let figures = found.figures
    #expect(figures.events == 6 && figures.days == 6 && figures.attempts == 6 && figures.granted == 5)
    #expect(figures.people == 3)
    #expect(figures.logs.map { [$0.events, $0.days] } == [[6, 6]])
    #expect(figures.countries.first { $0.country.code == "SE" }.map { [$0.signIns, $0.people] } == [4, 2])
    #expect(figures.countries.reduce(figures.withoutCountry) { $0 + $1.signIns } == figures.granted)
  }

  @Test("tells how accounts are protected, by what can be counted, and the same of the month before")
  func posture() async throws {
    let found = try review(try await store())
    let now = found.figures.posture
    #expect(now[.singleFactor] == .init(part: 2, whole: 5, people: 2))
    #expect(now[.legacyProtocol] == .init(part: 1, whole: 5, people: 1))
    #expect(now[.unmanagedDevice] == .init(part: 2, whole: 5, people: 2))
    #expect(now[.outdatedBrowser] == .init(part: 1, whole: 5, people: 1))
    #expect(now[.outdatedSystem] == .init(part: 1, whole: 5, people: 1))
    #expect(now[.dormantAccount] == .init(part: 1, whole: 4, people: 1))
    #expect(found.figures.dormant == ["carl@fjordbygg.example"])
    #expect(now[.administratorSingleFactor] == nil)
    let former = try #require(found.former)
    #expect(former.events == 3 && former.posture[.singleFactor] == .init(part: 1, whole: 3, people: 1))
    #expect(former.posture[.unmanagedDevice] == nil, "no device was named in August")
  }

  @Test("of a time without logs says that there were none, and has nothing to compare with")
  func empty() async throws {
    let (since, until) = (Timestamp(seconds: 1_798_761_600), Timestamp(seconds: 1_799_366_400))
    let found = try review(try await store(), since, until)
    #expect(found.figures.events == 0 && found.former == nil && found.cases.isEmpty)
    #expect(found.period.before == Timestamp(seconds: 1_798_156_800))
    #expect(
      try CustomerReview.take(
        try await store(), tenant: "nobody", since: nil, until: nil, days: .utc,
        surroundings: Run.surroundings(Policy())) == nil)
  }

  @Test("has the cases that were opened in the period, with their verdict and when somebody called and closed them")
  func cases() async throws {
    let store = try await store()
    let before = try review(store)
    let opened = Timestamp(seconds: 1_789_376_400)
    let other = "1c43f927-a961-448d-be5c-53149aceb317"
    try store.checkpoint { checkpoint in
      try checkpoint.upsert(made("AAAAAAA1", .high, opened))
      try checkpoint.upsert(made("AAAAAAA2", .low, opened))
      try checkpoint.upsert(made("AAAAAAA3", .medium, Timestamp(seconds: 1_787_000_000)))
      try checkpoint.upsert(made("AAAAAAA4", .critical, opened, tenant: other))
      for (kind, minutes) in [("assigned", 10.0), (CaseEntry.called, 20), (CaseEntry.called, 45)] {
        let time = opened.adding(seconds: minutes * 60)
        try checkpoint.add(CaseEntry(time: time, who: "kim", kind: kind, text: ""), toCase: "AAAAAAA1")
      }
    }
    try store.resolve("AAAAAAA1", as: .knownVPN, by: "kim", note: "", now: opened.adding(seconds: 7_200))
    let found = try review(store)
    #expect(found.cases.map(\.item.id) == before.cases.map(\.item.id) + ["AAAAAAA1"])
    #expect(found.lowCases == before.lowCases + 1)
    let one = try #require(found.cases.first { $0.item.id == "AAAAAAA1" })
    #expect(one.verdict == .knownVPN && one.contacted == opened.adding(seconds: 1_200))
    #expect(one.resolved == opened.adding(seconds: 7_200))
  }

  private func made(_ id: String, _ severity: Severity, _ opened: Timestamp, tenant: String = tenant) -> Case {
    Case(
      id: id, tenant: tenant, user: "anna@fjordbygg.example", severity: severity, stage: .access, opened: opened,
      lastSeen: opened, state: .new, findings: [])
  }

  @Test(
    "the last whole month is the one that is over, or the only one that there is",
    arguments: [
      ("2026-08-24", "2026-10-04", "2026-09-01"), ("2026-08-24", "2026-09-30", "2026-09-01"),
      ("2026-09-03", "2026-09-20", "2026-09-01"), ("2025-12-30", "2026-01-20", "2025-12-01"),
    ])
  func lastMonth(first: String, last: String, since: String) throws {
    let period = ReviewPeriod(lastMonthOf: try day(first), to: try day(last), in: .utc)
    #expect(period.since == (try day(since)) && period.isMonth)
  }

  private func day(_ text: String) throws -> Timestamp {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    var calendar = Timestamp(seconds: 0).calendar
    (calendar.year, calendar.month, calendar.day) = (parts[0], parts[1], parts[2])
    return try #require(Timestamp(calendar))
  }
}
