import Analysis
import Events
import Store
import Testing

/// A busy office, whose log is followed and falls silent on its fourth Monday at ten.
@Suite("A log that falls silent while it is followed")
struct SilenceTests {
  private static let people = 60
  private static let monday = 21

  /// A moment of the log's days.
  private static func at(_ day: Int, _ hour: Double) -> Timestamp {
    MadeUpLog.start.adding(seconds: Double(day) * 86_400 + hour * 3_600)
  }

  /// Everybody once in the hour.
  private static func hour(_ day: Int, _ hour: Int, people: Int = people) -> [MadeUpSignIn] {
    let device = MadeUpSignIn.Device(
      id: "5b0c3f6e-1111-4000-8000-000000000002", os: "Windows 11", browser: "", agent: "")
    return (0..<people).map { person in
      MadeUpSignIn(
        id: EventID(high: UInt64(person), low: UInt64(day * 24 + hour)).guid,
        time: at(day, Double(hour)).adding(seconds: Double(person * 60)), tenant: MadeUpLog.tenants[0].id,
        user: "person\(person)@\(MadeUpLog.tenants[0].domain)", network: .office, address: "192.0.2.33",
        device: device, session: EventID(high: 2, low: UInt64(person)).guid, code: 0, isInteractive: true)
    }
  }

  private static func day(_ day: Int) -> [MadeUpSignIn] {
    day % 7 < 5 ? (8..<18).flatMap { hour(day, $0) } : []
  }

  private static let habits = (0..<monday).flatMap(day)
  private static let morning = hour(monday, 8) + hour(monday, 9)

  /// The log up to ten o'clock, as it is written; it is ten o'clock.
  private func morning() async throws -> LiveRun {
    let run = try LiveRun()
    run.clock = Self.at(Self.monday, 7)
    try run.append(Self.habits.graphLines, to: "app.log")
    try await run.settle()
    for hour in [8, 9] {
      for signIn in Self.hour(Self.monday, hour) {
        try await run.wait(until: signIn.time.adding(seconds: 30))
        try run.append([signIn].graphLines, to: "app.log")
      }
    }
    try await run.wait(until: Self.at(Self.monday, 10))
    #expect(run.told.isEmpty)
    return run
  }

  /// What one run over the log makes of it.
  private func whole(_ log: [MadeUpSignIn]) async throws -> (digest: String, findings: [Finding]) {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
    let run = try await Run.analyze([folder.write("whole.json", log.graphLines)], store: store)
    return (try store.digest(), run.result.findings)
  }

  private func expectSame(
    _ run: LiveRun, _ whole: (digest: String, findings: [Finding]), sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    #expect(try run.store.digest() == whole.digest, sourceLocation: sourceLocation)
    #expect(try run.store.check() == [], sourceLocation: sourceLocation)
  }

  @Test("is told while it is silent, once, as the finding that its next event gives, and told to have ended")
  func told() async throws {
    let run = try await morning()
    try await run.wait(until: Self.at(Self.monday, 15.75))
    #expect(run.told.isEmpty && run.status.silent == 0)
    try await run.wait(until: Self.at(Self.monday, 23))
    #expect(run.told.map(\.detection) == ["log-gap", "log-gap"])
    #expect(run.told.map(\.verdict.severity) == [.low, .medium])
    #expect(run.told.first?.time == Self.at(Self.monday, 16))
    #expect(run.status.silent == 1 && run.ended.isEmpty)
    let shown = try #require(try run.store.cases().first)
    #expect(shown.id == run.told[0].caseID && shown.findings.map(\.ended) == [nil])
    let next = Self.hour(Self.monday + 1, 8)
    try await run.wait(until: Self.at(Self.monday + 1, 9))
    try run.append(next.graphLines, to: "app.log")
    try await run.settle()
    #expect(run.ended.map(\.ended) == [next[0].time])
    #expect(try run.store.cases().first?.findings.map(\.ended) == [next[0].time])
    try await run.finish()
    let whole = try await whole(Self.habits + Self.morning + next)
    #expect(whole.findings.map(\.id) == [run.told[0].id] && Set(run.told.map(\.id)).count == 1)
    #expect(whole.findings.map(\.caseID) == [run.told[0].caseID])
    #expect(whole.findings.map(\.time) == [run.told[0].time])
    #expect(run.told.count == 2)
    try expectSame(run, whole)
  }

