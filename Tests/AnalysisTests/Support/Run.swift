import Analysis
import Enrichment
import Events
import Policy
import Reports
import Store

/// One analysis, and what must be the same however it was done.
struct Run {
  let result: AnalysisResult

  static func analyze(
    _ paths: [String], store: Store? = nil, options: AnalysisOptions = options(), policy: Policy? = nil
  ) async throws -> Run {
    let surroundings = try surroundings(policy ?? Run.policy())
    return Run(result: try await Analyzer(surroundings, options: options).analyze(paths, store: store))
  }

  static func options(_ change: (inout AnalysisOptions) -> Void = { _ in }) -> AnalysisOptions {
    var options = AnalysisOptions()
    change(&options)
    return options
  }

  /// Findings as NDJSON, without where the records stood: that is what differs between exports of the same log.
  var findings: [String] { Run.lines(result.findings) }

  static func lines(_ findings: [Finding]) -> [String] {
    findings.map { finding in
      var finding = finding
      finding.sources = []
      return JSON.finding(finding, language: .english).line
    }
  }

  /// Findings as `analyze --format ndjson` prints them.
  var wholeFindings: [String] { result.findings.map { JSON.finding($0, language: .english).line } }

  static func surroundings(_ policy: Policy) throws -> Surroundings {
    let folder = DataFolder(path: Checkout.path("Data"))
    let countries = try CountryTables.load(folder)
    let databases = PlaceDatabases(
      operatorFiles: [Checkout.path("SampleLogs/places.mmdb")], folder: nil, countries: countries)
    return Surroundings(databases: databases, countries: countries, policy: policy)
  }

  /// It knows one of the two tenants.
  static func policy() throws -> Policy {
    try Policy.parse(
      """
      tenants:
        fjordbygg:
          ids: [\(MadeUpLog.tenants[0].id)]
          domains: [\(MadeUpLog.tenants[0].domain)]
          home: SE
          allowed-countries: [SE, DK, DE]
      """, file: "nattvakt.yaml")
  }
}

/// Files of the project itself.
enum Checkout {
  static func path(_ name: String) -> String {
    let parts = #filePath.split(separator: "/").dropLast(4)
    return "/" + (parts + [Substring(name)]).joined(separator: "/")
  }
}
