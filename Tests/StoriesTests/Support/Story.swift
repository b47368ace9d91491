import Analysis
import Enrichment
import Events
import Foundation
import Policy
import Store
import Testing

/// One folder of SampleLogs.
struct Story: CustomTestStringConvertible, Sendable {
  let name: String

  static let samples = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/SampleLogs"

  /// Every folder that tells one, sorted.
  static let all: [Story] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: samples)) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "\(samples)/\($0)/story.md") }.sorted().map(Story.init)
  }()

  var testDescription: String { name }
  var logs: String { "\(Story.samples)/\(name)/logs" }

  var expectation: Expectation {
    get throws {
      let data = try Data(contentsOf: URL(fileURLWithPath: "\(Story.samples)/\(name)/expected.json"))
      return try JSONDecoder().decode(Expectation.self, from: data)
    }
  }

  /// What `nattvakt analyze --config SampleLogs/nattvakt.yaml` does.
  static func analyze(_ paths: [String], store: Store? = nil) async throws -> AnalysisResult {
    let policy = try Policy.load("\(samples)/nattvakt.yaml")
    let folder = DataFolder(path: samples + "/../Data")
    let countries = try CountryTables.load(folder)
    let databases = PlaceDatabases(operatorFiles: policy.geo, folder: folder, countries: countries)
    #expect(databases.problems.isEmpty)
    let surroundings = Surroundings(databases: databases, countries: countries, policy: policy)
    return try await Analyzer(surroundings, options: AnalysisOptions()).analyze(paths, store: store)
  }
}

extension [Finding] {
  /// For the message of a test that fails.
  func texts(of user: String) -> String {
    let own = filter { $0.user == user }
    let lines = own.map { "\($0.verdict.severity.name) \($0.detection) \($0.time) \($0.eventIDs)" }
    return lines.isEmpty ? "nothing was found of \(user)" : "found were:\n" + lines.joined(separator: "\n")
  }
}
