import Analysis
import Events
import Store
import Testing

/// A store holds the same however its exports came: at once, day by day, overlapping, or in the wrong order.
@Suite("The same log gives the same store")
struct SameStoreTests {
  static let seeds: [UInt64] = [1, 2, 3]

  @Test("day by day, and the days' findings together are those of one go", arguments: seeds)
  func dayByDay(seed: UInt64) async throws {
    let stored = try await Stored(seed: seed)
    let days = (0..<MadeUpLog.days).map { stored.log.days($0..<$0 + 1) }
    let told = try await stored.expectSame(days)
    #expect(Run.lines(told).sorted() == stored.findings.sorted())
  }

  @Test("in exports that overlap, and nothing is told twice", arguments: seeds)
  func overlapping(seed: UInt64) async throws {
    let stored = try await Stored(seed: seed)
    var random = SeededGenerator(seed: seed)
    var parts: [[MadeUpSignIn]] = []
    var start = 0
    while start < MadeUpLog.days {
      let end = start + random.whole(1..<6)
      parts.append(stored.log.days(max(0, start - random.whole(0..<4))..<end).shuffled(using: &random))
      start = end
    }
    let told = try await stored.expectSame(parts)
    #expect(Run.lines(told).sorted() == stored.findings.sorted())
  }

  @Test("cut at any moment, also within a second", arguments: seeds)
  func cutAnywhere(seed: UInt64) async throws {
    let stored = try await Stored(seed: seed)
    var random = SeededGenerator(seed: seed)
    let cuts = [0] + (0..<6).map { _ in random.whole(0..<stored.log.count) }.sorted() + [stored.log.count]
    let told = try await stored.expectSame(zip(cuts, cuts.dropFirst()).map { Array(stored.log[$0..<$1]) })
    #expect(Run.lines(told).sorted() == stored.findings.sorted())
  }

  @Test("in the wrong order, and nothing is told twice or not at all", arguments: seeds)
  func wrongOrder(seed: UInt64) async throws {
    let stored = try await Stored(seed: seed)
    let weeks = (0..<3).map { stored.log.days($0 * 7..<($0 + 1) * 7) }
    for order in [[1, 2, 0], [2, 1, 0]] {
      let told = try await stored.expectSame(order.map { weeks[$0] })
      let names = told.map { "\($0.id) \($0.verdict.severity.name)" }
      #expect(names.count == Set(names).count)
      #expect(Set(told.map(\.id)).isSuperset(of: try stored.store.cases().flatMap(\.findings).map(\.id)))
    }
  }

  @Test("in the wrong order and overlapping, under the same file name", arguments: seeds)
  func wrongOrderOverlapping(seed: UInt64) async throws {
    let stored = try await Stored(seed: seed)
    let parts = [stored.log.days(8..<21), stored.log.days(0..<12)]
    try await stored.expectSame(parts)
    try await stored.expectSame(parts, names: ["export.json", "export.json"])
    try await stored.expectSame([parts[0], stored.log], names: ["export.json", "export.json"])
  }

  @Test("with every record dealt to one of several exports at random", arguments: seeds)
  func dealt(seed: UInt64) async throws {
    let stored = try await Stored(seed: seed)
    var random = SeededGenerator(seed: seed)
    var parts = [[MadeUpSignIn]](repeating: [], count: 3)
    for signIn in stored.log {
      parts[random.whole(0..<3)].append(signIn)
      if random.chance(0.2) { parts[random.whole(0..<3)].append(signIn) }
    }
    try await stored.expectSame(parts)
  }

  @Test("and a second run of the same exports changes nothing", arguments: seeds)
  func again(seed: UInt64) async throws {
    let stored = try await Stored(seed: seed)
    let path = try stored.folder.write("again.json", stored.log.graphLines)
    let run = try await Run.analyze([path], store: stored.store)
    #expect(run.findings == [])
    #expect(run.result.account.events == 0)
    #expect(run.result.account.duplicates == stored.log.count)
    #expect(run.result.account.late == 0)
    #expect(try stored.store.digest() == stored.digest)
  }

  @Test("also where only a later export tells the tenant's id")
  func idLater() async throws {
    let folder = try TemporaryFolder()
    let log = MadeUpLog(seed: 1).signIns.filter { $0.tenant == MadeUpLog.tenants[1].id }
    let nameless = log.days(0..<10).graphLines.replacing("\(MadeUpLog.tenants[1].id)", with: "")
    let first = try folder.write("first.json", nameless)
    let second = try folder.write("second.json", log.days(10..<21).graphLines)
    let whole = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
    let run = try await Run.analyze([first, second], store: whole)
    #expect(run.result.account.tenants == 1)
    let parts = try Store.open(folder.file("parts.sqlite"), mode: .readWrite)
    for path in [first, second] { _ = try await Run.analyze([path], store: parts) }
    let digests = try [parts.digest(), whole.digest()]
    #expect(digests[0] == digests[1])
  }

  @Test("and another log gives another store")
  func different() async throws {
    let stored = try await Stored(seed: 1)
    let other = try await Stored(seed: 2)
    #expect(stored.digest != other.digest)
  }

  /// The log in one store, read in one go.
  private struct Stored {
    let folder: TemporaryFolder
    let log: [MadeUpSignIn]
    let store: Store
    let digest: String
    let findings: [String]

    init(seed: UInt64) async throws {
      folder = try TemporaryFolder()
      log = MadeUpLog(seed: seed).signIns
      store = try Store.open(folder.file("whole.sqlite"), mode: .readWrite)
      let run = try await Run.analyze([folder.write("whole.json", log.graphLines)], store: store)
      #expect(run.findings.count >= 5)
      findings = run.findings
      digest = try store.digest()
    }

    /// Analyses the exports one after the other into a new store, and compares. Answers all findings that were told.
    /// Each run has another number of tasks, and little memory.
    @discardableResult
    func expectSame(
      _ exports: [[MadeUpSignIn]], names: [String]? = nil, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> [Finding] {
      let folder = try TemporaryFolder()
      var told: [Finding] = []
      for (number, export) in exports.enumerated() {
        let path = try folder.write(names?[number] ?? "export-\(number).json", export.graphLines)
        let store = try Store.open(folder.file("parts.sqlite"), mode: .readWrite)
        let options = Run.options {
          $0.jobs = number % 4 + 1
          $0.memory = 0
        }
        let run = try await Run.analyze([path], store: store, options: options)
        #expect(run.result.storeProblem == nil, sourceLocation: sourceLocation)
        told += run.result.findings
        try store.close()
      }
      let store = try Store.open(folder.file("parts.sqlite"), mode: .readOnly)
      #expect(try store.digest() == digest, sourceLocation: sourceLocation)
      #expect(try store.check() == [], sourceLocation: sourceLocation)
      return told
    }
  }
}
