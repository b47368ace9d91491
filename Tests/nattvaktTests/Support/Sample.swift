import Foundation
import Testing

/// A story of SampleLogs with findings, and what the program says of it.
enum Sample {
  static let folder = "/" + #filePath.split(separator: "/").dropLast(4).joined(separator: "/") + "/SampleLogs"
  static let logs = folder + "/theft-from-afar/logs"
  static let onePage = logs + "/signIns-page-1.json"
  static let lines = logs + "/nonInteractive.ndjson.gz"

  /// `analyze` without a store, under the samples' policy, findings as NDJSON.
  static let analyze = ["analyze", "--no-store", "--config", folder + "/nattvakt.yaml", "--format", "ndjson"]

  /// The same with a store in the workplace.
  static func analyze(into store: String) -> [String] {
    ["analyze", "--store", store, "--config", folder + "/nattvakt.yaml", "--format", "ndjson"]
  }
}

extension Program.Outcome {
  /// Ids of the findings on standard output. The rest of a finding tells file names, which differ.
  var findings: [String] {
    output.split(separator: "\n").filter { $0.contains("\"detection\"") }.compactMap { line in
      let object = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      return object?["id"] as? String
    }
  }

  /// A value of the account on standard output.
  func account(_ key: String) throws -> Any {
    let line = try #require(output.split(separator: "\n").last)
    let object = try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    return try #require((object["account"] as? [String: Any])?[key])
  }

  /// Standard error without the account and without whose data the places are.
  var complaints: [String] {
    errors.split(separator: "\n").map(String.init).filter { $0.hasPrefix("nattvakt:") }
  }
}
