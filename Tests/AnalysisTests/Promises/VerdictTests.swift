import Analysis
import Events
import Policy
import Store
import Testing

/// What people found cases to be, and what they expect, in later runs on the same store.
@Suite("A verdict")
struct VerdictTests {
  private let folder: TemporaryFolder
  private let store: Store
  private static let tenant = MadeUpLog.tenants[0]
  private static let computer = MadeUpSignIn.Device(
    id: "5b0c3f6e-1111-4000-8000-000000000002", os: "Windows 11", browser: "Edge 154.0.0", agent: "Edg/154.0.0.0")
  private static let stranger = MadeUpSignIn.Device(
    id: "", os: "Linux", browser: "Firefox 140.0", agent: "Firefox/140.0")

  init() throws {
    folder = try TemporaryFolder()
    store = try Store.open(folder.file("nattvakt.sqlite"), mode: .readWrite)
  }

  private func signIn(
    _ day: Int, hour: Double = 9, _ network: MadeUpNetwork, _ device: MadeUpSignIn.Device, user: String = "anna",
    host: Int = 5
  ) -> MadeUpSignIn {
    let time = MadeUpLog.start.adding(seconds: Double(day) * 86_400 + hour * 3_600)
    let id = EventID(high: StableHash.of(user), low: UInt64(day * 100_000) + UInt64(hour * 1_000)).guid
    return MadeUpSignIn(
      id: id, time: time, tenant: VerdictTests.tenant.id, user: "\(user)@\(VerdictTests.tenant.domain)",
      network: network, address: network.address(network.hosts.lowerBound + host), device: device,
      session: EventID(high: 1, low: UInt64(day)).guid, code: 0, isInteractive: true)
  }

  /// Three weeks of two people at home.
  private var habits: [MadeUpSignIn] {
    (0..<21).flatMap { day in
      [8.0, 12, 16].flatMap { hour in
        [
          signIn(day, hour: hour, .malmo, VerdictTests.computer),
          signIn(day, hour: hour, .malmo, VerdictTests.computer, user: "bo", host: 9),
        ]
      }
    }
  }

  private func analyze(_ signIns: [MadeUpSignIn], _ name: String) async throws -> [Finding] {
    let policy = try Policy.parse(
      "tenants:\n  fjordbygg: {ids: [\(VerdictTests.tenant.id)], domains: [\(VerdictTests.tenant.domain)]}\n",
      file: "nattvakt.yaml")
    let path = try folder.write(name + ".json", signIns.graphLines)
    return try await Run.analyze([path], store: store, policy: policy).result.findings
      .filter { $0.verdict.severity >= .medium }
  }

  private func theCase(of findings: [Finding]) throws -> Case {
    try store.findCase(try #require(findings.first).caseID)
  }

  @Test("of travelling until Friday lets Thursday's sign-in from there pass, and not Monday's")
  func travelling() async throws {
    _ = try await analyze(habits, "habits")
    let found = try await analyze([signIn(22, .homeInWarsaw, VerdictTests.stranger)], "tuesday")
    let item = try theCase(of: found)
    let now = MadeUpLog.start.adding(seconds: 23 * 86_400)
    let ruling = try store.resolve(item.id, as: .expectedTravel, by: "sam", note: "until Friday", now: now)
    var trip = Expectation(id: "TRIP0001", from: ruling.from, until: MadeUpLog.start.adding(seconds: 26 * 86_400 - 1))
    trip.tenant = "fjordbygg"
    trip.users = [item.user]
    trip.countries = [try #require(Country(code: "PL"))]
    trip.owner = "sam"
    try store.add(trip)
    #expect(try await analyze([signIn(24, .homeInWarsaw, VerdictTests.stranger)], "thursday").isEmpty)
    #expect(try store.expectations().map(\.hits).allSatisfy { $0 > 0 })
    #expect(try await !analyze([signIn(28, .homeInWarsaw, VerdictTests.stranger)], "monday").isEmpty)
    #expect(try await !analyze([signIn(28, hour: 11, .rentedInLagos, VerdictTests.stranger)], "lagos").isEmpty)
  }

  @Test("of safe lets what the case came from and with into the person's habits")
  func safe() async throws {
    _ = try await analyze(habits, "habits")
    let item = try theCase(of: await analyze([signIn(22, .homeInWarsaw, VerdictTests.stranger)], "first"))
    try store.resolve(item.id, as: .confirmedSafe, by: "sam", note: "", now: MadeUpLog.start)
    #expect(try await analyze([signIn(27, .homeInWarsaw, VerdictTests.stranger)], "later").isEmpty)
    #expect(try store.findCase(item.id).state == .resolved)
  }

  @Test("not given, the same again after days is news again")
  func none() async throws {
    _ = try await analyze(habits, "habits")
    _ = try await analyze([signIn(22, .homeInWarsaw, VerdictTests.stranger)], "first")
    #expect(try await !analyze([signIn(27, .homeInWarsaw, VerdictTests.stranger)], "later").isEmpty)
  }

  @Test("of compromised is never learned, however long it goes on")
  func compromised() async throws {
    _ = try await analyze(habits, "habits")
    let item = try theCase(of: await analyze([signIn(22, .homeInWarsaw, VerdictTests.stranger)], "first"))
    try store.resolve(item.id, as: .compromised, by: "sam", note: "", now: MadeUpLog.start)
    let later = (23..<50).map { signIn($0, .homeInWarsaw, VerdictTests.stranger) }
    _ = try await analyze(later, "later")
    #expect(try await !analyze([signIn(60, .homeInWarsaw, VerdictTests.stranger)], "much later").isEmpty)
  }

  @Test("is taken in at the same place when the history is analysed again")
  func replay() async throws {
    let evening = [signIn(5, hour: 21, .malmo, VerdictTests.computer)]
    _ = try await analyze(habits, "habits")
    let item = try theCase(of: await analyze([signIn(22, .homeInWarsaw, VerdictTests.stranger)], "first"))
    try store.resolve(item.id, as: .confirmedSafe, by: "sam", note: "", now: MadeUpLog.start)
    _ = try await analyze([signIn(27, .homeInWarsaw, VerdictTests.stranger)], "later")
    _ = try await analyze(evening, "late")
    #expect(try store.findCase(item.id).state == .resolved)
    let cases = try store.cases(CaseFilter(minSeverity: .medium))
    #expect(cases.map(\.id) == [item.id])
  }

  @Test("is reopened without it, and the history says who did what")
  func reopened() async throws {
    _ = try await analyze(habits, "habits")
    let item = try theCase(of: await analyze([signIn(22, .homeInWarsaw, VerdictTests.stranger)], "first"))
    try store.resolve(item.id, as: .confirmedSafe, by: "sam", note: "on the phone", now: MadeUpLog.start)
    _ = try store.reopen(item.id, by: "kim", note: "it was not him", now: MadeUpLog.start.adding(seconds: 60))
    #expect(try store.ruling(ofCase: item.id) == nil)
    #expect(try store.entries(ofCase: item.id).map { "\($0.who) \($0.kind)" } == ["sam resolved", "kim reopened"])
  }

  @Test("and an expectation never hide what leaves the house or was approved in the end")
  func neverHidden() throws {
    var everything = Expectation(id: "X", from: MadeUpLog.start, until: MadeUpLog.start.adding(seconds: 86_400))
    everything.countries = [try #require(Country(code: "PL"))]
    #expect(everything.isBounded)
    for id in ["session-split", "mfa-fatigue-success", "success-after-attack", "mail-forwarding"] {
      #expect(Expectation.neverHidden.contains(id))
    }
  }
}
