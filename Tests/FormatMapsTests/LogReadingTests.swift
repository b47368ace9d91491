import Events
import FormatMaps
import Formats
import Testing

@Suite("Reading one log")
struct LogReadingTests {
  private func times(_ log: String, _ options: FormatOptions) throws -> [String] {
    let source = InputSource(name: "log", content: Array(log.utf8))
    let reading = try LogReading(source, among: FormatMaps.builtInCatalogue, options: options)
    var times: [String] = []
    try reading.forEach { _, result in
      switch result {
      case .success(let event): times.append(event.time.description)
      case .failure(let refusal): times.append(refusal.reason.name)
      }
    }
    return times
  }

  private func lines(_ times: [String]) -> String {
    times.map { $0 + " web1 sshd[9]: Accepted password for anna from 203.0.113.7 port 4022 ssh2\n" }.joined()
  }

  @Test("events of one line are known by the digest of the line, each under an id of its own")
  func repeated() throws {
    let line =
      "2026-03-02T07:15:02Z web1 sshd[9]: message repeated 3 times: "
      + "[ Failed password for anna from 203.0.113.7 port 4022 ssh2]"
    let source = InputSource(name: "log", content: Array((line + "\n").utf8))
    let reading = try LogReading(source, among: FormatMaps.builtInCatalogue, options: FormatOptions())
    let events = reading.readSample().events
    let words = Array(line.utf8).withUnsafeBytes { SHA256.words(of: $0) }
    let digest = "sha256:" + hexadecimal(words[0]) + hexadecimal(words[1])
    #expect(events.count == 3 && Set(events.map(\.id)).count == 3)
    #expect(events.allSatisfy { $0.id(in: reading.symbols) == digest })
  }

  @Test("the year that is given is taken for a log without a date of its own")
  func year() throws {
    let log = lines(["Dec 31 23:59:59", "Jan  1 00:00:01"])
    #expect(try times(log, FormatOptions(year: 2020)) == ["2020-12-31T23:59:59Z", "2020-01-01T00:00:01Z"])
    let rest = lines(["Jun 30 12:00:00"])
    #expect(try times(rest, FormatOptions(year: 2019)) == ["2019-06-30T12:00:00Z"])
  }

  @Test("a record without a time to rely on is refused, or given the one that the operator says")
  func undated() throws {
    let log = #"""
      {"published":"2026-03-02T07:15:02Z","eventType":"user.session.start","outcome":{"result":"SUCCESS"},"actor":{"alternateId":"anna@fjordbygg.example"},"client":{"ipAddress":"203.0.113.7"}}
      {"eventType":"user.session.start","outcome":{"result":"SUCCESS"},"actor":{"alternateId":"anna@fjordbygg.example"},"client":{"ipAddress":"203.0.113.8"}}
      {"published":"19:04.4","eventType":"user.session.start","outcome":{"result":"SUCCESS"},"actor":{"alternateId":"anna@fjordbygg.example"},"client":{"ipAddress":"203.0.113.9"}}

      """#
    #expect(try times(log, FormatOptions()) == ["2026-03-02T07:15:02Z", "time", "time"])
    let given = Timestamp(microseconds: 1_772_438_400_000_000)
    #expect(
      try times(log, FormatOptions(undated: .at(given))) == [
        "2026-03-02T07:15:02Z", "2026-03-02T08:00:00Z", "2026-03-02T08:00:00Z",
      ])
    // Nobody knows when this log was written.
    #expect(try times(log, FormatOptions(undated: .written)) == ["2026-03-02T07:15:02Z", "time", "time"])
  }

  @Test("in spring the clock jumps from two to three, in autumn an hour comes twice")
  func summerTime() throws {
    let stockholm = try #require(ClockZone(named: "Europe/Stockholm"))
    let spring = lines(["2026-03-29 01:59:59", "2026-03-29 02:30:00", "2026-03-29 03:00:01"])
    #expect(
      try times(spring, FormatOptions(zone: stockholm)) == [
        "2026-03-29T00:59:59Z", "2026-03-29T01:30:00Z", "2026-03-29T01:00:01Z",
      ])
    let autumn = lines(["2026-10-25 01:59:59", "2026-10-25 02:30:00", "2026-10-25 03:00:00"])
    #expect(
      try times(autumn, FormatOptions(zone: stockholm)) == [
        "2026-10-24T23:59:59Z", "2026-10-25T00:30:00Z", "2026-10-25T02:00:00Z",
      ])
  }

  @Test("a zone in the record counts before that of the operator")
  func namedZone() throws {
    let newYork = try #require(ClockZone(named: "America/New_York"))
    let named = lines(["2026-03-02T07:15:02Z", "2026-03-02T07:15:02+01:00", "2026-03-02 07:15:02"])
    #expect(
      try times(named, FormatOptions(zone: newYork)) == [
        "2026-03-02T07:15:02Z", "2026-03-02T06:15:02Z", "2026-03-02T12:15:02Z",
      ])
  }

  @Test("a line without a year keeps its zone's summer time")
  func yearAndZone() throws {
    let stockholm = try #require(ClockZone(named: "Europe/Stockholm"))
    let log = lines(["Jan 15 12:00:00", "Jul 15 12:00:00"])
    #expect(
      try times(log, FormatOptions(zone: stockholm, year: 2025)) == ["2025-01-15T11:00:00Z", "2025-07-15T10:00:00Z"])
  }
}
