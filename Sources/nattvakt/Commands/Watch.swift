import Analysis
import ArgumentParser
import Enrichment
import Events
import Playbooks
import Policy
import Reports
import Store

struct Watch: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Follow logs as they are written and report findings as they come.",
    discussion: """
      Files that grow are read line by line, also when they are renamed or cut short; in folders whatever is dropped \
      there is read once it is complete, compressed or not; - is standard input. Findings stand in the store within \
      two seconds, and one a line on standard output. SIGTERM stops after everything read has been judged and saved, \
      SIGHUP reads the policy anew; after a sudden end it goes on where it was.
      """)

  @Argument(help: ArgumentHelp("Files and folders to follow; - is standard input.", valueName: "path"))
  var paths: [String]

  @OptionGroup var store: StoreOptions
  @OptionGroup var config: PolicyOptions
  @OptionGroup var maps: FormatMapOptions
  @OptionGroup var time: TimeZoneOptions

  @Option(name: .long, help: "Stands in for the tenant that the logs name.")
  var tenant: String?
  @Option(name: .long, help: "Show nothing below low, medium, high or critical.")
  var minSeverity: Severity = .medium
  @Option(name: .long, help: "lines or ndjson.")
  var format: LiveOutput = .lines
  @Option(name: .long, help: "en or sv.")
  var language: Language?
  @Option(
    name: .long,
    help: ArgumentHelp(
      """
      How long events wait for those before them. What comes later is kept at once, and judged when its tenant is \
      analysed anew.
      """, valueName: "seconds"))
  var lateness = 1.0
  @Option(
    name: .long,
    help: ArgumentHelp(
      "How long a compressed file or a whole document must not have changed before it is read.", valueName: "seconds"))
  var settle = 1.0
  @Option(name: .long, help: "Tasks that judge a batch; default one per processor.")
  var jobs: Int?
  @Option(name: .long, help: "Memory for events of a long file that wait to be sorted; beyond it they go to disk.")
  var memory = ByteCount(bytes: 64 << 20)
  @Flag(name: .long, help: "No colours.")
  var noColor = false
  @Flag(name: .long, help: "No status line, and no account at the end.")
  var quiet = false

  func validate() throws {
    if ![lateness, settle].allSatisfy({ $0.isFinite && $0 >= 0 }) {
      throw ValidationError("--lateness and --settle are seconds, 0 or more")
    }
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    let signals = StopSignals()
    let policy = try config.policy()
    let surroundings = try config.surroundings(policy)
    for problem in surroundings.databases.problems { Terminal.complain(problem.description) }
    let store = try store.writing()
    let live = try LiveAnalysis(
      paths, surroundings: surroundings, options: try analysisOptions(policy), live: liveOptions, store: store,
      now: Watch.now)
    let report = try report(policy)
    try await follow(live, report, signals)
  }

  private func follow(_ live: LiveAnalysis, _ report: LiveReport, _ signals: StopSignals) async throws {
    var line = StatusLine()
    var cases: Set<String> = []
    let isShown = !quiet && Terminal.isErrorTerminal
    func tell(_ turn: LiveAnalysis.Turn) throws {
      cases.formUnion(turn.cases.map(\.id))
      let text = report.text(turn.findings) + report.ended(turn.ended)
      if isShown, !text.isEmpty || !turn.problems.isEmpty { line.erase() }
      if !text.isEmpty { Terminal.write(text) }
      for problem in turn.problems { Terminal.complain("\(problem.path): \(problem.reason)") }
      try live.noteTold(turn, startingClocksAt: WallClock.now)
    }
    while !signals.isStopAsked {
      let turn = try await live.turn(now: Watch.now, wallClock: WallClock.now)
      try tell(turn)
      if turn.isOver { break }
      if signals.takeReload() { reload(live) }
      if isShown { line.draw(live.status, cases: cases.count) }
      if turn.isIdle { try await Task.sleep(for: .milliseconds(100)) }
    }
    try tell(try await live.finish(now: Watch.now))
    if isShown { line.erase() }
    if !quiet { Terminal.note(account(live, cases.count)) }
    if !live.account.problems.isEmpty { throw ExitStatus.failure }
  }

  /// A policy that cannot be read is told, and the old one stays.
  private func reload(_ live: LiveAnalysis) {
    do {
      let surroundings = try config.surroundings(config.policy())
      try live.reload(surroundings, now: Watch.now)
      for problem in surroundings.databases.problems { Terminal.complain(problem.description) }
      Terminal.note("The policy was read anew.")
    } catch {
      Terminal.complain("the policy stays as it was: \(error)")
    }
  }

  private func account(_ live: LiveAnalysis, _ cases: Int) -> String {
    var account = live.account
    let status = live.status
    account.events = status.events
    account.duplicates = status.duplicates
    account.findings = status.findings
    account.cases = cases
    account.users = status.people
    account.tenants = status.tenants
    account.seconds = Watch.now
    return AccountLines(account, language: language ?? .english).lines(isDetailed: true).joined(separator: "\n")
  }

  private func analysisOptions(_ policy: Policy) throws -> AnalysisOptions {
    var options = AnalysisOptions()
    options.jobs = jobs ?? Terminal.processors
    options.memory = memory.bytes
    options.temporaryFolder = Terminal.variable("TMPDIR") ?? "/tmp"
    options.tenant = tenant
    options.catalogue = try maps.catalogue(with: policy.formats)
    options.zone = try maps.zone()
    options.year = maps.year
    options.undated = maps.undated?.time
    return options
  }

  private var liveOptions: LiveOptions {
    var options = LiveOptions()
    options.lateness = lateness
    options.settle = settle
    return options
  }

  private func report(_ policy: Policy) throws -> LiveReport {
    let hasColor = Terminal.showsColor(unless: noColor)
    return LiveReport(
      output: format, minSeverity: minSeverity, language: language ?? policy.language ?? .english,
      style: TerminalStyle(hasColor: hasColor, width: Terminal.width),
      clock: try time.clock(otherwise: policy.timeZone))
  }

  /// Seconds of a clock that never goes back.
  private static let start = ContinuousClock.now
  private static var now: Double { seconds(since: start) }
}

extension LiveOutput: ExpressibleByArgument {}
