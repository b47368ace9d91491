import Analysis
import Events
import Foundation
import Policy
import Store
import Testing

/// However the log comes, and however often the process ends in between, findings and store are those of one run.
@Suite("A live analysis finds what one run over everything finds")
struct LiveAnalysisTests {
  static let seeds: [UInt64] = [1, 2, 3]

  /// The log, and what one run makes of it.
  private struct Whole {
    let log: [MadeUpSignIn]
    let digest: String
    let findings: [String]

    init(seed: UInt64, policy: Policy? = nil) async throws {
      log = MadeUpLog(seed: seed, people: 4).signIns
      let folder = try TemporaryFolder()
      let store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
      let run = try await Run.analyze([folder.write("whole.json", log.graphLines)], store: store, policy: policy)
      findings = run.findings.sorted()
      digest = try store.digest()
      #expect(findings.count >= 3)
    }

    func expectSame(_ run: LiveRun, sourceLocation: SourceLocation = #_sourceLocation) throws {
      let store = try run.store
      #expect(try store.digest() == digest, sourceLocation: sourceLocation)
      #expect(try store.check() == [], sourceLocation: sourceLocation)
    }

    /// Pieces in order, each of some sign-ins.
    func pieces(_ count: Int, _ random: inout SeededGenerator) -> [[MadeUpSignIn]] {
      let cuts = [0] + (1..<count).map { _ in random.whole(0..<log.count) }.sorted() + [log.count]
      return zip(cuts, cuts.dropFirst()).map { Array(log[$0..<$1]) }
    }
  }

  @Test("in a file that grows by any number of bytes", arguments: seeds)
  func growing(seed: UInt64) async throws {
    let whole = try await Whole(seed: seed)
    var random = SeededGenerator(seed: seed)
    let run = try LiveRun()
    var rest = whole.log.graphLines[...]
    while !rest.isEmpty {
      let piece = rest.prefix(random.whole(1..<20_000))
      try run.append(String(piece), to: "app.log")
      rest = rest.dropFirst(piece.count)
      try await run.turn()
    }
    try await run.turn(untilRead: whole.log.count)
    try await run.finish()
    try whole.expectSame(run)
    #expect(Run.lines(run.told).sorted() == whole.findings)
  }

  @Test("dealt to three files that are renamed and cut short", arguments: seeds)
  func rotating(seed: UInt64) async throws {
    let whole = try await Whole(seed: seed)
    var random = SeededGenerator(seed: seed)
    let run = try LiveRun()
    var written = 0
    for (number, piece) in whole.pieces(30, &random).enumerated() {
      try deal(piece, run, &random)
      written += piece.count
      try await run.turn(untilRead: written)
      if number % 3 == 0, run.folder.has("logs/a.log") { try run.move("a.log", to: "a.log.\(number)") }
      if number % 4 == 0, run.folder.has("logs/b.log") { try run.cut("b.log") }
    }
    try await run.finish()
    try whole.expectSame(run)
    #expect(Run.lines(run.told).sorted() == whole.findings)
  }

  private func deal(_ piece: [MadeUpSignIn], _ run: LiveRun, _ random: inout SeededGenerator) throws {
    var parts = ["a.log": "", "b.log": "", "c.log": ""]
    for signIn in piece { parts[random.one(of: ["a.log", "b.log", "c.log"]), default: ""] += signIn.graph + "\n" }
    for (name, text) in parts where !text.isEmpty { try run.append(text, to: name) }
  }

  @Test("and ends at any turn, without saving and before it could tell", arguments: seeds)
  func dropped(seed: UInt64) async throws {
    let whole = try await Whole(seed: seed)
    var random = SeededGenerator(seed: seed)
    let run = try LiveRun()
    for (number, piece) in whole.pieces(24, &random).enumerated() {
      try deal(piece, run, &random)
      for _ in 0..<random.whole(0..<16) { try await run.turn() }
      if random.chance(0.6) { try await run.drop(inTurn: random.chance(0.5)) }
      if number % 5 == 0, run.folder.has("logs/a.log") { try run.move("a.log", to: "a.log.\(number)") }
    }
    try await run.settle()
    try await run.finish()
    try whole.expectSame(run)
    // What was found by a process that ended before it could tell is told by the next.
    #expect(Set(Run.lines(run.told)) == Set(whole.findings))
    #expect(run.told.count == whole.findings.count)
  }

