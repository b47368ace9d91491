import Analysis
import Events
import Testing

/// One log is analysed in every way that a log can come, and each must give the findings that one file read by one
/// task gives, byte for byte.
@Suite("The same log gives the same findings")
struct SameFindingsTests {
  static let seeds: [UInt64] = [1, 2, 3]

  @Test("and there are findings, so that the rest of these tests says something", arguments: seeds)
  func something(seed: UInt64) async throws {
    let run = try await Plain(seed: seed).run
    #expect(run.findings.count >= 5)
    #expect(Set(run.result.findings.map(\.detection)).count >= 3)
    #expect(run.result.account.duplicates == 0)
    #expect(run.result.account.refusals.isEmpty)
  }

  @Test("whatever is read at once, and by however many tasks")
  func chunks() async throws {
    let plain = try await Plain(seed: 4, people: Plain.many)
    for (size, jobs) in [(1 << 10, 1), (4_097, 2), (10_007, 3), (65_536, 2), (1 << 20, 4)] {
      let options = Run.options {
        $0.chunkSize = size
        $0.jobs = jobs
      }
      let run = try await Run.analyze([plain.path], options: options)
      #expect(run.wholeFindings == plain.run.wholeFindings, "chunks of \(size) bytes, \(jobs) tasks")
    }
  }

  @Test("with events sorted on disk, and nothing is left there")
  func sortedRuns() async throws {
    let plain = try await Plain(seed: 4, people: Plain.many)
    let folder = try TemporaryFolder()
    for jobs in [1, 2] {
      let options = Run.options {
        $0.memory = 0
        $0.chunkSize = 4_096
        $0.jobs = jobs
        $0.temporaryFolder = folder.path
      }
      let run = try await Run.analyze([plain.path], options: options)
      #expect(run.wholeFindings == plain.run.wholeFindings, "\(jobs) tasks")
    }
    #expect(try folder.content == [])
  }

  @Test("shuffled, and newest first", arguments: seeds)
  func shuffled(seed: UInt64) async throws {
    let plain = try await Plain(seed: seed)
    var random = SeededGenerator(seed: seed)
    let orders = [plain.log.shuffled(using: &random), plain.log.reversed()]
    for (number, order) in orders.enumerated() {
      let path = try plain.folder.write("order-\(number).json", order.graphLines)
      let run = try await Run.analyze([path])
      #expect(run.findings == plain.run.findings)
    }
  }

  @Test("in one JSON array, and in an envelope", arguments: seeds)
  func framings(seed: UInt64) async throws {
    let plain = try await Plain(seed: seed)
    let array = "[\n" + plain.log.map(\.graph).joined(separator: ",\n") + "\n]\n"
    let envelope = "{\"@odata.context\":\"x\",\"value\":" + array + "}"
    for (number, text) in [array, envelope].enumerated() {
      let path = try plain.folder.write("framing-\(number).json", text)
      let run = try await Run.analyze([path], options: Run.options { $0.chunkSize = 8_192 })
      #expect(run.findings == plain.run.findings)
    }
  }

  @Test("cut across gzip members, zstd frames and files, in the midst of records", arguments: seeds)
  func parts(seed: UInt64) async throws {
    let plain = try await Plain(seed: seed)
    var random = SeededGenerator(seed: seed)
    let bytes = Array(plain.log.graphLines.utf8)
    let cuts = [0] + (0..<7).map { _ in random.whole(0..<bytes.count) }.sorted() + [bytes.count]
    let pieces = zip(cuts, cuts.dropFirst()).map { bytes[$0..<$1] }
    let gzip = try plain.folder.write("members.gz", pieces.flatMap(Compressed.gzip))
    let zstd = try plain.folder.write("frames.zst", pieces.flatMap(Compressed.zstd))
    #expect(try await Run.analyze([gzip]).findings == plain.run.findings)
    #expect(try await Run.analyze([zstd]).findings == plain.run.findings)
  }

  @Test("in files of any packing, given in any order", arguments: seeds)
  func files(seed: UInt64) async throws {
    let plain = try await Plain(seed: seed)
    var random = SeededGenerator(seed: seed)
    let weeks = (0..<3).map { plain.log.days($0 * 7..<($0 + 1) * 7).shuffled(using: &random).graphLines }
    let paths = [
      try plain.folder.write("one.json", weeks[0]),
      try plain.folder.write("two.json", Compressed.gzip(Array(weeks[1].utf8)[...])),
      try plain.folder.write("three.json", Compressed.zstd(Array(weeks[2].utf8)[...])),
    ]
    for order in [paths, paths.reversed(), paths.shuffled(using: &random)] {
      #expect(try await Run.analyze(order).findings == plain.run.findings)
    }
  }

  @Test("in exports that overlap, whose copies are counted", arguments: seeds)
  func overlaps(seed: UInt64) async throws {
    let plain = try await Plain(seed: seed)
    let parts = [plain.log.days(0..<9), plain.log.days(7..<15), plain.log.days(14..<21), plain.log.days(20..<21)]
    let paths = try parts.enumerated().map { try plain.folder.write("part-\($0).json", $1.reversed().graphLines) }
    let run = try await Run.analyze(paths)
    #expect(run.findings == plain.run.findings)
    #expect(run.result.account.duplicates == parts.map(\.count).reduce(0, +) - plain.log.count)
    #expect(run.result.account.events == plain.log.count)
  }

  @Test("and the audit log's CSV is no exception", arguments: seeds)
  func auditLog(seed: UInt64) async throws {
    let folder = try TemporaryFolder()
    let log = MadeUpLog(seed: seed).signIns
    let plain = try await Run.analyze([folder.write("plain.csv", log.auditTable)])
    #expect(plain.result.account.eventsByFormat == ["unified-audit": log.count])
    #expect(plain.findings.count >= 3)
    var random = SeededGenerator(seed: seed)
    let shuffled = try folder.write("shuffled.csv", log.shuffled(using: &random).auditTable)
    let options = Run.options {
      $0.chunkSize = 3_001
      $0.memory = 0
    }
    #expect(try await Run.analyze([shuffled], options: options).findings == plain.findings)
  }

  @Test("also beside an export with whole seconds: a record counts once, whichever comes first", arguments: seeds)
  func wholeSeconds(seed: UInt64) async throws {
    let plain = try await Plain(seed: seed)
    let coarse = plain.log.map { signIn in
      var signIn = signIn
      signIn.time = Timestamp(seconds: signIn.time.seconds)
      return signIn
    }
    let path = try plain.folder.write("coarse.json", coarse.graphLines)
    let first = try await Run.analyze([plain.path, path])
    let second = try await Run.analyze([path, plain.path])
    #expect(first.result.account.events == plain.log.count)
    #expect(first.result.account.duplicates == plain.log.count)
    #expect(first.findings == second.findings)
    #expect(first.findings == plain.run.findings)
  }

  /// The log in one file, as read in one piece by one task.
  private struct Plain {
    /// Enough for several sorted runs and several batches of judging.
    static let many = 40

    let folder: TemporaryFolder
    let log: [MadeUpSignIn]
    let path: String
    let run: Run

    init(seed: UInt64, people: Int = 6) async throws {
      folder = try TemporaryFolder()
      log = MadeUpLog(seed: seed, people: people).signIns
      path = try folder.write("plain.json", log.graphLines)
      run = try await Run.analyze([path], options: Run.options { $0.jobs = 1 })
    }
  }
}
