import Analysis
import Events
import Policy
import Store
import Testing

/// One sign-in comes in many guises: in two formats, under an old and a new name of its user, in the logs of two
/// tenants. None of it may count twice, and none may depend on what was read first.
@Suite("A record is one record")
struct OneRecordTests {
  static let seeds: [UInt64] = [1, 2]

  @Test("in two formats and two exports of one, and the fullest copy counts, whichever comes first", arguments: seeds)
  func formats(seed: UInt64) async throws {
    let made = try Made(seed: seed)
    let fine = try made.folder.write("fine.json", made.log.graphLines)
    let audit = try made.folder.write("audit.csv", made.log.auditTable)
    let coarse = try made.folder.write("coarse.json", made.log.map(\.inWholeSeconds).graphLines)
    let plain = try await made.parts([[fine]])
    #expect(try await made.parts([[audit]]) != plain)
    for order in [[fine, audit, coarse], [coarse, audit, fine], [audit, fine, coarse]] {
      #expect(try await made.parts([order]) == plain)
    }
    for runs in [[[fine], [audit], [coarse, audit]], [[audit], [coarse], [fine]], [[coarse, audit], [fine]]] {
      #expect(try await made.parts(runs) == plain)
    }
  }

  @Test("a part of it in another format, before or after the rest, in days that overlap", arguments: seeds)
  func partly(seed: UInt64) async throws {
    let made = try Made(seed: seed)
    var random = SeededGenerator(seed: seed)
    var exports = [
      try made.folder.write("fine-0.json", made.log.days(0..<12).graphLines),
      try made.folder.write("fine-1.json", made.log.days(11..<21).graphLines),
      try made.folder.write("coarse.json", made.log.days(5..<14).map(\.inWholeSeconds).graphLines),
      try made.folder.write("audit.csv", made.log.filter { _ in random.chance(0.3) }.auditTable),
    ]
    let plain = try await made.parts([exports])
    for _ in 0..<2 {
      exports.shuffle(using: &random)
      #expect(try await made.parts(exports.map { [$0] }) == plain)
    }
  }

  @Test("under an old and a new name of its user", arguments: seeds)
  func renamed(seed: UInt64) async throws {
    let made = try Made(seed: seed)
    let old = try made.folder.write("old.json", made.log.graphLines)
    let new = try made.folder.write("new.json", made.log.graphLines.replacing("person0@", with: "anna@"))
    let plain = try await made.parts([[old, new]])
    for runs in [[[new, old]], [[old], [new]], [[new], [old]], [[new], [old], [new]]] {
      #expect(try await made.parts(runs) == plain)
    }
  }

  @Test("but one in the logs of two tenants is one in each", arguments: seeds)
  func tenants(seed: UInt64) async throws {
    let made = try Made(seed: seed)
    let home = MadeUpLog.tenants[0]
    let here = made.log.filter { $0.tenant == home.id }
    let there = here.map { signIn in
      var signIn = signIn
      signIn.tenant = MadeUpLog.tenants[1].id
      return signIn
    }
    let paths = [
      try made.folder.write("here.json", here.graphLines), try made.folder.write("there.json", there.graphLines),
    ]
    let run = try await Run.analyze(paths)
    #expect(run.result.account.duplicates == 0)
    #expect(try await made.parts([paths]) == made.parts(paths.map { [$0] }))
  }

  @Test("also where the policy names the tenant only later: all of it moves there, and nothing is told again")
  func namedLater() async throws {
    let made = try Made(seed: 1)
    let paths = try [0..<10, 10..<21].enumerated().map { number, days in
      try made.folder.write("\(number).json", made.log.days(days).graphLines)
    }
    let store = try made.store()
    let first = try await Run.analyze([paths[0]], store: store, policy: Policy())
    let second = try await Run.analyze([paths[1]], store: store)
    let whole = try made.store()
    let run = try await Run.analyze(paths, store: whole)
    #expect(try store.digest() == whole.digest())
    #expect(try store.check() == [])
    let told = (first.result.findings + second.result.findings).map { "\($0.detection) \($0.eventIDs)" }
    #expect(Set(told).count == told.count)
    #expect(Set(told).isSuperset(of: run.result.findings.map { "\($0.detection) \($0.eventIDs)" }))
  }

  @Test("of a person whose name is no text, or is equal to another's for everyone but a computer")
  func oddNames() async throws {
    let made = try Made(seed: 2)
    for names in [("j\u{F6}rgen@", "jo\u{308}rgen@"), ("a\\u0000b@", "a\\u0000c@"), ("a\u{7F}@", "b\u{202E}@")] {
      let lines = [0..<10, 10..<21, 0..<21].map { days in
        made.log.days(days).graphLines.replacing("person0@", with: names.0).replacing("person1@", with: names.1)
      }
      let paths = try lines.enumerated().map { try made.folder.write("\($0).json", $1) }
      #expect(try await made.parts([[paths[0]], [paths[1]]]) == made.parts([[paths[2]]]), "\(names)")
    }
  }

  /// A made-up log, and stores of it.
  private struct Made {
    let folder: TemporaryFolder
    let log: [MadeUpSignIn]

    init(seed: UInt64) throws {
      folder = try TemporaryFolder()
      log = MadeUpLog(seed: seed, people: 2).signIns
    }

    func store() throws -> Store {
      let number = try folder.content.count
      return try Store.open(folder.file("store-\(number).sqlite"), mode: .readWrite)
    }

    /// The digest of a store into which these exports were analysed, run by run.
    func parts(_ runs: [[String]], sourceLocation: SourceLocation = #_sourceLocation) async throws -> String {
      let store = try store()
      for paths in runs {
        let run = try await Run.analyze(paths, store: store)
        #expect(run.result.storeProblem == nil, sourceLocation: sourceLocation)
      }
      #expect(try store.check() == [], sourceLocation: sourceLocation)
      return try store.digest()
    }
  }
}

extension MadeUpSignIn {
  fileprivate var inWholeSeconds: MadeUpSignIn {
    var signIn = self
    signIn.time = Timestamp(seconds: time.seconds)
    return signIn
  }
}
