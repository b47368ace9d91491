import Analysis
import Events
import Policy
import Store
import Testing

/// What people say of cases while a log is followed, by another process on the same store.
@Suite("What is said while a log is followed")
struct SayingTests {
  private static let tenant = MadeUpLog.tenants[0]
  private static let computer = MadeUpSignIn.Device(
    id: "5b0c3f6e-1111-4000-8000-000000000002", os: "Windows 11", browser: "Edge 154.0.0", agent: "Edg/154.0.0.0")
  private static let stranger = MadeUpSignIn.Device(
    id: "", os: "Linux", browser: "Firefox 140.0", agent: "Firefox/140.0")

  private static func signIn(
    _ day: Int, hour: Double = 9, _ network: MadeUpNetwork = .malmo, _ device: MadeUpSignIn.Device = computer,
    user: String = "anna", host: Int = 5
  ) -> MadeUpSignIn {
    let time = MadeUpLog.start.adding(seconds: Double(day) * 86_400 + hour * 3_600)
    let id = EventID(high: StableHash.of(user), low: UInt64(day * 100_000) + UInt64(hour * 1_000)).guid
    return MadeUpSignIn(
      id: id, time: time, tenant: tenant.id, user: "\(user)@\(tenant.domain)", network: network,
      address: network.address(network.hosts.lowerBound + host), device: device,
      session: EventID(high: 1, low: UInt64(day)).guid, code: 0, isInteractive: true)
  }

  /// Three weeks of two people at home.
  private static let habits = (0..<21).flatMap { day in
    [8.0, 12, 16].flatMap { hour in [signIn(day, hour: hour), signIn(day, hour: hour, user: "bo", host: 9)] }
  }
  private static let before = habits + [signIn(22, .homeInWarsaw, stranger), signIn(22, hour: 10, user: "bo", host: 9)]
  private static let after = [
    signIn(27, .homeInWarsaw, stranger), signIn(27, hour: 11, .homeInWarsaw, stranger, user: "bo", host: 5),
    signIn(28, .homeInWarsaw, stranger),
  ]

  /// What is said of Anna's case.
  enum Saying: CaseIterable {
    case nothing, safe, compromised, expected, withdrawn

    func say(in store: Store) throws {
      let item = try #require(try store.cases(CaseFilter(user: "anna@\(SayingTests.tenant.domain)")).first)
      switch self {
      case .nothing: return
      case .safe: try store.resolve(item.id, as: .confirmedSafe, by: "sam", note: "", now: MadeUpLog.start)
      case .compromised: try store.resolve(item.id, as: .compromised, by: "sam", note: "", now: MadeUpLog.start)
      case .expected:
        let analysed = try store.watermark(tenant: item.tenant)?.time ?? item.lastSeen
        var trip = Expectation(id: "TRIP0001", from: analysed, until: MadeUpLog.start.adding(seconds: 40 * 86_400))
        trip.tenant = item.tenant
        trip.countries = [try #require(Country(code: "PL"))]
        try store.add(trip)
      case .withdrawn:
        try store.resolve(item.id, as: .compromised, by: "sam", note: "", now: MadeUpLog.start)
        _ = try store.reopen(item.id, by: "kim", note: "", now: MadeUpLog.start)
      }
    }
  }

  /// One run up to what is said, and one after it.
  private static func batch(_ saying: Saying) async throws -> (digest: String, findings: [String]) {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
    _ = try await Run.analyze([folder.write("before.json", before.graphLines)], store: store)
    try saying.say(in: store)
    let run = try await Run.analyze([folder.write("after.json", after.graphLines)], store: store)
    return (try store.digest(), run.findings)
  }

  /// Seconds between two saves: the usual ones, and never.
  @Test("counts from the next event on, as in a run that begins after it", arguments: Saying.allCases, [5.0, 1e9])
  func reaches(saying: Saying, saveEvery: Double) async throws {
    let batch = try await Self.batch(saying)
    let run = try LiveRun()
    run.saveEvery = saveEvery
    try run.append(Self.before.graphLines, to: "app.log")
    try await run.settle()
    let told = run.told.count
    try saying.say(in: run.store)
    try await run.turn()
    try run.append(Self.after.graphLines, to: "app.log")
    try await run.settle()
    #expect(Run.lines(Array(run.told.dropFirst(told))) == batch.findings)
    try await run.finish()
    #expect(try run.store.digest() == batch.digest)
    #expect(try run.store.check() == [])
  }

  @Test("and these sayings do say something")
  func different() async throws {
    var digests: Set<String> = []
    for saying in Saying.allCases { digests.insert(try await Self.batch(saying).digest) }
    #expect(digests.count == Saying.allCases.count)
    let high = try await Self.batch(.compromised).findings.filter { $0.contains("malicious-source") }
    #expect(!high.isEmpty)
    #expect(try await Self.batch(.expected).findings.count < Self.batch(.nothing).findings.count)
  }

  @Test(
    "survives a sudden end, and an analysis anew because of what comes late", arguments: [Saying.safe, .compromised])
  func dropped(saying: Saying) async throws {
    let late = [Self.signIn(5, hour: 20)]
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
    _ = try await Run.analyze([folder.write("before.json", Self.before.graphLines)], store: store)
    try saying.say(in: store)
    _ = try await Run.analyze([folder.write("after.json", Self.after.graphLines)], store: store)
    _ = try await Run.analyze([folder.write("late.json", late.graphLines)], store: store)
    let run = try LiveRun()
    run.saveEvery = 1e9
    try run.append(Self.before.graphLines, to: "app.log")
    try await run.settle()
    try saying.say(in: run.store)
    try await run.turn()
    try run.append(Self.after.graphLines, to: "app.log")
    for _ in 0..<8 { try await run.turn() }
    try await run.drop()
    try await run.settle()
    try run.append(late.graphLines, to: "late.log")
    for _ in 0..<200 { try await run.turn() }
    try await run.finish()
    #expect(try run.store.digest() == store.digest())
  }

  @Test("reaches a batch that is judged meanwhile, from what comes after it on")
  func document() async throws {
    let batch = try await Self.batch(.safe)
    let run = try LiveRun()
    try run.folder.write("logs/before.json", "[" + Self.before.map(\.graph).joined(separator: ",\n") + "]")
    try await run.settle()
    try Saying.safe.say(in: run.store)
    try run.folder.write("logs/after.json", "[" + Self.after.map(\.graph).joined(separator: ",\n") + "]")
    try await run.settle()
    try await run.finish()
    #expect(try run.store.digest() == batch.digest)
  }
}