  @Test("in the wrong order: what comes late is judged when its tenant is analysed anew", arguments: seeds)
  func late(seed: UInt64) async throws {
    let whole = try await Whole(seed: seed)
    let run = try LiveRun()
    for week in [1, 0, 2] {
      let days = whole.log.days(week * 7..<(week + 1) * 7)
      let before = run.account.records
      try run.append(days.graphLines, to: "app.log")
      try await run.turn(untilRead: before + days.count)
    }
    for _ in 0..<20 { try await run.turn() }
    try await run.finish()
    try whole.expectSame(run)
    let names = run.told.map { "\($0.id) \($0.verdict.severity.name)" }
    #expect(names.count == Set(names).count)
  }

  @Test("late events that were kept are not forgotten when the process ends before they are judged")
  func lateDropped() async throws {
    let whole = try await Whole(seed: 2)
    let run = try LiveRun()
    for days in [whole.log.days(5..<21), whole.log.days(0..<5)] {
      let before = run.account.records
      try run.append(days.graphLines, to: "app.log")
      try await run.turn(untilRead: before + days.count)
      for _ in 0..<3 { try await run.turn() }
    }
    try await run.drop()
    try await run.turn()
    try await run.finish()
    try whole.expectSame(run)
  }

  @Test("a finding that would not have come with what was late does not outlive a sudden end", arguments: seeds)
  func overtaken(seed: UInt64) async throws {
    let log = MadeUpLog(seed: seed, people: 4).signIns
    let first = try #require(log.first { $0.network.country != "SE" && $0.code == 0 })
    let attack = log.filter {
      $0.user == first.user && $0.network.country == first.network.country && $0.time.day == first.time.day
    }
    let before = log.filter { $0.time < first.time }
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
    _ = try await Run.analyze([folder.write("whole.json", (before + attack).graphLines)], store: store)
    let run = try LiveRun()
    try run.append(before.dropLast().map { $0 }.graphLines, to: "a.log")
    try await run.settle()
    try run.append(before.suffix(1).map { $0 }.graphLines, to: "a.log")
    for _ in 0..<4 { try await run.turn() }
    let told = run.told.count
    try run.append(attack.dropFirst().map { $0 }.graphLines, to: "a.log")
    for _ in 0..<4 { try await run.turn() }
    #expect(run.told.count > told)
    try run.append([first].graphLines, to: "b.log")
    try await run.drop()
    try await run.settle()
    try await run.finish()
    #expect(try run.store.digest() == store.digest())
  }

  @Test("in documents, compressed files and a growing log, beside what is no log")
  func mixed() async throws {
    let whole = try await Whole(seed: 3)
    let run = try LiveRun()
    let weeks = (0..<3).map { whole.log.days($0 * 7..<($0 + 1) * 7) }
    try run.append("nothing that anybody knows\n", to: "readme.txt")
    try run.folder.write("logs/0.json", "[" + weeks[0].map(\.graph).joined(separator: ",\n") + "]")
    try await run.settle()
    let packed = Compressed.gzip(Array(weeks[1].graphLines.utf8)[...])
    try run.folder.write("logs/1.json.gz", Array(packed.prefix(packed.count / 2)))
    try await run.turn()
    try run.folder.write("logs/1.json.gz", packed)
    try await run.settle()
    try run.append(weeks[2].graphLines, to: "2.log")
    try await run.settle()
    #expect(run.account.problems.isEmpty)
    #expect(run.account.skipped.map(\.path) == [run.folder.file("logs/readme.txt")])
    try await run.finish()
    try whole.expectSame(run)
    #expect(Run.lines(run.told).sorted() == whole.findings)
  }

  @Test("a compressed file that stalled is told as damaged until the rest has come")
  func stalled() async throws {
    let whole = try await Whole(seed: 1)
    let run = try LiveRun()
    let packed = Compressed.gzip(Array(whole.log.graphLines.utf8)[...])
    try run.folder.write("logs/all.json.gz", Array(packed.prefix(packed.count / 2)))
    try await run.settle()
    #expect(run.account.problems.count == 1)
    #expect(run.problems.count == 1)
    try run.folder.write("logs/all.json.gz", packed)
    try await run.settle()
    #expect(run.account.problems.isEmpty)
    try await run.finish()
    try whole.expectSame(run)
  }

