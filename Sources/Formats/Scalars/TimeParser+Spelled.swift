internal import Events
internal import Glibc

/// Spellings that begin with no number.
extension TimeParser {
  /// `/Date(1792051953000+0200)/`, as .NET's older JSON has it: milliseconds of UTC. The offset tells only in
  /// which zone the writer stood.
  func dotNet(_ cursor: inout ByteCursor) throws(TimeFault) -> Timestamp {
    guard cursor.take(word: "/date"), cursor.take(0x28) else { throw .unknownSpelling }
    let isNegative = cursor.take(0x2D)
    let milliseconds = cursor.digits(atMost: 15)
    guard milliseconds.count > 0 else { throw .unknownSpelling }
    if cursor.take(0x2B) || cursor.take(0x2D) {
      guard cursor.digits(atMost: 4).count == 4 else { throw .unknownSpelling }
    }
    guard cursor.take(0x29), cursor.take(0x2F) else { throw .unknownSpelling }
    cursor.skipSpaces()
    guard cursor.isAtEnd else { throw .unknownSpelling }
    return try checked(Timestamp(microseconds: Int64(milliseconds.value) * (isNegative ? -1_000 : 1_000)))
  }

  /// `Oct 14, 2026 8:12:33 AM`, `Fri Oct 14 08:12:33 2026`, and without a year `Oct 14 08:12:33`.
  func monthNamed(_ cursor: inout ByteCursor, year given: Int? = nil) throws(TimeFault) -> Timestamp {
    TimeParser.skipWeekday(&cursor)
    guard let month = TimeParser.month(&cursor) else { throw .unknownSpelling }
    _ = cursor.take(0x2E)
    cursor.skipSpaces()
    let day = cursor.digits(atMost: 2)
    guard day.count > 0 else { throw .unknownSpelling }
    _ = cursor.take(0x2C)
    cursor.skipSpaces()
    if let given { return try clock(year: given, month: month, day: day.value, &cursor) }
    var ahead = cursor
    let year = ahead.digits(atMost: 4)
    if year.count == 4 { return try clock(year: year.value, month: month, day: day.value, &ahead) }
    return try withoutYear(month: month, day: day.value, &cursor)
  }

  /// The year behind the time, as C's `ctime` has it, else the last in which the moment is not later than `latest`. A
  /// day of grace, for clocks and zones.
  private func withoutYear(month: Int, day: Int, _ cursor: inout ByteCursor) throws(TimeFault) -> Timestamp {
    if var front = cursor.dropping(last: 5), let year = cursor.last(4) {
      return try clock(year: year, month: month, day: day, &front)
    }
    // In a leap year every day exists: what is wrong with the spelling shows here.
    var probe = cursor
    _ = try clock(year: 2_024, month: month, day: day, &probe)
    let end = latest ?? Timestamp(seconds: Int64(time(nil)))
    let last = end.adding(seconds: 86_400)
    let isTold = lastYear != nil && lastYear != end.calendar.year
    let first = lastYear ?? last.calendar.year
    for year in stride(from: first, through: first - 4, by: -1) {
      var tried = cursor
      // 29 February is not in every year.
      guard let moment = try? clock(year: year, month: month, day: day, &tried) else { continue }
      if isTold || moment <= last { return moment }
    }
    throw .outOfRange
  }

  /// Whether a date without a year is of the same year in the minute behind `time` as at `time`.
  func isSettled(_ time: Timestamp) -> Bool {
    time.adding(seconds: 60) <= (latest ?? Timestamp(seconds: Int64(Glibc.time(nil)))).adding(seconds: 86_400)
  }

  /// `2026:03:27-13:08:09`, as Sophos writes it.
  func colonDate(_ year: Int, _ cursor: inout ByteCursor) throws(TimeFault) -> Timestamp {
    guard cursor.take(0x3A) else { throw .unknownSpelling }
    let month = cursor.digits(atMost: 2)
    guard month.count == 2, cursor.take(0x3A) else { throw .unknownSpelling }
    let day = cursor.digits(atMost: 2)
    guard day.count == 2, cursor.take(0x2D) else { throw .unknownSpelling }
    return try clock(year: year, month: month.value, day: day.value, &cursor)
  }

  /// The year of `27/Mar/2026`.
  func yearBehind(_ separator: UInt8, _ cursor: inout ByteCursor) throws(TimeFault) -> Int {
    guard cursor.take(separator) else { throw .unknownSpelling }
    let year = cursor.digits(atMost: 4)
    if year.count == 2 { return 2000 + year.value }
    guard year.count == 4 else { throw .unknownSpelling }
    return year.value
  }

  private static func skipWeekday(_ cursor: inout ByteCursor) {
    let names: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    var ahead = cursor
    guard names.contains(where: { ahead.take(word: $0) }), ahead.take(0x20) || ahead.take(0x2C) else { return }
    ahead.skipSpaces()
    cursor = ahead
  }

  /// Seconds east of UTC of a zone that stands by its name: those that mean one thing wherever logs are written.
  static func named(_ cursor: inout ByteCursor) -> Int64? {
    let zones: [(StaticString, Int64)] = [
      ("cest", 7_200), ("cet", 3_600), ("eest", 10_800), ("eet", 7_200), ("west", 3_600), ("wet", 0), ("edt", -14_400),
      ("est", -18_000), ("cdt", -18_000), ("mdt", -21_600), ("mst", -25_200), ("pdt", -25_200), ("pst", -28_800),
      ("utc", 0), ("gmt", 0),
    ]
    return zones.first { cursor.take(word: $0.0) }?.1
  }

  static func month(_ cursor: inout ByteCursor) -> Int? {
    for (index, name) in months.enumerated() where cursor.take(word: name.short) {
      _ = cursor.take(word: name.rest) || cursor.take(word: "t")
      return index + 1
    }
    return nil
  }

  private static let months: [(short: StaticString, rest: StaticString)] = [
    ("jan", "uary"), ("feb", "ruary"), ("mar", "ch"), ("apr", "il"), ("may", " "), ("jun", "e"), ("jul", "y"),
    ("aug", "ust"), ("sep", "tember"), ("oct", "ober"), ("nov", "ember"), ("dec", "ember"),
  ]
}
