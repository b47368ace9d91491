import Foundation
import Testing

/// A command that cannot be carried out is refused before anything is read: exit status 2, and why.
@Suite("A wrong command")
struct WrongCommandTests {
  private let workplace: Workplace
  private let program: Program

  init() throws {
    workplace = try Workplace()
    program = Program(workplace)
  }

  private func expectRefused(
    _ arguments: [String], _ reasons: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let outcome = try program.run(arguments)
    #expect(outcome.status == 2, sourceLocation: sourceLocation)
    #expect(outcome.output == "", sourceLocation: sourceLocation)
    for reason in reasons { #expect(outcome.errors.contains(reason), sourceLocation: sourceLocation) }
  }

  @Test("an option that does not exist, a value that is none, and no path")
  func options() throws {
    try expectRefused(["analyze", "--memori", "1G", Sample.logs], "Unknown option '--memori'", "--memory")
    try expectRefused(["analyze", "--min-severity", "huge", Sample.logs], "'huge'", "low", "critical")
    try expectRefused(["analyze", "--since", "yesterday", Sample.logs], "'yesterday'", "2026-10-14")
    try expectRefused(["analyze"], "path")
    try expectRefused(["cases", "show", "K7M2P9QX", "--store", "none.sqlite"], "none.sqlite", "there is no store here")
    #expect(!workplace.exists("none.sqlite"))
  }

  @Test("a policy that is not there, or no YAML")
  func noPolicy() throws {
    try expectRefused(["analyze", "--config", "none.yaml", Sample.logs], "none.yaml: cannot be read")
    try workplace.write("broken.yaml", "tenants: [\n")
    try expectRefused(["analyze", "--config", "broken.yaml", Sample.logs], "broken.yaml:2:1: no valid YAML")
  }

  @Test("a policy with mistakes: every one of them, with its line and what may have been meant")
  func mistakes() throws {
    try workplace.write(
      "bad.yaml", "tenants:\n  fjordbygg:\n    home: SE\n    alowed-countries: [SE]\nlanguage: fr\ntime-zon: UTC\n")
    try expectRefused(
      ["analyze", "--config", "bad.yaml", Sample.logs],
      "bad.yaml:4:5: tenants.fjordbygg: unknown key 'alowed-countries'",
      "did you mean 'allowed-countries'?", "bad.yaml:5:11: language", "bad.yaml:6:1:", "'time-zone'")
    try workplace.write("thresholds.yaml", "thresholds:\n  impossible-travel: {sped: 3}\ndisabled: [new-contry]\n")
    try expectRefused(
      ["analyze", "--config", "thresholds.yaml", Sample.logs], "thresholds.yaml:2:", "'sped'", "'new-contry'",
      "new-country")
  }

  @Test("a place database that is damaged or not there is told; the analysis goes on without it")
  func places() throws {
    var bytes = try Data(contentsOf: URL(fileURLWithPath: Sample.folder + "/places.mmdb"))
    try workplace.write("cut.mmdb", bytes.prefix(1_000))
    for offset in stride(from: 0, to: 3_000, by: 7) { bytes[offset] = 0xFF }
    try workplace.write("damaged.mmdb", bytes)
    let plain = try program.run(Sample.analyze + [Sample.logs])
    for (file, reason) in [
      ("cut.mmdb", "not a sound MMDB file"), ("damaged.mmdb", "not a sound MMDB file"), ("none.mmdb", "cannot be read"),
    ] {
      let outcome = try program.run(Sample.analyze + ["--geo", file, Sample.logs])
      #expect(outcome.status == 2)
      #expect(outcome.complaints.count == 1)
      #expect(outcome.complaints.first?.hasPrefix("nattvakt: \(file): \(reason)") == true)
      #expect(outcome.findings == plain.findings)
    }
  }

  @Test("--fail-on answers 1 where a finding is that severe, and 0 where none is")
  func failOn() throws {
    #expect(try program.run(Sample.analyze + ["--fail-on", "high", Sample.logs]).status == 1)
    let quiet = Sample.folder + "/business-trip/logs"
    #expect(try program.run(Sample.analyze + ["--fail-on", "high", quiet]).status == 0)
    #expect(try program.run(Sample.analyze + ["--fail-on", "high", Sample.logs, "none.json"]).status == 2)
  }
}