  @Test("a file that begins again with another format, also after a sudden end")
  func otherFormat() async throws {
    let log = MadeUpLog(seed: 1, people: 4).signIns
    let halves = [log.days(0..<10), log.days(10..<21)]
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
    let files = [
      try folder.write("a.json", halves[0].graphLines), try folder.write("b.csv", halves[1].auditTable),
    ]
    _ = try await Run.analyze(files, store: store)
    let run = try LiveRun()
    try run.append(halves[0].graphLines, to: "app.log")
    try await run.turn(untilRead: halves[0].count)
    for _ in 0..<14 { try await run.turn() }
    try run.cut("app.log")
    let table = halves[1].auditTable
    try run.append(String(table.prefix(5_000)), to: "app.log")
    for _ in 0..<3 { try await run.turn() }
    try await run.drop()
    try run.append(String(table.dropFirst(5_000)), to: "app.log")
    try await run.settle()
    try await run.finish()
    #expect(try run.store.digest() == store.digest())
  }

  @Test("a policy that names a tenant while it runs: its history moves along")
  func reload() async throws {
    let policy = try Run.policy()
    let whole = try await Whole(seed: 1, policy: policy)
    let run = try LiveRun(policy: Policy.parse("tenants: {}\n", file: "nattvakt.yaml"))
    try run.append(whole.log.days(0..<12).graphLines, to: "app.log")
    try await run.turn(untilRead: whole.log.days(0..<12).count)
    try run.reload(policy)
    try run.append(whole.log.days(12..<21).graphLines, to: "app.log")
    try await run.turn(untilRead: whole.log.count)
    try await run.finish()
    try whole.expectSame(run)
  }

  @Test("a backlog that is longer than what is read at once is sorted as a batch")
  func backlog() async throws {
    let whole = try await Whole(seed: 2)
    let run = try LiveRun()
    let filler = whole.log.graphLines
    // Newest first, and copies until it is long enough.
    try run.append(whole.log.reversed().map { $0 }.graphLines, to: "app.log")
    let copies = (17 << 20) / filler.utf8.count + 1
    for _ in 0..<copies { try run.append(filler, to: "app.log") }
    try await run.turn(untilRead: whole.log.count * (copies + 1))
    #expect(run.status.late == 0)
    try await run.finish()
    try whole.expectSame(run)
  }

  @Test("behind with a file when a long one follows it: what is earlier is judged earlier")
  func twoBacklogs() async throws {
    let whole = try await Whole(seed: 2)
    let run = try LiveRun()
    let (start, middle, end) = (whole.log.days(0..<5), whole.log.days(5..<12), whole.log.days(12..<21))
    try run.append(start.graphLines, to: "a.log")
    try await run.turn(untilRead: start.count)
    let copies = (17 << 20) / start.graphLines.utf8.count + 1
    for name in ["a.log", "b.log"] {
      for _ in 0..<copies { try run.append(start.graphLines, to: name) }
    }
    try run.append(middle.graphLines, to: "a.log")
    try run.append(end.graphLines, to: "b.log")
    try await run.turn(untilRead: whole.log.count + 2 * copies * start.count)
    #expect(run.status.late == 0)
    try await run.finish()
    try whole.expectSame(run)
    #expect(Run.lines(run.told).sorted() == whole.findings)
  }

  @Test("what is not there is told once, and no problem any more when it comes")
  func missing() async throws {
    let run = try LiveRun(["later.log"])
    for _ in 0..<3 { try await run.turn() }
    #expect(run.problems.map(\.path) == [run.folder.file("later.log")])
    #expect(run.account.problems.count == 1)
    try run.folder.write("later.log", MadeUpLog(seed: 1, people: 1).signIns.graphLines)
    try await run.turn(untilRead: 1)
    #expect(run.account.problems.isEmpty)
    try await run.finish()
  }
}

extension TemporaryFolder {
  fileprivate func has(_ name: String) -> Bool { FileManager.default.fileExists(atPath: file(name)) }
}
