import Analysis
import Events
import FormatMaps
import Foundation
import Testing

/// A folder as an operator has it: logs of many systems side by side, packed and not, and things that are no logs.
@Suite("A mixed folder")
struct MixedFolderTests {
  private static let systems = [
    "okta-system-log", "google-workspace-login", "aws-cloudtrail", "duo-authentications", "auth0-logs", "github-audit",
    "slack-audit", "onelogin-events", "cisco-asa", "fortinet-fortigate", "panos-globalprotect", "keycloak-events",
    "teleport-audit", "openssh", "windows-security", "salesforce-login-history",
  ]

  @Test("is read file by file, each by its own format, and what is no log is left out with a reason")
  func accounted() async throws {
    let folder = try TemporaryFolder()
    let expected = try MixedFolderTests.writeLogs(folder)
    let junk = try MixedFolderTests.writeJunk(folder)
    let run = try await Run.analyze([folder.path], options: Run.options { $0.catalogue = FormatMaps.builtInCatalogue })
    let account = run.result.account
    #expect(account.files == expected.files + junk.count && account.files >= 40)
    #expect(account.problems.isEmpty, "\(account.problems)")
    #expect(Set(account.skipped.map(\.path)) == junk)
    #expect(account.skipped.allSatisfy { !$0.reason.isEmpty })
    #expect(account.eventsByFormat == expected.events)
    #expect(account.records == expected.records)
    let refused = account.refusals.values.map(\.count).reduce(0, +)
    let read = account.eventsByFormat.values.reduce(0, +)
    #expect(account.records + MixedFolderTests.repeats == read + refused)
    #expect(account.events + account.duplicates == read)
  }

  @Test("gives the same account whatever is read at once")
  func shared() async throws {
    let folder = try TemporaryFolder()
    _ = try MixedFolderTests.writeLogs(folder)
    _ = try MixedFolderTests.writeJunk(folder)
    let accounts = try await [(1, 256 << 10), (4, 4_096)].asyncMap { jobs, chunkSize in
      try await Run.analyze(
        [folder.path],
        options: Run.options {
          $0.catalogue = FormatMaps.builtInCatalogue
          ($0.jobs, $0.chunkSize) = (jobs, chunkSize)
        }
      ).result.account
    }
    #expect(accounts[0].events == accounts[1].events && accounts[0].records == accounts[1].records)
    #expect(accounts[0].eventsByFormat == accounts[1].eventsByFormat)
    #expect(accounts[0].refusals.mapValues(\.places) == accounts[1].refusals.mapValues(\.places))
  }

  /// Of the one line that stands for several events.
  private static let repeats = 2

  private struct Expected {
    var files = 0
    var records = 0
    var events: [String: Int] = [:]
  }

  /// Three examples of each system, plain, as gzip, and in a zip; and a line that was repeated.
  private static func writeLogs(_ folder: TemporaryFolder) throws -> Expected {
    var expected = Expected()
    var members: [(name: String, content: [UInt8])] = []
    for (number, system) in systems.enumerated() {
      let text = try #require(FormatMaps.builtInFiles.first { $0.path == system + ".yaml" }).text
      let single = try FormatMap(text, file: system).examples().filter { $0.expected.count == 1 && $0.isEvent }
      for (place, example) in single.prefix(3).enumerated() {
        expected.files += 1
        expected.records += 1
        expected.events[system, default: 0] += 1
        let content = Array(example.content.utf8)
        let name = "site-\(number % 3)/\(system)"
        switch place {
        case 0: try folder.write(nested: name + "/today.log", content)
        case 1: try folder.write(nested: name + ".1.gz", Compressed.gzip(content[...]))
        default: members.append(("archive/\(system).json", content))
        }
      }
    }
    try folder.write(nested: "old/logs.zip", Compressed.zip(members))
    let line =
      "2026-03-02T07:15:02Z web1 sshd[9]: message repeated 3 times: [ Failed password for anna from 203.0.113.7 port 4022 ssh2]\n"
    try folder.write(nested: "old/auth.log", Array(line.utf8))
    expected.files += 1
    expected.records += 1
    expected.events["openssh", default: 0] += 1 + repeats
    return expected
  }

  /// The paths of what is no log.
  private static func writeJunk(_ folder: TemporaryFolder) throws -> Set<String> {
    let junk: [(name: String, content: [UInt8])] = [
      ("site-0/screenshot.png", [0x89] + Array("PNG\r\n".utf8) + [0x1A, 0x0A, 0, 0, 0, 0x0D] + Array("IHDR".utf8)),
      ("report.pdf", Array("%PDF-1.7\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3] + Array("\n1 0 obj\n".utf8)),
      ("site-1/empty.json", []), ("README.md", Array("# Logs\n\nThey are in the folders below.\n".utf8)),
      ("site-2/broken.json", Array(#"{"items": [{"name": "x", "size": "#.utf8)),
      ("site-2/prices.csv", Array("article,price\nnail,1.20\nscrew,2.40\n".utf8)),
    ]
    for (name, content) in junk { try folder.write(nested: name, content) }
    return Set(junk.map { folder.file($0.name) })
  }
}

extension MapExample {
  fileprivate var isEvent: Bool {
    expected.allSatisfy {
      switch $0 {
      case .event: true
      case .refused: false
      }
    }
  }
}

extension TemporaryFolder {
  /// In a folder within, made where it is missing.
  fileprivate func write(nested name: String, _ bytes: [UInt8]) throws {
    let parent = URL(fileURLWithPath: file(name)).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: parent, withIntermediateDirectories: true)
    try write(name, bytes)
  }
}

extension Array {
  fileprivate func asyncMap<Result>(_ body: (Element) async throws -> Result) async throws -> [Result] {
    var results: [Result] = []
    for element in self { results.append(try await body(element)) }
    return results
  }
}
