import Analysis
import Events
import Foundation
import Policy
import Store
import Testing

/// A live analysis over files that a test writes, under a clock that the test moves.
final class LiveRun {
  let folder: TemporaryFolder
  /// Findings as they were told, in order.
  private(set) var told: [Finding] = []
  /// Told before, and told to have ended.
  private(set) var ended: [Finding] = []
  private(set) var problems: [Account.Problem] = []
  /// The wall clock's, which goes with the other one; nil for a machine without.
  var clock: Timestamp?
  /// Seconds between two saves.
  var saveEvery = LiveOptions().saveEvery
  private let paths: [String]
  private var live: LiveAnalysis?
  private var now = 0.0
  private var policy: Policy

  init(_ paths: [String] = ["logs"], policy: Policy? = nil) throws {
    folder = try TemporaryFolder()
    self.policy = try policy ?? Run.policy()
    self.paths = paths.map(folder.file)
    try FileManager.default.createDirectory(atPath: folder.file("logs"), withIntermediateDirectories: true)
  }

  var store: Store { get throws { try Store.open(folder.file("live.sqlite"), mode: .readWrite) } }
  var status: LiveStatus { live?.status ?? LiveStatus() }
  var account: Account { live?.account ?? Account() }

  private func analysis() throws -> LiveAnalysis {
    if let live { return live }
    let new = try LiveAnalysis(
      paths, surroundings: Run.surroundings(policy), options: Run.options { $0.temporaryFolder = folder.path },
      live: liveOptions, store: store, now: now)
    live = new
    return new
  }

  private var liveOptions: LiveOptions {
    var options = LiveOptions()
    options.saveEvery = saveEvery
    return options
  }

  /// Half a second later, or `seconds`.
  @discardableResult
  func turn(after seconds: Double = 0.5) async throws -> LiveAnalysis.Turn {
    now += seconds
    clock = clock?.adding(seconds: seconds)
    let turn = try await analysis().turn(now: now, wallClock: clock)
    try take(turn)
    return turn
  }

  private func take(_ turn: LiveAnalysis.Turn) throws {
    told += turn.findings
    ended += turn.ended
    problems += turn.problems
    try live?.noteTold(turn)
  }

  /// Turns until so many records were read since the process began.
  func turn(untilRead records: Int, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    for _ in 0..<2_000 where account.records < records { try await turn() }
    #expect(account.records >= records, sourceLocation: sourceLocation)
  }

  /// Turns every minute until `clock` shows the time.
  func wait(until time: Timestamp) async throws {
    while let clock, clock < time { try await turn(after: min(60, clock.seconds(until: time))) }
  }

  /// Turns until nothing has happened for a while.
  func settle() async throws {
    var idle = 0
    for _ in 0..<2_000 where idle < 12 {
      let before = account.records
      try await turn()
      idle = account.records == before ? idle + 1 : 0
    }
  }

  func finish() async throws {
    now += 0.5
    let end = try await analysis().finish(now: now)
    try take(end)
    live = nil
  }

  /// As a killed process: nothing is finished, and of the last turn nothing told.
  func drop(inTurn: Bool = false) async throws {
    if inTurn {
      now += 0.5
      _ = try await analysis().turn(now: now)
    }
    live = nil
  }

  func reload(_ policy: Policy) throws {
    self.policy = policy
    try analysis().reload(Run.surroundings(policy), now: now)
  }

  func append(_ text: String, to name: String) throws {
    let path = folder.file("logs/" + name)
    if !FileManager.default.fileExists(atPath: path) { try folder.write("logs/" + name, "") }
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.seekToEnd()
    try file.write(contentsOf: Data(text.utf8))
    try file.close()
  }

  func cut(_ name: String) throws { try #require(truncate(folder.file("logs/" + name), 0) == 0) }

  func move(_ name: String, to target: String) throws {
    try #require(rename(folder.file("logs/" + name), folder.file("logs/" + target)) == 0)
  }
}
