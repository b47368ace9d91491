import Analysis
import ArgumentParser
import Enrichment
import Events
import Formats
import Playbooks
import Policy
import Reports
import Store

#if canImport(Glibc)
  import Glibc
#endif

struct Analyze: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Read logs and report cases.",
    discussion: """
      Files, folders, .gz, .zst, .zip and - for standard input, in any mixture; every log is recognised by its content. \
      With a store (the default), what was read before is known, and the same export twice changes nothing. \
      Events outside --since and --until are neither judged nor learned from.
      """)

  @Argument(help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"))
  var paths: [String]

  @OptionGroup var store: StoreOptions
  @Flag(name: .long, help: "Keep nothing and know nothing of earlier runs.")
  var noStore = false
  @OptionGroup var config: PolicyOptions
  @OptionGroup var playbooks: PlaybookOptions
  @OptionGroup var range: RangeOptions
  @OptionGroup var maps: FormatMapOptions
  @OptionGroup var time: TimeZoneOptions

  @Option(name: .long, help: "Stands in for the tenant that the logs name.")
  var tenant: String?
  @Option(name: .long, help: "Show nothing below low, medium, high or critical; default medium.")
  var minSeverity: Severity?
  @Option(name: .long, help: "Exit status 1 when a finding is at least this severe.")
  var failOn: Severity?
  @Option(name: .long, help: "Tasks that parse; default one per processor.")
  var jobs: Int?
  @Option(name: .long, help: "Memory for events that wait to be sorted, such as 256M or 2G; beyond it they go to disk.")
  var memory = ByteCount(bytes: 8 << 20)
  @Option(name: .long, help: "How many times its size a compressed input may unpack to.")
  var maxExpansion: UInt64?
  @Option(name: .long, help: "Bytes that one input may unpack to, such as 20G.")
  var maxContent: ByteCount?
  @Option(name: .long, help: ArgumentHelp("Bytes read at once; findings do not depend on it.", visibility: .hidden))
  var chunkSize = ByteCount(bytes: 256 << 10)
  @Option(name: .long, help: "auto or never.")
  var progress: ProgressMode = .auto
  @OptionGroup var output: OutputOptions

  enum ProgressMode: String, ExpressibleByArgument, CaseIterable { case auto, never }

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    let start = ContinuousClock.now
    let policy = try config.policy()
    let catalogue = try maps.catalogue(with: policy.formats)
    let zone = try maps.zone()
    let surroundings = try config.surroundings(policy)
    for problem in surroundings.databases.problems { Terminal.complain(problem.description) }
    try output.checkPlace()
    let (store, obstacle) = try openStore()
    var result = try await analyze(Analyzer(surroundings, options: options(catalogue, zone)), store)
    result.storeProblem = result.storeProblem ?? obstacle
    result.account.seconds = seconds(since: start)
    record(&result, in: store)
    try report(result, surroundings)
    let databases = surroundings.databases
    let failed =
      !databases.problems.isEmpty || !surroundings.indicators.isComplete || !databases.damages.isEmpty
      || !result.account.problems.isEmpty
      || result.storeProblem != nil
    if failed { throw ExitStatus.failure }
    if let failOn, result.findings.contains(where: { $0.verdict.severity >= failOn }) { throw ExitStatus.findings }
  }

  /// Where the machine does not let the store be written, why not: the findings are worth having all the same. What is
  /// no store of this program is a wrong command.
  private func openStore() throws -> (Store?, obstacle: String?) {
    if noStore { return (nil, nil) }
    do {
      return (try store.writing(), nil)
    } catch let error as StoreError {
      switch error.reason {
      case .full, .readOnly, .folder, .other: return (nil, error.description)
      case .missing, .notADatabase, .foreign, .newerSchema, .olderSchema, .locked, .damaged, .exists, .unknownCase,
        .ambiguousCase, .changedMeanwhile, .resolved, .unfit:
        throw error
      }
    }
  }

  /// How a case of this run is shown, with the files that this run was given.
  private func showCommand(_ id: String) -> String {
    let folders = playbooks.folders.map { (name: "--playbooks", value: Optional($0)) }
    return CommandText.text(
      ["cases", "show", id],
      options: [
        ("--store", store.store), ("--config", config.config), ("--time-zone", time.timeZone),
        ("--language", output.language?.rawValue),
      ]
        + folders)
  }

  private func options(_ catalogue: FormatCatalogue, _ zone: ClockZone?) -> AnalysisOptions {
    var options = AnalysisOptions()
    options.jobs = jobs ?? Terminal.processors
    options.memory = memory.bytes
    options.temporaryFolder = Terminal.variable("TMPDIR") ?? "/tmp"
    options.chunkSize = max(1, chunkSize.bytes)
    options.since = range.since?.time
    options.until = range.until?.time
    options.tenant = tenant
    options.catalogue = catalogue
    options.isLast = true
    options.zone = zone
    options.year = maps.year
    options.undated = maps.undated?.time
    options.limits.expansion = maxExpansion
    options.limits.content = maxContent.map { UInt64($0.bytes) }
    return options
  }

  private func analyze(_ analyzer: Analyzer, _ store: Store?) async throws -> AnalysisResult {
    let progress = Progress()
    guard self.progress == .auto, !output.quiet, Terminal.isErrorTerminal else {
      return try await analyzer.analyze(paths, store: store, progress: progress)
    }
    let line = ProgressLine(progress: progress, start: ContinuousClock.now)
    let drawing = Task { await line.run() }
    do {
      let result = try await analyzer.analyze(paths, store: store, progress: progress)
      await stop(drawing)
      return result
    } catch {
      await stop(drawing)
      throw error
    }
  }

  /// The line is gone before anything else is printed.
  private func stop(_ drawing: Task<Void, Never>) async {
    drawing.cancel()
    await drawing.value
  }

  private func record(_ result: inout AnalysisResult, in store: Store?) {
    guard let store, result.storeProblem == nil else { return }
    let now = WallClock.now
    let started = now.adding(seconds: -result.account.seconds)
    let run = RunRecord(started: started, finished: now, account: result.account)
    do {
      try store.checkpoint {
        try $0.record(run)
        try $0.startClocks(at: now)
      }
    } catch { result.storeProblem = "\(error)" }
  }

  private func report(_ result: AnalysisResult, _ surroundings: Surroundings) throws {
    let policy = surroundings.policy
    let language = output.language ?? policy.language ?? .english
    var show: ((String) -> String)?
    if !noStore, result.storeProblem == nil { show = { showCommand($0) } }
    let report = AnalysisReport(
      result, minSeverity: minSeverity ?? .medium, language: language, style: output.style, show: show,
      isQuiet: output.quiet)
    let clock = try time.clock(otherwise: policy.timeZone)
    let obstacle = deliver(report.text(output.format, clock: clock))
    if !output.quiet { tell(report, surroundings) }
    for damage in surroundings.databases.damages { Terminal.complain(damage.description) }
    for problem in result.account.problems {
      Terminal.complain("\(terminalText(problem.path)): \(terminalText(problem.reason))")
    }
    if let problem = result.storeProblem { Terminal.complain("nothing was saved: \(problem)") }
    if let obstacle {
      let isKept = !noStore && result.storeProblem == nil
      let advice = isKept ? "; the cases are in the store all the same: nattvakt cases list" : ""
      Terminal.complain(obstacle.description + advice)
      throw ExitStatus.failure
    }
  }

  /// Why the result could not be written; what else there is to tell is told all the same.
  private func deliver(_ text: String) -> FileFailure? {
    do throws(FileFailure) {
      try output.deliver(text)
      return nil
    } catch {
      return error
    }
  }
}

extension Analyze {
  /// The account, and whose data the places are.
  private func tell(_ report: AnalysisReport, _ surroundings: Surroundings) {
    Terminal.note(report.account(isDetailed: output.format != .json && output.format != .ndjson))
    for credit in surroundings.databases.attributions { Terminal.note(credit.line) }
  }
}

/// `256M`, `2G`, `1048576`.
struct ByteCount: ExpressibleByArgument {
  let bytes: Int

  init(bytes: Int) { self.bytes = bytes }

  init?(argument: String) {
    let units: [Character: Int] = ["K": 1 << 10, "M": 1 << 20, "G": 1 << 30, "T": 1 << 40]
    let unit = argument.uppercased().last.flatMap { units[$0] }
    let digits = unit == nil ? argument : String(argument.dropLast())
    guard let value = Int(digits), value >= 0 else { return nil }
    let (bytes, overflow) = value.multipliedReportingOverflow(by: unit ?? 1)
    if overflow { return nil }
    self.bytes = bytes
  }

  var defaultValueDescription: String { bytes % (1 << 20) == 0 ? "\(bytes >> 20)M" : "\(bytes)" }
}
