import Analysis
import ArgumentParser
import Enrichment
import Events
import FormatMaps
import Formats
import Policy
import Reports
import Simulation

#if canImport(Glibc)
  import Glibc
#endif

struct Evaluate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "How many attacks are found in labelled logs, and how many findings are false.",
    discussion: """
      Analyses the folder's logs without a store, holds the findings against its labels.json, and says the same of \
      the usual query: two sign-ins in a row more than 500 km and 900 km/h apart.
      """)

  @Argument(help: ArgumentHelp("A folder as simulate writes it.", valueName: "folder")) var folder: String
  @OptionGroup var config: PolicyOptions
  @Option(help: "Tasks that parse; default one per processor.") var jobs: Int?
  @Flag(help: "List each missed attack and each false finding at medium or above.") var details = false
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs must be at least 1") }
  }

  func run() async throws {
    try output.checkPlace()
    let labels = try Labels(json: TextFile.read("\(folder)/\(Labels.fileName)"))
    let policy = try policy()
    let surroundings = try config.surroundings(policy)
    let catalogue = try FormatMaps.catalogue(policy.formats)
    let result = try await analyze(surroundings, catalogue)
    let card = Scorecard(labels, findings: result.findings, cases: result.cases)
    var travel = try travelQuery(catalogue)
    let report = EvaluationReport(card, travel: travel.result(labels), account: result.account, isDetailed: details)
    try output.deliver(report.text(output.format, language: output.language ?? .english, style: output.style))
    for problem in result.account.problems {
      Terminal.complain("\(terminalText(problem.path)): \(terminalText(problem.reason))")
    }
    if !result.account.problems.isEmpty { throw ExitStatus.failure }
  }

  /// The folder's own, where nothing else is asked for.
  private func policy() throws -> Policy {
    let own = "\(folder)/nattvakt.yaml"
    if config.config != nil || access(own, R_OK) != 0 { return try config.policy() }
    var config = config
    config.config = own
    return try config.policy()
  }

  private func analyze(_ surroundings: Surroundings, _ catalogue: FormatCatalogue) async throws -> AnalysisResult {
    var options = AnalysisOptions()
    options.jobs = jobs ?? Terminal.processors
    options.temporaryFolder = Terminal.variable("TMPDIR") ?? "/tmp"
    options.catalogue = catalogue
    return try await Analyzer(surroundings, options: options).analyze(["\(folder)/logs"], store: nil)
  }

  /// Every granted sign-in for which its log gives coordinates.
  private func travelQuery(_ catalogue: FormatCatalogue) throws -> TravelQuery {
    var query = TravelQuery()
    for source in Inputs.expand(["\(folder)/logs"]).sources {
      let reading = try LogReading(source, among: catalogue)
      try reading.forEach { _, result in
        guard case .success(let event) = result, event.kind == .signIn, event.outcome == .granted,
          let place = reading.places.value(at: event.logPlace)?.coordinates
        else { return }
        query.add(user: reading.symbols[event.user], time: event.time, place: place)
      }
    }
    return query
  }
}
