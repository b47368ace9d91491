import Events
import Formats
import Testing

@Suite("Times as logs write them")
struct TimeParserTests {
  private func read(_ text: String, _ parser: TimeParser = TimeParser()) throws -> String {
    try withCell(text) { try parser.timestamp($0) }.description
  }

  private func fault(of text: String, _ parser: TimeParser = TimeParser()) -> TimeFault? {
    do {
      _ = try read(text, parser)
      return nil
    } catch {
      return error as? TimeFault
    }
  }

  @Test(
    "ISO 8601 is read with any number of decimals, any zone and stray white space",
    arguments: [
      ("2025-12-31T00:18:33Z", "2025-12-31T00:18:33Z"),
      ("2020-03-13T19:15:41.6195833Z", "2020-03-13T19:15:41.619583Z"),
      ("2020-03-13T19:15:41.123456789Z", "2020-03-13T19:15:41.123456Z"),
      ("2020-03-13T19:15:41,5Z", "2020-03-13T19:15:41.5Z"),
      ("2019-10-18T04:45:48.0729893-05:00", "2019-10-18T09:45:48.072989Z"),
      ("2022-02-08 09:23:37+11:00", "2022-02-07T22:23:37Z"),
      ("2022-02-08T09:23:37+1100", "2022-02-07T22:23:37Z"),
      ("2022-02-08T09:23:37-05", "2022-02-08T14:23:37Z"),
      ("2021-05-18T21:13:33", "2021-05-18T21:13:33Z"),
      ("2026-08-31T10:18:39.0000000Z ", "2026-08-31T10:18:39Z"),
      ("2020-04-15 22:51:24 UTC", "2020-04-15T22:51:24Z"),
      ("2015-07-17 09:51:51", "2015-07-17T09:51:51Z"),
      ("2015-07-17t09:51:51z", "2015-07-17T09:51:51Z"),
      ("2024/02/29 23:59:59", "2024-02-29T23:59:59Z"),
    ])
  func iso(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(
    "American dates are read with twelve or twenty-four hours, comma, fraction and narrow space",
    arguments: [
      ("5/18/2021 9:13:33 PM", "2021-05-18T21:13:33Z"),
      ("4/28/2021, 2:08:45.221 PM", "2021-04-28T14:08:45.221Z"),
      ("01/09/2007 09:41:00 AM", "2007-01-09T09:41:00Z"),
      ("1/9/2007 09:41:00", "2007-01-09T09:41:00Z"),
      ("12/31/2024 12:00:00 AM", "2024-12-31T00:00:00Z"),
      ("12/31/2024 12:00:00 PM", "2024-12-31T12:00:00Z"),
      ("9/28/2021, 5:20:00\u{202F}PM", "2021-09-28T17:20:00Z"),
      ("9/28/2021, 5:20:00\u{A0}p.m.", "2021-09-28T17:20:00Z"),
    ])
  func american(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(
    "the day stands first where the input was found to write it so, and always with dots and dashes",
    arguments: [
      ("15/01/2024 10:11:12", "2024-01-15T10:11:12Z"), ("04/05/2021 17:14", "2021-05-04T17:14:00Z"),
      ("05.01.2024 10:11:12", "2024-01-05T10:11:12Z"), ("5-1-2024 10:11:12", "2024-01-05T10:11:12Z"),
    ])
  func dayFirst(text: String, moment: String) throws {
    #expect(try read(text, TimeParser(decided: .dayFirst)) == moment)
    if !text.contains("/") { #expect(try read(text) == moment) }
  }

  @Test(
    "numbers since 1970 are told apart by their length",
    arguments: [
      ("1521214343", "2018-03-16T15:32:23Z"), ("1521214343.5", "2018-03-16T15:32:23.5Z"),
      ("1619032221869", "2021-04-21T19:10:21.869Z"), ("1593695305123456", "2020-07-02T13:08:25.123456Z"),
      ("1593695305123456789", "2020-07-02T13:08:25.123456Z"), ("20220913052243.429", "2022-09-13T05:22:43.429Z"),
    ])
  func epoch(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(
    "English months by name and .NET's dates are read",
    arguments: [
      ("Oct 14, 2026 8:12:33 AM", "2026-10-14T08:12:33Z"), ("October 14, 2026, 20:12:33", "2026-10-14T20:12:33Z"),
      ("Sept. 4, 2026 12:00:00 PM", "2026-09-04T12:00:00Z"), ("May 4, 2026 1:00 AM", "2026-05-04T01:00:00Z"),
      ("/Date(1792051953000)/", "2026-10-15T08:12:33Z"), ("/Date(1792051953000+0200)/", "2026-10-15T08:12:33Z"),
    ])
  func spelled(text: String, moment: String) throws {
    #expect(try read(text) == moment)
  }

  @Test(
    "what only looks like a named month or .NET's date is refused",
    arguments: ["Octember 14, 2026 8:12:33 AM", "Oct 2026", "/Date()/", "/Date(1792051953000", "/Date(17+02)/"])
  func misspelled(text: String) {
    #expect(fault(of: text) == .unknownSpelling)
  }

  @Test(
    "what a spreadsheet destroyed is refused as such",
    arguments: ["19:04.4", "43:30.8", "12:36 PM", "-4.32E+18", "1.59E+15", "44345.7654", "44345"])
  func spreadsheet(text: String) {
    #expect(fault(of: text) == .spreadsheet)
  }

  @Test(
    "what is no moment is refused with the reason",
    arguments: [
      ("", TimeFault.missing), ("-", .missing), ("null", .missing), ("yesterday", .unknownSpelling),
      ("2021-05-18", .unknownSpelling), ("5/18/21 9:13:33 PM", .unknownSpelling),
      ("2021-05-18T21:13:33 NST", .unknownSpelling), ("2021-02-30T00:00:00Z", .outOfRange),
      ("2021-05-18T25:00:00Z", .outOfRange), ("5/18/2021 13:00:00 PM", .outOfRange),
      ("0001-01-01T00:00:00Z", .outOfRange), ("1601-01-01T00:00:00Z", .outOfRange),
    ])
  func refused(text: String, reason: TimeFault) {
    #expect(fault(of: text) == reason)
  }

  @Test("a month of 13 is refused, not turned around, in an input of the other order")
  func contradiction() {
    #expect(fault(of: "13/04/2021 10:00:00") == .contradictsOrder)
    #expect(fault(of: "04/13/2021 10:00:00", TimeParser(decided: .dayFirst)) == .contradictsOrder)
  }

  @Test("a time without a zone is in the zone of its input, summer time included")
  func zone() throws {
    // Stockholm in 2024: summer time from 31 March to 27 October, 01:00 UTC.
    let changes = [
      ClockZone.Change(moment: 1_711_846_800, offset: 7_200), ClockZone.Change(moment: 1_729_990_800, offset: 3_600),
    ]
    let parser = TimeParser(zone: ClockZone(offset: 3_600, changes: changes))
    #expect(try read("2024-01-15 10:00:00", parser) == "2024-01-15T09:00:00Z")
    #expect(try read("2024-07-15 10:00:00", parser) == "2024-07-15T08:00:00Z")
    #expect(try read("2024-07-15 10:00:00Z", parser) == "2024-07-15T10:00:00Z")
    // An hour that is not there, the first of an hour that comes twice, and the moments beside them.
    #expect(try read("2024-03-31 01:59:59", parser) == "2024-03-31T00:59:59Z")
    #expect(try read("2024-03-31 02:30:00", parser) == "2024-03-31T01:30:00Z")
    #expect(try read("2024-03-31 03:00:00", parser) == "2024-03-31T01:00:00Z")
    #expect(try read("2024-10-27 02:30:00", parser) == "2024-10-27T00:30:00Z")
    #expect(try read("2024-10-27 03:00:00", parser) == "2024-10-27T02:00:00Z")
  }

  @Test(
    "a number that is too large for any clock is out of range",
    arguments: ["9999999999999999999", "9223372036854775808", "9223372036854775807", "9999999999999999999.5"])
  func tooLarge(text: String) { #expect(fault(of: text) == .outOfRange) }

  @Test("twenty digits are no time")
  func twentyDigits() { #expect(fault(of: "99999999999999999999") == .unknownSpelling) }

  @Test(
    "dates of system logs and appliances are read, with the year where they have one",
    arguments: [
      ("Mar 27 13:08:09", "2026-03-27T13:08:09Z"), ("Mar  7 2024 13:08:09", "2024-03-07T13:08:09Z"),
      ("Fri Mar 27 13:08:09 2026", "2026-03-27T13:08:09Z"), ("2026 Mar 27 13:08:09", "2026-03-27T13:08:09Z"),
      ("27/Mar/2026:13:08:09 +0200", "2026-03-27T11:08:09Z"), ("03/27/2026:13:08:09 GMT", "2026-03-27T13:08:09Z"),
      ("2026:03:27-13:08:09", "2026-03-27T13:08:09Z"), ("2026-03-27 13:08:09 CEST", "2026-03-27T11:08:09Z"),
      ("2026-03-27 13:08:09 GMT+02:00", "2026-03-27T11:08:09Z"), ("2026-03-27 13:08:09 EST", "2026-03-27T18:08:09Z"),
    ])
  func systemLogs(text: String, moment: String) throws {
    #expect(try read(text, parser(latest: "2026-04-01T00:00:00Z")) == moment)
  }

  @Test("a date without a year is of the last year in which it is not later than the log")
  func yearEnd() throws {
    let parser = try parser(latest: "2026-01-02T06:00:00Z")
    #expect(try read("Dec 31 23:59:58", parser) == "2025-12-31T23:59:58Z")
    #expect(try read("Jan  1 00:00:02", parser) == "2026-01-01T00:00:02Z")
    // A clock or zone may be a few hours ahead of the file's.
    #expect(try read("Jan  2 23:00:00", parser) == "2026-01-02T23:00:00Z")
    #expect(try read("Feb 29 08:00:00", parser) == "2024-02-29T08:00:00Z")
    #expect(fault(of: "Feb 30 08:00:00", parser) == .outOfRange)
  }

  @Test("a year that is told is taken, and the file's date counts within it only")
  func toldYear() throws {
    var parser = try parser(latest: "2026-01-02T06:00:00Z")
    parser.lastYear = 2020
    #expect(try read("Dec 31 23:59:58", parser) == "2020-12-31T23:59:58Z")
    #expect(try read("Jan  1 00:00:02", parser) == "2020-01-01T00:00:02Z")
    #expect(try read("Feb 29 08:00:00", parser) == "2020-02-29T08:00:00Z")
    parser.lastYear = 2026
    #expect(try read("Dec 31 23:59:58", parser) == "2025-12-31T23:59:58Z")
    parser.lastYear = 2027
    #expect(try read("Feb 29 08:00:00", parser) == "2024-02-29T08:00:00Z")
  }

  private func parser(latest: String) throws -> TimeParser {
    var parser = TimeParser()
    parser.latest = try withCell(latest) { try TimeParser().timestamp($0) }
    return parser
  }
}
