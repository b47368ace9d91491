import Analysis
import Events
import FormatMaps
import Foundation
import Testing

/// Dates that leave something out: what a run makes of them, file by file.
@Suite("Dates without a year or an order")
struct CalendarTests {
  private static let newYear = """
    Dec 30 23:10:00 web1 sshd[9]: Failed password for anna from 203.0.113.7 port 4022 ssh2
    Dec 31 23:59:59 web1 sshd[9]: Accepted password for anna from 203.0.113.7 port 4022 ssh2
    Jan  1 00:00:01 web1 sshd[9]: Failed password for bo from 203.0.113.8 port 4022 ssh2
    Jan  2 08:00:00 web1 sshd[9]: Accepted password for bo from 203.0.113.8 port 4022 ssh2

    """

  private func read(_ folder: TemporaryFolder) async throws -> Account {
    try await Run.analyze([folder.path], options: Run.options { $0.catalogue = FormatMaps.builtInCatalogue })
      .result.account
  }

  /// - Parameter written: seconds since 1970.
  private func write(_ name: String, _ bytes: [UInt8], in folder: TemporaryFolder, written: Timestamp) throws {
    let path = try folder.write(name, bytes)
    let date = Date(timeIntervalSince1970: Double(written.seconds))
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: path)
  }

  @Test("a log over New Year is of the year before the day it was written, then of that year", arguments: [0, 1, 2])
  func newYear(packing: Int) async throws {
    let folder = try TemporaryFolder()
    let text = Array(CalendarTests.newYear.utf8)
    let written = try #require(Timestamp(iso: "2024-01-02T08:00:05Z"))
    switch packing {
    case 0: try write("auth.log", text, in: folder, written: written)
    case 1: try write("auth.log.gz", Compressed.gzip(text[...]), in: folder, written: written)
    default: try write("logs.zip", Compressed.zip([("auth.log", text)]), in: folder, written: written)
    }
    let account = try await read(folder)
    #expect(account.events == 4)
    #expect(account.first?.description == "2023-12-30T23:10:00Z")
    #expect(account.last?.description == "2024-01-02T08:00:00Z")
  }

  @Test("rotated logs of several years are each of their own file's year")
  func rotated() async throws {
    let folder = try TemporaryFolder()
    for year in 2022...2024 {
      let written = try #require(Timestamp(iso: "\(year)-01-03T00:00:00Z"))
      try write("auth.log.\(2025 - year)", Array(CalendarTests.newYear.utf8), in: folder, written: written)
    }
    let account = try await read(folder)
    #expect(account.events == 12 && account.duplicates == 0)
    #expect(account.first?.description == "2021-12-30T23:10:00Z")
    #expect(account.last?.description == "2024-01-02T08:00:00Z")
  }

  @Test("29 February is of the last leap year before the file's date")
  func leapDay() async throws {
    let folder = try TemporaryFolder()
    let line = "Feb 29 12:00:00 web1 sshd[9]: Accepted password for anna from 203.0.113.7 port 4022 ssh2\n"
    let written = try #require(Timestamp(iso: "2025-03-01T00:00:00Z"))
    try write("auth.log", Array(line.utf8), in: folder, written: written)
    #expect(try await read(folder).first?.description == "2024-02-29T12:00:00Z")
  }

  @Test("day and month are told apart file by file")
  func mixedOrders() async throws {
    let folder = try TemporaryFolder()
    let header = "Username,Login Time,Source IP,Login Type,Status\n"
    let rows = { (dates: [String]) in
      header + dates.map { "anna@fjordbygg.example,\($0),203.0.113.7,Application,Success\n" }.joined()
    }
    // Both hold the fourth of March and the fifth of April of the same year.
    try folder.write("european.csv", rows(["04/03/2026 07:15:02", "05/04/2026 07:15:02", "28/04/2026 07:15:02"]))
    try folder.write("american.csv", rows(["3/4/2026 7:15:02 AM", "4/5/2026 7:15:02 AM", "4/28/2026 7:15:02 AM"]))
    let account = try await read(folder)
    #expect(account.records == 6 && account.refusals.isEmpty)
    #expect(account.first?.description == "2026-03-04T07:15:02Z")
    #expect(account.last?.description == "2026-04-28T07:15:02Z")
  }
}

extension Timestamp {
  /// Of whole seconds.
  fileprivate init?(iso text: String) {
    guard let date = try? Date.ISO8601FormatStyle().parse(text) else { return nil }
    self.init(seconds: Int64(date.timeIntervalSince1970))
  }
}
