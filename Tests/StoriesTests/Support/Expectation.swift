import Events
import Foundation

/// What a story's `expected.json` demands; SampleLogs/README.md describes it.
struct Expectation: Decodable {
  var schema: Int
  var story: String
  var findings: [Expected]
  var quiet: [Quiet]
  var account: Account

  struct Expected: Decodable {
    var detection: String
    var tenant: String
    var user: String
    var minSeverity: String
    var maxSeverity: String?
    var from: String
    var to: String
    var eventIDs: [String]
  }

  struct Quiet: Decodable {
    var tenant: String
    var user: String
    var below: String
    var detection: String?
    var before: String?
  }

  struct Account: Decodable {
    var records: Int
    var events: [String: Int]
    var duplicates: Int
    var refusals: [String: Int]
  }
}

extension Expectation.Expected {
  /// Times are written alike, to the second and in UTC, so that their order as texts is their order.
  func isMet(by finding: Finding) -> Bool {
    let severity = finding.verdict.severity
    let second = Timestamp(seconds: finding.time.seconds).description
    return finding.detection == detection && finding.tenant == tenant && finding.user == user
      && severity >= (Severity(name: minSeverity) ?? .critical)
      && severity <= (maxSeverity.flatMap { Severity(name: $0) } ?? .critical)
      && from <= second && second <= to && Set(eventIDs).isSubset(of: finding.eventIDs)
  }

  /// For the message of a test that fails.
  var text: String { "\(detection) of \(user), at least \(minSeverity), \(from) to \(to), with \(eventIDs)" }
}

extension Expectation.Quiet {
  func isBroken(by finding: Finding) -> Bool {
    let before = before ?? "9999"
    return finding.tenant == tenant && finding.user == user && detection ?? finding.detection == finding.detection
      && finding.verdict.severity >= (Severity(name: below) ?? .low) && finding.time.description < before
  }
}
