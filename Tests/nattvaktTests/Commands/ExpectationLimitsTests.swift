import Foundation
import Testing

/// What no expectation hides, at the command line: not before the attack, and not by a verdict of travelling.
@Suite("What no expectation hides")
struct ExpectationLimitsTests {
  private let workplace: Workplace
  private let program: Program
  private static let desk = ["--store", "limits.sqlite", "--config", Sample.folder + "/nattvakt.yaml"]
  private static let analyze =
    ["analyze", "--quiet", "--format", "ndjson", "--geo", Sample.folder + "/places.mmdb", "--min-severity", "low"]
    + desk

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private func detections(_ outcome: Program.Outcome) -> Set<String> {
    Set(outcome.output.matches(of: /"detection":"([a-z-]+)"/).map { String($0.output.1) })
  }

  @Test("a journey to Nigeria keeps the country and the server quiet, and tells of the stolen session")
  func session() throws {
    let without = try program.run(
      [
        "analyze", "--quiet", "--no-store", "--format", "ndjson", "--geo", Sample.folder + "/places.mmdb",
        "--config", Sample.folder + "/nattvakt.yaml", Sample.logs,
      ])
    let all = detections(without)
    #expect(all.isSuperset(of: ["hosting-sign-in", "token-replay"]), "\(all)")
    // The weeks before the attack, the expectation, and then everything.
    _ = try program.run(ExpectationLimitsTests.analyze + ["--until", "2026-10-06T00:00:00Z", Sample.logs])
    let added = try program.run(
      [
        "expectations", "add", "--tenant", "fjordbygg", "--user", "anna.berg@fjordbygg.example", "--country", "NG",
        "--until", "2027-01-01", "--reason", "conference", "--by", "sam",
      ] + ExpectationLimitsTests.desk)
    #expect(added.status == 0, "\(added.errors)")
    let told = detections(try program.run(ExpectationLimitsTests.analyze + [Sample.logs]))
    #expect(told == ["token-replay"])
  }

  /// Findings of medium severity and above that say so of themselves, as "detection user".
  private func told(_ outcome: Program.Outcome, of detections: Set<String>) -> Set<String> {
    let objects = outcome.output.split(separator: "\n").compactMap {
      try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
    return Set(
      objects.compactMap { object in
        guard let detection = object["detection"] as? String, detections.contains(detection),
          object["severity"] as? String != "low"
        else { return nil }
        return "\(detection) \(object["user"] as? String ?? "")"
      })
  }

  @Test("with every foreign country expected of everybody, attacks of all kinds are told that no expectation hides")
  func everywhere() throws {
    let simulate = [
      "simulate", "world", "--people", "60", "--days", "16", "--formats", "entra", "--attacks-per-kind", "1",
    ]
    #expect(try program.run(simulate + ["--seed", "3"]).status == 0)
    let read = [
      "analyze", "--quiet", "--format", "ndjson", "--min-severity", "low", "--config", "world/nattvakt.yaml",
      "world/logs",
    ]
    let plain = try program.run(read + ["--no-store"])
    let countries = Set(plain.output.matches(of: /"country":"([A-Z]{2})"/).map { String($0.output.1) }).subtracting([
      "SE"
    ])
    let everywhere = countries.sorted().flatMap { ["--country", $0] }
    let added = try program.run(
      ["expectations", "add", "--store", "all.sqlite", "--until", "2030-01-01", "--reason", "all"] + everywhere)
    #expect(added.status == 0, "\(added.errors)")
    let expecting = try program.run(read + ["--store", "all.sqlite"])
    let never: Set<String> = [
      "session-split", "session-device-shift", "token-replay", "mfa-relay", "mfa-fatigue-success",
      "mfa-fraud-reported", "success-after-attack", "mail-forwarding", "mailbox-rule", "campaign",
    ]
    let wanted = told(plain, of: never)
    for detection in never { #expect(wanted.contains { $0.hasPrefix(detection) }, "\(detection)") }
    #expect(wanted.subtracting(told(expecting, of: never)).isEmpty)
    #expect(!told(plain, of: ["new-country"]).isEmpty && told(expecting, of: ["new-country"]).isEmpty)
  }

  @Test("who expects people where they are at home is told what that costs", arguments: [("SE", true), ("NG", false)])
  func home(_ country: String, isWarned: Bool) throws {
    _ = try program.run(ExpectationLimitsTests.analyze + [Sample.logs])
    for command in ["preview", "add"] {
      let wanted = ["--tenant", "fjordbygg", "--country", country, "--until", "2027-01-01"]
      let reason = command == "add" ? ["--reason", "all"] : []
      let outcome = try program.run(["expectations", command] + wanted + reason + ExpectationLimitsTests.desk)
      #expect(outcome.status == 0)
      #expect(outcome.errors.contains("SE is where these people are at home") == isWarned, "\(outcome.errors)")
    }
  }

  @Test("a verdict of travelling says beforehand what of the case it cannot hide")
  func warned() throws {
    _ = try program.run(ExpectationLimitsTests.analyze + [Sample.logs])
    let list = try program.run(["cases", "list", "--format", "csv"] + ExpectationLimitsTests.desk).output
    let id = String(try #require(list.split(separator: "\r\n").dropFirst().first?.prefix(8)))
    let preview = try program.run(
      ["cases", "resolve", id, "--as", "expected-travel", "--until", "2026-10-16"] + ExpectationLimitsTests.desk)
    #expect(preview.status == 2 && preview.errors.contains("Told all the same, now and later: token-replay"))
    #expect(preview.errors.contains("Expected of anna.berg@fjordbygg.example: NG, until 2026-10-16"))
    #expect(!preview.errors.contains(" token-replay: "))
  }
}