  @Test("is not told again by the next process, which knows how long was listened before")
  func restarted() async throws {
    let run = try await morning()
    try await run.wait(until: Self.at(Self.monday, 13))
    try await run.finish()
    try await run.wait(until: Self.at(Self.monday, 16.75))
    #expect(run.told.map(\.verdict.severity) == [.low])
    try await run.drop()
    try await run.wait(until: Self.at(Self.monday, 17))
    #expect(run.told.count == 1 && run.status.silent == 1)
    let next = Self.hour(Self.monday, 18)
    try run.append(next.graphLines, to: "app.log")
    try await run.settle()
    try await run.finish()
    try expectSame(run, await whole(Self.habits + Self.morning + next))
  }

  @Test("only seems so where the clock is set forward or the machine sleeps: nobody has listened")
  func slept() async throws {
    let run = try await morning()
    run.clock = Self.at(Self.monday, 22)
    try await run.wait(until: Self.at(Self.monday, 23))
    try await run.turn(after: 10 * 3_600)
    try await run.wait(until: Self.at(Self.monday + 1, 10))
    #expect(run.told.isEmpty && run.status.silent == 0)
    try await run.finish()
  }

  @Test("only seems so where what was missing comes late: the finding is dropped, and its end is told")
  func refuted() async throws {
    let run = try await morning()
    try await run.wait(until: Self.at(Self.monday, 17))
    #expect(run.told.map(\.detection) == ["log-gap"])
    let rest = (10..<17).flatMap { Self.hour(Self.monday, $0) }
    try run.append(rest.graphLines, to: "app.log")
    try await run.settle()
    #expect(run.ended.map(\.id) == run.told.map(\.id))
    #expect(try run.store.cases().isEmpty)
    try await run.finish()
    try expectSame(run, await whole(Self.habits + Self.morning + rest))
  }

  @Test("is refuted also by a whole document, and by what comes in the wrong order", arguments: [true, false])
  func refutedByBatch(isDocument: Bool) async throws {
    let run = try await morning()
    try await run.wait(until: Self.at(Self.monday, 17))
    #expect(run.told.map(\.detection) == ["log-gap"])
    let rest = (10..<17).flatMap { Self.hour(Self.monday, $0) }
    if isDocument {
      try run.folder.write("logs/rest.json", "[" + rest.map(\.graph).joined(separator: ",\n") + "]")
      try await run.settle()
    } else {
      try run.append(rest.suffix(1).map { $0 }.graphLines, to: "app.log")
      try await run.settle()
      #expect(run.told.count == 1 && run.ended.map(\.ended) == [rest.last?.time])
      try run.append(rest.dropLast().map { $0 }.graphLines, to: "app.log")
      for _ in 0..<200 { try await run.turn() }
    }
    try await run.finish()
    #expect(run.ended.map(\.id).contains(run.told[0].id))
    try expectSame(run, await whole(Self.habits + Self.morning + rest))
  }

  @Test("is not missed before it usually comes: here once a day, in the evening")
  func delivered() async throws {
    let run = try LiveRun()
    run.clock = Self.at(Self.monday, 7)
    try run.append(Self.habits.graphLines, to: "app.log")
    try await run.settle()
    for day in Self.monday..<Self.monday + 4 {
      try await run.wait(until: Self.at(day, 23.5))
      try run.append(Self.day(day).graphLines, to: "app.log")
    }
    try await run.wait(until: Self.at(Self.monday + 4, 23.4))
    #expect(run.told.isEmpty && run.status.silent == 0)
    try await run.finish()
  }
}
