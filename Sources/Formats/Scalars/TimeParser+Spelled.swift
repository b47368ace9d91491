internal import Events

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

  /// `Oct 14, 2026 8:12:33 AM`, `October 14, 2026, 08:12:33`.
  func monthNamed(_ cursor: inout ByteCursor) throws(TimeFault) -> Timestamp {
    guard let month = TimeParser.month(&cursor) else { throw .unknownSpelling }
    _ = cursor.take(0x2E)
    cursor.skipSpaces()
    let day = cursor.digits(atMost: 2)
    _ = cursor.take(0x2C)
    cursor.skipSpaces()
    let year = cursor.digits(atMost: 4)
    guard day.count > 0, year.count == 4 else { throw .unknownSpelling }
    return try clock(year: year.value, month: month, day: day.value, &cursor)
  }

  private static func month(_ cursor: inout ByteCursor) -> Int? {
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
