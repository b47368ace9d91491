import Analysis
import Events
import Store
import Testing

/// What a run reads, leaves out, and tells of it.
@Suite("Reading")
struct ReadingTests {
  private let log = MadeUpLog(seed: 5, people: 2).signIns

  @Test("--since takes a moment in, --until leaves it out, and the rest is counted")
  func range() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("log.json", log.graphLines)
    let (since, until) = (log[10].time, log[40].time)
    let run = try await Run.analyze(
      [path],
      options: Run.options {
        $0.since = since
        $0.until = until
      })
    let inside = log.filter { since <= $0.time && $0.time < until }
    #expect(run.result.account.events == inside.count)
    #expect(run.result.account.outsideRange == log.count - inside.count)
    #expect(run.result.account.first == since)
    #expect(run.result.account.records == log.count)
  }

  @Test("--tenant stands in for what the log says")
  func tenant() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("log.json", log.graphLines)
    let run = try await Run.analyze([path], options: Run.options { $0.tenant = "one" })
    #expect(run.result.account.tenants == 1)
    #expect(Set(run.result.findings.map(\.tenant)).isSubset(of: ["one"]))
  }

  @Test("an input that ends early is told with its place, and the rest is read")
  func truncated() async throws {
    let folder = try TemporaryFolder()
    let half = log.count / 2
    let gzip = Compressed.gzip(Array(Array(log[..<half]).graphLines.utf8)[...])
    let broken = try folder.write("broken.json.gz", Array(gzip.dropLast(gzip.count / 3)))
    let whole = try folder.write("whole.json", Array(log[half...]).graphLines)
    let run = try await Run.analyze([broken, whole])
    #expect(run.result.account.problems.map(\.path) == [broken])
    #expect(run.result.account.events > log.count - half)
    #expect(run.result.account.events < log.count)
  }

  @Test("a file that is no log is left out of a folder, and an error where it was named")
  func noLog() async throws {
    let folder = try TemporaryFolder()
    try folder.write("log.json", log.graphLines)
    let readme = try folder.write("readme.txt", "Nothing of interest,\nand no log.\n")
    try folder.write("empty.json", "")
    let asFolder = try await Run.analyze([folder.path])
    #expect(asFolder.result.account.problems.isEmpty)
    #expect(asFolder.result.account.skipped.map(\.path) == [folder.file("empty.json"), readme])
    #expect(asFolder.result.account.events == log.count)
    let named = try await Run.analyze([readme, folder.file("log.json")])
    #expect(named.result.account.problems.map(\.path) == [readme])
  }

  @Test("a page of exactly a thousand sign-ins is told as cut, however it is read, until the next page is there")
  func cutExport() async throws {
    let folder = try TemporaryFolder()
    let log = MadeUpLog(seed: 5, people: 10).signIns
    try #require(log.count > 1_100)
    let first = try folder.write("first.json", Array(log[..<1_000]).graphLines)
    for (jobs, chunk) in [(1, 256 << 10), (4, 2_000)] {
      let run = try await Run.analyze(
        [first],
        options: Run.options {
          $0.jobs = jobs
          $0.chunkSize = chunk
        })
      let cut = Account.Cut(path: first, records: 1_000, limit: .graphPage, missing: .after, edge: log[999].time)
      #expect(run.result.account.cuts == [cut])
    }
    let second = try folder.write("second.json", Array(log[1_000...]).graphLines)
    #expect(try await Run.analyze([first, second]).result.account.cuts == [])
  }

  @Test("what comes late is told by the log that it came in, with how late it was")
  func late() async throws {
    let folder = try TemporaryFolder()
    let store = try Store.open(folder.file("store.sqlite"), mode: .readWrite)
    let known = try folder.write("known.json", Array(log[20...]).graphLines)
    _ = try await Run.analyze([known], store: store)
    let account = try await Run.analyze([folder.write("late.json", Array(log[..<20]).graphLines)], store: store).result
      .account
    #expect(account.late == 20)
    #expect(account.lateByFormat.mapValues(\.events) == ["entra-sign-ins": 20])
    let seconds = try #require(account.lateByFormat["entra-sign-ins"]?.seconds)
    #expect(seconds > 86_400)
  }

  @Test("refusals have the same places whatever is read at once")
  func refusals() async throws {
    let folder = try TemporaryFolder()
    var random = SeededGenerator(seed: 9)
    let lines = log.map { signIn in
      random.chance(0.2) ? signIn.graph.replacing("createdDateTime", with: "created") : signIn.graph
    }
    let path = try folder.write("log.json", lines.joined(separator: "\n"))
    let plain = try await Run.analyze([path], options: Run.options { $0.jobs = 1 })
    let cut = try await Run.analyze(
      [path],
      options: Run.options {
        $0.jobs = 4
        $0.chunkSize = 2_000
      })
    #expect(plain.result.account.refusals.map(\.value.count).reduce(0, +) > 10)
    #expect(plain.result.account.refusals.mapValues(\.places) == cut.result.account.refusals.mapValues(\.places))
  }
}
